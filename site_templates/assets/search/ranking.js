/// <reference path="../../types/search.d.ts" />
/*
 * What comes first: how much of a question an entry covers, whether it answers in the way that was
 * asked for, and what its kind and its partnership are worth to this reader.
 */

globalThis.handrailRanking = (() => {
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
  };

  /** What kinds of entries are worth: what a document says, or does not say, comes first. */
  const KINDS = {
    provision: 1,
    list: 1,
    silence: 0.9,
    section: 0.3,
    partnership: 0.6,
    topic: 0.6,
    compared: 0.4,
    page: 0.5,
    document: 0.4,
    guide: 0.3,
    flowchart: 0.2,
    template: 0.3,
    checklist: 0.3,
    term: 0.3,
    step: 0.2,
    note: 0.2,
    stage: 0.2,
  };

  /** What it adds when an entry answers the kind of question that was asked. */
  const ANSWERS = { who: 0.15, when: 0.5, where: 0.3, long: 0.5, whether: 0.1, if: 0.25 };

  /** How much it matters that an entry speaks of nothing else: a silence is about one point. */
  const PRECISE = { silence: 0.5, provision: 0.1 };

  /** How much each part of the score counts. */
  const W = {
    matched: 0.6,
    base: 0.1,
    covered: 1.5,
    close: 0.5,
    known: 1,
    knownPower: 2,
    home: 0.5,
    adverse: 0.5,
    denied: 0.8,
    others: 0.04,
    shared: 0.5,
    sharedTopic: 0.3,
  };

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
      const alone = part ? handrailQuestions.PART.covering : 1;
      const each = [...terms].map((term) => (known.get(term) ?? 0) * (term === stem ? alone : 1));
      return Math.max(...each);
    });
  }

  /** The share of what an entry says that was asked for. @type {SearchShare} */
  function precise(wanted, { says, entry: { kind } }) {
    const most = /** @type {Record<string, number>} */ (PRECISE)[kind] ?? 0;
    if (!most) return 1;
    const asked = new Set(wanted.flatMap(({ terms }) => [...terms]));
    const met = share(says(), ({ terms }) => ([...terms].some((term) => asked.has(term)) ? 1 : 0));
    return 1 - most + most * met;
  }

  /** @param {SearchDemand[]} demands @param {(one: SearchDemand) => number} met */
  function share(demands, met) {
    const whole = demands.reduce((sum, { weight }) => sum + weight, 0);
    return whole ? demands.reduce((sum, one) => sum + one.weight * met(one), 0) / whole : 0;
  }

  /**
   * A question about what goes wrong is not answered by what happens when all goes well, nor one
   * that denies by what is affirmed.
   * @type {SearchShare}
   */
  function adverse(wanted, { covers: known, entry }) {
    const asked = wanted.flatMap(({ terms }) => wrong.filter((idea) => terms.has(idea)));
    if (asked.length) return asked.some((idea) => known.has(idea)) ? 1 : W.adverse;
    const denies = handrailWords.denies(wanted.map(stemmed));
    const denied = known.has("not") || entry.force?.endsWith("not") || wrong.some((idea) => known.has(idea));
    return denies && !denied && entry.kind !== "silence" ? W.denied : 1;
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

  /** What one way of asking is about. @param {string} text */
  function phrasing(text) {
    const words = handrailWords.words(text).filter(({ typed }) => !handrailWords.stopped(typed));
    return new Set(words.map(({ stem }) => stem));
  }

  /**
   * How near a question comes to a way in which people are known to ask: the rarer the words that
   * both have, the nearer.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   */
  function known({ wanted, rarity }, { phrasings }) {
    const stems = new Map(wanted.map(({ stem, weight }) => [stem, weight]));
    const asked = sum([...stems.values()]);
    const near = phrasings.map((one) => {
      const both = sum([...one].map((stem) => stems.get(stem) ?? 0));
      const whole = sum([...one].map((stem) => handrailWords.weight(stem) * rarity(stem)));
      return (2 * both) / (whole + asked || 1);
    });
    return Math.max(0, ...near);
  }

  /** @param {number[]} numbers */
  const sum = (numbers) => numbers.reduce((whole, number) => whole + number, 0);

  /** What an entry's way of answering is worth. @type {SearchWorth} */
  function fitting(question, fact) {
    if (fact.entry.kind === "silence") return silent(question, fact);
    if (fact.entry.kind === "provision" || fact.entry.kind === "list") return stated(question, fact);
    return fact.entry.kind === "term" && question.kinds.has("meaning") ? 4 : 1;
  }

  /** @param {SearchDemand} demand */
  const stemmed = ({ stem }) => stem;

  /** A silence answers a question that asks for its very point. @type {SearchWorth} */
  function silent({ kinds, wanted }, { asks, run }) {
    const denies = handrailWords.denies(run) && !handrailWords.denies(wanted.map(stemmed));
    const answers = /** @type {Record<string, number>} */ (ANSWERS);
    return [...kinds]
      .filter((kind) => asks.has(kind))
      .reduce((worth, kind) => worth + (answers[kind] ?? 0), denies ? 0.85 : 1);
  }

  /**
   * What a document says answers by whom it names, its time limit, force and condition.
   * @type {SearchWorth}
   */
  function stated(question, fact) {
    const { force, bound, timed } = fact.entry;
    const { kinds } = question;
    let worth = kinds.has("who") ? telling(question, fact) : 1;
    if (kinds.has("duty") && acting(question, fact)) worth += 0.4;
    if (kinds.has("when") && timed) worth += 0.3;
    if (kinds.has("whether") && force) worth += 0.05;
    if (kinds.has("if") && bound?.length) worth += 0.125;
    return worth;
  }

  /**
   * Whether somebody acts whom the question names.
   * @param {SearchQuestion} question
   * @param {SearchFact} fact
   */
  const acting = ({ wanted }, { entry: { roles = [] } }) =>
    roles.some((role) => wanted.some(({ terms }) => terms.has(`role:${role}`)));

  /** Who: somebody whom the question did not name already. @type {SearchWorth} */
  function telling({ kinds, wanted }, { entry, asks }) {
    const asked = new Set(wanted.flatMap(({ terms }) => [...terms]));
    const { topics = [], roles = [], to = [] } = entry;
    const titled = topics
      .filter((id) => asked.has(`topic:${id}`))
      .flatMap((id) => [...handrailQuestions.kinds(handrailPhrases.of("topic", id)[0] ?? "")]);
    if (titled.some((kind) => kinds.has(kind))) return 1.3;
    const known = (/** @type {string} */ role) =>
      asked.has(`role:${role}`) || naming.get(role)?.some((stem) => asked.has(stem));
    if ([...roles, ...to].some((role) => !known(role))) return 1.15;
    return asks.has("who") ? 1 : 0.85;
  }

  /**
   * What an entry is worth to this reader, whatever it says.
   * @param {SearchEntry} entry
   * @param {SearchQuestion} question
   */
  function merit({ kind, partnership }, { favoured, wishes }) {
    const worth = (/** @type {Record<string, number>} */ (KINDS)[kind] ?? 0.2) * (wishes.get(kind) ?? 1);
    if (!favoured.length) return worth;
    if (!partnership) return worth * (kind === "topic" ? W.sharedTopic : W.shared);
    return worth * (favoured.includes(partnership) ? 1 : W.others);
  }

  /**
   * @param {number} matched what the engine makes of the words alone
   * @param {SearchFact} fact
   * @param {SearchQuestion} question
   */
  function score(matched, fact, question) {
    const { wanted } = question;
    return (
      matched ** W.matched *
      (W.base + covered(wanted, fact) ** W.covered) *
      (1 + W.close * close(wanted, fact)) *
      (1 + W.known * known(question, fact) ** W.knownPower) *
      fitting(question, fact) *
      precise(wanted, fact) *
      adverse(wanted, fact) *
      (1 + W.home * home(wanted, fact) ** 2) *
      merit(fact.entry, question)
    );
  }

  return { learn, covers, phrasing, score, W, KINDS, COVERS, ANSWERS, PRECISE };
})();
