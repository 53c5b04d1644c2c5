/// <reference path="../../types/search.d.ts" />
/// <reference path="../../types/trust.d.ts" />
/*
 * <site-search data-root="../../" data-partnership="oxfordshire">: the search box and its answers.
 * Without scripts it is the link to the A to Z that stands inside it. The only search script that a
 * page names; the others are loaded when the box is first used. Stores nothing, sends nothing.
 */

(() => {
  const PAUSE = 180;
  const PAGE = 12;
  /** Up to so many partnerships all shards are loaded at once; beyond, only those asked for. */
  const MANY = 12;
  const SCRIPTS = ["vendor/minisearch.js", "finder.js", "index.js"];
  /**
   * An element with its attributes and children.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string>} attributes
   * @param {(Node | string)[]} children
   */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  class SiteSearch extends HTMLElement {
    #box = make("input", {
      type: "search",
      id: "search-box",
      autocomplete: "off",
      spellcheck: "false",
    });
    #status = make("p", { role: "status" });
    #list = make("ol", { "data-search-results": "" });
    #filter = make("div", { class: "search-filter" });
    /** @type {SearchFilters | undefined} */
    #filters;
    #more = make("button", { type: "button", class: "search-more", hidden: "" }, "Show more");
    #panel = make("section", { class: "search-panel", "aria-label": "Search results", hidden: "" });
    /** @type {Map<string, Promise<void>>} */
    #loading = new Map();
    /** @type {SearchResult[]} */
    #found = [];
    #timer = 0;
    #asked = 0;

    connectedCallback() {
      if (this.#panel.isConnected) return;
      const button = make("button", {}, "Search");
      const label = make("label", { class: "vh", for: this.#box.id }, "Search the guidance");
      const form = make("form", { role: "search" }, label, this.#box, button);
      const without = make("p", { class: "search-all" }, ...this.childNodes);
      this.#panel.append(
        this.#status,
        this.#filter,
        this.#list,
        this.#more,
        without,
      );
      this.replaceChildren(form, this.#panel);
      this.#listen(form);
    }

    /** @param {HTMLFormElement} form */
    #listen(form) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#search(false);
      });
      this.#box.addEventListener("focus", ({ relatedTarget }) => {
        this.#prepare().catch(() => {}); // a search says so where this fails
        if (this.#found.length && !this.#holds(relatedTarget)) this.#panel.hidden = false;
      });
      this.#box.addEventListener("input", () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#search(true), PAUSE);
        // Shown before it speaks: some screen readers miss what is said while it appears.
        if (this.#box.value.trim()) this.#panel.hidden = false;
      });
      this.#list.addEventListener("click", () => (this.#panel.hidden = true));
      this.#more.addEventListener("click", () => this.#show(this.#list.children.length));
      this.addEventListener("keydown", (event) => this.#key(event));
      this.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !this.#holds(relatedTarget)) this.#panel.hidden = true;
      });
      document.addEventListener("click", ({ target }) => {
        if (!this.#holds(target)) this.#panel.hidden = true;
      });
    }

    /** @param {EventTarget | null} target */
    #holds(target) {
      return target instanceof Node && this.contains(target);
    }

    /** Loads a script of the search once. @param {string} name */
    #load(name) {
      const loading = this.#loading.get(name) ?? this.#append(name);
      this.#loading.set(name, loading);
      loading.catch(() => this.#loading.delete(name));
      return loading;
    }

    /** @param {string} name @returns {Promise<void>} */
    #append(name) {
      const script = make("script");
      script.src = handrailTrust.createScriptURL(`${this.#root}assets/search/${name}`);
      script.async = false; // in the order of asking
      document.head.append(script);
      return new Promise((loaded, failed) => {
        script.addEventListener("load", () => loaded());
        script.addEventListener("error", failed);
      });
    }

    /** The first level, then the reader's own partnership, then (where they are few) all others. */
    async #prepare() {
      await Promise.all(SCRIPTS.map((name) => this.#load(name)));
      const name = this.#own && this.#name(this.#own);
      this.#filters ??= new handrailFilters.Filters(this.#filter, name, () => this.#search(false));
      if (this.#few) await this.#shards([this.#own, ...Object.keys(handrailSearch.partnerships)]);
    }

    get #few() {
      return Object.keys(handrailSearch.partnerships).length <= MANY;
    }

    get #root() {
      return this.dataset.root ?? "";
    }

    /** The page's partnership; in an edition for one partnership always that one. */
    get #own() {
      const ids = Object.keys(handrailSearch.partnerships);
      const [own = ""] =
        ids.length === 1 ? ids : ids.filter((id) => id === this.dataset.partnership);
      return own;
    }

    /** @param {string[]} ids */
    #shards(ids) {
      return Promise.all(ids.filter(Boolean).map((id) => this.#load(`shard-${id}.js`)));
    }

    /** @param {string} id */
    #name(id) {
      return handrailSearch.partnerships[id] ?? id;
    }

    /** @param {boolean} typing */
    async #search(typing) {
      clearTimeout(this.#timer);
      const query = this.#box.value.trim();
      const turn = (this.#asked += 1);
      if (!query) return this.#clear();
      try {
        await this.#prepare();
        const only = this.#filters?.chosen.only ?? "";
        await this.#shards([only, this.#own, ...handrailSearch.namedIn(query)]);
      } catch {
        return this.#say("Search could not be loaded. The A to Z lists everything.");
      }
      if (turn === this.#asked) this.#answer(query, typing);
    }

    /** @param {string} query @param {boolean} typing */
    #answer(query, typing) {
      const chosen = this.#filters?.chosen ?? { only: "", stage: "", topic: "", force: "" };
      const { only } = chosen;
      const answer = handrailSearch.ask(query, { own: this.#own, ...chosen }, typing);
      const held = this.#links.find((link) => link === document.activeElement)?.href;
      this.#found = answer.found;
      this.#list.replaceChildren();
      this.#show(0);
      // Whoever is among the results already stays at the same one, or is back at the box.
      if (held) (this.#links.find(({ href }) => href === held) ?? this.#box).focus();
      const first = answer.named.length ? answer.named : [this.#own].filter(Boolean);
      const names = only ? "" : first.map((id) => this.#name(id)).join(", ");
      const unread = !this.#few && !only && !first.length;
      const hint = unread ? " Choose a partnership to search its document." : "";
      this.#say(handrailResults.sentence(query, answer, names) + hint, answer.danger);
    }

    /** @param {number} from */
    #show(from) {
      const several = new Set(this.#found.map(({ partnership }) => partnership)).size > 1;
      const shown = this.#found.slice(from, from + PAGE).map((result, at) => {
        const before = this.#found[from + at - 1];
        const begins = several && (!before || before.partnership !== result.partnership);
        const group = begins ? this.#name(result.partnership ?? "") || "All partnerships" : "";
        return handrailResults.item(result, this.#root, handrailSearch.entry, group);
      });
      this.#list.append(...shown);
      const left = this.#found.length - this.#list.children.length;
      this.#more.hidden = left <= 0;
      this.#more.textContent = `Show ${Math.min(left, PAGE)} more`;
      if (from) this.#links[from]?.focus();
    }

    get #links() {
      return [...this.#list.querySelectorAll("a")];
    }

    /** @param {string} text @param {string} danger the safety line, where it has to be said */
    #say(text, danger = "") {
      this.#panel.hidden = false;
      const line = danger ? [make("strong", { class: "search-danger" }, danger), " "] : [];
      this.#status.replaceChildren(...line, text);
    }

    #clear() {
      this.#found = [];
      this.#list.replaceChildren();
      this.#status.textContent = "";
      this.#panel.hidden = true;
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
      if (event.key === "Escape" && !this.#panel.hidden) {
        event.preventDefault();
        this.#box.focus();
        this.#panel.hidden = true;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [this.#box, ...this.#links];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      if (!step || at < 0 || !this.#links.length) return;
      event.preventDefault();
      this.#panel.hidden = false;
      stops[Math.max(0, at + step)]?.focus();
    }
  }

  customElements.define("site-search", SiteSearch);
})();
