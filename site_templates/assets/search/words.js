/// <reference path="../../types/search.d.ts" />
/*
 * Words: how a text becomes stems, in the same way for what is indexed and for what is asked. The
 * rules of English stand here; its words are content and come with the index.
 */

globalThis.handrailWords = (() => {
  /** A word by which a denial is known, however it was written. */
  const NOT = "not";

  /** Left out even of phrases: 'tell his mum' is 'tell mum'. @type {Set<string>} */
  let noise = new Set();
  /** 'not', typed without its apostrophe. @type {Set<string>} */
  let denials = new Set();
  /** Words and their stems that carry no subject. @type {Set<string>} */
  let stops = new Set();
  /** Stems that steer but do not name a subject, with what they weigh. @type {Map<string, number>} */
  let weights = new Map();
  /** Form -> the word that it is taken for. @type {Map<string, string>} */
  let same = new Map();
  /** Names of what every document is about, and what is left of them. @type {[RegExp, string]} */
  let subject = [/(?!)/, ""];

  /** Takes the words that the index brings, before any text is read. @param {SearchLanguage} told */
  function learn(told) {
    noise = new Set(told.noise);
    denials = new Set(told.denials);
    same = new Map(Object.entries(told.same));
    stops = new Set(told.stops.flatMap((word) => [word, stem(word)]));
    weights = new Map(Object.entries(told.weights).map(([word, share]) => [stem(word), share]));
    const names = told.subject.names.map((name) => plain(name).replaceAll(" ", "[ -]"));
    if (names.length) subject = [new RegExp(`\\b(?:${names.join("|")})`, "g"), told.subject.word];
  }

  /**
   * Light folding of English endings: plural, -ing, -ed, -ment, -isation, -tion, -ly, final e.
   * Cautious on purpose: 'information' does not become 'inform', nor 'note' become 'not'.
   * @param {string} word
   */
  function stem(word) {
    const meant = same.get(word);
    if (meant) return ending(meant);
    return word.length < 4 || /\d/.test(word) ? word : ending(word);
  }

  /** @param {string} word */
  function ending(word) {
    let stem = word
      .replace(/ies$/, "y")
      .replace(/([^suid])s$/, "$1")
      .replace(/ds$/, "d");
    const [, verb] = /^(.*[aeiouy].+)(?:ing|(?<!e)ed)$/.exec(stem) ?? [];
    if (verb) stem = verb.replace(/(..)([bdgkmnprt])\2$/, "$1$2");
    if (word !== "information") stem = stem.replace(/(.{5})ation$/, "$1");
    stem = stem.replace(/isation$/, "ise").replace(/(.{6})ity$/, "$1").replace(/(.{5})ment$/, "$1");
    stem = stem.replace(/(.{4}[ts])ion$/, "$1").replace(/(.{5})ly$/, "$1");
    if (verb && /^.[aeiou][^aeiouwxy]$/.test(stem)) stem += "e";
    return stem.replace(/(.{4})e$/, "$1").replace(/(.{4})e$/, "$1");
  }

  /** Small letters without accents, with one kind of apostrophe. @param {string} text */
  const plain = (text) =>
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/[’']/g, "'");

  /**
   * The words of a text without the noise; a denial keeps its 'not'.
   * @param {string} text
   */
  function words(text) {
    const parted = plain(text)
      .replace(...subject)
      .replace(/\b(ca|wo)n't\b|\b(\w+)n't\b|\b(can)not\b/g, `$2$3 ${NOT}`)
      .replace(/'s?\b/g, " ");
    const found = (parted.match(/[a-z0-9]+/g) ?? []).filter((word) => !noise.has(word));
    return found
      .map((word) => (denials.has(word) ? NOT : word))
      .map((word) => ({ typed: word, stem: stem(word) }));
  }

  /** Everyday forms, which a slip may have been meant for though no text has them. */
  const everyday = () => [...same.keys()];

  /** @param {string} text */
  const stems = (text) => words(text).map((word) => word.stem);

  /** @param {string} word or its stem */
  const stopped = (word) => stops.has(word);

  /** @param {string} stem */
  const weight = (stem) => weights.get(stem) ?? 1;

  /** Whether something is denied. @param {string[]} stems */
  const denies = (stems) => stems.includes(NOT);

  return { learn, words, stems, stem, stopped, weight, everyday, denies };
})();
