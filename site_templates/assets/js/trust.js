/// <reference path="../../types/trust.d.ts" />
/*
 * The one place that vouches for text that becomes a script's address or a piece of a page, for
 * hosts that let nothing else through (Content-Security-Policy: require-trusted-types-for). An
 * address is vouched for on the site's own origin alone; HTML comes from files that the build wrote.
 */

globalThis.handrailTrust = (() => {
  /** @param {string} address */
  function own(address) {
    const { protocol, host } = new URL(address, document.baseURI);
    if (protocol !== location.protocol || host !== location.host) throw new TypeError(address);
    return address;
  }

  const rules = { createScriptURL: own, createHTML: (/** @type {string} */ html) => html };
  return globalThis.trustedTypes?.createPolicy("handrail", rules) ?? rules;
})();
