/// <reference path="../../types/compare.d.ts" />
/*
 * A joint case of any number of partnerships. What it says is worked out here, as a view with the
 * fields of the view in `generator/pages/compare/`; how it looks comes with the rules, rendered
 * from the templates of the pages of pairs. The choice stays with this entry of the tab's history: it
 * stands in no address but a link that the reader asks for.
 */

(() => {
  const { combine, fragment, listed } = handrailCompare;

  class JointCase extends HTMLElement {
    /** The choice whose files are being loaded: what comes late is dropped. */
    #asked = "";
    /** @type {ChildNode | undefined} */
    #laidOut;
    #choice = new handrailCompare.Choice((words) => this.#known(words));

    connectedCallback() {
      const panel = this.querySelector("template");
      if (!panel || this.querySelector("form")) return;
      panel.after(panel.content.cloneNode(true));
      const form = this.querySelector("form");
      form?.addEventListener("change", () => this.#chosen());
      form?.addEventListener("submit", (event) => event.preventDefault());
      this.addEventListener("click", (event) => this.#clicked(event));
      addEventListener("popstate", () => this.#recall());
      this.#recall();
    }

    /** Whether words are partnerships that can be chosen. @param {string} words */
    #known(words) {
      const ids = this.#boxes.map((one) => one.value);
      return words.split("+").every((one) => ids.includes(one));
    }

    get #boxes() {
      return [...this.querySelectorAll("input")].filter((one) => one.name === "p");
    }

    #recall() {
      const wanted = this.#choice.recall().split("+");
      for (const box of this.#boxes) box.checked = wanted.includes(box.value);
      void this.#show();
    }

    #chosen() {
      const ids = this.#boxes.filter((one) => one.checked).map((one) => one.value);
      this.#choice.keep(ids.join("+"));
      void this.#show();
    }

    async #show() {
      const boxes = this.#boxes.filter((one) => one.checked);
      const ids = boxes.map((one) => one.value);
      this.#asked = ids.join("+");
      const asked = this.#asked;
      this.querySelector(".pairs-of")?.toggleAttribute("hidden", ids.length > 1);
      this.querySelector(".export")?.toggleAttribute("hidden", ids.length < 2);
      this.#name([]);
      if (ids.length < 2) {
        this.#laidOut?.remove();
        this.#tell(ids.length ? "Choose one more." : "Choose two or more.");
        return;
      }
      const files = [this.dataset.rules ?? "", ...boxes.map((one) => one.dataset.script ?? "")];
      try {
        await Promise.all(files.map((one) => handrailCompare.load(one)));
      } catch {
        this.#tell("The answers could not be loaded. The pages of pairs hold them too.");
        this.querySelector(".pairs-of")?.removeAttribute("hidden");
        return;
      }
      if (asked !== this.#asked || !handrailCompare.rules) return;
      const cases = ids.flatMap((id) => handrailCompare.cases.get(id) ?? []);
      this.#name(cases);
      this.#layOut(handrailCompare.rules, new Maker(handrailCompare.rules, cases).view());
    }

    /** @param {Rules} rules @param {JointCaseView} view */
    #layOut(rules, view) {
      const { names, lead } = view;
      const whole = fragment(rules.layout);
      handrailSlots.fill(whole, view);
      this.#laidOut?.remove();
      this.#laidOut = whole;
      this.append(whole);
      this.#tell(`${names}: ${lead}`);
    }

    /** At the foot of paper: whose rules it holds, and of when. @param {PartnershipCase[]} cases */
    #name(cases) {
      const place = document.querySelector(".paper-foot .edition");
      if (place) place.textContent = cases.map((one) => one.edition).join(" ");
    }

    /** Copies a link, or shows a place in the case, which needs no address. @param {MouseEvent} event */
    #clicked(event) {
      if (event.target instanceof HTMLElement && event.target.dataset.do === "link")
        void this.#choice.copy(this.querySelector(".export"));
      const way = event.target instanceof Element && event.target.closest("a[href^='#']");
      const place = way && this.querySelector(`[id="${way.getAttribute("href")?.slice(1)}"]`);
      if (!(place instanceof HTMLElement)) return;
      event.preventDefault();
      if (place instanceof HTMLDetailsElement) place.open = true;
      place.scrollIntoView();
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }

    /** @param {string} words */
    #tell(words) {
      const said = this.querySelector(":scope > .tally");
      if (said) said.textContent = words;
    }
  }

  /** Makes the view of one joint case. */
  class Maker {
    /** @param {Rules} rules @param {PartnershipCase[]} cases */
    constructor(rules, cases) {
      this.rules = rules;
      this.cases = cases;
      this.names = listed(cases.map((one) => one.name));
      this.all = rules.questions.map((one) => combine(one, cases));
      const waiting = [...this.in("settle"), ...this.in("never-united")];
      this.unsettled = new Set(waiting.map((one) => one.question.id));
      this.duties = this.inOrder();
      this.free = new Set(this.duties.filter((one) => !this.awaited(one)).map((one) => one.id));
      /** What stands under a point already. @type {Set<string>} */
      this.told = new Set();
      /** Exceptions and warnings that stand in words already. @type {Set<string>} */
      this.flagged = new Set();
    }

    /** @returns {JointCaseView} */
    view() {
      // What cannot be kept to comes before what one document leaves in doubt by itself.
      const settle = this.in("settle").sort(
        (one, other) => +!one.conflicts.length - +!other.conflicts.length,
      );
      const conflicts = settle.map((one) => this.point(one));
      const never = this.neverUnited();
      const count = conflicts.length + never.length;
      return {
        names: this.names,
        lead: this.lead(count),
        conflicts,
        never_united: never,
        nothing: count ? "" : this.words("nothing"),
        stages: this.stages(),
        further: this.further(),
        agenda: this.agenda(),
      };
    }

    /** @param {number} count */
    lead(count) {
      const name = ["lead", "lead_one"][count] ?? "lead_many";
      return this.words(name, { count: String(count) }) + this.words("two_clauses");
    }

    /** @param {CasePart} part */
    in(part) {
      return this.all.filter((one) => one.part === part);
    }

    /** The questions with answers of which nothing is to be settled. */
    get spoken() {
      return this.all.filter((one) => one.part === "do" || one.part === "know");
    }

    /** A sentence with its places filled in. @param {string} name @param {Record<string, string>} [given] */
    words(name, given = {}) {
      return (this.rules.words[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => given[key] ?? "");
    }

    /** All duties in order of doing. */
    inOrder() {
      const { stages, topics } = this.rules;
      const all = topics.flatMap((topic) =>
        this.cases.flatMap((one) => one.duties.filter((duty) => duty.topic === topic)),
      );
      const name = (/** @type {PartnershipDuty} */ duty) =>
        this.cases.find((one) => one.duties.includes(duty))?.name ?? "";
      const named = all.map((duty) => ({ ...duty, name: name(duty) }));
      return stages.flatMap(({ id }) => named.filter((duty) => duty.stage === id));
    }

    /** The question for which a duty waits, or a line of the agenda. @param {{bearing: string[]}} one */
    awaited({ bearing }) {
      return bearing.find((id) => this.unsettled.has(id));
    }

    /** The question to settle before anybody keeps to a position. @param {HeldAnswer} held */
    settledBefore({ bearing }) {
      const borneOn = bearing.map((each) => this.awaited({ bearing: each }));
      return borneOn.every(Boolean) ? borneOn[0] : undefined;
    }

    // --- What is to be settled first

    /** @param {Combined} one */
    point(one) {
      return {
        id: one.question.id,
        ask: ask(one),
        short: short(one),
        whys: [...new Set(one.conflicts.map((each) => each.why))],
        agree: this.toAgree(one),
        sides: this.cases.map((each) => this.side(each, one)),
      };
    }

    /** @param {PartnershipCase} whose @param {Combined} one */
    side(whose, one) {
      const ids = [...new Set(this.atIssue(whose, one))];
      const fresh = ids.filter((id) => !this.told.has(id));
      for (const id of fresh) this.told.add(id);
      const said = (/** @type {string} */ id) => whose.said[id] ?? [];
      return {
        partnership: whose.id,
        name: whose.name,
        quiet: ids.length ? "" : this.quiet(whose, one),
        stated: fresh.flatMap((id) =>
          [said(id)].flat().map((one) => ({ id, line: one, flags: this.flags(one.flags) })),
        ),
        above: eachClauseOnce(ids.filter((id) => !fresh.includes(id)).flatMap(said)),
      };
    }

    /** Exceptions and warnings, those pointed at only that stand in words above. @param {Flag[]} all */
    flags(all) {
      const found = all.map(({ key, flag, again }) => ({ flag: this.flagged.has(key) ? again : flag }));
      for (const { key } of all) this.flagged.add(key);
      return found;
    }

    /** @param {PartnershipCase} whose @param {Combined} one */
    quiet(whose, { unread }) {
      return unread.includes(whose)
        ? this.words("unread", { documents: whose.document })
        : this.words("quiet");
    }

    /**
     * All that one document says on a point, and all of it that waits for the point.
     * @param {PartnershipCase} whose
     * @param {Combined} settled
     */
    atIssue(whose, { question, held }) {
      const of = (/** @type {Stand[]} */ some) => some.filter((one) => one.partnership === whose);
      const waiting = this.spoken.flatMap((one) =>
        of(one.held).filter((each) => this.settledBefore(each) === question.id),
      );
      const duties = this.duties.filter(
        (duty) => duty.name === whose.name && this.awaited(duty) === question.id,
      );
      return [...of(held), ...waiting].flatMap((one) => one.cites).concat(duties.map((one) => one.id));
    }

    /** @param {Combined} one */
    toAgree({ conflicts, apart }) {
      const sides = new Set(conflicts.flatMap(({ one, other }) => [one.partnership, other.partnership]));
      const names = listed(this.cases.filter((each) => sides.has(each)).map((each) => each.name));
      const doubts = apart.map((each) =>
        this.words("apart", { documents: each.document, names: each.name }),
      );
      return sides.size ? [this.words("agree", { names }), ...doubts] : doubts;
    }

    neverUnited() {
      const all = this.in("never-united");
      return [...new Set(all.map((one) => one.question.settledAs))].map((title) => ({
        title,
        agree: this.words("never", { names: this.names }),
        points: all
          .filter((one) => one.question.settledAs === title)
          .map((one) => this.point(one)),
      }));
    }

    // --- What can be done together

    stages() {
      const all = this.united();
      return this.rules.stages.flatMap(({ id, title }) => {
        const here = all.filter(({ stage }) => stage === id);
        const duties = here.map((one) => united(one.duties, (flags) => this.flags(flags)));
        const kept = this.keptAt(id);
        return duties.length || kept.length ? [{ id, title, duties, kept }] : [];
      });
    }

    /** The duties that can be done together, each once. */
    united() {
      /** @type {Map<string, OwnedDuty[]>} */
      const together = new Map();
      for (const duty of this.duties.filter((one) => this.free.has(one.id))) {
        const key = duty.same.join(" ");
        together.set(key, [...(together.get(key) ?? []), duty]);
      }
      return [...together.values()].map((duties) => ({ duties, stage: duties[0]?.stage }));
    }

    /** @param {string} stage */
    keptAt(stage) {
      return this.in("do")
        .filter((one) => one.question.stage === stage)
        .flatMap((one) => this.narrowest(one));
    }

    /** @param {Combined} one */
    narrowest(one) {
      if (one.question.together !== "strictest") return [];
      return one.keep.flatMap(({ position, covers }) => {
        const by = this.takers(one, position.id);
        const kept = this.words("covers", { names: listed(covers.map((each) => each.document)) });
        return covers.length && by.length ? [{ ask: short(one), label: position.label, by, covers: kept }] : [];
      });
    }

    /** Who takes a position, where no duty of the list says so. @param {Combined} one @param {string} id */
    takers({ held }, id) {
      const all = held.filter(
        (one) => one.position === id && !one.when && !one.side && !this.settledBefore(one),
      );
      return all.some((one) => this.listed(one)) ? [] : all;
    }

    /** Whether a position rests on a duty of the list. @param {HeldAnswer} held */
    listed({ cites }) {
      return cites.some((id) => this.free.has(id));
    }

    // --- What is said besides, and what nobody says

    further() {
      const beside = this.spoken.flatMap((one) => {
        const by = this.beside(one);
        return by.length ? [{ ask: ask(one), by, unread: "" }] : [];
      });
      const silent = this.in("silent").map((one) => ({ ask: ask(one), by: [], unread: this.unread(one) }));
      const nobody = this.cases.length === 2 ? "neither" : "none_says";
      const all = [this.closed("further", beside), this.closed(nobody, silent)];
      return all.filter((one) => one.questions.length);
    }

    /** @param {Combined} one */
    beside(one) {
      const shown = this.narrowest(one).flatMap(({ by }) => by);
      return one.held.filter(
        (each) => !shown.includes(each) && !this.listed(each) && !this.settledBefore(each),
      );
    }

    /** @param {string} lead @param {{ask: Ask, by: {by: string}[], unread: string}[]} questions */
    closed(lead, questions) {
      const more = questions.length > 1 ? this.words("more", { count: `${questions.length - 1}` }) : "";
      return { lead: this.words(lead), first: questions[0]?.ask.text ?? "", more, questions };
    }

    /** @param {Combined} one */
    unread({ unread }) {
      const documents = listed(unread.map((one) => one.document));
      return documents && this.words("unread", { documents });
    }

    // --- One agenda

    agenda() {
      return this.rules.headings.flatMap(({ id, title }) => {
        const points = inPlace(this.cases.flatMap((one) => one.points), id);
        const lines = this.lines(this.cases.flatMap((one) => one.agenda), id);
        return points.length || lines.length ? [{ id, title, points, lines }] : [];
      });
    }

    /** @param {PartnershipLine[]} all @param {string} heading */
    lines(all, heading) {
      const labels = new Set(inPlace(all, heading).map((line) => line.label));
      return [...labels].map((label) => {
        const alike = all.filter((line) => line.under === heading && line.label === label);
        const waits = alike.some((line) => this.awaited(line));
        return { label, waits, asked: alike.filter((line) => line.asked) };
      });
    }
  }

  /**
   * One line for duties that ask the same, the strictest first.
   * @param {OwnedDuty[]} duties
   * @param {(all: Flag[]) => { flag: string }[]} flagged
   */
  function united(duties, flagged) {
    const all = [...duties].sort(
      (one, other) =>
        other.strength - one.strength || one.same.indexOf(one.id) - one.same.indexOf(other.id),
    );
    const [first] = all;
    if (!first) throw new Error("no duty");
    const alike = all.every((one) => one.bound === first.bound);
    const shared = alike && first.bound ? [first] : [];
    const clauses = all.map((duty) => ({
      duty,
      own: duty.bound && !alike ? [duty] : [],
      flags: flagged(duty.flags),
    }));
    const bound = [...shared, ...clauses.flatMap(({ own }) => own)];
    const beside = clauses.filter(({ flags }) => flags.length);
    return {
      id: first.id,
      words: first,
      shared,
      chips: chips(all),
      clauses,
      of: [`_asks-${first.id}`, ...all.map(({ id }) => `_of-${id}`)].join(" "),
      by: [
        ...bound.map(({ id }) => `_bounds-${id}`),
        ...beside.map(({ duty }) => `_flags-${duty.id}`),
      ].join(" "),
    };
  }

  /** Each force once; whose it is where there are several. @param {OwnedDuty[]} all */
  function chips(all) {
    const styles = [...new Set(all.map((one) => one.style))];
    return styles.flatMap((style) => {
      const same = all.filter((one) => one.style === style);
      const names = styles.length > 1 ? listed(same.map((one) => one.name)) : "";
      return same.slice(0, 1).map((duty) => ({ duty, names }));
    });
  }

  /** @param {Combined} one */
  const ask = ({ question }) => ({ text: question.ask, href: question.href });

  /** Of several statements of a clause the first. @param {Said[]} all */
  const eachClauseOnce = (all) =>
    all.filter((one, at) => all.findIndex(({ clause }) => clause === one.clause) === at);

  /** @param {Combined} one */
  const short = ({ question }) => ({ text: question.short, href: question.href });

  /**
   * What stands under a heading, in the order of the agenda.
   * @template {{under: string, place: number}} T
   * @param {T[]} all
   * @param {string} heading
   */
  const inPlace = (all, heading) =>
    all.filter((one) => one.under === heading).sort((one, other) => one.place - other.place);

  customElements.define("joint-case", JointCase);
})();
