/*
 * Boxes to tick in place of those that are drawn for a pen. Ticks live in the page alone unless the
 * reader asks to keep them: then in this browser, under this list and the edition of its documents.
 */

(() => {
  class TickList extends HTMLElement {
    /** @type {HTMLInputElement[]} */
    boxes = [];
    list = `handrail ticks ${this.dataset.key} `;
    key = this.list + this.dataset.edition;
    /** @type {HTMLInputElement | null} */
    keep = null;

    connectedCallback() {
      const items = this.querySelectorAll(".tick:not(.option)");
      const panel = this.querySelector("template");
      if (!panel || !items.length || this.boxes.length) return;
      for (const item of items) this.boxes.push(ticked(item));
      panel.after(panel.content.cloneNode(true));
      this.keep = this.querySelector(".tick-keep input");
      this.recall();
      this.addEventListener("change", () => this.changed());
      this.addEventListener("click", ({ target }) => {
        const act = target instanceof HTMLElement ? target.dataset.do : "";
        if (act === "clear") this.clear();
        else if (act) this.print(act === "blank");
      });
    }

    /** Brings back what was kept, drops what belongs to another edition, or offers nothing. */
    recall() {
      const kept = storage();
      if (!kept) this.querySelector(".tick-keep")?.remove();
      for (const name of Object.keys(kept ?? {}))
        if (name.startsWith(this.list) && name !== this.key) kept?.removeItem(name);
      const ticks = kept?.getItem(this.key)?.split(" ");
      if (this.keep) this.keep.checked = !!ticks;
      for (const one of this.boxes) one.checked = !!ticks?.includes(one.name);
      this.tell();
    }

    changed() {
      const ticks = this.boxes.filter((one) => one.checked).map((one) => one.name);
      try {
        if (this.keep?.checked) storage()?.setItem(this.key, ticks.join(" "));
        else storage()?.removeItem(this.key);
      } catch {
        if (this.keep) this.keep.checked = false;
      }
      this.tell();
    }

    clear() {
      for (const one of [...this.boxes, ...(this.keep ? [this.keep] : [])]) one.checked = false;
      this.changed();
    }

    tell() {
      const done = this.boxes.filter((one) => one.checked).length;
      const said = this.querySelector("[role=status].tick-said");
      if (said) said.textContent = `${done} of ${this.boxes.length} ticked on this device. Not a record.`;
    }

    /** @param {boolean} blank whether the boxes print empty */
    print(blank) {
      this.classList.toggle("blank", blank);
      window.addEventListener("afterprint", () => this.classList.remove("blank"), { once: true });
      window.print();
    }
  }

  /** This browser's storage; none for a file, whose storage other files can read. */
  function storage() {
    try {
      return location.protocol.startsWith("http") ? localStorage : null;
    } catch {
      return null;
    }
  }

  /**
   * A box in place of the drawn one: a press on the line's words ticks it, and it is told with all
   * that names and describes it.
   * @param {Element} item
   */
  function ticked(item) {
    const drawn = item.querySelector(".box");
    const asks = item.querySelector(".asks") ?? item.querySelector(".says");
    const box = document.createElement("input");
    const label = document.createElement("label");
    box.type = "checkbox";
    box.className = "box";
    box.autocomplete = "off";
    box.name = item.id;
    box.id = label.htmlFor = `_tick-${item.id}`;
    label.append(...(asks?.childNodes ?? []));
    asks?.append(label);
    for (const [what, ids] of [["labelledby", "of"], ["describedby", "by"]]) {
      const known = drawn?.getAttribute(`data-${ids}`);
      if (known) box.setAttribute(`aria-${what}`, known);
    }
    drawn?.replaceWith(box);
    return box;
  }

  customElements.define("tick-list", TickList);
})();
