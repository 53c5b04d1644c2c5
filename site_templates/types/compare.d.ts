/* What the files of answers hold, and what the scripts of the comparison give one another. */

type Together = "strictest" | "each" | "settle-first" | "shown";
type CasePart = "settle" | "never-united" | "do" | "know" | "silent";

interface RulePosition {
  id: string;
  label: string;
  means: string;
  /** All that whoever keeps to it has kept to as well. */
  covers: string[];
  duty: boolean;
}

interface RuleQuestion {
  id: string;
  ask: string;
  short: string;
  href: string;
  together: Together;
  stage: string;
  settledAs: string;
  positions: RulePosition[];
  clashes: { between: [string, string]; why: string }[];
}

interface Rules {
  /** A joint case as HTML with slots. */
  layout: string;
  words: Record<string, string>;
  questions: RuleQuestion[];
  stages: { id: string; title: string }[];
  topics: string[];
  headings: { id: string; title: string }[];
}

interface HeldAnswer {
  position: string;
  when: string;
  side: boolean;
  /** Ids of the provisions that say so. */
  cites: string[];
  /** Of each provision that says so, the questions on which it bears. */
  bearing: string[][];
  /** The line that says whose document takes it, and where. */
  by: string;
  /** The same without the position, for a line that says it. */
  taker: string;
}

interface PartnershipAnswer {
  kind: "held" | "silent" | "pulls-apart" | "unread";
  card: string;
  held: HeldAnswer[];
}

/** An exception or a warning, in words and as one that stands above. */
interface Flag {
  key: string;
  flag: string;
  again: string;
}

interface Said {
  stated: string;
  above: string;
  clause: string;
  flags: Flag[];
}

interface PartnershipDuty {
  id: string;
  stage: string;
  topic: string;
  /** Questions on which it bears. */
  bearing: string[];
  /** All duties that ask the same, itself among them. */
  same: string[];
  strength: number;
  /** How its force looks. */
  style: string;
  /** What binds it that its words do not say, to tell whether two are bound alike. */
  bound: string;
  chip: string;
  instruction: string;
  bounds: string;
  clause: string;
  flags: Flag[];
}

/** A duty, and the name of whose document asks it. */
interface OwnedDuty extends PartnershipDuty {
  name: string;
}

interface PartnershipPoints {
  under: string;
  place: number;
  points: string;
}

/** A line of a partnership's agenda, from all of its fields that word it alike. */
interface PartnershipLine {
  under: string;
  label: string;
  /** Where its first field stands among all fields of the agenda. */
  place: number;
  bearing: string[];
  /** Empty where no clause asks for it. */
  asked: string;
}

interface PartnershipCase {
  id: string;
  name: string;
  document: string;
  /** Its editions, for the foot of paper. */
  edition: string;
  answers: Record<string, PartnershipAnswer>;
  /** Statements that may have to be settled first, by id. */
  said: Record<string, Said>;
  duties: PartnershipDuty[];
  points: PartnershipPoints[];
  agenda: PartnershipLine[];
}

interface Stand extends HeldAnswer {
  partnership: PartnershipCase;
}

interface Combined {
  question: RuleQuestion;
  part: CasePart;
  held: Stand[];
  keep: { position: RulePosition; by: Stand[]; covers: PartnershipCase[] }[];
  /** What is said beside duties, and is none. */
  also: Stand[];
  conflicts: { one: Stand; other: Stand; why: string }[];
  apart: PartnershipCase[];
  silent: PartnershipCase[];
  unread: PartnershipCase[];
}

interface Ask {
  text: string;
  href: string;
}

interface PointView {
  id: string;
  ask: Ask;
  short: Ask;
  whys: string[];
  agree: string[];
  sides: SideView[];
}

interface SideView {
  partnership: string;
  name: string;
  quiet: string;
  stated: { id: string; line: { stated: string }; flags: { flag: string }[] }[];
  above: { above: string }[];
}

interface KeptView {
  ask: Ask;
  label: string;
  by: { taker: string }[];
  covers: string;
}

interface UnitedView {
  id: string;
  words: { instruction: string };
  shared: { bounds: string }[];
  of: string;
  by: string;
  chips: { duty: { chip: string }; names: string }[];
  clauses: {
    duty: { clause: string };
    own: { bounds: string }[];
    flags: { flag: string }[];
  }[];
}

interface ClosedView {
  lead: string;
  first: string;
  more: string;
  questions: { ask: Ask; by: { by: string }[]; unread: string }[];
}

interface LineView {
  label: string;
  waits: boolean;
  asked: { asked: string }[];
}

/** The fields of Python's `JointCaseView`, with pieces of HTML by the macros that give them. */
interface JointCaseView {
  names: string;
  lead: string;
  conflicts: PointView[];
  never_united: { title: string; agree: string; points: PointView[] }[];
  nothing: string;
  stages: { id: string; title: string; duties: UnitedView[]; kept: KeptView[] }[];
  further: ClosedView[];
  agenda: { id: string; title: string; points: { points: string }[]; lines: LineView[] }[];
}

interface Sheet {
  title: string;
  head: string[];
  rows: string[][];
  notes: string[];
}

declare var handrailCompare: {
  rules: Rules | undefined;
  cases: Map<string, PartnershipCase>;
  /** Called by `rules.js`. */
  know(rules: Rules): void;
  /** Called by the file of a partnership. */
  add(one: PartnershipCase): void;
  /** Loads a script of this site once. */
  load(address: string): Promise<void>;
  combine(question: RuleQuestion, chosen: PartnershipCase[]): Combined;
  listed(names: string[]): string;
  fragment(html: string): ChildNode;
  chooser(place: Element | null, choices: { id: string; name: string }[]): void;
  /** Columns of the comparison that were brought: id -> a table of one row. */
  columns: Map<string, string>;
  bring(column: { id: string; html: string }): void;
  address(name: string): string;
  /** What a reader has chosen on a page. */
  Choice: new (fits: (words: string) => boolean) => {
    recall(): string;
    keep(choice: string): void;
    copy(place: Element | null): Promise<void>;
  };
};

declare var handrailSlots: {
  /** Fills the slots in a layout; throws where the view has nothing by the path of a slot. */
  fill(layout: Node, view: object): void;
};

declare var handrailSheets: {
  csv(table: Sheet): Blob;
  xlsx(table: Sheet): Blob;
};
