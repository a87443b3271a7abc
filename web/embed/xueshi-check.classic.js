// For pages that know no modules: a classic script that brings the module lying beside it.
import(new URL('xueshi-check.js', /** @type {HTMLScriptElement} */ (document.currentScript).src).href);
