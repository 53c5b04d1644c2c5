// @ts-check
"use strict";

/**
 * The date at the foot of a printed page: the day of printing where a script runs, with the day
 * of the build beside it; the day of the build alone where none does.
 */
class PrintDate extends HTMLElement {
  connectedCallback() {
    window.addEventListener("beforeprint", () => {
      const style = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });
      const printed = new Date().toLocaleDateString("en-GB", style);
      this.textContent = `Printed ${printed} (built ${this.dataset.built})`;
    });
  }
}

customElements.define("print-date", PrintDate);
