// @ts-check
"use strict";

/**
 * A banner for a review date that was still to come when the page was built. It is hidden until
 * the day named in `data-review` has passed for the reader.
 */
class ReviewDate extends HTMLElement {
  connectedCallback() {
    const last = this.dataset.review;
    if (last && today() > last) this.hidden = false;
  }
}

/** @returns {string} The reader's day as ISO 8601. */
function today() {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}

customElements.define("review-date", ReviewDate);
