/// <reference path="../../types/address.d.ts" />
/*
 * The interactive form of a guide, made of the plain steps of the page: one at a time, with the
 * answers so far. Answers and the step that is shown live in the entries of this tab's own history
 * and in no address, which the browser's history would keep: whoever follows a clause and comes back
 * finds them, and they end with the tab.
 * Should anything here go wrong, the plain steps stand there again and their links work.
 */

(() => {
  /** @typedef {Record<string, string[]>} Ticks step -> what is ticked in it */
  /** @typedef {{ step: string, answer: string }} Given one answer */
  /** @typedef {{ step: string, route: Given[], ticks: Ticks, note?: string }} View what is shown, and how it was reached */

  const LINKED = "You came straight to this step. The questions before it were not answered.";
  const CHANGED = "The guide has changed since this link was made. You are at the start.";

  const COPIED = "Link copied. Whoever has it can read the answers, and so can the history of a browser that opens it.";
  const STEP_COPIED = "Link copied. It names this step and no answer.";

  class DecisionGuide extends HTMLElement {
    /** The last answer to each question. @type {Map<string, string>} */
    earlier = new Map();
    /** @type {Map<string, HTMLElement>} */
    steps = new Map();
    /** The offers of the record: whoever comes back to one finds what was typed. @type {Map<string, HTMLElement[]>} */
    offers = new Map();
    /** Standing rules, told once where one is the statement of the step itself. @type {NodeListOf<HTMLElement>} */
    rules = this.querySelectorAll("[data-rule]");
    /** @type {View} */
    view = { step: "", route: [], ticks: {} };
    prefix = this.dataset.prefix ?? "";
    start = this.dataset.start ?? "";
    version = this.dataset.version ?? "";
    key = `guide ${this.prefix}${this.dataset.guide}`;

    connectedCallback() {
      if (this.steps.size) return;
      this.attempt(() => {
        for (const step of this.querySelectorAll("section[data-step]"))
          if (step instanceof HTMLElement) this.steps.set(step.dataset.step ?? "", step);
        this.make();
        this.arrive();
        this.dataset.live = "";
      });
      this.addEventListener("click", (event) => this.attempt(() => this.clicked(event)));
      this.addEventListener("change", (event) => this.attempt(() => this.ticked(event)));
      window.addEventListener("popstate", () => this.attempt(() => this.travelled()));
    }

    /** Does something; if it fails, leaves the page as it is without a script. @param {() => void} act */
    attempt(act) {
      try {
        act();
      } catch (error) {
        delete this.dataset.live;
        this.querySelectorAll(".live").forEach((one) => one.remove());
        console.error(error);
      }
    }

    /** Makes what only this form has. */
    make() {
      this.said = make("p", "said live");
      this.said.setAttribute("role", "status");
      this.back = button("", "back", () => this.goBack());
      this.place = make("span", "place");
      this.bars = make("span", "bars");
      this.bars.setAttribute("aria-hidden", "true");
      this.progress = make("div", "progress live", make("p", "", this.place, " ", this.back), this.bars);
      this.sofar = make("section", "sofar live");
      this.taken = make("div", "taken live");
      this.stops = this.querySelector(".road ol");
      const steps = this.querySelector(".guide-steps");
      if (!steps) throw new Error("the guide has no steps");
      steps.before(this.said, this.progress);
      steps.after(this.taken, this.sofar);
    }

    /** The words after `#`, without the prefix of this guide. */
    fragment() {
      const words = handrailAddress.words();
      return words.startsWith(this.prefix) ? words.slice(this.prefix.length) : "";
    }

    /** The step that a link on this page leads to. @param {HTMLAnchorElement} link */
    named(link) {
      const leads = `#${this.prefix}`;
      const written = link.getAttribute("href") ?? "";
      return written.startsWith(leads) ? written.slice(leads.length) : "";
    }

    /** Shows what the page was opened for, or what it showed when the reader left it. */
    arrive() {
      const kept = this.kept();
      if (kept) this.show(kept, "replaceState");
      else if (!this.open(this.fragment())) this.show(this.beginning(), "replaceState", false);
    }

    /** @param {string} [note] @returns {View} */
    beginning(note) {
      return { step: this.start, route: [], ticks: {}, note };
    }

    /** What this entry of the history shows, if that is still a way through this guide. @returns {View | undefined} */
    kept() {
      const state = history.state?.[this.key];
      if (!state || state.version !== this.version || !this.steps.has(state.step)) return undefined;
      const end = this.follow(state.route);
      const whole = state.route.length === 0 || end === state.step;
      return whole ? { step: state.step, route: state.route, ticks: state.ticks } : undefined;
    }

    /** Where some answers lead; nothing if they are no way through. @param {Given[]} route */
    follow(route) {
      let step = route[0]?.step;
      for (const given of route) {
        if (given.step !== step) return undefined;
        step = this.link(given.step, given.answer)?.dataset.to;
      }
      return step;
    }

    /**
     * Opens what a fragment names, if it is of this guide.
     * @param {string} wanted
     * @param {"pushState" | "replaceState"} [way]
     */
    open(wanted, way = "replaceState") {
      const linked = /^v(\d+);/.exec(wanted);
      if (linked) {
        this.replay(wanted.slice(linked[0].length), linked[1] === this.version);
        return true;
      }
      if (!this.steps.has(wanted)) return false;
      const at = this.view.route.findIndex(({ step }) => step === wanted);
      const route = at < 0 ? [] : this.view.route.slice(0, at);
      const note = route.length || wanted === this.start ? "" : LINKED;
      this.show({ step: wanted, route, ticks: this.view.ticks, note }, way);
      return true;
    }

    /**
     * Gives the answers of a link again, or only names them where the guide has changed since.
     * @param {string} words
     * @param {boolean} current
     */
    replay(words, current) {
      /** @type {Ticks} */
      const ticks = {};
      const route = words.split(";").slice(0, 40).map((pair) => {
        const [step = "", said = ""] = pair.split("=");
        const [answer = "", ...ticked] = said.split("+");
        if (ticked.length) ticks[step] = ticked;
        return { step, answer };
      });
      const step = current ? this.follow(route) : undefined;
      if (step) {
        this.show({ step, route, ticks, note: "These answers came with the link." }, "replaceState");
      } else {
        this.show(this.beginning(CHANGED), "replaceState");
        this.sofar?.append(make("h3", "", "The answers in the link"), this.list(route, {}, false));
      }
    }

    /** The link of an answer. @param {string} step @param {string} answer @returns {HTMLElement | undefined} */
    link(step, answer) {
      /** @type {Iterable<HTMLElement>} */
      const links = this.steps.get(step)?.querySelectorAll("[data-answer]") ?? [];
      return [...links].find((one) => one.dataset.answer === answer);
    }

    /** The boxes of a step. @param {string} step @returns {HTMLInputElement[]} */
    boxes(step) {
      return [...(this.steps.get(step)?.querySelectorAll("input") ?? [])].filter((box) => box.dataset.tick);
    }

    /** Answers, and ways to another step: the address stays as it is. @param {MouseEvent} event */
    clicked(event) {
      const target = event.target instanceof Element ? event.target.closest("a") : null;
      if (!target || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { answer, to, change } = target.dataset;
      const { step, route, ticks } = this.view;
      if (change) this.goTo(change);
      else if (answer && to) {
        this.earlier.set(step, answer);
        this.show({ step: to, route: [...route, { step, answer }], ticks }, "pushState");
      } else if (!this.open(this.named(target), "pushState")) return;
      event.preventDefault();
    }

    /** Keeps a tick with the entry of the history that it was made in. @param {Event} event */
    ticked(event) {
      if (!(event.target instanceof HTMLInputElement) || !event.target.dataset.tick) return;
      const { step, ticks } = this.view;
      const on = this.boxes(step).filter((box) => box.checked).map((box) => box.dataset.tick ?? "");
      this.view = { ...this.view, ticks: { ...ticks, [step]: on } };
      this.remember("replaceState");
      this.suit(step);
    }

    goBack() {
      const previous = this.view.route.at(-1);
      if (previous) this.goTo(previous.step);
    }

    /** Goes to a step of the route; its answer and those after it are open again. @param {string} step */
    goTo(step) {
      const at = this.view.route.findIndex((given) => given.step === step);
      this.show({ ...this.view, step, route: this.view.route.slice(0, Math.max(at, 0)), note: "" }, "pushState");
    }

    /** Follows Back, Forward, or a link to a step elsewhere on the page. */
    travelled() {
      const kept = this.kept();
      if (kept) {
        if (JSON.stringify(kept) !== JSON.stringify(bare(this.view))) this.render(kept);
      } else if (!this.open(this.fragment())) this.remember("replaceState");
    }

    /**
     * Shows a view, and lets the history have it.
     * @param {View} view
     * @param {"pushState" | "replaceState"} way
     * @param {boolean} told whether the reader is moved there
     */
    show(view, way, told = true) {
      this.render(view, told);
      this.remember(way, told ? handrailAddress.bare() : undefined);
    }

    /** @param {"pushState" | "replaceState"} way @param {string} [address] */
    remember(way, address) {
      history[way]({ ...history.state, [this.key]: { ...bare(this.view), version: this.version } }, "", address);
    }

    /** @param {View} view @param {boolean} told */
    render(view, told = true) {
      const step = this.steps.get(view.step);
      if (!step) throw new Error(`no step ${view.step}`);
      this.view = view;
      for (const { step: asked, answer } of view.route) this.earlier.set(asked, answer);
      for (const one of this.steps.values()) one.classList.toggle("here", one === step);
      const known = this.earlier.get(view.step);
      for (const one of step.querySelectorAll("[data-answer]"))
        one.classList.toggle("before", one instanceof HTMLElement && one.dataset.answer === known);
      for (const box of this.boxes(view.step)) box.checked = (view.ticks[view.step] ?? []).includes(box.dataset.tick ?? "");
      this.suit(view.step);
      for (const rule of this.rules) rule.hidden = rule.dataset.rule === step.dataset.lead;
      this.renderProgress(view, step);
      this.renderRoad(view, step);
      const ended = step.classList.contains("outcome");
      this.renderAnswers(view, ended);
      this.taken?.replaceChildren(...(ended && view.route.length && this.querySelector("template") ? this.offer(step, view) : []));
      if (told) this.tell(step);
    }

    /** Marks the answer that fits what is ticked: one of any, or all of all. @param {string} step */
    suit(step) {
      const boxes = this.boxes(step);
      const on = boxes.filter((box) => box.checked).length;
      const kind = this.steps.get(step)?.classList;
      const met = kind?.contains("all-of") ? on === boxes.length : on > 0;
      const link = this.link(step, "met");
      link?.classList.toggle("suits", met && on > 0);
    }

    /** @param {View} view @param {HTMLElement} step */
    renderProgress({ route, note }, step) {
      const ended = step.classList.contains("outcome");
      if (this.said) {
        this.said.textContent = note || (ended ? `Result. ${heading(step)}` : "");
        this.said.classList.toggle("vh", !note);
      }
      const asked = route.filter((given) => !this.steps.get(given.step)?.classList.contains("action")).length;
      const more = Number(step.dataset.questions);
      const most = asked + more;
      const action = step.classList.contains("action");
      if (this.place) this.place.textContent = ended ? "Result" : action ? told(more) : `Question ${asked + 1} of at most ${most}`;
      this.bars?.replaceChildren(...Array.from({ length: most }, (_, at) => make("i", at < asked + (ended || action ? 0 : 1) ? "done" : "")));
      const previous = this.steps.get(route.at(-1)?.step ?? "");
      if (this.back) {
        this.back.hidden = !previous;
        this.back.textContent = previous ? "Back" : "";
        this.back.setAttribute("aria-label", previous ? `Back to ${number(previous)}` : "Back");
      }
    }

    /** The road in words: what was passed, where the reader is, and what mostly follows. @param {View} view @param {HTMLElement} here */
    renderRoad({ route }, here) {
      const passed = route.map(({ step }) => this.steps.get(step));
      const ahead = (here.dataset.road ?? "").split(" ").filter(Boolean).map((id) => this.steps.get(id));
      const stops = [...passed, here, ...ahead].map((step) => {
        const stop = make("li", "", step?.dataset.short ?? "");
        if (step === here) {
          stop.className = "here";
          stop.setAttribute("aria-current", "step");
        } else if (passed.includes(step)) stop.className = "been";
        return stop;
      });
      this.stops?.replaceChildren(...stops);
    }

    /** @param {View} view @param {boolean} ended */
    renderAnswers({ step, route, ticks }, ended) {
      if (!this.sofar) return;
      this.sofar.replaceChildren();
      if (!route.length && step === this.start) return;
      const copied = make("span", "copied");
      copied.setAttribute("role", "status");
      const link = button("Copy a link to this step", "plain", () => void this.copy(copied, step, STEP_COPIED));
      const whole = button("Copy a link to these answers", "plain", () => void this.copy(copied, this.linked(), COPIED));
      const again = button("Start again", "plain", () => this.attempt(() => this.show(this.beginning(), "pushState")));
      if (route.length) {
        this.sofar.append(make("h3", "", ended ? "How you got here" : "Your answers so far"), this.list(route, ticks, true));
        this.sofar.append(make("p", "sofar-do", "Kept in this tab only, until you close it. ", again, " ", link, " ", whole, copied));
      } else this.sofar.append(make("p", "sofar-do", again, " ", link, copied));
    }

    /** The words that were ticked at a step and belong to the answer given there. @param {Given} given @param {Ticks} ticks */
    picked({ step, answer }, ticks) {
      const none = answer === "not-met" && !this.steps.get(step)?.classList.contains("all-of");
      const on = none ? [] : (ticks[step] ?? []);
      return this.boxes(step).filter((box) => on.includes(box.dataset.tick ?? ""));
    }

    /** @param {Given[]} route @param {Ticks} ticks @param {boolean} changeable */
    list(route, ticks, changeable) {
      const rows = route.map((one) => {
        const { step, answer } = one;
        const asked = this.steps.get(step);
        const words = asked ? heading(asked) : step;
        const given = this.link(step, answer);
        const row = make("li", "", make("span", "q", words), " ", make("b", "", given ? label(given) : answer));
        const picks = this.picked(one, ticks);
        if (picks.length) row.append(make("ul", "picked", ...picks.map((box) => make("li", "", ticked(box)))));
        if (!changeable) return row;
        const change = make("a", "", "Change", make("span", "vh", ` your answer: ${words}`));
        change.setAttribute("href", `#${this.prefix}${step}`);
        change.dataset.change = step;
        row.append(" ", change);
        return row;
      });
      return make("ol", "", ...rows);
    }

    /** Moves the reader to a step's heading. @param {HTMLElement} step */
    tell(step) {
      const title = step.querySelector("h2");
      if (!title) return;
      const move = () => {
        title.tabIndex = -1;
        title.focus({ preventScroll: true });
        if (this.getBoundingClientRect().top < 0 || title.getBoundingClientRect().bottom > window.innerHeight) this.scrollIntoView();
      };
      move();
      // Where the browser itself goes to a fragment it takes the focus away afterwards.
      const again = () =>
        requestAnimationFrame(() => {
          if (this.view.step === step.dataset.step && document.activeElement === document.body) move();
        });
      if (document.readyState === "complete") again();
      else window.addEventListener("load", again, { once: true });
    }

    /** The answers as words of a link. */
    linked() {
      const { route, ticks } = this.view;
      const pairs = route.map((given) => {
        const picks = this.picked(given, ticks).map((box) => box.dataset.tick);
        return `${given.step}=${[given.answer, ...picks].join("+")}`;
      });
      return `v${this.version};${pairs.join(";")}`;
    }

    /** @param {HTMLElement} said @param {string} words @param {string} told */
    copy(said, words, told) {
      return handrailAddress.copy(this.prefix + words, said, told);
    }

    /** The offer to take the answers into the record. @param {HTMLElement} step @param {View} view */
    offer(step, view) {
      const key = JSON.stringify(bare(view));
      const made = this.offers.get(key) ?? this.offered(step, view);
      this.offers.set(key, made);
      return made;
    }

    /** @param {HTMLElement} step @param {View} view */
    offered(step, view) {
      const place = make("div", "record-place");
      const act = button("Take these answers into the record", "button main", () =>
        this.attempt(() => {
          place.replaceChildren(this.record(step, view));
          act.hidden = true;
          const title = place.querySelector("h2, .sheet-title");
          if (!(title instanceof HTMLElement)) return;
          title.tabIndex = -1;
          title.focus();
        }),
      );
      return [act, place];
    }

    /** The record with the answers and their clauses filled in. @param {HTMLElement} end @param {View} view */
    record(end, { route, ticks }) {
      const template = this.querySelector("template");
      const sheet = document.importNode(/** @type {HTMLTemplateElement} */ (template).content, true);
      const rows = route.map((one) => {
        const asked = /** @type {HTMLElement} */ (this.steps.get(one.step));
        const given = /** @type {HTMLElement} */ (this.link(one.step, one.answer));
        const picks = this.picked(one, ticks);
        const answer = [label(given), ...picks.map(ticked)].join("; ");
        fill(sheet, given.dataset.record, heading(asked), label(given), picks.map(ticked));
        const clauses = picks.map((box) => box.dataset.clause ?? "");
        return [heading(asked), answer, picks.length ? clauses.join("; ") : (asked.dataset.clauses ?? "")];
      });
      rows.push(["Result", heading(end), end.dataset.clauses ?? ""]);
      sheet.querySelector("[data-answers]")?.replaceChildren(
        ...rows.map((row) => make("tr", "", ...row.map((words) => make("td", "", words)))),
      );
      return sheet;
    }
  }

  /**
   * Puts an answer into its field: its choice is made, other fields get the question and the answer.
   * @param {DocumentFragment} sheet
   * @param {string | undefined} field
   * @param {string} question
   * @param {string} answer
   * @param {string[]} picks
   */
  function fill(sheet, field, question, answer, picks) {
    if (!field) return;
    const words = `${question} ${[answer, ...picks].join("; ")}`;
    for (const box of sheet.querySelectorAll(`[data-field="${field}"]`)) {
      if (box instanceof HTMLTextAreaElement) box.value += `${box.value ? "\n" : ""}${words}`;
      else if (box instanceof HTMLInputElement && box.value === answer) box.checked = true;
    }
  }

  /** What of a view goes into the history. @param {View} view */
  const bare = ({ step, route, ticks }) => ({ step, route, ticks });

  /** How many questions come after something to do. @param {number} more */
  const told = (more) => (more ? `To do, then at most ${more} ${more === 1 ? "question" : "questions"}` : "To do");

  /**
   * @param {string} tag
   * @param {string} look
   * @param {(Node | string)[]} children
   */
  function make(tag, look, ...children) {
    const made = document.createElement(tag);
    if (look) made.className = look;
    made.append(...children);
    return made;
  }

  /** @param {string} words @param {string} look @param {() => void} act */
  function button(words, look, act) {
    const made = make("button", look, words);
    made.setAttribute("type", "button");
    made.addEventListener("click", act);
    return made;
  }

  /** @param {Element | null | undefined} one */
  const text = (one) => (one?.textContent ?? "").trim().replace(/\s+/g, " ");
  /** What a step asks or says, without its number. @param {HTMLElement} step */
  const heading = (step) => [text(step.querySelector(".verdict")), text(step.querySelector("h2 .ask"))].filter(Boolean).join(" ");
  /** @param {HTMLElement} step */
  const number = (step) => text(step.querySelector("h2 .n")).replace(/\.$/, "").toLowerCase();
  /** @param {HTMLElement} link */
  const label = (link) => (link.dataset.answer === "next" ? "To do" : text(link.querySelector(".label-of")));
  /** The words beside a box. @param {HTMLInputElement} box */
  const ticked = (box) => text(box.closest("label")?.querySelector(".what"));

  customElements.define("decision-guide", DecisionGuide);
})();
