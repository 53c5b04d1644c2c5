/// <reference path="../../types/address.d.ts" />
/*
 * Opens every source of the page at once, or closes them; paper follows. Without a script each
 * opens by itself, so the control is not there at all.
 *
 * Whoever comes to a place behind a closed line finds it open: newer browsers see to that
 * themselves.
 */

(() => {
  class ShowSources extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      if (!button) return;
      this.hidden = false;
      button.addEventListener("click", () => this.turn(button));
    }

    /** @param {HTMLButtonElement} button */
    turn(button) {
      const open = button.getAttribute("aria-pressed") !== "true";
      for (const source of document.querySelectorAll("main details")) {
        if (source instanceof HTMLDetailsElement) source.open = open;
      }
      button.setAttribute("aria-pressed", String(open));
    }
  }

  const reveal = () => {
    const target = document.getElementById(handrailAddress.words());
    for (let around = target?.closest("details"); around; ) {
      around.open = true;
      around = around.parentElement?.closest("details") ?? null;
    }
  };

  window.addEventListener("hashchange", reveal);
  window.addEventListener("DOMContentLoaded", reveal);
  customElements.define("show-sources", ShowSources);
})();
