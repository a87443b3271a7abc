// The answer as a picture to keep or hand on: figures alone, nothing of the person and no course by its name.

import { panelTexts } from '../messages/panels.js';
import { categoryLabel } from '../views/format.js';
import { ruleText, verdictText } from '../views/verdict.js';
import { partsOf, surfacesOf } from '../views/year-picture.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Surface } from '../views/year-picture.js' */

const width = 720;
const margin = 48;
const family = "system-ui, -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
const ink = '#1c2a2c';
const muted = '#566468';
const accent = '#0f6068';
const open = '#85560a';

/**
 * @param {Scene} scene
 * @returns {HTMLCanvasElement}
 */
export function drawPicture(scene) {
  const { assessment, language, snapshot, texts } = scene;
  const words = panelTexts(language);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  const rule = ruleText(scene);
  const above = rule ? 44 : 0; // the first line says whose demands these are
  canvas.height = 380 + above + 52 * assessment.requirements.length;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, canvas.height);
  if (rule) write(pen, rule, 76, { size: 28, colour: open, weight: 700 });
  write(pen, words('picture.title', { year: assessment.year }), 76 + above, { size: 28, colour: muted });
  write(pen, verdictText(scene), 150 + above, { size: 52, colour: accent, weight: 700 });
  drawYear(pen, scene, 190 + above);
  assessment.requirements.forEach(({ id, counted, required, state }, index) => {
    const at = 312 + above + 52 * index;
    write(pen, categoryLabel(scene, id), at, { size: 28 });
    write(pen, `${texts('requirement.figure', { counted, required })} ${texts(`requirement.state.${state}`)}`, at, { size: 28, align: 'right' });
  });
  write(pen, words('picture.foot', { day: snapshot.asOf }), canvas.height - 40, { size: 22, colour: muted });
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {string} text made smaller if it is too long
 * @param {number} at its base line
 * @param {{ size: number, colour?: string, weight?: number, align?: 'left' | 'right' }} how
 */
function write(pen, text, at, { size, colour = ink, weight = 400, align = 'left' }) {
  const most = width - 2 * margin;
  pen.font = `${weight} ${size}px ${family}`;
  const long = pen.measureText(text).width;
  if (long > most) pen.font = `${weight} ${Math.floor((size * most) / long)}px ${family}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(text, align === 'right' ? width - margin : margin, at);
}

/**
 * The same picture of the year as on the page: solid, striped, hollow, dashed.
 * @param {CanvasRenderingContext2D} pen
 * @param {Scene} scene
 * @param {number} top
 */
function drawYear(pen, scene, top) {
  const parts = partsOf(scene.policy.categories);
  const axis = parts.reduce((end, part) => Math.max(end, part.from + part.length), 0);
  if (axis === 0) return;
  const place = (/** @type {number} */ hours) => margin + (hours / axis) * (width - 2 * margin);
  for (const part of parts) {
    for (const { kind, from, length } of surfacesOf(scene, part)) drawSurface(pen, { kind }, place(from), top, place(from + length));
    pen.fillStyle = ink;
    pen.fillRect(place(part.from + part.length) - 1, top - 6, 2, 68);
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Pick<Surface, 'kind'>} surface
 * @param {number} left
 * @param {number} top
 * @param {number} right
 */
function drawSurface(pen, { kind }, left, top, right) {
  const height = 56;
  if (kind === 'done') {
    pen.fillStyle = accent;
    pen.fillRect(left, top, right - left, height);
    return;
  }
  pen.save();
  pen.setLineDash(kind === 'lacking' ? [6, 6] : []);
  pen.lineWidth = 2;
  pen.strokeStyle = kind === 'open' ? open : kind === 'intended' ? accent : muted;
  pen.strokeRect(left + 1, top + 1, right - left - 2, height - 2);
  if (kind === 'open') {
    pen.beginPath();
    pen.rect(left, top, right - left, height);
    pen.clip();
    for (let at = left - height; at < right; at += 10) {
      pen.moveTo(at, top + height);
      pen.lineTo(at + height, top);
    }
    pen.stroke();
  }
  pen.restore();
}
