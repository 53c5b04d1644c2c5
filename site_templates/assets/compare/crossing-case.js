/// <reference path="../../types/compare.d.ts" />
/*
 * A case that touches any number of partnerships, put together from the pieces of which the pages
 * of pairs are made. The choice stands in the address alone, behind the `#`.
 */

(() => {
  const { fragment } = handrailCompare;

  class CrossingCase extends HTMLElement {
    /** The choice whose files are being loaded: what comes late is dropped. */
    #asked = "";
    #jump = make("nav", { className: "case-jump", ariaLabel: "On this page" });
    #list = make("div", { className: "case-list" });

    connectedCallback() {
      const panel = this.querySelector("template");
      if (!panel || this.querySelector("form")) return;
      panel.after(panel.content.cloneNode(true));
      this.append(this.#jump, this.#list);
      handrailCompare.narrowed(this.querySelector(".opts"));
      const form = this.querySelector("form");
      form?.addEventListener("change", () => this.#chosen());
      form?.addEventListener("submit", (event) => event.preventDefault());
      addEventListener("hashchange", () => this.#recall());
      this.#recall();
    }

    get #boxes() {
      return [...this.querySelectorAll("input")].filter((one) => one.name === "p");
    }

    #recall() {
      const wanted = inFragment();
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
        this.#list.replaceChildren();
        this.#jump.replaceChildren();
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
      const { parts, points } = layOut(handrailCompare.rules, cases);
      this.#list.replaceChildren(...parts);
      const heads = [...this.#list.querySelectorAll("h2")];
      this.#jump.replaceChildren(make("ul", {}, heads.map((one) => make("li", {}, [way(one)]))));
      const names = handrailCompare.listed(cases.map((one) => one.name));
      this.#tell(`${names}: ${points} ${points === 1 ? "point" : "points"} to settle first.`);
    }

    /** @param {string} words */
    #tell(words) {
      const said = this.querySelector("[role=status]");
      if (said) said.textContent = words;
    }
  }

  /**
   * The whole list, in the order of the pages of pairs.
   * @param {Rules} rules
   * @param {PartnershipCase[]} cases
   */
  function layOut(rules, cases) {
    const all = rules.questions.map((one) => handrailCompare.combine(one, cases));
    /** @param {CasePart} part */
    const of = (part) => all.filter((one) => one.part === part);
    const unsettled = new Set([...of("settle"), ...of("never-united")].map((one) => one.question.id));
    const first = settle(rules, cases, of("settle"), of("never-united"));
    const parts = [
      section(rules.words.settle, "settle-first", "settle", first.shown),
      section(rules.words.do, "keeps-to-all", "do", doings(rules, cases, of("do"))),
      section(rules.words.know, "good-to-know", "know", of("know").map((one) => known(one, cases))),
      section(rules.words.silent, "silent", "silences", silences(rules, of("silent"))),
      section(rules.words.checklist, "checklist", "case-checklist", duties(rules, cases, unsettled)),
      section(rules.words.agenda, "agenda", "case-agenda", agenda(rules, cases, unsettled)),
    ];
    return { parts: parts.flat(), points: first.points };
  }

  /**
   * @param {Rules} rules
   * @param {PartnershipCase[]} cases
   * @param {Combined[]} conflicts
   * @param {Combined[]} never
   */
  function settle(rules, cases, conflicts, never) {
    // What cannot be kept to comes before what one document leaves in doubt by itself.
    const first = [...conflicts].sort((one, other) => +!one.conflicts.length - +!other.conflicts.length);
    const heads = [...new Set(never.map((one) => one.question.settledAs))];
    const names = handrailCompare.listed(cases.map((one) => one.name));
    const points = [
      ...first.map((one) => conflict(rules, one, cases)),
      ...heads.map((head) =>
        make("li", { className: "point never" }, [
          make("h3", { textContent: head }),
          make("p", { className: "agree", textContent: filled(rules.words.never, { names }) }),
          ...never
            .filter((one) => one.question.settledAs === head)
            .map((one) => make("section", {}, [make("h4", {}, [asked(one)]), cards(one, cases)])),
        ]),
      ),
    ];
    const list = make("ol", { className: "points-first" }, points);
    const nothing = make("p", { textContent: rules.words.nothing ?? "" });
    return { shown: [points.length ? list : nothing], points: points.length };
  }

  /**
   * @param {Rules} rules
   * @param {Combined} one
   * @param {PartnershipCase[]} cases
   */
  function conflict(rules, one, cases) {
    const sides = new Set(
      one.conflicts.flatMap((each) => [each.one.partnership, each.other.partnership]),
    );
    const names = handrailCompare.listed(cases.filter((each) => sides.has(each)).map(nameOf));
    const whys = [...new Set(one.conflicts.map((each) => each.why))];
    const apart = one.apart.map((each) =>
      filled(rules.words.apart, { documents: each.document, names: each.name }),
    );
    const agree = sides.size ? [filled(rules.words.agree, { names }), ...apart] : apart;
    return make("li", { className: "point" }, [
      make("h3", {}, [asked(one)]),
      ...whys.map((textContent) => make("p", { className: "clash", textContent })),
      cards(one, cases),
      ...agree.map((textContent) => make("p", { className: "agree", textContent })),
    ]);
  }

  /**
   * @param {Rules} rules
   * @param {PartnershipCase[]} cases
   * @param {Combined[]} all
   */
  function doings(rules, cases, all) {
    return rules.stages.flatMap((stage) => {
      const here = all.filter((one) => one.question.stage === stage.id);
      const list = make("ul", { className: "doings" }, here.map((one) => doing(rules, one, cases)));
      const shown = [make("h3", { textContent: stage.title }), list];
      return here.length ? [make("section", { className: "case-stage" }, shown)] : [];
    });
  }

  /**
   * @param {Rules} rules
   * @param {Combined} one
   * @param {PartnershipCase[]} cases
   */
  function doing(rules, one, cases) {
    const labels = new Map(one.question.positions.map((each) => [each.id, each.label]));
    const firm = one.keep.map(({ position, by, covers }) => {
      const names = handrailCompare.listed(covers.map((each) => each.document));
      return make("div", { className: "kept" }, [
        make("p", { className: "answer", textContent: position.label }),
        ...(position.means ? [quiet(position.means)] : []),
        ...by.map((each) => fragment(each.by)),
        ...(names ? [small(filled(rules.words.covers, { names }))] : []),
      ]);
    });
    const conditional = one.held
      .filter((each) => each.when)
      .map((each) =>
        make("div", { className: "kept under" }, [
          make("p", { className: "when" }, [make("b", { textContent: "If" }), ` ${each.when}`]),
          make("p", { className: "answer", textContent: labels.get(each.position) ?? "" }),
          fragment(each.by),
        ]),
      );
    const beside = one.also.flatMap((each) => [
      make("p", { className: "answer", textContent: labels.get(each.position) ?? "" }),
      fragment(each.by),
    ]);
    const also = make("div", { className: "kept beside" }, [quiet(rules.words.beside ?? ""), ...beside]);
    const summary = make("summary", {}, [
      make("span", { className: "t", textContent: "What each document says" }),
    ]);
    return make("li", {}, [
      make("p", { className: "ask" }, [asked(one)]),
      ...firm,
      ...conditional,
      ...(beside.length ? [also] : []),
      ...quietly(rules, one).map((textContent) =>
        make("p", { className: "quiet-line small", textContent }),
      ),
      make("details", { className: "cards" }, [summary, cards(one, cases)]),
    ]);
  }

  /**
   * @param {Rules} rules
   * @param {Combined} one
   */
  function quietly(rules, { silent, unread }) {
    const documents = handrailCompare.listed(silent.map((one) => one.document));
    const words = silent.length === 1 ? rules.words.quiet : rules.words.quiet_many;
    return [silent.length ? filled(words, { documents }) : "", notRead(rules, unread)].filter(Boolean);
  }

  /**
   * @param {Rules} rules
   * @param {PartnershipCase[]} unread
   */
  function notRead(rules, unread) {
    const documents = handrailCompare.listed(unread.map((one) => one.document));
    return unread.length ? filled(rules.words.unread, { documents }) : "";
  }

  /**
   * @param {Combined} one
   * @param {PartnershipCase[]} cases
   */
  const known = (one, cases) =>
    make("section", {}, [make("h3", {}, [asked(one)]), cards(one, cases)]);

  /**
   * @param {Rules} rules
   * @param {Combined[]} all
   */
  function silences(rules, all) {
    const items = all.map((one) => {
      const unread = notRead(rules, one.unread);
      const words = make("span", { className: "quiet", textContent: unread });
      return make("li", {}, unread ? [asked(one), " ", words] : [asked(one)]);
    });
    return items.length ? [make("ul", {}, items)] : [];
  }

  /**
   * @param {Rules} rules
   * @param {PartnershipCase[]} cases
   * @param {Set<string>} unsettled
   */
  function duties(rules, cases, unsettled) {
    const all = rules.topics.flatMap((topic) =>
      cases.flatMap((one) => one.duties.filter((duty) => duty.topic === topic)),
    );
    /** @param {PartnershipDuty} duty */
    const waits = (duty) => duty.bearing.find((id) => unsettled.has(id));
    const free = rules.stages.flatMap((stage) => {
      const here = all.filter((duty) => duty.stage === stage.id && !waits(duty));
      return here.length ? [ticks("h3", stage.title, here)] : [];
    });
    const waiting = rules.questions.flatMap((question) => {
      const here = all.filter((duty) => waits(duty) === question.id);
      return here.length ? [ticks("h4", link(question.ask, question.href), here)] : [];
    });
    const head = make("h3", { textContent: rules.words.waiting ?? "" });
    const apart = make("section", { className: "apart" }, [head, ...waiting]);
    const lead = make("p", { className: "quiet", textContent: rules.words.list_lead ?? "" });
    const panel = document.querySelector("template.tick-panel-of");
    const boxes = panel instanceof HTMLTemplateElement ? [panel.content.cloneNode(true)] : [];
    const lists = [...boxes, ...free, ...(waiting.length ? [apart] : [])];
    const list = document.createElement("tick-list");
    list.append(...lists);
    return [lead, list];
  }

  /**
   * @param {"h3" | "h4"} level
   * @param {string | Node} title
   * @param {PartnershipDuty[]} all
   */
  const ticks = (level, title, all) =>
    make("section", {}, [
      make(level, {}, [title]),
      make("ul", { className: "ticks" }, all.map((duty) => fragment(duty.html))),
    ]);

  /**
   * @param {Rules} rules
   * @param {PartnershipCase[]} cases
   * @param {Set<string>} unsettled
   */
  function agenda(rules, cases, unsettled) {
    const items = rules.headings.flatMap(({ id, title }) => {
      const points = cases.flatMap((one) => one.points.filter((point) => point.under === id));
      const lines = cases.flatMap((one) => one.agenda.filter((line) => line.under === id));
      if (!points.length && !lines.length) return [];
      lines.sort((one, other) => one.place - other.place);
      const labels = [...new Set(lines.map((line) => line.label))];
      const shown = labels.map((label) =>
        agendaLine(
          rules,
          label,
          lines.filter((line) => line.label === label),
          unsettled,
        ),
      );
      return [
        make("li", {}, [
          make("h3", { textContent: title }),
          ...points.map((point) => fragment(point.html)),
          make("ul", {}, shown),
        ]),
      ];
    });
    const lead = make("p", { className: "quiet", textContent: rules.words.agenda_lead ?? "" });
    return items.length ? [lead, make("ol", { className: "items" }, items)] : [];
  }

  /**
   * @param {Rules} rules
   * @param {string} label
   * @param {PartnershipLine[]} lines
   * @param {Set<string>} unsettled
   */
  function agendaLine(rules, label, lines, unsettled) {
    const waits = lines.some((line) => line.bearing.some((id) => unsettled.has(id)));
    const stamp = make("span", { className: "stamp waits", textContent: rules.words.waits ?? "" });
    const asked = lines.filter((line) => line.html).map((line) => fragment(line.html));
    const own = make("p", { className: "by" }, [
      make("span", { className: "own-mark", textContent: "Added by this site" }),
    ]);
    return make("li", {}, [label, ...(waits ? [" ", stamp] : []), ...(asked.length ? asked : [own])]);
  }

  /**
   * @param {Combined} one
   * @param {PartnershipCase[]} cases
   */
  function cards({ question }, cases) {
    const all = cases.map((each) => fragment(each.answers[question.id]?.card ?? ""));
    return make("div", { className: "stands" }, all);
  }

  /**
   * A part of the list under its heading; nothing where there is nothing to say.
   * @param {string | undefined} title
   * @param {string} id
   * @param {string} kind
   * @param {Node[]} shown
   */
  function section(title, id, kind, shown) {
    if (!shown.length) return [];
    const block = make("div", { className: `case ${kind}` }, shown);
    return [make("h2", { textContent: title ?? "", id }), block];
  }

  /** A way to a part of the list. The address keeps the choice. @param {HTMLElement} head */
  function way(head) {
    const there = link(head.textContent ?? "", `#${head.id}`);
    head.tabIndex = -1;
    there.addEventListener("click", (event) => {
      event.preventDefault();
      head.scrollIntoView();
      head.focus({ preventScroll: true });
    });
    return there;
  }

  /** @param {Combined} one */
  const asked = ({ question }) => link(question.ask, question.href);

  /** @param {PartnershipCase} one */
  const nameOf = (one) => one.name;

  /** @param {string} textContent */
  const quiet = (textContent) => make("p", { className: "quiet small", textContent });

  /** @param {string} textContent */
  const small = (textContent) => make("p", { className: "small", textContent });

  /**
   * @param {string} textContent
   * @param {string} href
   */
  const link = (textContent, href) => make("a", { textContent, href });

  /** A sentence with its places filled in. @param {string | undefined} words @param {Record<string, string>} given */
  const filled = (words, given) =>
    (words ?? "").replace(/\{(\w+)\}/g, (whole, key) => given[key] ?? whole);

  /** The partnerships that the address names. */
  function inFragment() {
    return decodeURIComponent(location.hash.slice(1)).split("+").filter(Boolean);
  }

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} tag
   * @param {Partial<HTMLElementTagNameMap[K]>} [given]
   * @param {(Node | string)[]} [inside]
   */
  function make(tag, given = {}, inside = []) {
    const one = Object.assign(document.createElement(tag), given);
    one.append(...inside);
    return one;
  }

  customElements.define("crossing-case", CrossingCase);
})();
