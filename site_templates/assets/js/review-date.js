/*
 * Something that shows on some days only: that a review is near, or past. The build has worked it
 * out for its own day; here it is worked out again for the reader's. `data-since` and `data-until`
 * are the first and the last day. What is near says how many days are left.
 */

(() => {
  const DAY = 24 * 60 * 60 * 1000;

  class ReviewDate extends HTMLElement {
    connectedCallback() {
      const { since, until } = this.dataset;
      if (!since) return;
      const day = today();
      this.hidden = day < since || (until !== undefined && day > until);
      const left = this.querySelector(".left");
      if (left && until) left.textContent = ` ${inDays(Math.round((Date.parse(until) - Date.parse(day)) / DAY))}`;
    }
  }

  /** @param {number} days @returns {string} */
  function inDays(days) {
    if (days < 1) return "That is today.";
    return days === 1 ? "That is tomorrow." : `That is within ${days} days.`;
  }

  /** @returns {string} The reader's day as ISO 8601. */
  function today() {
    const now = new Date();
    const month = String(now.getMonth() + 1).padStart(2, "0");
    return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
  }

  customElements.define("review-date", ReviewDate);
})();
