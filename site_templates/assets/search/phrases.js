/// <reference path="../../types/search.d.ts" />
/*
 * Phrases that mean one thing (a partnership, a topic, a term, a role), found in runs of stems.
 */

globalThis.handrailPhrases = (() => {
  /** @type {SearchPhrases} */
  let known = {};
  /**
   * Family, and whether without little words -> first stem -> its phrases, longest first.
   * @type {Map<string, Map<string, SearchPhrase[]>>}
   */
  const books = new Map();

  /** @param {SearchPhrases} phrases @param {(text: string) => string[]} split into stems */
  function learn(phrases, split) {
    known = phrases;
    for (const [family, keys] of Object.entries(phrases)) {
      const whole = Object.entries(keys).flatMap(([key, texts]) =>
        texts.map((text) => ({ key, stems: split(text) })),
      );
      books.set(family, book(whole));
      books.set(`${family} bare`, book(whole.flatMap(bare)));
    }
  }

  /**
   * A phrase without its little words, where it is none or two or more others are left.
   * @param {SearchPhrase} phrase
   */
  function bare({ key, stems }) {
    const left = stems.filter((stem) => !handrailWords.stopped(stem));
    return left.length > 1 || left.length === stems.length ? [{ key, stems: left }] : [];
  }

  /** @param {SearchPhrase[]} phrases */
  function book(phrases) {
    /** @type {Map<string, SearchPhrase[]>} */
    const pages = new Map();
    phrases.sort((one, other) => other.stems.length - one.stems.length);
    for (const phrase of phrases) {
      if (phrase.stems.every(handrailWords.stopped)) continue;
      const first = phrase.stems[0] ?? "";
      pages.set(first, [...(pages.get(first) ?? []), phrase]);
    }
    return pages;
  }

  /** @param {string} family @param {string} key */
  const of = (family, key) => known[family]?.[key] ?? [];

  /**
   * The phrases of a family in a run of stems: the longest at each place, and all that share it.
   * @param {string} family
   * @param {string[]} stems
   * @param {boolean} loose whether the run is without its little words, and so may a phrase be
   */
  function senses(family, stems, loose = false) {
    /** @type {SearchSense[]} */
    const found = [];
    for (let start = 0; start < stems.length;) {
      const begun = books.get(loose ? `${family} bare` : family)?.get(stems[start] ?? "") ?? [];
      const here = begun.filter(({ stems: run }) =>
        run.every((stem, at) => stems[start + at] === stem),
      );
      const length = here[0]?.stems.length ?? 0;
      const longest = here.filter(({ stems: run }) => run.length === length);
      found.push(...longest.map(({ key }) => ({ key, start, length })));
      start += Math.max(length, 1);
    }
    return found;
  }

  return { learn, of, senses };
})();
