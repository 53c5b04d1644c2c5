/*
 * A long list that narrows while one types. Without a script the whole list stands there.
 * An entry is found by its name and by what it carries in `data-words`.
 */

(() => {
  class NarrowList extends HTMLElement {
    connectedCallback() {
      const label = document.createElement("label");
      label.textContent = "Type to narrow the list";
      const input = document.createElement("input");
      input.type = "search";
      input.autocomplete = "off";
      label.append(input);
      const said = document.createElement("p");
      said.setAttribute("role", "status");
      this.prepend(label, said);
      input.addEventListener("input", (event) => {
        event.stopPropagation(); // of a form around it nothing was chosen
        const left = this.narrow(input.value);
        said.textContent = left === 1 ? "1 partnership" : `${left} partnerships`;
      });
    }

    /**
     * @param {string} typed
     * @returns {number} how many entries are left
     */
    narrow(typed) {
      const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
      let left = 0;
      for (const group of this.querySelectorAll(".nation")) {
        let here = 0;
        for (const entry of group.querySelectorAll("li")) {
          const name = entry.querySelector("a, label")?.textContent ?? "";
          const words = `${name} ${entry.dataset.words}`.toLowerCase();
          // What is ticked stays in sight.
          entry.hidden = !wanted.every((word) => words.includes(word)) && !entry.querySelector(":checked");
          if (!entry.hidden) here += 1;
        }
        if (group instanceof HTMLElement) group.hidden = here === 0;
        left += here;
      }
      return left;
    }
  }

  customElements.define("narrow-list", NarrowList);
})();
