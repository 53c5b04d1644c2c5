// @ts-check
"use strict";

/**
 * A term that leads to the glossary. With a script its explanation also shows beside it, on
 * hover and on focus; the pointer can move onto it, and Escape puts it away.
 */
class TermTip extends HTMLElement {
  static count = 0;

  connectedCallback() {
    const link = this.querySelector("a");
    const tip = this.querySelector("span");
    if (!link || !tip) return;
    tip.id = `_tip-${++TermTip.count}`;
    tip.setAttribute("role", "tooltip");
    link.setAttribute("aria-describedby", tip.id);
    this.addEventListener("mouseenter", () => this.show(link, tip));
    this.addEventListener("mouseleave", () => this.hide(tip));
    link.addEventListener("focus", () => this.show(link, tip));
    link.addEventListener("blur", () => this.hide(tip));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide(tip);
    });
  }

  /**
   * @param {HTMLElement} link
   * @param {HTMLElement} tip
   */
  show(link, tip) {
    tip.hidden = false;
    const place = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - place.left;
    this.classList.toggle("to-left", room < tip.offsetWidth + 8);
    this.classList.toggle("above", window.innerHeight - place.bottom < tip.offsetHeight + 8);
  }

  /** @param {HTMLElement} tip */
  hide(tip) {
    tip.hidden = true;
  }
}

customElements.define("term-tip", TermTip);
