/// <reference path="../../types/search.d.ts" />
/*
 * How results are offered: what cannot wait first where somebody is in danger, the topic as a whole
 * where nothing answers for sure, a list as one result, a partnership's results together.
 */

globalThis.handrailArranging = (() => {
  /** So many of a partnership's own rules on what cannot wait, and of its gaps, go before all else. */
  const RULES = 3;
  const GAPS = 1;
  /** So many of the best say which topic is meant, and so far up it then stands. */
  const TELLING = 8;
  const AMONG = 3;
  /** An answer that covers so much of a question is sure. */
  const SURE = 0.65;
  /** So many of a partnership's results stand together before the next one's. */
  const TOGETHER = 2;
  /** A gap yields to a statement that is worth so much of it. */
  const YIELDS = 0.8;
  /** What a document says or leaves unsaid. */
  const TEXT = ["provision", "list", "silence"];

  /**
   * @param {SearchScored[]} scored best first
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   * @returns {SearchResult[]}
   */
  function arranged(scored, question, around) {
    const found = saidFirst(scored).map(({ entry }) => entry);
    const ordered = question.danger
      ? urgentFirst(found, question, around)
      : withTopic(found, scored, question, around);
    const results = grouped(listed(withPair(ordered, question, around)), question);
    return question.danger ? results : withCompared(results, scored, question);
  }

  /**
   * What a partnership says before what it does not: a gap goes before the best statement only where
   * it answers much better, and never two of them.
   * @param {SearchScored[]} scored
   */
  function saidFirst(scored) {
    const said = new Map([...scored].reverse().filter(stated).map((one) => [whose(one), one]));
    /** @type {Map<string, number>} */
    const gaps = new Map();
    const place = (/** @type {SearchScored} */ one) => {
      const first = said.get(whose(one));
      if (one.entry.kind !== "silence" || !first) return one.worth;
      const before = gaps.get(whose(one)) ?? 0;
      gaps.set(whose(one), before + 1);
      const yields = before > 0 || first.worth > YIELDS * one.worth;
      return yields ? Math.min(one.worth, first.worth * 0.999) : one.worth;
    };
    const placed = scored.map((one) => ({ one, at: place(one) }));
    return placed.sort((one, other) => other.at - one.at).map(({ one }) => one);
  }

  /** @param {SearchScored} scored */
  const whose = ({ entry }) => entry.partnership ?? "";

  /** @param {SearchScored} scored */
  const stated = ({ entry: { kind } }) => kind === "provision" || kind === "list";

  /** @param {SearchEntry[]} found @param {SearchEntry[]} first what goes before all else */
  const before = (found, first) => [...new Set([...first, ...found])];

  /** @template {SearchEntry} T @param {number} place @param {T} entry @param {T[]} found */
  const at = (place, entry, found) => [...found.slice(0, place), entry, ...found.slice(place)];

  /** Whether it is of a partnership that comes first, if any does. @type {SearchChosen} */
  const chosen = ({ partnership = "" }, { favoured }) =>
    !favoured.length || favoured.includes(partnership);

  /** The kind of page that is about a topic as a whole. @param {SearchQuestion} question */
  const whole = ({ favoured }) => (favoured.length ? "section" : "topic");

  /**
   * The partnership's own rules on what cannot wait, then the gap that it leaves there, then its
   * topic; where none is chosen, the topic across all comes first.
   * @param {SearchEntry[]} found
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   */
  function urgentFirst(found, question, { entries, urgent, dangerous }) {
    const all = before(found, entries).filter((entry) => chosen(entry, question));
    const about = all.filter(({ topics = [] }) => urgent.includes(topics[0] ?? ""));
    const rules = all.filter((entry) => entry.urgent).slice(0, RULES);
    const gaps = about.filter(
      ({ kind, answers = [] }) => kind === "silence" && answers.includes(dangerous),
    );
    const topics = about.filter(({ kind }) => kind === whole(question));
    const own = [...rules, ...gaps.slice(0, question.favoured.length ? GAPS : 0)];
    return before(found, question.favoured.length ? [...own, ...topics] : [...topics, ...own]);
  }

  /**
   * The page of a case that touches the two partnerships that are named.
   * @param {SearchEntry[]} found
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   */
  function withPair(found, { named, wanted, crossing }, { pairs, own, names }) {
    const two = new Set(crossing && named.length === 1 && own ? [own, ...named] : named);
    const [one = "", other = "", href] =
      pairs.find((pair) => two.size === 2 && two.has(pair[0]) && two.has(pair[1])) ?? [];
    if (!href) return found;
    const what = `A case in ${names[one]} and ${names[other]}`;
    const place = crossing || !wanted.length ? 0 : 1;
    return at(place, { kind: "pair", href, where: ["Compared"], what }, found);
  }

  /**
   * Where no answer is sure: the topic that most of the best belong to, among the first.
   * @param {SearchEntry[]} found
   * @param {SearchScored[]} scored
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   */
  function withTopic(found, scored, question, { entries }) {
    const first = found.slice(0, AMONG);
    const sure = (scored[0]?.covered ?? 1) > SURE;
    if (sure || first.some(({ kind }) => kind === whole(question))) return found;
    const best = strongest(
      scored.filter(({ entry }) => chosen(entry, question)),
      ({ topics }) => topics?.[0],
    );
    const topic = entries.find(
      (entry) =>
        entry.kind === whole(question) && entry.topics?.[0] === best && chosen(entry, question),
    );
    if (!topic) return found;
    return at(AMONG - 1, topic, found.filter((entry) => entry !== topic));
  }

  /**
   * Where no partnership comes first: the compared question that most of the best answer, since it
   * has what every one of them says. It is first where something is asked, and among the first for
   * words alone.
   * @param {SearchResult[]} results
   * @param {SearchScored[]} scored
   * @param {SearchQuestion} question
   */
  function withCompared(results, scored, { favoured, kinds }) {
    const first = results.slice(0, AMONG);
    if (favoured.length || first.some(({ partnership }) => !partnership)) return results;
    const best = strongest(scored, ({ answers }) => answers?.[0]);
    const compared = results.find(({ kind, answers }) => kind === "compared" && answers?.[0] === best);
    if (!compared) return results;
    return at(kinds.size ? 0 : AMONG - 1, compared, results.filter((result) => result !== compared));
  }

  /**
   * What most of the best belong to.
   * @param {SearchScored[]} scored
   * @param {(entry: SearchEntry) => string | undefined} belonging
   */
  function strongest(scored, belonging) {
    /** @type {Map<string, number>} */
    const strength = new Map();
    for (const { entry, worth } of scored.slice(0, TELLING)) {
      const whole = TEXT.includes(entry.kind) ? belonging(entry) : undefined;
      if (whole) strength.set(whole, (strength.get(whole) ?? 0) + worth);
    }
    return [...strength].sort(([, one], [, other]) => other - one)[0]?.[0];
  }

  /**
   * A list as one result, which lands on what met the question best; what else of it did is shown.
   * @param {SearchEntry[]} found
   */
  function listed(found) {
    /** @type {Map<string, SearchResult>} */
    const lists = new Map();
    return found.flatMap((entry) => {
      const list = (entry.kind === "list" ? entry.id : entry.of) ?? "";
      const earlier = lists.get(list);
      if (earlier) earlier.others.push(entry);
      if (earlier) return [];
      const result = { ...entry, others: [] };
      if (list) lists.set(list, result);
      return [result];
    });
  }

  /**
   * A few results of a partnership together, then of the next, where not one alone comes first.
   * @param {SearchResult[]} found
   * @param {SearchQuestion} question
   */
  function grouped(found, { favoured }) {
    if (favoured.length === 1) return found;
    /** @type {SearchResult[]} */
    const ordered = [];
    for (let left = found; left.length;) {
      const own = left.filter(({ partnership }) => partnership === left[0]?.partnership);
      const taken = new Set(own.slice(0, TOGETHER));
      ordered.push(...taken);
      left = left.filter((result) => !taken.has(result));
    }
    return ordered;
  }

  return { arranged };
})();
