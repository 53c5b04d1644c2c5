/// <reference path="../../types/search.d.ts" />
/*
 * What speaks for an entry: how much of a question it covers, how near it comes to ways in which
 * people are known to ask, and how it answers. `ranking.js` weighs it.
 */

globalThis.handrailEvidence = (() => {
  /** How fully a word counts as covered, by the field that has it. */
  const COVERS = {
    what: 1,
    rider: 0.75,
    more: 0.8,
    topic: 0.6,
    alias: 0.35,
    role: 0.6,
    sense: 0.9,
    hint: 0.7,
    subject: 0.7,
    asked: 0.9,
    common: 0.6,
  };
  /** What a word covers that was asked for as part of a phrase, and stands here without it. */
  const PART = 0.7;

  /** What a topic is to an entry under which it shows as a guest. */
  const GUEST = 0.7;

  /** Ideas of what goes wrong, as terms. @type {string[]} */
  let wrong = [];
  /** Role -> stems that name it in a question besides its title. @type {Map<string, string[]>} */
  let naming = new Map();

  /** @param {SearchLanguage} told ideas and roles that are asked after */
  function learn({ adverse, named }) {
    wrong = adverse.map((idea) => `idea:${idea}`);
    const stems = Object.entries(named).map(([role, words]) => /** @type {const} */ ([
      role,
      words.map(handrailWords.stem),
    ]));
    naming = new Map(stems);
  }

  /** Terms of an entry's fields -> how fully each is covered. @param {SearchFields} fields */
  function covers(fields) {
    /** @type {Map<string, number>} */
    const best = new Map();
    for (const [field, share] of Object.entries(COVERS)) {
      const terms = fields[/** @type {keyof SearchFields} */ (field)];
      for (const term of terms) best.set(term, Math.max(best.get(term) ?? 0, share));
    }
    return best;
  }

  /** The share of a question that an entry covers. @type {SearchShare} */
  function covered(wanted, { covers: known }) {
    return share(wanted, ({ terms, stem, part }) => {
      let most = 0;
      for (const term of terms) {
        const alone = part && term === stem ? PART : 1;
        most = Math.max(most, (known.get(term) ?? 0) * alone);
      }
      return most;
    });
  }

  /** The share of what an entry says that was asked for. @type {SearchShare} */
  function precise(wanted, { says }) {
    const asked = new Set(wanted.flatMap(({ terms }) => [...terms]));
    return share(says(), ({ terms }) => ([...terms].some((term) => asked.has(term)) ? 1 : 0));
  }

  /** @param {SearchDemand[]} demands @param {(one: SearchDemand) => number} met */
  function share(demands, met) {
    const whole = demands.reduce((sum, { weight }) => sum + weight, 0);
    return whole ? demands.reduce((sum, one) => sum + one.weight * met(one), 0) / whole : 0;
  }

  /** The share of a question that is the name of an entry's own topic. @type {SearchShare} */
  function home(wanted, { entry }) {
    const topic = entry.topics?.[0] ?? "";
    return share(wanted, ({ terms }) => (terms.has(`topic:${topic}`) ? 1 : 0));
  }

  /** The share of neighbours in a question that are neighbours here. @type {SearchShare} */
  function close(wanted, { run }) {
    const places = wanted.map(({ stem }) => run.indexOf(stem));
    const pairs = places.slice(1).map((place, at) => [places[at] ?? -1, place]);
    const near = pairs.filter(
      ([one = -1, other = -1]) => one >= 0 && other >= 0 && Math.abs(other - one) <= 3,
    );
    return pairs.length ? near.length / pairs.length : 0;
  }

  /** What one way of asking is about. @param {string} text @returns {SearchPhrasing} */
  function phrasing(text) {
    const words = handrailWords.words(text).filter(({ typed }) => !handrailWords.stopped(typed));
    return new Set(words.map(({ stem }) => stem));
  }

  /**
   * How near a question comes to one of these ways in which people are known to ask: the rarer the
   * words that both have, the nearer.
   * @param {SearchQuestion} question
   * @param {SearchPhrasing[]} phrasings
   */
  function nearness({ wanted, rarity }, phrasings) {
    const stems = new Map(wanted.map(({ stem, weight }) => [stem, weight]));
    const asked = sum([...stems.values()]);
    return phrasings.reduce((most, one) => {
      const both = sum([...one].map((stem) => stems.get(stem) ?? 0));
      if (!both) return most;
      const whole = sum([...one].map((stem) => handrailWords.weight(stem) * rarity(stem)));
      return Math.max(most, (2 * both) / (whole + asked || 1));
    }, 0);
  }

  /** @param {number[]} numbers */
  const sum = (numbers) => numbers.reduce((whole, number) => whole + number, 0);

  /**
   * Whether what goes wrong is answered by what happens when all goes well, or what is denied by
   * what is affirmed: 'not agree' is not 'agree'.
   * @param {SearchDemand[]} wanted
   * @param {SearchFact} fact
   * @returns {SearchAgainst}
   */
  function against(wanted, { covers: known, entry }) {
    const asked = wanted.flatMap(({ terms }) => wrong.filter((idea) => terms.has(idea)));
    if (asked.length) return asked.some((idea) => known.has(idea)) ? "" : "wrong";
    const denied =
      known.has("not") || entry.force?.endsWith("not") || wrong.some((idea) => known.has(idea));
    return handrailWords.denies(wanted.map(stemmed)) && !denied ? "denied" : "";
  }

  /** @param {SearchDemand} demand */
  const stemmed = ({ stem }) => stem;

  /**
   * In which ways an entry answers the kind of question that was asked.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   * @returns {SearchFit[]}
   */
  function fits(question, fact) {
    const { kind } = fact.entry;
    if (kind === "silence") return silent(question, fact);
    if (kind === "provision" || kind === "list") return stated(question, fact);
    return kind === "term" && question.kinds.has("meaning") ? ["meaning"] : [];
  }

  /**
   * A silence answers a question that asks for its very point.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   * @returns {SearchFit[]}
   */
  function silent({ kinds, wanted }, { asks, run }) {
    const denies = handrailWords.denies(run) && !handrailWords.denies(wanted.map(stemmed));
    const met = [...kinds].filter((kind) => asks.has(kind));
    return [...met.map((kind) => /** @type {const} */ (`point ${kind}`)), ...(denies ? /** @type {const} */ (["denying"]) : [])];
  }

  /**
   * What a document says answers by whom it names, its time limit, force and condition.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   * @returns {SearchFit[]}
   */
  function stated(question, fact) {
    const { force, bound, timed } = fact.entry;
    const { kinds } = question;
    /** @type {[boolean, SearchFit][]} */
    const ways = [
      [kinds.has("who"), telling(question, fact)],
      [kinds.has("duty") && acting(question, fact), "duty"],
      [kinds.has("when") && Boolean(timed), "when"],
      [kinds.has("whether") && Boolean(force), "whether"],
      [kinds.has("if") && Boolean(bound?.length), "if"],
    ];
    return ways.filter(([met]) => met).map(([, way]) => way);
  }

  /**
   * Whether somebody acts whom the question names.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   */
  const acting = ({ wanted }, { entry: { roles = [] } }) =>
    roles.some((role) => wanted.some(({ terms }) => terms.has(`role:${role}`)));

  /**
   * Who: somebody whom the question did not name already.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   * @returns {SearchFit}
   */
  function telling({ kinds, wanted }, { entry, asks }) {
    const asked = new Set(wanted.flatMap(({ terms }) => [...terms]));
    const { topics = [], roles = [], to = [] } = entry;
    const titled = topics
      .filter((id) => asked.has(`topic:${id}`))
      .flatMap((id) => [...handrailQuestions.kinds(handrailPhrases.of("topic", id)[0] ?? "")]);
    if (titled.some((kind) => kinds.has(kind))) return "who titled";
    const known = (/** @type {string} */ role) =>
      asked.has(`role:${role}`) || naming.get(role)?.some((stem) => asked.has(stem));
    if ([...roles, ...to].some((role) => !known(role))) return "who else";
    return asks.has("who") ? "who" : "nobody";
  }

  /**
   * How likely a question is about one of these topics; others than the first are less to an entry.
   * @param {SearchQuestion} question
   * @param {string[] | undefined} ids
   */
  const likeliest = ({ subjects }, ids = []) =>
    Math.max(0, ...ids.map((id, at) => (subjects.get(id) ?? 0) * (at ? GUEST : 1)));

  /**
   * @param {number} matched what the engine makes of the words alone
   * @param {SearchFact} fact
   * @param {SearchQuestion} question
   * @returns {SearchEvidence}
   */
  function of(matched, fact, question) {
    const { wanted } = question;
    const { answers = [] } = fact.entry;
    return {
      matched,
      covered: covered(wanted, fact),
      close: close(wanted, fact),
      known: nearness(question, fact.phrasings),
      common: Math.max(0, ...answers.map(question.common)),
      home: home(wanted, fact),
      topic: likeliest(question, fact.entry.topics),
      precise: precise(wanted, fact),
      against: against(wanted, fact),
      fits: fits(question, fact),
    };
  }

  return { learn, covers, phrasing, nearness, of, COVERS };
})();
