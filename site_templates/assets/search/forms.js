/// <reference path="../../types/search.d.ts" />
/*
 * How things are put: rows of words, which content gives, read in what is asked. They tell a question
 * for answers of a kind ('flow chart', 'in each area'), and urgent danger.
 */

globalThis.handrailForms = (() => {
  /** @type {{wish: SearchWish, form: RegExp}[]} */
  let wishes = [];
  /** Every word of a form. @type {string[]} */
  let vocabulary = [];
  /** Danger by itself, harm, and now. */
  let [alone, harm, now] = [/(?!)/, /(?!)/, /(?!)/];

  /** @param {SearchLanguage} told */
  function learn(told) {
    const put = [...told.wishes, told.danger.alone, told.danger.harm, told.danger.now].flatMap(rows);
    vocabulary = [...new Set(put.flatMap((form) => form.match(/[a-z]+/g) ?? []))];
    wishes = told.wishes.map((wish) => ({ wish, form: read(wish) }));
    alone = read(told.danger.alone);
    harm = read(told.danger.harm);
    now = read(told.danger.now);
  }

  /** All rows of some forms. @param {SearchForms} [forms] */
  const rows = ({ has = [], begins = [], ends = [] } = {}) => [...has, ...begins, ...ends];

  /** The words that forms are made of. */
  const words = () => vocabulary;

  /** Forms as one expression; none match nothing. @param {SearchForms} [forms] */
  function read({ has = [], begins = [], ends = [] } = {}) {
    const all = [
      ...has.map(pattern),
      ...begins.map((form) => `^ ?${pattern(form)}`),
      ...ends.map((form) => `${pattern(form)}$`),
    ];
    return new RegExp(all.join("|") || "(?!)");
  }

  /** Words in a row: `|` parts words of which any will do, `*` is one or two. @param {string} form */
  function pattern(form) {
    const row = form.split(" ").map((any) => (any === "*" ? "[a-z]+(?: [a-z]+)?" : `(?:${any})`));
    return `\\b${row.join(" ")}\\b`;
  }

  /** A question in words alone, for the forms. @param {string} text */
  const spoken = (text) =>
    handrailWords
      .plain(text)
      .replaceAll("'", "")
      .replace(/[^a-z0-9]+/g, " ")
      .replace(/(\d)(am|pm)\b/g, "$1 $2")
      .trim();

  /**
   * What a question wishes for: kinds and topics of answers, with how much more they are worth, the words that
   * name a kind and nothing else, and whether it asks across partnerships or about a case in two.
   * @param {string} text
   */
  function wished(text) {
    const said = spoken(text);
    const met = wishes.filter(({ form }) => form.test(said));
    /** @type {Map<string, number>} */
    const kinds = new Map();
    for (const { wish } of met) {
      for (const asked of [...(wish.kinds ?? []), ...(wish.topics ?? [])]) {
        kinds.set(asked, Math.max(wish.times, kinds.get(asked) ?? 1));
      }
    }
    const naming = met.flatMap(({ wish, form }) => (wish.only ? form.exec(said) ?? [] : []));
    return {
      wishes: kinds,
      naming: new Set(naming.flatMap((words) => handrailWords.stems(words ?? ""))),
      across: met.some(({ wish }) => wish.across),
      crossing: met.some(({ wish }) => wish.crossing),
    };
  }

  /** Whether somebody is in danger now. @param {string} text */
  function danger(text) {
    const said = spoken(text);
    return alone.test(said) || (harm.test(said) && now.test(said));
  }

  return { learn, read, words, wished, danger };
})();
