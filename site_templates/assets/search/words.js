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
  /** Beginnings that make one word with the next. */
  let prefixed = /(?!)/g;
  /** Names of what every document is about, and what is left of them. @type {[RegExp, string]} */
  let subject = [/(?!)/, ""];

  /** Takes the words that the index brings, before any text is read. @param {SearchLanguage} told */
  function learn(told) {
    noise = new Set(told.noise);
    denials = new Set(told.denials);
    same = new Map(Object.entries(told.same));
    stops = new Set(told.stops.flatMap((word) => [word, stem(word)]));
    weights = new Map(Object.entries(told.weights).map(([word, share]) => [stem(word), share]));
    if (told.prefixes.length) {
      prefixed = new RegExp(`\\b(${told.prefixes.join("|")})[ -](?=[a-z]{3})`, "g");
    }
    const names = told.subject.names.map((name) => plain(name).replaceAll(" ", "[ -]"));
    if (names.length) subject = [new RegExp(`\\b(?:${names.join("|")})`, "g"), told.subject.word];
  }

  /**
   * Light folding of English endings: plural, -ing, -ed, -ment, -isation, -tion, -ly, final e.
   * Cautious on purpose: 'information' does not become 'inform', nor 'note' become 'not'.
   * @param {string} word
   */
  function stem(word) {
    const british = word.replace(/([a-z]{2,})iz(?=e|ing|ation)/, "$1is");
    const meant = same.get(word) ?? same.get(british);
    if (meant) return ending(meant);
    return word.length < 4 || /\d/.test(word) ? word : ending(british);
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

  /** Small letters without accents; one kind of apostrophe and hyphen. @param {string} text */
  const plain = (text) =>
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad\u200b]/g, "")
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc\u00b4`']/g, "'")
      .replace(/[\u2010-\u2013\u2212]/g, "-");

  /**
   * A text with its denials as words of their own and its names of one kind, ready to be cut: 'D.S.L.'
   * is one word, 'non-attendance' is 'not attendance', 'co operate' is 'cooperate'.
   * @param {string} text
   */
  const parted = (text) =>
    plain(text)
      .replace(/\b(?:[a-z]\.\s?){2,}(?:[a-z]\b)?/g, (letters) => `${letters.replace(/[.\s]/g, "")} `)
      .replace(...subject)
      .replace(/\bnon[ -](?=[a-z])/g, `${NOT} `)
      .replace(/\b(ca|wo|sha)n't\b|\b(\w+)n't\b|\b(can)not\b/g, `$2$3 ${NOT}`)
      .replace(/'s?\b/g, " ")
      .replace(prefixed, "$1");

  /**
   * The words of a text without the noise; a denial keeps its 'not'. `joined` says that a hyphen
   * ties it to its neighbour: such a word is never guessed at.
   * @param {string} text
   */
  function words(text) {
    const found = parted(text).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
    return found
      .flatMap((run) => run.split("-").map((typed, _, parts) => ({ typed, joined: parts.length > 1 })))
      .filter(({ typed }) => !noise.has(typed))
      .map(({ typed, joined }) => ({ typed: denials.has(typed) ? NOT : typed, joined }))
      .map(({ typed, joined }) => ({ typed, joined, stem: stem(typed) }));
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

  return { learn, words, stems, stem, stopped, weight, everyday, denies, plain };
})();
