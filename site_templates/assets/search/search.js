/// <reference path="../../types/search.d.ts" />
/*
 * The index and its questions: data files call `handrailSearch.add`, the element `ask`. It reads
 * no page. MiniSearch finds what has the words; `ranking.js` says what comes first, `arranging.js`
 * how it is offered.
 */

globalThis.handrailSearch = (() => {
  /** What an entry is found by, with what a match there is worth. */
  const FIELDS = {
    what: 3,
    rider: 2,
    more: 1.5,
    topic: 1.5,
    alias: 0.5,
    role: 0.8,
    sense: 2,
    hint: 1,
    subject: 2,
    asked: 2,
    common: 1,
  };
  /** Kinds that are about a topic as a whole, and so about all its aliases. */
  const TOPICAL = ["topic", "section"];
  /** Kinds that stand for a partnership as a whole. */
  const WHOLE = ["partnership", "stage", "document"];

  /** The share of the best score below which a result only gets in the way. */
  const LEAST = 0.01;

  const engine = new MiniSearch({
    idField: "number",
    fields: Object.keys(FIELDS),
    tokenize: (/** @type {string} */ stems) => stems.split(" ").filter(Boolean),
    processTerm: (/** @type {string} */ stem) => stem,
  });

  /** @type {SearchFact[]} */
  const facts = [];
  /** Statements and silences by their ids. @type {Map<string, SearchEntry>} */
  const stated = new Map();
  /** What stands in many places -> how people ask for it, as terms. @type {Map<string, Set<string>[]>} */
  const shared = new Map();
  /** The same in words. @type {Record<string, string[]>} */
  let askedOf = {};
  const topics = new handrailSubjects.Subjects();
  /** Pairs that have a page, with its path. @type {[string, string, string][]} */
  let pairs = [];
  /** Topics that cannot wait. @type {string[]} */
  let urgent = [];
  /** The compared question on danger, as entries name what they answer. */
  let dangerous = "";
  /** The safety line, in the site's own words. */
  let safety = "";
  /** Terms, with how many entries have each. @type {Map<string, number>} */
  const spread = new Map();
  /** Stems that something is found by. @type {Set<string>} */
  const known = new Set();
  /**
   * Words as they are written, with how often: what a slip may have been meant for.
   * @type {Map<string, number>}
   */
  const written = new Map();

  /** @param {SearchData} data */
  function add(data) {
    safety = data.safety ?? safety;
    pairs = data.pairs ?? pairs;
    urgent = data.urgent ?? urgent;
    dangerous = data.language?.danger.question ?? dangerous;
    if (data.language) learn(data.language);
    if (data.phrases) handrailPhrases.learn(data.phrases, remember);
    for (const [id, asked] of Object.entries(data.language?.asked ?? {})) {
      askedOf[id] = asked;
      shared.set(id, asked.map(handrailEvidence.phrasing));
    }
    for (const entry of handrailEntries.opened(data)) keep(entry);
  }

  /** @param {SearchLanguage} language */
  function learn(language) {
    handrailWords.learn(language);
    handrailForms.learn(language);
    handrailQuestions.learn(language.questions);
    handrailEvidence.learn(language);
    for (const word of handrailWords.everyday()) written.set(word, 1);
    // No slips, though nothing is found by them; and a slip may have been meant for one.
    remember(handrailForms.words().join(" "));
  }

  /** @param {SearchEntry} entry */
  function keep(entry) {
    if (entry.id) stated.set(entry.id, entry);
    const found = fields(entry);
    const covers = handrailEvidence.covers(found);
    for (const term of covers.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
    /** @type {SearchDemand[] | undefined} */
    let demands;
    const says = () => (demands ??= handrailQuestions.demands(found.what, rarity));
    const { what, point = what, circumstances = "" } = entry;
    const asks = handrailQuestions.kinds(`${point} ${circumstances}`);
    const phrasings = (entry.asked ?? []).map(handrailEvidence.phrasing);
    const number = facts.push({ entry, covers, phrasings, run: found.what, asks, says }) - 1;
    teach(entry, found);
    const texts = Object.entries(found).map(([field, terms]) => [field, terms.join(" ")]);
    engine.addAll([{ number, ...Object.fromEntries(texts) }]);
  }

  /**
   * Every way in which an entry is put tells of its topic.
   * @param {SearchEntry} entry
   * @param {SearchFields} found
   */
  function teach({ topics: [topic] = [], asked = [], answers = [], kind }, found) {
    if (!topic) return;
    const common = answers.flatMap((id) => askedOf[id] ?? []).map(handrailWords.stems);
    const runs = [found.what, found.rider, found.topic, ...asked.map(handrailWords.stems)];
    for (const run of kind === "compared" ? [] : [...runs, ...(kind === "section" ? [] : common)]) topics.learn(topic, run);
  }

  /** The stems of a text, remembered as known. @param {string} text */
  function remember(text) {
    return handrailWords.words(text).map(({ typed, stem }) => {
      known.add(stem);
      written.set(typed, (written.get(typed) ?? 0) + 1);
      return stem;
    });
  }

  /** @param {string} term */
  const rarity = (term) => {
    const having = spread.get(term);
    return having ? Math.log(1 + facts.length / (1 + having)) : 0;
  };

  /** @param {SearchEntry} entry @returns {SearchFields} */
  function fields({ kind, what, words = "", asked = [], answers = [], topics = [], ...rest }) {
    const { point = what, circumstances = "", bound = [], roles = [], to = [] } = rest;
    const [title = "", ...aliases] = handrailPhrases.of("topic", topics[0] ?? "");
    const said = remember(point);
    const ridden = remember([circumstances, ...bound].join(" "));
    const more = remember([words, ...(TOPICAL.includes(kind) ? aliases : [])].join(" "));
    const role = [...roles, ...to].flatMap((id) => handrailPhrases.of("role", id));
    const named = role.flatMap(remember);
    return {
      what: said,
      rider: ridden,
      more,
      role: named,
      topic: remember(title),
      alias: aliases.flatMap(remember),
      sense: [...new Set(handrailQuestions.senses(said, ridden))],
      hint: [...new Set(handrailQuestions.senses(more, named))],
      subject: topics.map((id) => `topic:${id}`),
      asked: asked.flatMap(remember),
      common: answers.flatMap((id) => askedOf[id] ?? []).flatMap(remember),
    };
  }

  /** @param {string} query @param {SearchPlace} place @param {boolean} typing @returns {SearchAnswer} */
  function ask(query, place, typing = false) {
    const { own, only } = place;
    const { corrections, mended, named, stems, kinds, begun } = read(query, typing);
    const { naming, across, ...wishes } = handrailForms.wished(mended);
    const favoured = only ? [only] : named.length ? named : own && !across ? [own] : [];
    const wanted = handrailQuestions.demands(stems, rarity, naming, begun);
    const danger = handrailForms.danger(mended);
    /** @type {SearchQuestion} */
    const question = {
      ...{ wanted, kinds, favoured, rarity, danger, named, ...wishes },
      subjects: topics.guess(stems),
      common: remembered((id) => handrailEvidence.nearness(question, shared.get(id) ?? [])),
    };
    const all = wanted.length ? ranked(stems, question, begun) : overview(favoured);
    const narrowed = Boolean(only || place.stage || place.topic || place.force);
    const fits = (/** @type {SearchEntry} */ entry) => handrailEntries.fits(entry, place);
    const chosen = narrowed ? all.filter(({ entry }) => fits(entry)) : all;
    const entries = facts.map(({ entry }) => entry).filter((entry) => !(place.stage || place.topic || place.force) || fits(entry));
    const around = { own, urgent, dangerous, entries, pairs: narrowed ? [] : pairs, names: handrailEntries.names };
    const found = handrailArranging.arranged(chosen, question, around);
    return { corrections, named, found, danger: danger ? safety : "" };
  }

  /** Worked out once for each id. @param {(id: string) => number} work */
  function remembered(work) {
    /** @type {Map<string, number>} */
    const known = new Map();
    return (/** @type {string} */ id) => {
      const found = known.get(id) ?? work(id);
      known.set(id, found);
      return found;
    };
  }

  /** @param {string} query @param {boolean} typing */
  const read = (query, typing) => handrailReading.read(query, typing, known, written);

  /**
   * Best first, without what is next to nothing beside the best.
   * @param {string[]} stems
   * @param {SearchQuestion} question
   * @param {string[]} begun stems that the word may become which is still being typed
   * @returns {SearchScored[]}
   */
  function ranked(stems, question, begun) {
    const weights = handrailQuestions.weights(stems, question.wanted);
    for (const stem of begun) weights.set(stem, 0.5);
    const rider = FIELDS.rider * (question.kinds.has("if") ? 1.3 : 0.9);
    const hits = engine.search([...weights.keys()].join(" "), {
      boost: { ...FIELDS, rider },
      boostTerm: (/** @type {string} */ term) => weights.get(term),
      prefix: (/** @type {string} */ term) => term.length > 3 && !term.includes(":"),
    });
    const scored = hits.flatMap(({ id, score, queryTerms }) => {
      const fact = facts[id];
      if (!fact) return [];
      // MiniSearch multiplies by the count of terms met; how much is covered says more.
      const evidence = handrailEvidence.of(score / queryTerms.length, fact, question);
      const worth = handrailRanking.score(evidence, fact.entry, question);
      return [{ id, entry: fact.entry, worth, covered: evidence.covered }];
    });
    scored.sort((a, b) => b.worth - a.worth || a.id - b.id);
    const least = (scored[0]?.worth ?? 0) * LEAST;
    return scored.filter(({ worth }) => worth >= least);
  }

  /** A name and nothing else asks for the partnership's own pages. @param {string[]} favoured */
  function overview(favoured) {
    const own = WHOLE.flatMap((whole) =>
      facts.filter(
        ({ entry: { kind, partnership = "" } }) => kind === whole && favoured.includes(partnership),
      ),
    );
    return own.map(({ entry }, id) => ({ id, entry, worth: 1, covered: 1 }));
  }

  /** A statement or silence by its id. @param {string} id */
  const entry = (id) => stated.get(id);

  /** Ids of the partnerships that a question names. @param {string} query */
  const namedIn = (query) => read(query, true).named;

  return { add, ask, namedIn, partnerships: handrailEntries.names, entry };
})();
