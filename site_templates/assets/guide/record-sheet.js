/*
 * A meeting document that can be filled in on the screen. With a script it can also be printed by
 * itself and downloaded as a page of its own, and the browser asks before a page is left in which
 * something is typed. What is typed stays in the page.
 */

(() => {
  const LOOK =
    "body{font:11pt/1.4 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}" +
    "h2{border-top:2px solid;padding-top:.5rem}h3,.label{font-size:1em;font-weight:bold}.over{margin:.8rem 0 0}" +
    ".filled{display:block;border:1px solid;padding:.4rem;min-height:1.6rem;white-space:pre-wrap}" +
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.3rem;text-align:left;vertical-align:top}" +
    "fieldset{border:0;padding:0;margin:.8rem 0 0}legend{padding:0}ul{padding:0;list-style:none}" +
    ".sheet-head,.sheet-foot,.said-lines,.run-aside,.is-hint{font-size:.85em}.force{border:1px solid;padding:0 .3em}" +
    ".run-number{font-size:.75em;vertical-align:super}.vh{position:absolute;clip-path:inset(50%)}";

  /** Sheets of the page in which something was typed. @type {Set<RecordSheet>} */
  const typedIn = new Set();
  /** Asks, in the browser's own words, whether to leave. @param {BeforeUnloadEvent} event */
  const ask = (event) => {
    if ([...typedIn].some((sheet) => sheet.typed)) event.preventDefault();
  };

  class RecordSheet extends HTMLElement {
    /** What stood in the boxes before anybody typed. */
    given = "";

    connectedCallback() {
      const side = this.querySelector(".sheet-side");
      const sheet = this.querySelector("article");
      if (!side || !sheet || side.querySelector("button")) return;
      const bar = document.createElement("div");
      bar.className = "sheet-do";
      bar.append(
        button("Print this record", () => this.print(), "button main"),
        button("Download as a web page", () => this.download(sheet), "button"),
      );
      side.prepend(bar);
      this.querySelectorAll(".asks-first").forEach((one) => one.removeAttribute("hidden"));
      this.given = state(this);
      this.addEventListener("input", () => this.changed());
      this.addEventListener("reset", () => window.setTimeout(() => this.changed()));
      this.querySelectorAll("textarea").forEach(mirror);
    }

    /** Whether anything would be lost with the page. */
    get typed() {
      return state(this) !== this.given;
    }

    /** Lets every box grow with its words, and asks before they are lost. */
    changed() {
      this.querySelectorAll("textarea").forEach(mirror);
      this.asks(this.typed);
    }

    /** Only while something is typed: a page that asks cannot be kept for the way back. @param {boolean} whether */
    asks(whether) {
      if (whether) typedIn.add(this);
      else typedIn.delete(this);
      if (typedIn.size) window.addEventListener("beforeunload", ask);
      else window.removeEventListener("beforeunload", ask);
    }

    print() {
      const { dataset } = document.documentElement;
      dataset.prints = "record";
      this.classList.add("prints");
      window.addEventListener(
        "afterprint",
        () => {
          delete dataset.prints;
          this.classList.remove("prints");
        },
        { once: true },
      );
      window.print();
    }

    /** @param {HTMLElement} sheet */
    download(sheet) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([this.written(sheet)], { type: "text/html" }));
      link.download = this.dataset.file ?? "record.html";
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    /**
     * The sheet as a page of its own: what is typed as text, links as words.
     * @param {HTMLElement} sheet
     */
    written(sheet) {
      const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true));
      const typed = sheet.querySelectorAll("input, textarea");
      copy.querySelectorAll("input, textarea").forEach((box, at) => {
        box.replaceWith(said(/** @type {HTMLInputElement} */ (typed[at])));
      });
      copy.querySelectorAll("button").forEach((one) => one.remove());
      copy.querySelectorAll("form").forEach((one) => one.replaceWith(...one.childNodes));
      copy.querySelectorAll("a").forEach((link) => link.replaceWith(link.textContent ?? ""));
      copy.querySelectorAll("svg").forEach((shape) => shape.remove());
      copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
      copy.querySelectorAll(".sheet-title").forEach((one) => {
        const title = document.createElement("h1");
        title.textContent = one.textContent;
        one.replaceWith(title);
      });
      const title = document.createElement("title");
      title.textContent = this.dataset.title ?? "";
      return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">' +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        `${title.outerHTML}<style>${LOOK}</style></head><body>${copy.innerHTML}</body></html>`
      );
    }
  }

  /**
   * @param {string} words
   * @param {() => void} act
   * @param {string} look
   */
  function button(words, act, look) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = look;
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  /** All that is typed and ticked, to be told from another state. @param {HTMLElement} sheet */
  function state(sheet) {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (sheet.querySelectorAll("input, textarea"));
    return JSON.stringify([...boxes].map((box) => (box.type === "textarea" ? box.value : box.checked)));
  }

  /** Gives a box the height of its words, on paper too. @param {HTMLTextAreaElement} box */
  function mirror(box) {
    if (box.parentElement) box.parentElement.dataset.typed = box.value;
  }

  /** What was typed or ticked, as text. @param {HTMLInputElement} box */
  function said(box) {
    if (box.type !== "textarea") return box.checked ? "☒" : "☐";
    const words = document.createElement("span");
    words.className = "filled";
    words.textContent = box.value;
    return words;
  }

  customElements.define("record-sheet", RecordSheet);
})();
