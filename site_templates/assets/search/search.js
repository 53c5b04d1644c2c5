/// <reference path="../../types/search.d.ts" />
/*
 * The index and its questions: data files call `handrailSearch.add`, the element `ask`. It reads
 * no page. MiniSearch does the matching; this file says what is found by what and comes first.
 */

globalThis.handrailSearch = (() => {
  /** What an entry is found by, with what a match there is worth. */
  const FIELDS = { what: 3, more: 1.8, topic: 2, alias: 0.6, role: 0.8, sense: 2.2, subject: 2.2 };
  /** Kinds that answer less well than what a document says or does not say. */
  const KINDS = new Map(
    Object.entries({ silence: 0.85, note: 0.35, stage: 0.45, section: 0.45, document: 0.6 }),
  );
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
    searchOptions: { boost: FIELDS },
  });

  /** @type {SearchEntry[]} */
  const entries = [];
  /** @type {Record<string, string>} */
  const partnerships = {};
  /** Stems that something is found by. @type {Set<string>} */
  const known = new Set();
  /** Words as they are written, with how often: what a slip may have been meant for. */
  const written = new Map(handrailWords.everyday.map((word) => [word, 1]));

  /** @param {SearchData} data */
  function add(data) {
    Object.assign(partnerships, data.partnerships);
    if (data.phrases) handrailPhrases.learn(data.phrases, remember);
    engine.addAll(
      data.entries.map((entry, at) => ({ number: entries.length + at, ...fields(entry) })),
    );
    entries.push(...data.entries.map((entry) => ({ partnership: data.partnership, ...entry })));
  }

  /** The stems of a text, remembered as known. @param {string} text */
  function remember(text) {
    return handrailWords.words(text).map(({ typed, stem }) => {
      known.add(stem);
      written.set(typed, (written.get(typed) ?? 0) + 1);
      return stem;
    });
  }

  /** @param {SearchEntry} entry */
  function fields({ kind, what, rider = "", words = "", topics = [], roles = [] }) {
    const about = TOPICAL.includes(kind) ? handrailPhrases.of("topic", topics[0] ?? "") : [];
    const said = remember(what);
    const more = remember([rider, words, ...about].join(" "));
    const role = roles.flatMap((id) => handrailPhrases.of("role", id)).flatMap(remember);
    const [title = "", ...aliases] = handrailPhrases.of("topic", topics[0] ?? "");
    const senses = ["term", "role"].flatMap((family) =>
      [said, more, role].flatMap((stems) => sensed(family, stems).map(([sense]) => sense)),
    );
    return {
      what: said.join(" "),
      more: more.join(" "),
      role: role.join(" "),
      topic: remember(title).join(" "),
      alias: aliases.flatMap(remember).join(" "),
      sense: [...new Set(senses)].join(" "),
      subject: topics.map((id) => `topic:${id}`).join(" "),
    };
  }

  /**
   * Phrases in a run of stems, as terms of the field `sense`, with what each is worth: more where
   * it has several words, less where it has several senses.
   * @param {string} family
   * @param {string[]} stems
   * @returns {[string, number][]}
   */
  function sensed(family, stems) {
    const senses = handrailPhrases.senses(family, stems);
    return senses.map(({ key, start, length }) => {
      const sharing = senses.filter((sense) => sense.start === start).length;
      return [`${family}:${key}`, (length > 1 ? 1.2 : 0.5) / sharing];
    });
  }

  /**
   * Reads a question: spelling mended, partnerships taken out.
   * @param {string} query
   * @param {boolean} typing whether its last word may be unfinished
   */
  function read(query, typing) {
    const words = handrailWords.words(query);
    /** @type {SearchAnswer["corrections"]} */
    const corrections = [];
    const stems = words.map(({ typed, stem }, at) => {
      const begun = typing && at === words.length - 1 && begins(stem);
      if (known.has(stem) || handrailWords.stopped(typed) || begun) return stem;
      const meant = handrailSpelling.nearest(typed, written);
      if (meant) corrections.push({ typed, meant });
      return meant ? handrailWords.stem(meant) : stem;
    });
    const names = handrailPhrases.senses("partnership", stems);
    const named = [...new Set(names.map(({ key }) => key))];
    for (const { start, length } of names) stems.fill("", start, start + length);
    return { corrections, named, stems };
  }

  /** Whether a word may become a known one. @param {string} stem */
  const begins = (stem) => [...known].some((word) => word.startsWith(stem));

  /** Terms to look for, with their weights. @param {string[]} stems */
  function weigh(stems) {
    /** @type {Map<string, number>} */
    const weights = new Map();
    for (const stem of stems) {
      if (stem && !handrailWords.stopped(stem)) weights.set(stem, handrailWords.weight(stem));
    }
    const bare = stems.filter((stem) => !handrailWords.stopped(stem));
    for (const family of ["topic", "term", "role"]) {
      const senses = [...sensed(family, bare), ...sensed(family, stems)];
      for (const [sense, worth] of senses) weights.set(sense, worth);
    }
    return weights;
  }

  /** @param {string} query @param {SearchPlace} place @param {boolean} typing */
  function ask(query, { own, only }, typing = false) {
    const { corrections, named, stems } = read(query, typing);
    const favoured = only ? [only] : named.length ? named : own ? [own] : [];
    const weights = weigh(stems);
    const unfinished = typing ? (stems.at(-1) ?? "") : "";
    const all = weights.size ? ranked(weights, favoured, unfinished) : overview(favoured);
    const found = only ? all.filter(({ partnership }) => partnership === only) : all;
    return { corrections, named, found };
  }

  /**
   * Best first, without what is next to nothing beside the best.
   * @param {Map<string, number>} weights
   * @param {string[]} favoured
   * @param {string} unfinished the word that is still being typed
   */
  function ranked(weights, favoured, unfinished) {
    const terms = [...weights.keys()];
    const whole = total(terms, weights);
    const hits = engine.search(terms.join(" "), {
      boostTerm: (/** @type {string} */ term) => weights.get(term),
      prefix: (/** @type {string} */ term) =>
        term === unfinished || (term.length > 3 && !term.includes(":")),
    });
    const scored = hits.flatMap(({ id, score, queryTerms }) => {
      const entry = entries[id];
      if (!entry) return [];
      // MiniSearch multiplies by the count of terms met; what they weigh says more.
      const met = (score / queryTerms.length) * (0.2 + total(queryTerms, weights) / whole);
      return [{ id, entry, score: met * merit(entry, favoured) }];
    });
    scored.sort((a, b) => b.score - a.score || a.id - b.id);
    const least = (scored[0]?.score ?? 0) * LEAST;
    return scored.filter(({ score }) => score >= least).map(({ entry }) => entry);
  }

  /** @param {string[]} terms @param {Map<string, number>} weights */
  const total = (terms, weights) => terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);

  /**
   * What an entry is worth to this reader, whatever it says.
   * @param {SearchEntry} entry
   * @param {string[]} favoured
   */
  function merit({ kind, partnership }, favoured) {
    const worth = KINDS.get(kind) ?? 1;
    if (!favoured.length) return worth;
    if (!partnership) return worth * (kind === "topic" ? 0.3 : 0.5);
    return worth * (favoured.includes(partnership) ? 1 : 0.1);
  }

  /** A name and nothing else asks for the partnership's own pages. @param {string[]} favoured */
  function overview(favoured) {
    return WHOLE.flatMap((whole) =>
      entries.filter(
        ({ kind, partnership = "" }) => kind === whole && favoured.includes(partnership),
      ),
    );
  }

  /** Ids of the partnerships that a question names. @param {string} query */
  const namedIn = (query) => read(query, true).named;

  return { add, ask, namedIn, partnerships };
})();
