/// <reference path="../../types/compare.d.ts" />
/*
 * The matrix with a choice: which partnerships, which stage, in which order, and of what: what
 * contradicts or is to be settled first, what differs, where one is silent. Where several are chosen
 * and nothing else is asked for, what contradicts is shown. An answer opens below its row. The choice stays with
 * this entry of the tab's history: it stands in no address but a link that the reader asks for.
 * Of many partnerships no column stands there at first: those that are chosen are brought, each from a
 * file of its own. Until then a row says how all of the answers stand to one another.
 */

(() => {
  /** What a choice consists of. */
  const FIELDS = ["p", "show", "stage", "order"];

  /**
   * @typedef {object} Row
   * @property {HTMLTableRowElement} element
   * @property {HTMLTableSectionElement} home
   * @property {string} words
   * @property {HTMLTableCellElement[]} cells
   * @property {Set<string>[]} held what each cell says, so that two can be told to be alike
   * @property {string[]} clashes pairs of letters that cannot both be kept to
   * @property {string[]} unsettled pairs of which nobody has said how they stand to each other
   * @property {boolean} settled whether it is settled first
   * @property {HTMLElement | null} how where it says how its answers stand to one another
   * @property {{how: string, said: string}} whole how all answers stand to one another, as the page has it
   */

  class CompareTable extends HTMLElement {
    /** @type {HTMLTableCellElement[]} */
    #heads = [];
    /** @type {Row[]} */
    #rows = [];
    /** Columns that stand there now. @type {boolean[]} */
    #shown = [];
    /** Whether it was asked for what to show: else it follows from the choice of partnerships. */
    #asked = false;
    #sorted = Object.assign(document.createElement("tbody"), { role: "rowgroup" });
    /** @type {HTMLTableRowElement | undefined} */
    #panel;
    /** @type {HTMLElement | undefined} */
    #opened;
    #kept = new handrailCompare.Choice((words) => FIELDS.some((one) => new URLSearchParams(words).has(one)));

    connectedCallback() {
      const panel = this.querySelector("template");
      const table = this.querySelector("table");
      if (!panel || !table || this.#rows.length) return;
      this.#read(table);
      panel.after(panel.content.cloneNode(true));
      const choices = this.#heads.map((head) => ({
        id: head.dataset.id ?? "",
        name: head.querySelector("a")?.textContent ?? "",
      }));
      if (!this.#many) handrailCompare.chooser(this.querySelector(".who .opts"), choices);
      this.#form?.addEventListener("input", ({ target }) => {
        if (target instanceof HTMLInputElement && target.name === "show") this.#asked = true;
        this.#changed();
      });
      this.#form?.addEventListener("submit", (event) => event.preventDefault());
      this.addEventListener("click", (event) => this.#clicked(event));
      this.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close());
      addEventListener("popstate", () => this.#recall());
      this.#recall();
    }

    get #form() {
      return this.querySelector("form");
    }

    /** Whether there are so many partnerships that columns are brought. */
    get #many() {
      return this.dataset.columns !== undefined;
    }

    /** @param {HTMLTableElement} table */
    #read(table) {
      this.#heads = [...table.querySelectorAll("thead th")].filter(isCell).slice(1);
      this.#shown = this.#heads.map(() => true);
      for (const home of table.tBodies)
        for (const element of home.rows)
          if (!element.classList.contains("stage")) {
            const cells = [...element.cells].slice(1);
            const asked = element.cells[0]?.querySelector("a");
            /** @type {HTMLElement | null} */
            const how = element.querySelector(".how");
            const whole = { how: how?.classList.item(1) ?? "", said: how?.textContent ?? "" };
            this.#rows.push({
              element,
              home,
              words: words(asked).toLowerCase(),
              cells,
              held: cells.map(held),
              clashes: element.dataset.clashes?.split(" ") ?? [],
              unsettled: element.dataset.unsettled?.split(" ") ?? [],
              settled: "settle" in element.dataset,
              how,
              whole,
            });
          }
      this.#sorted.hidden = true;
      table.tBodies[0]?.before(this.#sorted);
    }

    /** Takes the choice that was kept, or came with a link. */
    #recall() {
      const form = this.#form;
      if (!form) return;
      const given = new URLSearchParams(this.#kept.recall());
      const wanted = (given.get("p") ?? "").split(" ");
      for (const box of form.querySelectorAll("input[name=p]"))
        if (box instanceof HTMLInputElement) box.checked = wanted.includes(box.value);
      this.#asked = given.has("show");
      for (const name of ["show", "stage", "order"]) {
        const field = form.elements.namedItem(name);
        const fallback = { show: "all", stage: "", order: "doing" }[name] ?? "";
        if (field instanceof RadioNodeList || field instanceof HTMLSelectElement)
          field.value = given.get(name) ?? fallback;
      }
      void this.#bring();
    }

    #changed() {
      const { p, show, stage, order } = this.#choice();
      const given = new URLSearchParams();
      if (p.length) given.set("p", p.join(" "));
      if (this.#asked) given.set("show", show);
      if (stage) given.set("stage", stage);
      if (order !== "doing") given.set("order", order);
      this.#kept.keep(given.toString());
      void this.#bring();
    }

    /** Shows what is chosen, once the columns of it are there. */
    async #bring() {
      const missing = this.#many ? this.#choice().p.filter((id) => !this.#heads.some((head) => head.dataset.id === id)) : [];
      try {
        await Promise.all(missing.map((id) => handrailCompare.load(`${this.dataset.columns}${id}.js`)));
      } catch {
        const said = this.querySelector(".tally");
        if (said) said.textContent = "A column could not be loaded. Each question leads to a page with everyone's answer.";
        return;
      }
      for (const id of missing) this.#add(id);
      this.#apply();
    }

    /** Puts a column behind the others, unless it has come meanwhile. @param {string} id */
    #add(id) {
      const column = handrailCompare.columns.get(id);
      if (!column || this.#heads.some((head) => head.dataset.id === id)) return;
      const brought = handrailCompare.fragment(column);
      const [head, ...cells] = brought instanceof HTMLTableElement ? brought.querySelectorAll("th, td") : [];
      const place = this.querySelector("thead tr");
      if (!head || !isCell(head) || !place) return;
      place.append(head);
      this.#heads.push(head);
      this.#shown.push(true);
      for (const [n, row] of this.#rows.entries()) {
        const cell = cells[n];
        if (!cell || !isCell(cell)) continue;
        row.element.append(cell);
        row.cells.push(cell);
        row.held.push(held(cell));
      }
      for (const stage of this.querySelectorAll(".stage th")) if (isCell(stage)) stage.colSpan += 1;
    }

    #choice() {
      const data = new FormData(this.#form ?? undefined);
      /** @param {string} name */
      const one = (name) => String(data.get(name) ?? "");
      return {
        p: data.getAll("p").map(String),
        show: one("show"),
        stage: one("stage"),
        order: one("order"),
        words: one("words").toLowerCase().split(/\s+/).filter(Boolean),
      };
    }

    #apply() {
      this.#close();
      this.#follow();
      const choice = this.#choice();
      this.#columns(choice.p);
      const seen = this.#shown.flatMap((shown, n) => (shown ? [n] : []));
      /** @type {Record<string, number>} */
      const counts = { contradicts: 0, differs: 0, silent: 0, all: 0 };
      const order = [];
      for (const row of this.#rows) {
        const { how, silent } = seen.length ? stands(row, seen) : { how: row.whole.how, silent: 0 };
        this.#say(row, how, silent, seen.length);
        const shows = how === "settle-first" ? "contradicts" : how;
        const fits =
          (!choice.stage || row.home.dataset.stage === choice.stage) &&
          choice.words.every((word) => row.words.includes(word));
        if (fits) for (const one of [shows, "all"]) counts[one] = (counts[one] ?? 0) + 1;
        row.element.hidden = !fits || !["all", shows].includes(choice.show);
        const kinds = new Set(seen.map((n) => [...(row.held[n] ?? [])].sort().join())).size;
        order.push({ row, kinds });
      }
      this.#sort(choice.order === "differ" ? order : undefined);
      this.#tell(choice.show, seen.length, counts);
    }

    /** What is shown follows from the choice of partnerships, until it is asked for. */
    #follow() {
      const show = this.#form?.elements.namedItem("show");
      const several = this.#choice().p.length > 1;
      if (show instanceof RadioNodeList && !this.#asked) show.value = several ? "contradicts" : "all";
    }

    /** @param {Row} row @param {string} how @param {number} silent @param {number} columns */
    #say({ how: place, whole }, how, silent, columns) {
      if (!place) return;
      const many = how === "silent" && silent > 1;
      const said = this.getAttribute(`data-${many ? "silent-many" : how}`) ?? "";
      place.textContent = columns ? said.replace("{count}", String(silent)) : whole.said;
      place.className = `how ${how}`;
      place.hidden = columns === 1;
    }

    /**
     * Shows the chosen columns; all of them where none is chosen and they are few.
     * @param {string[]} chosen
     */
    #columns(chosen) {
      for (const [n, head] of this.#heads.entries()) {
        const shown = chosen.includes(head.dataset.id ?? "") || (!chosen.length && !this.#many);
        if (shown === this.#shown[n]) continue;
        this.#shown[n] = shown;
        head.hidden = !shown;
        for (const row of this.#rows) {
          const cell = row.cells[n];
          if (cell) cell.hidden = !shown;
        }
      }
    }

    /** @param {{row: Row, kinds: number}[] | undefined} order */
    #sort(order) {
      if (!order && this.#sorted.hidden) return;
      const rows = [...(order ?? [])].sort((one, other) => other.kinds - one.kinds);
      if (order) this.#sorted.append(...rows.map(({ row }) => row.element));
      else for (const row of this.#rows) row.home.append(row.element);
      this.#sorted.hidden = !order;
      for (const home of new Set(this.#rows.map((row) => row.home))) home.hidden = !!order;
    }

    /**
     * @param {string} show
     * @param {number} columns
     * @param {Record<string, number>} counts how many questions there are to show
     */
    #tell(show, columns, counts) {
      for (const home of new Set(this.#rows.map((row) => row.home))) {
        const first = home.rows[0];
        if (first) first.hidden = [...home.rows].slice(1).every((row) => row.hidden);
      }
      let of = "";
      for (const radio of this.querySelectorAll("input[name=show]")) {
        const place = radio.parentElement?.querySelector(".n");
        if (!place || !(radio instanceof HTMLInputElement)) continue;
        place.textContent = columns === 1 ? "" : `(${counts[radio.value]})`;
        if (radio.checked && show !== "all") of = `${words(place.previousElementSibling)}: `;
      }
      // A table of no rows is none to a screen reader.
      this.querySelector(".scroller")?.toggleAttribute("hidden", !counts[show]);
      const said = this.querySelector(".tally");
      const across = columns ? `${columns} ${columns === 1 ? "partnership" : "partnerships"}` : "all partnerships";
      const more = columns ? "" : " Choose those to set side by side.";
      const questions = `${counts[show] || "none"} of ${counts.all} questions, ${across}.${more}`;
      if (said) said.textContent = of + questions;
    }

    /** @param {MouseEvent} event */
    #clicked(event) {
      const { target } = event;
      if (!(target instanceof Element)) return;
      const act = target.closest("button")?.dataset.do;
      if (act === "print") print();
      else if (act === "shut") this.#close();
      else if (act === "link") void this.#kept.copy(this.querySelector(".export"));
      else if (act) void this.#save(act);
      const link = target.closest("td a");
      const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (link instanceof HTMLAnchorElement && plain && !link.closest(".panel")) {
        const cell = link.closest("td");
        if (cell) void this.#open(cell, link, event);
      }
    }

    /**
     * Shows an answer below its row; where its file cannot be had the link leads to its page.
     * @param {HTMLTableCellElement} cell
     * @param {HTMLAnchorElement} link
     * @param {MouseEvent} event
     */
    async #open(cell, link, event) {
      const row = this.#rows.find((one) => one.element === cell.parentElement);
      const head = this.#heads[row?.cells.indexOf(cell) ?? -1];
      if (!row || !head) return;
      event.preventDefault();
      try {
        await handrailCompare.load(head.dataset.script ?? "");
      } catch {
        location.assign(link.href);
        return;
      }
      const found = handrailCompare.cases.get(head.dataset.id ?? "");
      const answer = found?.answers[row.element.id];
      if (!answer) return;
      this.#close();
      this.#panel = panel(answer.card, words(row.element.cells[0]?.querySelector("a")));
      this.#opened = link;
      row.element.after(this.#panel);
      cell.classList.add("is-open");
      this.#panel.querySelector("td")?.focus();
    }

    #close() {
      const within = this.#panel?.contains(document.activeElement);
      this.#panel?.remove();
      this.#panel = undefined;
      this.querySelector(".is-open")?.classList.remove("is-open");
      if (within) this.#opened?.focus();
    }

    /** @param {string} kind */
    async #save(kind) {
      try {
        await handrailCompare.load(handrailCompare.address("sheets.js"));
      } catch {
        const said = this.querySelector(".export [role=status]");
        if (said) said.textContent = "The spreadsheet could not be made: a script did not load. Try again, or print this view.";
        return;
      }
      const sheet = this.#sheet();
      const blob = kind === "csv" ? handrailSheets.csv(sheet) : handrailSheets.xlsx(sheet);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `comparison.${kind}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }

    /** What stands on the screen. @returns {Sheet} */
    #sheet() {
      const seen = this.#shown.flatMap((shown, n) => (shown ? [n] : []));
      const rows = [...this.querySelectorAll("tbody tr:not(.stage, .panel)")]
        .map((element) => this.#rows.find((row) => row.element === element))
        .filter((row) => row !== undefined)
        .filter((row) => !row.element.hidden);
      return {
        title: document.title,
        head: ["Question", "How they stand", ...seen.map((n) => words(this.#heads[n]?.querySelector("a")))],
        rows: rows.map((row) => [
          words(row.element.cells[0]?.querySelector("a")),
          words(row.how),
          ...seen.map((n) => lines(row.cells[n])),
        ]),
        notes: [...document.querySelectorAll(".paper-foot p")].map(words),
      };
    }
  }

  /** @param {Element} one @returns {one is HTMLTableCellElement} */
  const isCell = (one) => one instanceof HTMLTableCellElement;

  /**
   * What a cell says: its letters, each with the condition under which it stands.
   * @param {HTMLTableCellElement} cell
   * @returns {Set<string>}
   */
  function held(cell) {
    const said = cell.dataset.k ?? "";
    if (!said.includes("?")) return new Set(letters(said));
    const all = [...cell.querySelectorAll(".pos")];
    return new Set(all.map((one) => `${letter(one)} ${words(one.querySelector(".when"))}`.trim()));
  }

  /** @param {string} said */
  const letters = (said) => [...said.replace(/[^A-Z]/g, "")];

  /** The letter alone, without what only a screen reader says. @param {Element} one */
  const letter = (one) => words(one.querySelector(".at")).slice(-1);

  /**
   * How the answers of some columns stand to one another: by the rules of
   * generator/derived/difference.py.
   * @param {Row} row
   * @param {number[]} seen
   */
  function stands({ cells, held, clashes, unsettled, settled }, seen) {
    const kinds = seen.map((n) => cells[n]?.dataset.k ?? "");
    const said = seen.flatMap((n) => (held[n]?.size ? [held[n]] : []));
    const silent = kinds.filter((one) => one === "-").length;
    const unequal = new Set(said.map((one) => [...one].sort().join("\n"))).size > 1;
    const disputed = kinds.some((one) => one.startsWith("!")) || clashes.some((pair) => both(pair, said));
    const how = () => {
      if (disputed) return "contradicts";
      if (unsettled.some((pair) => both(pair, said))) return "settle-first";
      if (unequal) return settled ? "settle-first" : "differs";
      if (kinds.includes("...")) return "unread";
      if (!said.length) return "nobody";
      return silent ? "silent" : "alike";
    };
    return { how: how(), silent };
  }

  /** Whether two documents take one of a pair each. @param {string} pair @param {Set<string>[]} said */
  function both(pair, said) {
    const [one, other] = [...pair].map((sign) =>
      said.filter((each) => [...each].some((held) => held.startsWith(sign))),
    );
    return !!one?.some((mine) => other?.some((theirs) => theirs !== mine));
  }

  /** @param {Element | null | undefined} one */
  const words = (one) => (one?.textContent ?? "").replace(/\s+/g, " ").trim();

  /** A cell as text: one position below another. @param {Element | undefined} cell */
  function lines(cell) {
    const positions = [...(cell?.querySelectorAll(".pos") ?? [])].map((one) => {
      const force = [...one.querySelectorAll(".force, .states")].map((each) =>
        words(each).replace(/:$/, ""),
      );
      return [words(one.querySelector(".when")), words(one.querySelector("a")), `(${force.join(", ")})`]
        .filter(Boolean)
        .join(" ");
    });
    return positions.length ? [...[...(cell?.querySelectorAll(".hush") ?? [])].map(words), ...positions].join("\n") : words(cell);
  }

  /**
   * @param {string} card
   * @param {string} ask
   */
  function panel(card, ask) {
    const row = document.createElement("tr");
    row.className = "panel";
    row.role = "row";
    const cell = row.insertCell();
    cell.role = "cell";
    cell.colSpan = 1000;
    cell.tabIndex = -1;
    const asked = document.createElement("p");
    asked.className = "ask";
    asked.textContent = ask;
    const shut = document.createElement("button");
    shut.type = "button";
    shut.className = "button plain shut";
    shut.dataset.do = "shut";
    shut.textContent = "Close";
    const inside = document.createElement("div");
    inside.append(asked, handrailCompare.fragment(card), shut);
    cell.append(inside);
    return row;
  }

  customElements.define("compare-table", CompareTable);
})();
