// For pages without modules: a classic script that loads the module beside it.
import(new URL('xueshi-check.js', /** @type {HTMLScriptElement} */ (document.currentScript).src).href);
