/**
 * What the search scripts share. They are classic scripts, each with one global, because modules
 * do not load from file://. Not shipped with the site.
 */

/** A place to land on, as generator/search_index/entries.py writes it. */
interface SearchEntry {
  kind: string;
  /** Site path, with an anchor where it has one. */
  href: string;
  /** Shown above: partnership, stage, topic. */
  where: string[];
  what: string;
  force?: string;
  /** Shown after the statement: its conditions and exceptions. */
  rider?: string;
  /** Home topic first. */
  topics?: string[];
  roles?: string[];
  /** Found by these too, without being shown. */
  words?: string;
  partnership?: string;
}

/** Family (partnership, topic, term, role) -> key -> its phrases. */
type SearchPhrases = Record<string, Record<string, string[]>>;

/** What `index.js` and the shards register. */
interface SearchData {
  /** Whose shard it is; absent on the first level. */
  partnership?: string;
  entries: SearchEntry[];
  /** Id -> name. */
  partnerships?: Record<string, string>;
  phrases?: SearchPhrases;
}

interface SearchWord {
  typed: string;
  stem: string;
}

/** A phrase that was recognised in a run of stems. */
interface SearchSense {
  key: string;
  start: number;
  length: number;
}

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
  words(text: string): SearchWord[];
  stems(text: string): string[];
  stem(word: string): string;
  everyday: string[];
  stopped(word: string): boolean;
  weight(stem: string): number;
};

declare var handrailSpelling: {
  nearest(word: string, known: Map<string, number>): string | undefined;
};

declare var handrailPhrases: {
  learn(phrases: SearchPhrases, split: (text: string) => string[]): void;
  of(family: string, key: string): string[];
  senses(family: string, stems: string[]): SearchSense[];
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
