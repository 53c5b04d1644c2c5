/**
 * What the search scripts share. They are classic scripts, each with one global, because modules
 * do not load from file://. Not shipped with the site.
 */

type SearchEntryKind =
  | "provision"
  | "silence"
  | "note"
  | "section"
  | "stage"
  | "document"
  | "partnership"
  | "topic"
  | "term"
  | "guide"
  | "step"
  | "template"
  | "checklist"
  | "compared"
  | "page";

/** A place to land on, as generator/search_index/entry.py writes it. */
interface SearchEntry {
  kind: SearchEntryKind;
  /** Site path, with an anchor where it has one. */
  href: string;
  /** Shown above: partnership, stage, topic. */
  where: string[];
  what: string;
  force?: string;
  /** Shown after the statement: its conditions and exceptions. */
  rider?: string;
  /** What a silence is silent on; under which circumstances. */
  point?: string;
  circumstances?: string;
  /** Whether it says how soon. */
  timed?: boolean;
  /** Home topic first. */
  topics?: string[];
  /** Who acts. */
  roles?: string[];
  /** To whom it is done. */
  to?: string[];
  /** Found by these too, without being shown. */
  words?: string;
  /** How people ask for it, each phrasing by itself. */
  asked?: string[];
  partnership?: string;
}

/** Family (partnership, topic, term, role, idea) -> key -> its phrases. */
type SearchPhrases = Record<string, Record<string, string[]>>;

/** A kind of question that an answer can fit. */
type SearchKind = "who" | "when" | "where" | "long" | "whether" | "if" | "duty" | "meaning";

/** How a kind of question is put: words anywhere, at its beginning, at its end. */
interface SearchForms {
  has?: string[];
  begins?: string[];
  ends?: string[];
}

/** The words of `content/search.yml`, as generator/search_index/words.py writes them. */
interface SearchLanguage {
  noise: string[];
  stops: string[];
  denials: string[];
  subject: { word: string; names: string[] };
  /** Word -> what it weighs beside a word of 1. */
  weights: Record<string, number>;
  /** Form -> the word that it is taken for. */
  same: Record<string, string>;
  questions: Partial<Record<SearchKind, SearchForms>>;
  /** Ideas of what goes wrong. */
  adverse: string[];
  /** Role -> words that name it besides its title. */
  named: Record<string, string[]>;
}

/** What `index.js` and the shards register. */
interface SearchData {
  /** Whose shard it is; absent on the first level. */
  partnership?: string;
  entries: SearchEntry[];
  /** Id -> name. */
  partnerships?: Record<string, string>;
  phrases?: SearchPhrases;
  language?: SearchLanguage;
}

interface SearchWord {
  typed: string;
  stem: string;
}

interface SearchPhrase {
  key: string;
  stems: string[];
}

/** A phrase that was recognised in a run of stems. */
interface SearchSense {
  key: string;
  start: number;
  length: number;
}

/** A word of a question that carries a subject, with all that answers to it. */
interface SearchDemand {
  stem: string;
  /** The stem, and the senses that it has a part in. */
  terms: Set<string>;
  /** Whether it was asked for as a part of a phrase. */
  part: boolean;
  weight: number;
}

type SearchRareness = (
  one: { stem: string; terms: Set<string> },
  rarity: (term: string) => number,
) => number;

/** Field -> the terms that an entry is found by there. */
interface SearchFields {
  what: string[];
  rider: string[];
  more: string[];
  topic: string[];
  alias: string[];
  role: string[];
  sense: string[];
  hint: string[];
  subject: string[];
  asked: string[];
}

/** What the ranking knows of an entry. */
interface SearchFact {
  entry: SearchEntry;
  /** Terms, with how fully each is covered. */
  covers: Map<string, number>;
  /** The stems of each way in which people ask for it, but stop words. */
  phrasings: Set<string>[];
  /** The stems of its statement, in order. */
  run: string[];
  /** The kinds of questions that it is itself put as: a silence says what is not said. */
  asks: Set<SearchKind>;
  says: () => SearchDemand[];
}

interface SearchQuestion {
  wanted: SearchDemand[];
  kinds: Set<SearchKind>;
  /** Partnerships that come first. */
  favoured: string[];
}

type SearchShare = (wanted: SearchDemand[], fact: SearchFact) => number;
type SearchWorth = (question: SearchQuestion, fact: SearchFact) => number;

interface SearchAnswer {
  found: SearchEntry[];
  /** Partnerships that the question names. */
  named: string[];
  corrections: { typed: string; meant: string }[];
}

/** Whose page the reader is on, and whose entries alone are wanted; empty for none. */
interface SearchPlace {
  own: string;
  only: string;
}

declare var handrailWords: {
  learn(told: SearchLanguage): void;
  words(text: string): SearchWord[];
  stems(text: string): string[];
  stem(word: string): string;
  everyday(): string[];
  denies(stems: string[]): boolean;
  stopped(word: string): boolean;
  weight(stem: string): number;
};

declare var handrailSpelling: {
  nearest(word: string, known: Map<string, number>): string | undefined;
};

declare var handrailPhrases: {
  learn(phrases: SearchPhrases, split: (text: string) => string[]): void;
  of(family: string, key: string): string[];
  senses(family: string, stems: string[], loose?: boolean): SearchSense[];
};

declare var handrailQuestions: {
  learn(questions: SearchLanguage["questions"]): void;
  kinds(text: string): Set<SearchKind>;
  demands(stems: string[], rarity: (term: string) => number): SearchDemand[];
  weights(stems: string[], wanted: SearchDemand[]): Map<string, number>;
  senses(...runs: string[][]): string[];
  PART: { covering: number; matching: number };
};

declare var handrailRanking: {
  learn(told: SearchLanguage): void;
  covers(fields: SearchFields): Map<string, number>;
  phrasing(text: string): Set<string>;
  score(matched: number, fact: SearchFact, question: SearchQuestion): number;
};

declare var handrailSearch: {
  add(data: SearchData): void;
  ask(query: string, place: SearchPlace, typing?: boolean): SearchAnswer;
  namedIn(query: string): string[];
  partnerships: Record<string, string>;
};

declare var handrailResults: {
  item(entry: SearchEntry, root: string): HTMLElement;
  sentence(query: string, answer: SearchAnswer, first: string): string;
};

/** The few parts of MiniSearch that are used. */
declare class MiniSearch {
  constructor(options: object);
  addAll(documents: object[]): void;
  search(query: string, options: object): { id: number; score: number; queryTerms: string[] }[];
}
