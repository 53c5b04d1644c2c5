/// <reference path="../../types/compare.d.ts" />
/// <reference path="../../types/address.d.ts" />
/*
 * Answers put together in the browser, by the rules by which the pages of pairs are made: the
 * silent count for nothing, no position is ranked across a condition, no conflict is decided.
 * Files of answers call `know` and `add`; the elements of the comparison ask.
 */

globalThis.handrailCompare = (() => {
  const own = document.currentScript;
  const home = own instanceof HTMLScriptElement ? own.src : document.baseURI;

  /** @type {Map<string, PartnershipCase>} */
  const cases = new Map();
  /** @type {Map<string, string>} */
  const columns = new Map();
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();

  /** @param {string} address */
  function load(address) {
    const known = loading.get(address);
    if (known) return known;
    const script = document.createElement("script");
    script.src = handrailTrust.createScriptURL(address);
    const loaded = new Promise((/** @type {(done: void) => void} */ done, failed) => {
      script.addEventListener("load", () => done());
      script.addEventListener("error", () => {
        loading.delete(address);
        script.remove();
        failed(new Error(address));
      });
    });
    loading.set(address, loaded);
    document.head.append(script);
    return loaded;
  }

  /**
   * What a reader has chosen on a page. It stays with this entry of the tab's history, so that they
   * can follow a link and come back; an address that brings a choice loses it at once.
   */
  class Choice {
    #now = "";
    #fits;

    /** @param {(words: string) => boolean} fits whether words of an address are a choice of this page */
    constructor(fits) {
      this.#fits = fits;
    }

    /** The choice to show: that of the address, of this entry of the history, or as it was. */
    recall() {
      const words = handrailAddress.words();
      if (words && this.#fits(words)) this.keep(words, handrailAddress.bare());
      else this.keep(history.state?.choice ?? this.#now);
      return this.#now;
    }

    /** @param {string} choice @param {string} [address] */
    keep(choice, address) {
      this.#now = choice;
      history.replaceState({ ...history.state, choice }, "", address);
    }

    /** Copies a link to the choice, and says so. @param {Element | null} place */
    async copy(place) {
      const said = place?.querySelector("[role=status]");
      const told = "Link copied. Whoever has it, or opens it, has this choice in an address.";
      if (said) await handrailAddress.copy(this.#now, said, told);
    }
  }

  /**
   * @param {RuleQuestion} question
   * @param {PartnershipCase[]} chosen
   * @returns {Combined}
   */
  function combine(question, chosen) {
    /** @param {string} kind */
    const of = (kind) => chosen.filter((one) => kindOf(one, question) === kind);
    const held = chosen.flatMap((partnership) =>
      (partnership.answers[question.id]?.held ?? []).map((one) => ({ ...one, partnership })),
    );
    const united = question.together === "strictest" || question.together === "each";
    const keep = united ? kept(question, held) : [];
    const conflicts = clashing(question, held);
    const apart = of("pulls-apart");
    const something = keep.length > 0 || held.some((one) => one.when);
    return {
      question,
      part: part(question, held.length > 0, conflicts.length + apart.length > 0, something),
      held,
      keep,
      also: question.together === "each" ? beside(question, held) : [],
      conflicts,
      apart,
      silent: of("silent"),
      unread: of("unread"),
    };
  }

  /**
   * @param {PartnershipCase} one
   * @param {RuleQuestion} question
   */
  const kindOf = (one, question) => one.answers[question.id]?.kind ?? "unread";

  /**
   * @param {RuleQuestion} question
   * @param {boolean} spoken
   * @param {boolean} disputed
   * @param {boolean} something whether there is anything to do
   * @returns {CasePart}
   */
  function part(question, spoken, disputed, something) {
    if (!spoken) return "silent";
    if (question.together === "settle-first") return "never-united";
    if (disputed) return "settle";
    return question.together === "shown" || !something ? "know" : "do";
  }

  /**
   * The positions without condition that no other one of them covers.
   * @param {RuleQuestion} question
   * @param {Stand[]} held
   */
  function kept(question, held) {
    const said = held.filter((one) => !one.when && !one.side);
    const firm = uniting(question, said);
    /** @param {string} id */
    const by = (id) => firm.filter((one) => one.position === id);
    const taken = question.positions.filter((one) => by(one.id).length);
    return taken
      .filter((one) => !taken.some((other) => other.covers.includes(one.id)))
      .map((position) => ({
        position,
        by: by(position.id),
        covers: said
          .filter((one) => position.covers.includes(one.position))
          .map((one) => one.partnership),
      }));
  }

  /**
   * What can be united: a duty, where duties are.
   * @param {RuleQuestion} question
   * @param {Stand[]} said
   */
  const uniting = (question, said) =>
    said.filter((one) => question.together !== "each" || isDuty(question, one));

  /**
   * @param {RuleQuestion} question
   * @param {Stand} held
   */
  const isDuty = (question, held) =>
    question.positions.some((one) => one.duty && one.id === held.position);

  /**
   * What is no duty, and is not kept to by whoever does the duties.
   * @param {RuleQuestion} question
   * @param {Stand[]} held
   */
  function beside(question, held) {
    const said = held.filter((one) => !one.when && !one.side);
    const doing = uniting(question, said).map((one) => one.position);
    const done = question.positions.filter((one) => doing.includes(one.id)).flatMap((one) => one.covers);
    return said.filter((one) => !isDuty(question, one) && !done.includes(one.position));
  }

  /**
   * Every clash between two partnerships.
   * @param {RuleQuestion} question
   * @param {Stand[]} held
   */
  function clashing(question, held) {
    return held.flatMap((one, place) =>
      held.slice(place + 1).flatMap((other) =>
        question.clashes
          .filter(
            ({ between }) =>
              one.partnership !== other.partnership &&
              one.position !== other.position &&
              between.includes(one.position) &&
              between.includes(other.position),
          )
          .map(({ why }) => ({ one, other, why })),
      ),
    );
  }

  /** Names as a sentence has them. @param {string[]} names */
  function listed(names) {
    const last = names.at(-1) ?? "";
    return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
  }

  /** A piece of a page, as the build has written it into a file of this site. @param {string} html */
  function fragment(html) {
    const { body } = new DOMParser().parseFromString(handrailTrust.createHTML(html), "text/html");
    return document.importNode(body, true).firstElementChild ?? document.createComment("");
  }

  /**
   * Boxes to choose partnerships by.
   * @param {Element | null} place
   * @param {{id: string, name: string}[]} choices
   */
  function chooser(place, choices) {
    const labels = choices.map(({ id, name }) => {
      const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "p" });
      box.value = id;
      const label = document.createElement("label");
      label.append(box, ` ${name}`);
      return label;
    });
    place?.replaceChildren(...labels);
  }

  return {
    /** @type {Rules | undefined} */
    rules: undefined,
    cases,
    know(/** @type {Rules} */ rules) {
      this.rules = rules;
    },
    add(/** @type {PartnershipCase} */ one) {
      cases.set(one.id, one);
    },
    load,
    fragment,
    /** Columns of the comparison that were brought: id -> a table of one row. */
    columns,
    bring(/** @type {{id: string, html: string}} */ { id, html }) {
      columns.set(id, html);
    },
    chooser,
    /** Where a script beside this one lies. */
    address: (/** @type {string} */ name) => new URL(name, home).href,
    combine,
    listed,
    Choice,
  };
})();
