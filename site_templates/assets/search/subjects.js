/// <reference path="../../types/search.d.ts" />
/*
 * Which subject a question is about, learned from all that the index says and from how people ask: the
 * little words count here too, since 'who gets it' and 'who writes it' part by them alone.
 */

globalThis.handrailSubjects = (() => {
  const T = { smoothing: 50, sharpness: 0.35 };

  /** What is learned of subjects of one kind: topics, or the questions of the comparison. */
  class Subjects {
    /** Subject -> term -> how often. @type {Map<string, Map<string, number>>} */
    #said = new Map();
    /** Subject -> how many terms. @type {Map<string, number>} */
    #sizes = new Map();
    /** Term -> how often in all. @type {Map<string, number>} */
    #spread = new Map();
    #whole = 0;

    /** @param {string} subject @param {string[]} stems of something that is said about it */
    learn(subject, stems) {
      const said = this.#said.get(subject) ?? new Map();
      this.#said.set(subject, said);
      const terms = grams(stems);
      for (const term of terms) {
        said.set(term, (said.get(term) ?? 0) + 1);
        this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
      }
      this.#sizes.set(subject, (this.#sizes.get(subject) ?? 0) + terms.length);
      this.#whole += terms.length;
    }

    /** Subject -> how likely a question is about it; together 1. @param {string[]} stems */
    guess(stems) {
      const terms = grams(stems.filter(Boolean)).filter((term) => this.#spread.has(term));
      const logs = [...this.#said.keys()].map((subject) => this.#likely(subject, terms));
      const most = Math.max(...logs);
      const shares = logs.map((log) => Math.exp(log - most));
      const sum = shares.reduce((total, share) => total + share, 0);
      return new Map([...this.#said.keys()].map((subject, at) => [subject, (shares[at] ?? 0) / sum]));
    }

    /** @param {string} subject @param {string[]} terms */
    #likely(subject, terms) {
      const said = this.#said.get(subject);
      const size = (this.#sizes.get(subject) ?? 0) + T.smoothing;
      const logs = terms.map((term) => {
        const share = (this.#spread.get(term) ?? 0) / this.#whole;
        return Math.log(((said?.get(term) ?? 0) + T.smoothing * share) / (size * share));
      });
      return T.sharpness * logs.reduce((sum, log) => sum + log, 0);
    }
  }

  /** Terms and neighbours in a run of stems. @param {string[]} stems */
  const grams = (stems) => [...stems, ...stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)];

  return { Subjects, T };
})();
