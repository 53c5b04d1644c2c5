/// <reference path="../../types/compare.d.ts" />
/*
 * A joint case of any number of partnerships. What it says is worked out here, as a view with the
 * fields of the view in `generator/pages/compare/`; how it looks comes with the rules, rendered
 * from the templates of the pages of pairs. The choice stands in the address alone, behind the `#`.
 */

(() => {
  const { combine, fragment, listed } = handrailCompare;

  class JointCase extends HTMLElement {
    /** The choice whose files are being loaded: what comes late is dropped. */
    #asked = "";
    /** @type {ChildNode | undefined} */
    #laidOut;

    connectedCallback() {
      const panel = this.querySelector("template");
      if (!panel || this.querySelector("form")) return;
      panel.after(panel.content.cloneNode(true));
      handrailCompare.narrowed(this.querySelector(".opts"));
      const form = this.querySelector("form");
      form?.addEventListener("change", () => this.#chosen());
      form?.addEventListener("submit", (event) => event.preventDefault());
      this.addEventListener("click", (event) => this.#clicked(event));
      addEventListener("hashchange", () => this.#recall());
      this.#recall();
    }

    get #boxes() {
      return [...this.querySelectorAll("input")].filter((one) => one.name === "p");
    }

    #recall() {
      const wanted = decodeURIComponent(location.hash.slice(1)).split("+");
      for (const box of this.#boxes) box.checked = wanted.includes(box.value);
      void this.#show();
    }

    #chosen() {
      const ids = this.#boxes.filter((one) => one.checked).map((one) => one.value);
      history.replaceState(null, "", `#${ids.join("+")}`);
      void this.#show();
    }

    async #show() {
      const boxes = this.#boxes.filter((one) => one.checked);
      const ids = boxes.map((one) => one.value);
      this.#asked = ids.join("+");
      const asked = this.#asked;
      this.querySelector(".pairs-of")?.toggleAttribute("hidden", ids.length > 1);
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
      this.#layOut(handrailCompare.rules, new Maker(handrailCompare.rules, cases).view());
    }

    /** @param {Rules} rules @param {JointCaseView} view */
    #layOut(rules, view) {
      const { names, count } = view;
      const whole = fragment(rules.layout);
      handrailSlots.fill(whole, view);
      this.#laidOut?.remove();
      this.#laidOut = whole;
      this.append(whole);
      this.#tell(`${names}: ${count} ${count === 1 ? "point" : "points"} to settle first.`);
    }

    /** On a way to a part of the list: the address keeps the choice. @param {MouseEvent} event */
    #clicked(event) {
      const way = event.target instanceof Element && event.target.closest("nav a");
      const head = way && this.querySelector(way.getAttribute("href") ?? "");
      if (!(head instanceof HTMLElement)) return;
      event.preventDefault();
      head.scrollIntoView();
      head.focus({ preventScroll: true });
    }

    /** @param {string} words */
    #tell(words) {
      const said = this.querySelector("[role=status]");
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
    }

    /** @returns {JointCaseView} */
    view() {
      // What cannot be kept to comes before what one document leaves in doubt by itself.
      const settle = this.in("settle").sort(
        (one, other) => +!one.conflicts.length - +!other.conflicts.length,
      );
      const never = this.neverUnited();
      const count = settle.length + never.length;
      return {
        names: this.names,
        count,
        conflicts: settle.map((one) => this.point(one)),
        never_united: never,
        nothing: count ? "" : this.words("nothing"),
        stages: this.stages(),
        know: this.in("know").map((one) => this.point(one)),
        silent: this.in("silent").map((one) => ({ ask: ask(one), unread: this.unread(one) })),
        checklist: this.checklist(),
        apart: this.apart(),
        agenda: this.agenda(),
      };
    }

    /** @param {CasePart} part */
    in(part) {
      return this.all.filter((one) => one.part === part);
    }

    /** A sentence with its places filled in. @param {string} name @param {Record<string, string>} [given] */
    words(name, given = {}) {
      return (this.rules.words[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => given[key] ?? "");
    }

    /** @param {Combined} one */
    answers({ question }) {
      return this.cases.map((each) => ({ card: each.answers[question.id]?.card ?? "" }));
    }

    /** @param {Combined} one */
    point(one) {
      return {
        id: one.question.id,
        ask: ask(one),
        whys: [...new Set(one.conflicts.map((each) => each.why))],
        agree: this.toAgree(one),
        answers: this.answers(one),
        bearing: this.bearing(one),
      };
    }

    /** @param {Combined} settled */
    bearing(settled) {
      return this.in("do").flatMap((one) =>
        one.held
          .filter((held) => held.when && this.settledBefore(held) === settled.question.id)
          .map((held) => ({ ask: ask(one), by: stand(one, held) })),
      );
    }

    /** The question to settle before anybody keeps to a position. @param {HeldAnswer} held */
    settledBefore({ bearing }) {
      const borneOn = bearing.map((each) => this.awaited({ bearing: each }));
      return borneOn.every(Boolean) ? borneOn[0] : undefined;
    }

    /** @param {Combined} one */
    conditional({ held }) {
      return held.filter((each) => each.when && !this.settledBefore(each));
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

    stages() {
      const all = this.in("do").filter(
        (one) => one.keep.length || this.conditional(one).length || one.also.length,
      );
      return this.rules.stages.flatMap(({ id, title }) => {
        const here = all.filter((one) => one.question.stage === id);
        return here.length ? [{ id, title, doings: here.map((one) => this.doing(one)) }] : [];
      });
    }

    /** @param {Combined} one */
    doing(one) {
      return {
        id: one.question.id,
        ask: ask(one),
        kept: one.keep.map(({ position, by, covers }) => {
          const names = listed(covers.map((each) => each.document));
          const words = names && this.words("covers", { names });
          return { label: position.label, means: position.means, by, covers: words };
        }),
        conditional: this.conditional(one).map((each) => stand(one, each)),
        also: one.also.map((each) => stand(one, each)),
        quiet: [this.quiet(one), this.unread(one)].filter(Boolean),
        answers: this.answers(one),
      };
    }

    /** @param {Combined} one */
    quiet({ silent }) {
      const documents = listed(silent.map((one) => one.document));
      return documents && this.words(silent.length > 1 ? "quiet_many" : "quiet", { documents });
    }

    /** @param {Combined} one */
    unread({ unread }) {
      const documents = listed(unread.map((one) => one.document));
      return documents && this.words("unread", { documents });
    }

    get duties() {
      return this.rules.topics.flatMap((topic) =>
        this.cases.flatMap((one) => one.duties.filter((duty) => duty.topic === topic)),
      );
    }

    /** The question for which a duty waits, or a line of the agenda. @param {{bearing: string[]}} one */
    awaited({ bearing }) {
      return bearing.find((id) => this.unsettled.has(id));
    }

    checklist() {
      const free = this.duties.filter((duty) => !this.awaited(duty));
      return this.rules.stages.flatMap(({ id, title }) => {
        const duties = free.filter((duty) => duty.stage === id);
        return duties.length ? [{ id, title, duties }] : [];
      });
    }

    apart() {
      return this.all.flatMap((one) => {
        const duties = this.duties.filter((duty) => this.awaited(duty) === one.question.id);
        return duties.length ? [{ ask: ask(one), duties }] : [];
      });
    }

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

  /** @param {Combined} one @param {Stand} held @returns {StandView} */
  const stand = ({ question }, { by, when, position }) => ({
    by,
    stance: { when, label: question.positions.find((one) => one.id === position)?.label ?? "" },
  });

  /** @param {Combined} one */
  const ask = ({ question }) => ({ text: question.ask, href: question.href });

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
