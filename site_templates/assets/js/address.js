/// <reference path="../../types/address.d.ts" />
/*
 * What stands behind the `#` of an address: the browser's own history keeps addresses, so what a
 * reader chooses goes into none, unless they ask for a link to it. Whoever comes by such a link has
 * it taken out of the address as soon as it was read.
 */

globalThis.handrailAddress = (() => {
  /** The words behind the `#`; as they stand where they cannot be decoded. */
  function words() {
    const written = location.hash.slice(1);
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  }

  const bare = () => location.href.split("#")[0] ?? "";

  /**
   * @param {string} choice
   * @param {Element} said
   * @param {string} told
   */
  async function copy(choice, said, told) {
    const address = `${bare()}#${choice}`;
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = told;
    } catch {
      said.textContent = address;
    }
  }

  return { words, bare, copy };
})();
