// @ts-check
"use strict";

/**
 * A link to a place on this page. With a script it also copies the address and says so; without
 * one, or where copying is refused, it stays the plain link that it is.
 */
class CopyLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    if (!link || !navigator.clipboard) return;
    const said = document.createElement("span");
    said.className = "copied";
    said.setAttribute("role", "status");
    this.append(said);
    link.addEventListener("click", () => void this.copy(link.href, said));
  }

  /**
   * @param {string} address
   * @param {HTMLElement} said
   */
  async copy(address, said) {
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      return;
    }
    said.textContent = "Link copied";
    window.setTimeout(() => (said.textContent = ""), 4000);
  }
}

customElements.define("copy-link", CopyLink);
