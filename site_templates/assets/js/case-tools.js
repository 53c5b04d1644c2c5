/*
 * Prints a joint case, or its agenda alone. Both are the browser's own printing: without a script
 * the page prints as it stands, and the agenda with it where it is open.
 */

(() => {
  class CaseTools extends HTMLElement {
    connectedCallback() {
      const template = this.querySelector("template");
      if (!template || this.querySelector("[data-do]")) return;
      template.after(template.content.cloneNode(true));
      if (!document.querySelector(".case-agenda")) this.querySelector("[data-do=agenda]")?.remove();
      this.addEventListener("click", ({ target }) => {
        const act = target instanceof HTMLElement ? target.dataset.do : "";
        if (act === "print") print();
        else if (act === "agenda") this.agenda();
      });
    }

    agenda() {
      const agenda = document.querySelector(".case-agenda");
      if (!(agenda instanceof HTMLDetailsElement)) return;
      const { open } = agenda;
      agenda.open = true;
      document.documentElement.classList.add("agenda-alone");
      const after = () => {
        agenda.open = open;
        document.documentElement.classList.remove("agenda-alone");
      };
      addEventListener("afterprint", after, { once: true });
      print();
    }
  }

  customElements.define("case-tools", CaseTools);
})();
