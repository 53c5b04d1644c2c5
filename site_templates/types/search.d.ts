/**
 * What the search scripts share. They are classic scripts, each with one global, because modules
 * do not load from file://. Not shipped with the site.
 */

type SearchEntryKind =
  | "provision"
  | "list"
  | "silence"
  | "note"
  | "section"
  | "stage"
  | "document"
  | "partnership"
  | "pair"
  | "topic"
  | "term"
  | "guide"
  | "flowchart"
  | "step"
  | "template"
  | "checklist"
  | "compared"
  | "page";

/** A place to land on as a file of the index has it: see generator/search_index/entry.py. */
interface SearchWritten {
  /** Its anchor, where it stands on the page of its stage. */
  id?: string;
  /** Site path, where it stands elsewhere. */
  href?: string;
  /** Shown above, after the partnership's name. */
  where?: string[];
  /** Of an item: its own words, as they go on the lead-in. */
  what?: string;
  /** The lead-in of a list. */
  lead?: string;
  /** Id of the list that it is an item of. */
  of?: string;
  force?: string;
  /** Shown after the statement: its condition, exception and time limit, each a sentence. */
  bound?: string[];
  /** Ids of statements that are an exception to it. */
  excepted?: string[];
  /** Whether an editor's note can change how it is read. */
  noted?: boolean;
  /** Where its document says so. */
  clause?: string;
  /** What a silence is silent on; how that goes on, under which circumstances. */
  point?: string;
  circumstances?: string;
  /** Whether it says how soon. */
  timed?: boolean;
  /** Whether it asks for something that cannot wait. */
  urgent?: boolean;
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
  /** What it answers, whose phrasings find it too. */
  answers?: string[];
  partnership?: string;
}

/** The same put together again: `entries.js`. */
interface SearchEntry extends SearchWritten {
  kind: SearchEntryKind;
  href: string;
  where: string[];
  /** The whole statement. */
  what: string;
  /** Of an item: its own words, as they go on the lead-in. */
  own?: string;
  /** Of a list: ids of its items. */
  items?: string[];
}

