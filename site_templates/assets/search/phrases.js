/// <reference path="../../types/search.d.ts" />
/*
 * Phrases that mean one thing (a partnership, a topic, a term, a role), found in runs of stems.
 */

globalThis.handrailPhrases = (() => {
  /** @type {SearchPhrases} */
  let known = {};
  /**
   * Family -> first stem -> its phrases, longest first.
   * @type {Map<string, Map<string, {key: string, stems: string[]}[]>>}
   */
  const books = new Map();

  /** @param {SearchPhrases} phrases @param {(text: string) => string[]} split into stems */
  function learn(phrases, split) {
    known = phrases;
    for (const [family, keys] of Object.entries(phrases)) {
      const pairs = Object.entries(keys).flatMap(([key, texts]) =>
        texts.flatMap((text) => forms(split(text))).map((stems) => ({ key, stems })),
      );
      pairs.sort((one, other) => other.stems.length - one.stems.length);
      books.set(family, book(pairs));
    }
  }

  /**
   * A phrase as it is, and without its little words where two or more others are left.
   * @param {string[]} stems
   */
  function forms(stems) {
    const bare = stems.filter((stem) => !handrailWords.stopped(stem));
    if (!bare.length) return [];
    return bare.length > 1 && bare.length < stems.length ? [stems, bare] : [stems];
  }

  /** @param {{key: string, stems: string[]}[]} phrases */
  function book(phrases) {
    /** @type {Map<string, {key: string, stems: string[]}[]>} */
    const pages = new Map();
    for (const phrase of phrases) {
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
   */
  function senses(family, stems) {
    /** @type {SearchSense[]} */
    const found = [];
    for (let start = 0; start < stems.length;) {
      const begun = books.get(family)?.get(stems[start] ?? "") ?? [];
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
