/// <reference path="../../types/search.d.ts" />
/*
 * Words: how a text becomes stems, in the same way for what is indexed and for what is asked.
 */

globalThis.handrailWords = (() => {
  /** The meeting that every document is about: whose meeting it is tells none from another. */
  const SUBJECT = /\bprofessional(?:'s|s'|s)?[ -](?:only[ -])?(meeting)/g;

  /** Articles, owners, pronouns: left out even of phrases: 'tell his mum' is 'tell mum'. */
  const NOISE = set(
    "a an the of and his her my our your their its s i me we us you it he she they them him " +
      "this that",
  );

  /** Words that carry no subject: they count only as part of a known phrase. 'not' is not one. */
  const STOP = set(
    "these those is are was were be been being am " +
      "do does did have has had can could may might must should shall will would what which if " +
      "then or but for from in on at by with about into as so to there here any some just " +
      "between among please supposed meant get got im ive id am anyone somebody someone " +
      "s t re ve ll",
  );

  /** Words that steer but do not name a subject, with what they weigh. */
  const WEAK = new Map(
    Object.entries({
      who: 0.4,
      when: 0.5,
      where: 0.5,
      why: 0.4,
      how: 0.3,
      whether: 0.3,
      not: 0.6,
      need: 0.3,
      ok: 0.1,
      happen: 0.2,
      mean: 0.2,
      allow: 0.4,
      say: 0.3,
      meet: 0.25,
      professional: 0.25,
      make: 0.3,
      go: 0.1,
      take: 0.4,
      think: 0.3,
      want: 0.3,
      other: 0.3,
      one: 0.3,
      only: 0.4,
      people: 0.4,
      thing: 0.2,
      use: 0.3,
    }),
  );

  /** Forms that no rule of endings reaches, and everyday words for the field's own. */
  const SAME = new Map(
    Object.entries({
      child: "children kid kids",
      parent:
        "mum mums mummy mom mam mother mothers dad dads " +
        "daddy father fathers carer carers guardian guardians",
      tell: "told inform informs informed informing notify notifies notified notifying",
      write: "wrote written",
      keep: "kept store stored stores storing retain retained retention " + "storage",
      send:
        "sent circulate circulated circulates circulating circulation " +
        "distribute distributed distributes distributing distribution",
      hold: "held",
      meet: "met meetings",
      agree: "agreed",
      disagree: "disagreed",
      take: "took taken",
      decide: "decision decisions",
      invite: "invitation invitations invitee invitees",
      attend:
        "attendee attendees attender attenders attendance come comes coming join joins joining",
      manager: "boss",
      exclude: "exclusion exclusions",
      consult: "consultation consultations",
      choose:
        "chose chosen chooses choosing pick picks picked picking select selects selected appoint " +
        "appoints appointed",
      lawful: "legal law legally lawfully",
      not: "without never no none nobody",
      worry: "worried worries worrying scared scary afraid frightened anxious",
      use: "used using",
      refer: "referral referrals",
      chair: "chairperson chairman chairwoman chairpeople",
      record: "minutes minute minuted mins notes note",
      convene: "convenor convener",
      refuse: "refusal",
      illness: "ill",
      people: "person persons",
      virtual: "remote remotely online zoom",
      email: "emails emailed emailing",
      2: "two",
      3: "three",
      5: "five",
      7: "seven",
      10: "ten",
      20: "twenty",
    }).flatMap(([same, forms]) => forms.split(" ").map((form) => [form, same])),
  );

  /** @param {string} words */
  function set(words) {
    return new Set(words.split(" "));
  }

  /**
   * Light folding of English endings: plural, -ing, -ed, -ment, -isation, -tion, -ly, final e.
   * Cautious on purpose: 'information' does not become 'inform', nor 'note' become 'not'.
   * @param {string} word
   */
  function stem(word) {
    const same = SAME.get(word);
    if (same) return ending(same);
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

  /**
   * The words of a text without the noise; a denial keeps its 'not'.
   * @param {string} text
   */
  function words(text) {
    const plain = text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
    const parted = plain
      .replace(/[’']/g, "'")
      .replace(SUBJECT, "$1")
      .replace(/\b(ca|wo)n't\b|\b(\w+)n't\b|\b(can)not\b/g, "$2$3 not")
      .replace(/'s?\b/g, " ")
      .replace(/\b(?:does|do|did|is|are|was|has|have|would|could|should)nt\b/g, "not");
    const found = parted.match(/[a-z0-9]+/g) ?? [];
    return found
      .filter((word) => !NOISE.has(word))
      .map((word) => ({ typed: word, stem: stem(word) }));
  }

  /** Everyday forms, which a slip may have been meant for though no text has them. */
  const everyday = [...SAME.keys()];

  /** @param {string} text */
  const stems = (text) => words(text).map((word) => word.stem);

  /** Stop words and their stems. */
  const stops = new Set([...STOP].flatMap((word) => [word, stem(word)]));

  /** @param {string} word or its stem */
  const stopped = (word) => stops.has(word);

  /** @param {string} stem */
  const weight = (stem) => WEAK.get(stem) ?? 1;

  return { words, stems, stem, stopped, weight, everyday };
})();
