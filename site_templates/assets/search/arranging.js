/// <reference path="../../types/search.d.ts" />
/*
 * How results are offered: what cannot wait first where somebody is in danger, a list as one result,
 * the topic as a whole among the first, a partnership's results together.
 */

globalThis.handrailArranging = (() => {
  const A = { rules: 3, gaps: 2, slot: 2, slotAt: 8, group: 2, lists: true, pairFirst: 0.5 };

  /**
   * @param {SearchScored[]} scored best first
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   * @returns {SearchResult[]}
   */
  function arranged(scored, question, around) {
    const found = scored.map(({ entry }) => entry);
    const topical = withTopic(found, scored, question, around);
    const ordered = question.danger ? urgentFirst(topical, question, around) : topical;
    const paired = withPair(ordered, question, around);
    return grouped(A.lists ? listed(paired) : paired, question);
  }

  /** @param {SearchEntry[]} found @param {SearchEntry[]} first what goes before all else */
  const before = (found, first) => [...first, ...found.filter((entry) => !first.includes(entry))];

  /** @param {SearchEntry} entry @param {SearchQuestion} question */
  const chosen = ({ partnership = "" }, { favoured }) =>
    !favoured.length || favoured.includes(partnership);

  /**
   * The partnership's own rules on what cannot wait, then its topic, then what it leaves unsaid.
   * @param {SearchEntry[]} found
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   */
  function urgentFirst(found, question, { entries, urgent }) {
    const about = ({ topics = [] }) => urgent.includes(topics[0] ?? "");
    const all = before(entries(), found).filter((entry) => chosen(entry, question));
    const rules = all.filter((entry) => entry.urgent).slice(0, A.rules);
    const whole = all.filter((entry) => entry.kind === (question.favoured.length ? "section" : "topic") && about(entry));
    const gaps = all.filter((entry) => entry.kind === "silence" && about(entry)).slice(0, A.gaps);
    return before(found, question.favoured.length ? [...rules, ...whole, ...gaps] : [...whole, ...rules, ...gaps]);
  }

  /**
   * The page of a case that touches the two partnerships that are named.
   * @param {SearchEntry[]} found
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   */
  function withPair(found, { named, wanted, wishes }, { pairs, own, names }) {
    const crosses = (wishes.get("page") ?? 0) > 5;
    const both = named.length === 1 && crosses && own && own !== named[0] ? [own, ...named] : named;
    const [a, b, href] = pairs.find(([one, other]) => both.length === 2 && both.includes(one) && both.includes(other)) ?? [];
    if (!href) return found;
    /** @type {SearchEntry} */
    const pair = { kind: "pair", href, where: ["A case that crosses a boundary"], what: `${names[a]} and ${names[b]}` };
    const place = crosses || !wanted.length ? 0 : 1;
    return [...found.slice(0, place), pair, ...found.slice(place)];
  }

  /**
   * The topic that most of the best results belong to, among the first.
   * @param {SearchEntry[]} found
   * @param {SearchScored[]} scored
   * @param {SearchQuestion} question
   * @param {SearchAround} around
   */
  function withTopic(found, scored, question, { entries }) {
    const kind = question.favoured.length ? "section" : "topic";
    /** @type {Map<string, number>} */
    const strength = new Map();
    for (const { entry, worth } of scored.slice(0, A.slotAt)) {
      if (!chosen(entry, question) || !entry.topics?.length || !["provision", "list", "silence"].includes(entry.kind)) continue;
      const topic = entry.topics[0] ?? "";
      strength.set(topic, (strength.get(topic) ?? 0) + worth);
    }
    const [best] = [...strength].sort(([, a], [, b]) => b - a)[0] ?? [];
    const head = found.slice(0, A.slot + 1);
    if (!best || A.slot < 0 || head.some((entry) => entry.kind === kind)) return found;
    const topic = entries().find((entry) => entry.kind === kind && entry.topics?.[0] === best && chosen(entry, question));
    if (!topic) return found;
    const rest = found.filter((entry) => entry !== topic);
    return [...rest.slice(0, A.slot), topic, ...rest.slice(A.slot)];
  }

  /**
   * A list as one result, which lands on what met the question best.
   * @param {SearchEntry[]} found
   * @returns {SearchResult[]}
   */
  function listed(found) {
    /** @type {Map<string, SearchResult>} */
    const lists = new Map();
    /** @type {SearchResult[]} */
    const results = [];
    for (const entry of found) {
      const list = entry.kind === "list" ? entry.id : entry.of;
      const earlier = list ? lists.get(list) : undefined;
      if (earlier) {
        earlier.shown = [...(earlier.shown ?? []), entry.id ?? ""];
        continue;
      }
      const result = { ...entry };
      if (list) lists.set(list, result);
      results.push(result);
    }
    return results;
  }

  /**
   * A few results of a partnership together, then of the next, as long as none is chosen.
   * @param {SearchResult[]} found
   * @param {SearchQuestion} question
   */
  function grouped(found, { favoured }) {
    if (!A.group || favoured.length === 1) return found;
    /** @type {SearchResult[]} */
    const ordered = [];
    const left = [...found];
    while (left.length) {
      const whose = left[0]?.partnership ?? "";
      let taken = 0;
      for (let at = 0; at < left.length && taken < A.group;) {
        if ((left[at]?.partnership ?? "") === whose) {
          ordered.push(...left.splice(at, 1));
          taken += 1;
        } else at += 1;
      }
    }
    return ordered;
  }

  return { arranged, A };
})();
