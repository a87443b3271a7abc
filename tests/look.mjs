// scratch: full-page pictures
import { launch } from './page/engines.js';
process.env.XUESHI_ENGINES='chromium';
import { address, show, openFormWithErrors, act, untilUsable } from './page/page.js';
import { openSite } from './page/site.js';
import { states } from './page/states.js';
import { chromium } from 'playwright-core';
const [,, which='short', width='360', theme='light', lang='zh-CN', size='standard', panel=''] = process.argv;
const site = await openSite();
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
const ctx = await b.newContext({ viewport:{width:+width,height:740}, colorScheme: theme, locale: lang, deviceScaleFactor: 1.5 });
const p = await ctx.newPage();
const state = states.find(s=>s.name===which) ?? states[0];
await p.goto(address(site.url,{asOf:state.asOf,language:lang}));
await p.waitForFunction(()=>document.querySelector('xueshi-check').assessment);
await p.evaluate(([c,size])=>{document.documentElement.dataset.textSize=size;document.querySelector('xueshi-check').courses=c},[state.courses,size]);
await p.waitForTimeout(400);
if(panel==='open') await p.evaluate(()=>{for(const d of document.querySelector('xueshi-check').shadowRoot.querySelectorAll('details'))d.open=true});
else if(panel) for (const step of panel.split(',')) { await p.locator(`xueshi-check [data-action="${step}"]`).first().click(); await p.waitForTimeout(500); }
if(process.env.PRINT){await p.emulateMedia({media:'print'});await p.setViewportSize({width:794,height:1123})} if(process.env.PDF) await p.pdf({path:process.env.PDF, format:'A4'}); await p.screenshot({path:`/tmp/look/${which}-${width}-${theme}-${lang}-${size}-${panel||'page'}.png`, fullPage:true});
await b.close(); await site.close();
