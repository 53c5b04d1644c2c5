/// <reference path="../../types/search.d.ts" />
/*
 * What a question asks for: of which kind it is (who, when, whether ...), and what it is made of,
 * word by word, with all that would answer to each word.
 */

globalThis.handrailQuestions = (() => {
  /** Families of phrases besides names, with what a sense of theirs is worth. */
  const FAMILIES = Object.entries({ topic: 1, term: 1, role: 0.5, idea: 0.8 });
  /** What a word is looked for by itself that was asked for as part of a phrase. */
  const PART = 0.5;

  /** What a word weighs that names the kind of answer and no subject, beside others. */
  const NAMING = 0.15;

  /** Kind of question -> how it is put. @type {[SearchKind, RegExp][]} */
  let kinded = [];

  /** @param {SearchLanguage["questions"]} questions how each kind of question is put */
  function learn(questions) {
    const told = /** @type {[SearchKind, SearchForms][]} */ (Object.entries(questions));
    kinded = told.map(([kind, forms]) => [kind, handrailForms.read(forms)]);
  }

  /** @param {string} text @returns {Set<SearchKind>} */
  const kinds = (text) =>
    new Set(kinded.filter(([, form]) => form.test(text.toLowerCase())).map(([kind]) => kind));

  /**
   * Senses in a run of stems, with what each is worth: more where it has several words, less where
   * one phrase has several senses.
   * @param {string} family
   * @param {string[]} stems
   * @param {boolean} loose whether they are without the little words
   * @returns {(SearchSense & {term: string, worth: number})[]}
   */
  function sensed(family, stems, loose = false) {
    const senses = handrailPhrases.senses(family, stems, loose);
    return senses.map((sense) => {
      const sharing = senses.filter(({ start }) => start === sense.start).length;
      const worth = (sense.length > 1 ? 1.2 : 0.5) / sharing;
      return { ...sense, term: `${family}:${sense.key}`, worth };
    });
  }

  /**
   * The words of a text that carry a subject, each with the senses that it has a part in.
   * @param {string[]} stems
   * @param {(term: string) => number} rarity of a term in the index; 0 where nothing has it
   * @param {Set<string>} naming stems that name a kind of answer, and so hardly a subject
   * @param {string[]} begun stems that the last word may become which is still being typed
   */
  function demands(stems, rarity, naming = new Set(), begun = []) {
    const places = stems.flatMap((stem, at) => (carries(stem) ? [at] : []));
    const bare = places.map((at) => stems[at] ?? "");
    const found = bare.map((stem) => ({ stem, terms: new Set([stem]), part: false, weight: 0 }));
    for (const [family] of FAMILIES) {
      mark(found, [...bare.keys()], sensed(family, bare, true));
      mark(found, places, sensed(family, stems));
    }
    const last = found.at(-1);
    for (const stem of last && last.stem === stems.at(-1) ? begun : []) last?.terms.add(stem);
    for (const one of found) {
      const least = naming.has(one.stem) ? NAMING : 1;
      one.weight = handrailWords.weight(one.stem) * rareness(one, rarity) * least;
    }
    return found;
  }

  /** @param {string} stem */
  const carries = (stem) => stem !== "" && !handrailWords.stopped(stem);

  /**
   * @param {SearchDemand[]} found
   * @param {number[]} places where each stands in the run that the senses were found in
   * @param {ReturnType<typeof sensed>} senses
   */
  function mark(found, places, senses) {
    for (const { term, start, length } of senses) {
      found.forEach((one, at) => {
        const place = places[at] ?? -1;
        if (place < start || place >= start + length) return;
        one.terms.add(term);
        if (length > 1) one.part = true;
      });
    }
  }

  /** A word that no text has is as rare as what it means. @type {SearchRareness} */
  function rareness({ stem, terms }, rarity) {
    const own = rarity(stem);
    const senses = [...terms].map(rarity).filter(Boolean);
    return own || (senses.length ? Math.min(...senses) : 1);
  }

  /**
   * Terms for the engine to look for, with their weights.
   * @param {string[]} stems
   * @param {SearchDemand[]} wanted
   */
  function weights(stems, wanted) {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const { stem, part } of wanted) {
      found.set(stem, handrailWords.weight(stem) * (part ? PART : 1));
    }
    const bare = stems.filter(carries);
    for (const [family, share] of FAMILIES) {
      const senses = [...sensed(family, bare, true), ...sensed(family, stems)];
      for (const { term, worth } of senses) found.set(term, worth * share);
    }
    return found;
  }

  /** The terms that stand for what a text is about. @param {string[][]} runs of stems */
  const senses = (...runs) =>
    ["term", "role", "idea"].flatMap((family) =>
      runs.flatMap((stems) => sensed(family, stems).map(({ term }) => term)),
    );

  return { learn, kinds, demands, weights, senses };
})();
