/*
 * The interactive form of a guide, made of the plain steps of the page: one at a time, with the
 * answers so far. Answers live in this page's memory only; the history holds the step, no answer.
 * Should anything here go wrong, the plain steps stand there again and their links work.
 */

(() => {
  /** @typedef {{ step: string, answer: string }} Given one answer */
  /** @typedef {{ step: string, route: Given[], note?: string }} View what is shown: a step, and how it was reached */

  const GONE = "Your answers were not kept. You are back at the start.";
  const LINKED = "You came straight to this step. The questions before it were not answered.";

  class DecisionGuide extends HTMLElement {
    /** What each entry of the history shows, in this page's memory. @type {Map<number, View>} */
    views = new Map();
    /** The last answer to each question. @type {Map<string, string>} */
    earlier = new Map();
    /** @type {Map<string, HTMLElement>} */
    steps = new Map();
    /** @type {View} */
    view = { step: "", route: [] };
    prefix = this.dataset.prefix ?? "";
    start = this.dataset.start ?? "";
    version = this.dataset.version ?? "";
    key = `guide ${this.prefix}${this.dataset.guide}`;
    last = 0;

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
      window.addEventListener("popstate", () => this.attempt(() => this.travelled()));
      window.addEventListener("pageshow", ({ persisted }) => {
        if (persisted) this.attempt(() => this.restart(GONE));
      });
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
      this.trail = make("div", "trail live", this.back);
      this.sofar = make("section", "sofar live");
      this.taken = make("div", "taken live");
      const steps = this.querySelector(".guide-steps");
      if (!steps) throw new Error("the guide has no steps");
      steps.before(this.said, this.trail);
      steps.after(this.taken, this.sofar);
      for (const one of this.querySelectorAll(".throughout, .doors")) this.append(one);
      const chart = document.querySelector(`[data-chart="${this.prefix}"] svg`);
      if (chart) this.drawMap(/** @type {SVGElement} */ (chart.cloneNode(true)));
    }

    /** The chart beside the steps: smaller, for the eye alone. @param {SVGElement} chart */
    drawMap(chart) {
      for (const link of chart.querySelectorAll("a")) link.removeAttribute("href");
      const frame = make("div", "map-frame", chart);
      frame.setAttribute("aria-hidden", "true");
      const more = make("a", "", "The whole chart, and the same in words");
      more.setAttribute("href", "#_flowchart");
      this.map = make("aside", "map live", make("p", "", "You are at the filled box"), frame, make("p", "", more));
      this.map.setAttribute("aria-label", "Your place in the flowchart");
      this.append(this.map);
    }

    /** The words after `#`, without the prefix of this guide. */
    fragment() {
      const words = window.location.hash.slice(1);
      return words.startsWith(this.prefix) ? words.slice(this.prefix.length) : "";
    }

    /** Shows what the page was opened for. */
    arrive() {
      const kept = history.state?.[this.key];
      const wanted = this.fragment();
      if (kept) {
        const note = kept.step === this.start ? "" : GONE;
        this.show({ step: this.start, route: [], note }, "replaceState");
      } else if (!this.open(wanted)) {
        this.show({ step: this.start, route: [] }, "replaceState", false);
      }
    }

    /** Opens what a fragment names, if it is of this guide. @param {string} wanted */
    open(wanted) {
      const linked = /^v(\d+);/.exec(wanted);
      if (linked) {
        this.replay(wanted.slice(linked[0].length), linked[1] === this.version);
        return true;
      }
      if (!this.steps.has(wanted)) return false;
      const at = this.view.route.findIndex(({ step }) => step === wanted);
      const route = at < 0 ? [] : this.view.route.slice(0, at);
      const note = route.length || wanted === this.start ? "" : LINKED;
      this.show({ step: wanted, route, note }, "replaceState");
      return true;
    }

    /**
     * Gives the answers of a link again, or only names them where the guide has changed since.
     * @param {string} words
     * @param {boolean} current
     */
    replay(words, current) {
      const given = words.split(";").slice(0, 40).map((pair) => pair.split("="));
      let [[step = ""] = []] = given;
      /** @type {Given[]} */
      const route = [];
      for (const [asked = "", answer = ""] of given) {
        const to = asked === step ? this.link(asked, answer)?.dataset.to : undefined;
        if (to === undefined) current = false;
        else step = to;
        route.push({ step: asked, answer });
      }
      if (current) {
        this.show({ step, route, note: "These answers came with the link." }, "replaceState");
      } else {
        this.show({ step: this.start, route: [], note: "The guide has changed since this link was made. You are at the start." }, "replaceState");
        this.sofar?.append(make("h3", "", "The answers in the link"), this.list(route, false));
      }
    }

    /** The link of an answer. @param {string} step @param {string} answer @returns {HTMLElement | undefined} */
    link(step, answer) {
      /** @type {Iterable<HTMLElement>} */
      const links = this.steps.get(step)?.querySelectorAll("[data-answer]") ?? [];
      return [...links].find((one) => one.dataset.answer === answer);
    }

    /** @param {string} note */
    restart(note) {
      this.earlier.clear();
      this.views.clear();
      this.show({ step: this.start, route: [], note }, "replaceState");
    }

    /** @param {MouseEvent} event */
    clicked(event) {
      const target = event.target instanceof Element ? event.target.closest("a") : null;
      if (!target || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { answer, to, change } = target.dataset;
      const { step, route } = this.view;
      if (change) this.goTo(change);
      else if (answer && to) {
        this.earlier.set(step, answer);
        this.show({ step: to, route: [...route, { step, answer }] }, "pushState");
      } else return;
      event.preventDefault();
    }

    goBack() {
      const previous = this.view.route.at(-1);
      if (previous) this.goTo(previous.step);
    }

    /** Goes to a step of the route; its answer and those after it are open again. @param {string} step */
    goTo(step) {
      const at = this.view.route.findIndex((given) => given.step === step);
      this.show({ step, route: this.view.route.slice(0, Math.max(at, 0)) }, "pushState");
    }

    /** Follows Back, Forward, or a link to a step elsewhere on the page. */
    travelled() {
      const kept = history.state?.[this.key];
      if (!kept) {
        if (!this.open(this.fragment())) this.remember(this.view, "replaceState");
        return;
      }
      const view = this.views.get(kept.at);
      if (view === this.view) return;
      this.render(view ?? { step: kept.step, route: [], note: kept.step === this.start ? "" : LINKED });
    }

    /**
     * Shows a view, and lets the history have its step.
     * @param {View} view
     * @param {"pushState" | "replaceState"} way
     * @param {boolean} told whether the reader is moved there
     */
    show(view, way, told = true) {
      this.render(view, told);
      this.remember(view, way, told ? `#${this.prefix}${view.step}` : undefined);
    }

    /**
     * @param {View} view
     * @param {"pushState" | "replaceState"} way
     * @param {string} [address]
     */
    remember(view, way, address) {
      this.last = Math.max(Date.now(), this.last + 1);
      this.views.set(this.last, view);
      history[way]({ ...history.state, [this.key]: { step: view.step, at: this.last } }, "", address);
    }

    /** @param {View} view @param {boolean} told */
    render(view, told = true) {
      const step = this.steps.get(view.step);
      if (!step) throw new Error(`no step ${view.step}`);
      this.view = view;
      for (const one of this.steps.values()) one.classList.toggle("here", one === step);
      const known = this.earlier.get(view.step);
      for (const one of step.querySelectorAll("[data-answer]"))
        one.classList.toggle("before", one instanceof HTMLElement && one.dataset.answer === known);
      this.renderTrail(view, step);
      this.renderMap(view);
      if (told) this.tell(step);
    }

    /** @param {View} view @param {HTMLElement} step */
    renderTrail({ route, note }, step) {
      const ended = step.classList.contains("outcome");
      const result = ended ? `Result. ${heading(step)}` : "";
      if (this.said) {
        this.said.textContent = note || result;
        this.said.classList.toggle("vh", !note);
      }
      const previous = this.steps.get(route.at(-1)?.step ?? "");
      if (this.back && this.trail) {
        this.trail.hidden = !previous;
        this.back.textContent = previous ? `Back to ${number(previous)}` : "";
      }
      this.renderAnswers(route, ended);
      this.taken?.replaceChildren(...(ended && route.length && this.querySelector("template") ? this.offer(step, route) : []));
    }

    /** @param {Given[]} route @param {boolean} ended */
    renderAnswers(route, ended) {
      if (!this.sofar) return;
      this.sofar.hidden = false;
      this.sofar.replaceChildren();
      if (!route.length) return;
      const copied = make("span", "copied");
      copied.setAttribute("role", "status");
      const copy = button("Copy a link to these answers", "plain", () => void this.copy(route, copied));
      const again = button("Start again", "plain", () => this.attempt(() => this.show({ step: this.start, route: [] }, "pushState")));
      this.sofar.append(
        make("h3", "", ended ? "How you got here" : "Your answers so far"),
        this.list(route, true),
        make("p", "sofar-do", "Kept only while this page is open. ", again, " ", copy, copied),
      );
    }

    /** @param {Given[]} route @param {boolean} changeable */
    list(route, changeable) {
      const rows = route.map(({ step, answer }) => {
        const asked = this.steps.get(step);
        const words = asked ? heading(asked) : step;
        const given = this.link(step, answer);
        const row = make("li", "", make("span", "q", words), " ", make("b", "", given ? label(given) : answer));
        if (!changeable) return row;
        const change = make("a", "", "Change", make("span", "vh", ` your answer: ${words}`));
        change.setAttribute("href", `#${this.prefix}${step}`);
        change.dataset.change = step;
        row.append(" ", change);
        return row;
      });
      return make("ol", "", ...rows);
    }

    /** @param {View} view */
    renderMap({ step, route }) {
      if (!this.map) return;
      const been = new Set(route.map((given) => given.step));
      for (const one of this.map.querySelectorAll(".flow-box[data-step]")) {
        const id = one.getAttribute("data-step") ?? "";
        one.classList.toggle("here", id === step);
        one.classList.toggle("been", been.has(id));
        if (id === step) this.centre(one);
      }
      const ways = new Set(route.map((given) => `${given.step} ${given.answer}`));
      for (const one of this.map.querySelectorAll("[data-from]"))
        one.classList.toggle("taken", ways.has(`${one.getAttribute("data-from")} ${one.getAttribute("data-answer")}`));
    }

    /** Brings a box of the small chart into view within its own frame. @param {Element} box */
    centre(box) {
      requestAnimationFrame(() => {
        const frame = this.map?.querySelector(".map-frame");
        if (!frame) return;
        const [inner, outer] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
        frame.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
        frame.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
      });
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

    /** @param {Given[]} route @param {HTMLElement} said */
    async copy(route, said) {
      const pairs = route.map(({ step, answer }) => `${step}=${answer}`);
      const [page] = window.location.href.split("#");
      const address = `${page}#${this.prefix}v${this.version};${pairs.join(";")}`;
      try {
        await navigator.clipboard.writeText(address);
        said.textContent = "Link copied. Whoever has it can read the answers.";
      } catch {
        said.textContent = address;
      }
    }

    /** The offer to take the answers into the record. @param {HTMLElement} step @param {Given[]} route */
    offer(step, route) {
      const place = make("div", "record-place");
      const act = button("Take these answers into the record", "button main", () =>
        this.attempt(() => {
          place.replaceChildren(this.record(step, route));
          act.hidden = true;
          const title = place.querySelector("h2, .sheet-title");
          if (!(title instanceof HTMLElement)) return;
          title.tabIndex = -1;
          title.focus();
        }),
      );
      return [act, place];
    }

    /** The record with the answers and their clauses filled in. @param {HTMLElement} step @param {Given[]} route */
    record(step, route) {
      const template = this.querySelector("template");
      const sheet = document.importNode(/** @type {HTMLTemplateElement} */ (template).content, true);
      const rows = route.map(({ step: id, answer }) => {
        const asked = /** @type {HTMLElement} */ (this.steps.get(id));
        const given = /** @type {HTMLElement} */ (this.link(id, answer));
        fill(sheet, given.dataset.record, heading(asked), label(given));
        return [heading(asked), label(given), clauses(asked)];
      });
      rows.push(["Result", heading(step), clauses(step)]);
      sheet.querySelector("[data-answers]")?.replaceChildren(
        ...rows.map((row) => make("tr", "", ...row.map((words) => make("td", "", words)))),
      );
      return sheet;
    }
  }

  /**
   * Puts an answer into its field: a box is ticked, other fields get the question and the answer.
   * @param {DocumentFragment} sheet
   * @param {string | undefined} field
   * @param {string} question
   * @param {string} answer
   */
  function fill(sheet, field, question, answer) {
    if (!field) return;
    for (const box of sheet.querySelectorAll(`[data-field="${field}"]`)) {
      if (box instanceof HTMLTextAreaElement) {
        box.value += `${box.value ? "\n" : ""}${question} ${answer}`;
        box.rows = Math.max(3, Math.ceil(box.value.length / 60));
      } else if (box instanceof HTMLInputElement) {
        if (box.type !== "checkbox") box.value += `${box.value ? "; " : ""}${question} ${answer}`;
        else if (box.value === answer) box.checked = true;
      }
    }
  }

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
  const text = (one) => (one?.textContent ?? "").trim();
  /** What a step asks or says, without its number. @param {HTMLElement} step */
  const heading = (step) => [text(step.querySelector(".verdict")), text(step.querySelector("h2 .ask"))].filter(Boolean).join(" ");
  /** @param {HTMLElement} step */
  const number = (step) => text(step.querySelector("h2 .n")).replace(/\.$/, "").toLowerCase();
  /** @param {HTMLElement} link */
  const label = (link) => text(link.querySelector(".label-of"));
  /** @param {HTMLElement} step */
  const clauses = (step) => [...new Set([...step.querySelectorAll(".ground > .says > .clause")].map(text))].join("; ");

  customElements.define("decision-guide", DecisionGuide);
})();
