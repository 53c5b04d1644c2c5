/// <reference path="../../types/search.d.ts" />
/*
 * What results can be narrowed to: a partnership, a stage, a topic, a force. Few partnerships are a
 * list to choose from; many are a field that offers names while one types.
 */

globalThis.handrailFilters = (() => {
  /** Up to so many partnerships are a list; beyond, a field. */
  const MANY = 12;

  /**
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

  /** @param {string} value @param {string} text */
  const option = (value, text) => make("option", { value }, text);

  /** @param {string} all what is shown while nothing is chosen @param {(HTMLElement)[]} options */
  const choice = (all, options) => make("select", {}, option("", all), ...options);

  class Filters {
    #partnership;
    #stage;
    #topic;
    #force;
    #names;

    /**
     * @param {HTMLElement} place
     * @param {string} own the name of the reader's own partnership, if any
     * @param {() => void} changed
     */
    constructor(place, own, changed) {
      const { names, stages, title } = handrailEntries;
      this.#names = names;
      const all = own ? `All, ${own} first` : "All partnerships";
      this.#partnership = this.#many ? this.#field(all) : choice(all, Object.entries(names).map(([id, name]) => option(id, name)));
      this.#partnership.id = "search-partnership";
      this.#stage = choice("All stages", stages.map((stage) => option(stage.id, stage.title)));
      this.#topic = choice("All topics", stages.map((stage) =>
        make("optgroup", { label: stage.title }, ...stage.topics.map((id) => option(id, title(id)))),
      ));
      this.#force = choice("Any", [...handrailResults.FORCES].map(([force, word]) => option(force, word)));
      const partnership = make("label", {}, "Partnership ", this.#partnership);
      partnership.hidden = Object.keys(names).length < 2;
      const more = make("details", {}, make("summary", {}, "Stage, topic and force"),
        make("label", {}, "Stage ", this.#stage),
        make("label", {}, "Topic ", this.#topic),
        make("label", {}, "Force ", this.#force),
      );
      place.replaceChildren(partnership, ...(this.#many ? [this.#offered()] : []), more);
      place.addEventListener("input", ({ target }) => {
        if (target !== this.#partnership || !this.#many || this.#whole) changed();
      });
      if (this.#many) this.#partnership.addEventListener("change", changed);
    }

    /** Whether the field has a whole name, or none: letters on the way to one change nothing yet. */
    get #whole() {
      return ["", ...Object.values(this.#names)].includes(this.#partnership.value);
    }

    get #many() {
      return Object.keys(this.#names).length > MANY;
    }

    /** @param {string} all */
    #field(all) {
      return make("input", { list: "search-partnerships", autocomplete: "off", placeholder: all });
    }

    #offered() {
      const names = Object.values(this.#names).sort((one, other) => one.localeCompare(other));
      return make("datalist", { id: "search-partnerships" }, ...names.map((value) => make("option", { value })));
    }

    /** What is chosen: ids, nothing where it may be any. @returns {SearchChoice} */
    get chosen() {
      const { value } = this.#partnership;
      return {
        only: this.#many ? this.#named(value) : value,
        stage: this.#stage.value,
        topic: this.#topic.value,
        force: this.#force.value,
      };
    }

    /** Whose name it is, or whose alone has these letters. @param {string} typed */
    #named(typed) {
      const wanted = typed.trim().toLowerCase();
      if (!wanted) return "";
      const all = Object.entries(this.#names).map(([id, name]) => ({ id, name: name.toLowerCase() }));
      const like = all.filter(({ name }) => name.includes(wanted));
      const found = all.find(({ name }) => name === wanted) ?? (like.length === 1 ? like[0] : undefined);
      this.#partnership.toggleAttribute("aria-invalid", !found);
      return found?.id ?? "";
    }
  }

  return { Filters };
})();
