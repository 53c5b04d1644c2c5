/// <reference path="../../types/search.d.ts" />
/*
 * Reading a question: slips mended, words put together or taken apart, what is still being typed,
 * and the partnerships that it names.
 */

globalThis.handrailReading = (() => {
  /** So many words may a beginning become. */
  const MOST = 12;

  /**
   * @param {string} query
   * @param {boolean} typing whether its last word may be unfinished
   * @param {Set<string>} known stems that something is found by
   * @param {Map<string, number>} written words as they are written, with how often
   */
  function read(query, typing, known, written) {
    /** @type {SearchAnswer["corrections"]} */
    const corrections = [];
    const unfinished = typing && /[a-z0-9]$/i.test(query);
    const words = whole(handrailWords.words(query), written);
    const last = unfinished ? words.at(-1) : undefined;
    const begun = last ? becoming(last.typed, written) : [];
    const stems = words.flatMap((word) => {
      const { typed, stem, joined } = word;
      if (known.has(stem) || handrailWords.stopped(typed) || joined) return [stem];
      if (word === last && begun.length) return [stem];
      const halves = handrailSpelling.halves(typed, written);
      if (halves) return halves.map(handrailWords.stem);
      const meant = handrailSpelling.nearest(typed, written, word === last);
      if (meant) corrections.push({ typed, meant });
      return [meant ? handrailWords.stem(meant) : stem];
    });
    const mended = corrections.reduce(
      (text, { typed, meant }) => text.replace(typed, meant),
      handrailWords.plain(query),
    );
    const kinds = handrailQuestions.kinds(mended);
    const names = handrailPhrases.senses("partnership", stems);
    const named = [...new Set(names.map(({ key }) => key))];
    // Who asks what a name means asks for the name.
    const taken = kinds.has("meaning") ? [] : names;
    for (const { start, length } of taken) stems.fill("", start, start + length);
    return { corrections, mended, named, stems, kinds, begun };
  }

  /**
   * Neighbours that are written as one word elsewhere put together: 'check list', 'e-mail'.
   * @param {SearchWord[]} words
   * @param {Map<string, number>} written
   */
  function whole(words, written) {
    /** @type {SearchWord[]} */
    const found = [];
    for (const word of words) {
      const before = found.at(-1);
      const both = `${before?.typed}${word.typed}`;
      const tied = word.joined || Math.min(before?.typed.length ?? 0, word.typed.length) > 3;
      if (before && tied && written.has(both)) {
        found.splice(-1, 1, { typed: both, stem: handrailWords.stem(both), joined: false });
      } else found.push(word);
    }
    return found;
  }

  /**
   * Stems of known words that a beginning may become, the commonest first; none where it is a word.
   * @param {string} typed
   * @param {Map<string, number>} written
   */
  function becoming(typed, written) {
    if (handrailWords.stopped(typed)) return [];
    const begun = [...written].filter(([word]) => word.startsWith(typed) && word !== typed);
    begun.sort(([, one], [, other]) => other - one);
    return [...new Set(begun.slice(0, MOST).map(([word]) => handrailWords.stem(word)))];
  }

  return { read };
})();
