/// <reference path="../../types/search.d.ts" />
/*
 * What comes first: the evidence weighed, and what an entry's kind and its partnership are worth to
 * this reader. The numbers were found on the questions for tuning: see docs/adr/0009.
 */

globalThis.handrailRanking = (() => {
  /** What kinds of entries are worth: what a document says, or does not say, comes first. */
  const KINDS = {
    provision: 1,
    list: 0.8,
    silence: 1.1,
    section: 0.3,
    partnership: 0.6,
    topic: 0.6,
    compared: 0.5,
    page: 0.5,
    document: 0.4,
    guide: 0.3,
    flowchart: 0.2,
    template: 0.5,
    checklist: 0.5,
    term: 0.4,
    step: 0.2,
    note: 0.2,
    stage: 0.2,
  };

  /** What each way of answering adds. @type {Partial<Record<SearchFit, number>>} */
  const FITS = {
    "point who": 0.15,
    "point when": 0.5,
    "point where": 0.3,
    "point long": 0.5,
    "point whether": 0.1,
    "point if": 0.25,
    "point duty": 0.05,
    denying: -0.15,
    "who titled": 0.3,
    "who else": 0.15,
    nobody: -0.15,
    duty: 0.4,
    when: 0.3,
    whether: 0.05,
    if: 0.125,
    meaning: 3,
  };

  /** How much it matters that an entry speaks of nothing else: a silence is about one point. */
  const PRECISE = { silence: 0.5, provision: 0.1, list: 0.1, template: 0.5, checklist: 0.5, guide: 0.3 };

  /** How much it takes away where it speaks against an entry. */
  const AGAINST = { wrong: 0.65, denied: 0.6 };

  /** How much each part of the evidence counts. */
  const PARTS = {
    matched: 0.6,
    uncovered: 0.1,
    covered: 1.5,
    close: 0.5,
    known: 1,
    common: 0.8,
    nearest: 2,
    home: 0.5,
    topic: 1.5,
  };

  /**
   * What is not of the partnership whose page it is, or that is named, is worth so much there; where
   * none is, what is about all of them so much more.
   */
  const ELSEWHERE = { others: 0.04, shared: 0.5, topic: 0.3, overview: 2.2 };

  const W = { KINDS, FITS, PRECISE, AGAINST, PARTS, ELSEWHERE };

  /**
   * What an entry is worth to this reader, whatever it says.
   * @param {SearchEntry} entry
   * @param {SearchQuestion} question
   */
  function merit({ kind, partnership, topics: [topic = ""] = [] }, { favoured, wishes }) {
    const wished = (wishes.get(kind) ?? 1) * (wishes.get(topic) ?? 1);
    const worth = (/** @type {Record<string, number>} */ (KINDS)[kind] ?? 0) * wished;
    if (!favoured.length) return worth * (partnership ? 1 : ELSEWHERE.overview);
    if (!partnership) return worth * (kind === "topic" ? ELSEWHERE.topic : ELSEWHERE.shared);
    return worth * (favoured.includes(partnership) ? 1 : ELSEWHERE.others);
  }

  /**
   * @param {SearchEvidence} evidence
   * @param {SearchEntry} entry
   * @param {SearchQuestion} question
   */
  function score({ matched, fits, precise, against, ...shares }, entry, question) {
    const { covered, close, known, common, home, topic } = shares;
    const single = /** @type {Record<string, number>} */ (PRECISE)[entry.kind] ?? 0;
    const asked = Math.max(known, PARTS.common * common);
    return (
      matched ** PARTS.matched *
      (PARTS.uncovered + covered ** PARTS.covered) *
      (1 + PARTS.close * close) *
      (1 + PARTS.known * asked ** PARTS.nearest) *
      (1 + PARTS.home * home ** 2) *
      (1 + PARTS.topic * topic) *
      fits.reduce((worth, fit) => worth + (FITS[fit] ?? 0), 1) *
      (1 - single + single * precise) *
      (against ? AGAINST[against] : 1) *
      merit(entry, question)
    );
  }

  return { score, W };
})();