/** A result: an entry, with what else of its list was met. */
interface SearchResult extends SearchEntry {
  others: SearchEntry[];
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

/** How a question asks for answers of a kind. */
interface SearchWish extends SearchForms {
  kinds?: string[];
  topics?: string[];
  times: number;
  only?: boolean;
  across?: boolean;
  crossing?: boolean;
}

/** Words of urgent danger. */
interface SearchDanger {
  question?: string;
  alone?: SearchForms;
  harm?: SearchForms;
  now?: SearchForms;
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
  /** What stands in many places -> how people ask for it. */
  asked: Record<string, string[]>;
  /** Beginnings that make one word with the next. */
  prefixes: string[];
  wishes: SearchWish[];
  danger: SearchDanger;
  /** Ideas of what goes wrong. */
  adverse: string[];
  /** Role -> words that name it besides its title. */
  named: Record<string, string[]>;
}

/** What `index.js` and the shards register. */
interface SearchData {
  /** Whose shard it is; absent on the first level. */
  partnership?: string;
  /** How a sentence about its documents begins; stage -> its page. */
  document?: string;
  paths?: Record<string, string>;
  /** Kind -> its entries. */
  entries: Record<string, SearchWritten[]>;
  stages?: { id: string; title: string; topics: string[] }[];
  /** Topics that cannot wait. */
  urgent?: string[];
  /** The safety line, in the site's own words. */
  safety?: string;
  /** Two partnerships, and the page of a case that touches both. */
  pairs?: [string, string, string][];
  /** Id -> name. */
  partnerships?: Record<string, string>;
  phrases?: SearchPhrases;
  language?: SearchLanguage;
}

interface SearchWord {
  typed: string;
  /** Whether a hyphen ties it to its neighbour. */
  joined: boolean;
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
  common: string[];
}

/** The stems of one way in which people ask, but stop words. */
type SearchPhrasing = Set<string>;

/** What the ranking knows of an entry. */
interface SearchFact {
  entry: SearchEntry;
  /** Terms, with how fully each is covered. */
  covers: Map<string, number>;
  /** Ways in which people ask for it. */
  phrasings: SearchPhrasing[];
  /** The stems of its statement, in order. */
  run: string[];
  /** The kinds of questions that it is itself put as: a silence says what is not said. */
  asks: Set<SearchKind>;
  says: () => SearchDemand[];
}

interface SearchQuestion {
  wanted: SearchDemand[];
  kinds: Set<SearchKind>;
  /** Partnerships that come first; those that it names. */
  favoured: string[];
  named: string[];
  /** Kinds and topics of answers that it wishes for -> how much more they are worth. */
  wishes: Map<string, number>;
  /** Whether it asks about a case that touches two partnerships. */
  crossing: boolean;
  /** Whether somebody is in danger. */
  danger: boolean;
  /** How rare a term is in the index; 0 where nothing has it. */
  rarity: (term: string) => number;
  /** How near it comes to how people ask for what stands in many places, by its id. */
  common: (id: string) => number;
  /** Topic -> how likely it is about that. */
  subjects: Map<string, number>;
}

type SearchShare = (wanted: SearchDemand[], fact: SearchFact) => number;
type SearchChosen = (entry: SearchEntry, question: SearchQuestion) => boolean;

/** A way of answering the kind of question that was asked. */
type SearchFit =
  | `point ${SearchKind}`
  | "denying"
  | "who titled"
  | "who else"
  | "who"
  | "nobody"
  | "duty"
  | "when"
  | "whether"
  | "if"
  | "meaning";

/** What speaks against an entry: it is of what goes well, or of what is not denied. */
type SearchAgainst = "wrong" | "denied" | "";

/** What speaks for an entry; shares are from 0 to 1. */
interface SearchEvidence {
  /** What the engine makes of the words alone. */
  matched: number;
  covered: number;
  close: number;
  known: number;
  common: number;
  home: number;
  topic: number;
  precise: number;
  against: SearchAgainst;
  fits: SearchFit[];
}

/** An entry with what it is worth for a question, and how much of that it covers. */
interface SearchScored {
  id: number;
  entry: SearchEntry;
  worth: number;
  covered: number;
}

/** What arranging knows besides the results. */
interface SearchAround {
  /** Whose page the reader is on. */
  own: string;
  urgent: string[];
  /** The compared question on danger. */
  dangerous: string;
  entries: SearchEntry[];
  pairs: [string, string, string][];
  /** Partnership -> its name. */
  names: Record<string, string>;
}

interface SearchAnswer {
  found: SearchResult[];
  /** The safety line, where somebody is in danger. */
  danger: string;
  /** Partnerships that the question names. */
  named: string[];
  corrections: { typed: string; meant: string }[];
}

/** Whose page the reader is on, and whose entries alone are wanted; empty for none. */
/** What a reader has narrowed the results to: ids, nothing where it may be any. */
interface SearchChoice {
  /** A partnership. */
  only: string;
  stage?: string;
  topic?: string;
  force?: string;
}

interface SearchPlace extends SearchChoice {
  own: string;
}

type SearchFitting = (entry: SearchEntry, choice: SearchChoice) => boolean;

interface SearchFilters {
  readonly chosen: SearchChoice;
}

declare var handrailWords: {
  learn(told: SearchLanguage): void;
  words(text: string): SearchWord[];
  stems(text: string): string[];
  stem(word: string): string;
  everyday(): string[];
  denies(stems: string[]): boolean;
  plain(text: string): string;
  stopped(word: string): boolean;
  weight(stem: string): number;
};

declare var handrailSpelling: {
  nearest(word: string, known: Map<string, number>, begun?: boolean): string | undefined;
  halves(word: string, known: Map<string, number>): string[] | undefined;
};

declare var handrailPhrases: {
  learn(phrases: SearchPhrases, split: (text: string) => string[]): void;
  of(family: string, key: string): string[];
  senses(family: string, stems: string[], loose?: boolean): SearchSense[];
};

declare var handrailForms: {
  learn(told: SearchLanguage): void;
  read(forms?: SearchForms): RegExp;
  wished(text: string): Pick<SearchQuestion, "wishes" | "crossing"> & {
    naming: Set<string>;
    across: boolean;
  };
  words(): string[];
  danger(text: string): boolean;
};

declare var handrailQuestions: {
  learn(questions: SearchLanguage["questions"]): void;
  kinds(text: string): Set<SearchKind>;
  demands(
    stems: string[],
    rarity: (term: string) => number,
    naming?: Set<string>,
    begun?: string[],
  ): SearchDemand[];
  weights(stems: string[], wanted: SearchDemand[]): Map<string, number>;
  senses(...runs: string[][]): string[];
};

declare var handrailReading: {
  read(
    query: string,
    typing: boolean,
    known: Set<string>,
    written: Map<string, number>,
  ): Pick<SearchAnswer, "corrections" | "named"> & {
    /** The question with its slips mended. */
    mended: string;
    stems: string[];
    kinds: Set<SearchKind>;
    begun: string[];
  };
};

declare var handrailEntries: {
  opened(data: SearchData): SearchEntry[];
  names: Record<string, string>;
  /** In order, each with its topics. */
  stages: NonNullable<SearchData["stages"]>;
  title(topic: string): string;
  fits: SearchFitting;
};

declare var handrailFilters: {
  Filters: new (place: HTMLElement, own: string, changed: () => void) => SearchFilters;
};

declare var handrailSubjects: {
  Subjects: new () => {
    learn(subject: string, stems: string[]): void;
    guess(stems: string[]): Map<string, number>;
  };
};

declare var handrailEvidence: {
  learn(told: SearchLanguage): void;
  covers(fields: SearchFields): Map<string, number>;
  phrasing(text: string): SearchPhrasing;
  nearness(question: SearchQuestion, phrasings: SearchPhrasing[]): number;
  of(matched: number, fact: SearchFact, question: SearchQuestion): SearchEvidence;
};

declare var handrailRanking: {
  score(evidence: SearchEvidence, entry: SearchEntry, question: SearchQuestion): number;
};

declare var handrailArranging: {
  arranged(
    scored: SearchScored[],
    question: SearchQuestion,
    around: SearchAround,
  ): SearchResult[];
};

declare var handrailSearch: {
  add(data: SearchData): void;
  ask(query: string, place: SearchPlace, typing?: boolean): SearchAnswer;
  namedIn(query: string): string[];
  entry(id: string): SearchEntry | undefined;
  partnerships: Record<string, string>;
};

declare var handrailResults: {
  FORCES: Map<string, string>;
  item(
    result: SearchResult,
    root: string,
    entry: (id: string) => SearchEntry | undefined,
    group?: string,
  ): HTMLElement;
  sentence(query: string, answer: SearchAnswer, first: string): string;
};

/** The few parts of MiniSearch that are used. */
declare class MiniSearch {
  constructor(options: object);
  addAll(documents: object[]): void;
  search(query: string, options: object): { id: number; score: number; queryTerms: string[] }[];
}
