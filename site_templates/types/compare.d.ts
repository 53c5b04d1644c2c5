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
  href: string;
  together: Together;
  stage: string;
  settledAs: string;
  positions: RulePosition[];
  clashes: { between: [string, string]; why: string }[];
}

interface Rules {
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
  /** The line that says whose document takes it, and where. */
  by: string;
}

interface PartnershipAnswer {
  kind: "held" | "silent" | "pulls-apart" | "unread";
  card: string;
  held: HeldAnswer[];
}

interface PartnershipDuty {
  stage: string;
  topic: string;
  /** Questions on which it bears. */
  bearing: string[];
  html: string;
}

interface PartnershipLine {
  under: string;
  label: string;
  place: number;
  bearing: string[];
  html: string;
}

interface PartnershipCase {
  id: string;
  name: string;
  document: string;
  answers: Record<string, PartnershipAnswer>;
  duties: PartnershipDuty[];
  points: { under: string; html: string }[];
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
  fragment(html: string): Node;
  chooser(place: Element | null, choices: { id: string; name: string }[]): void;
  narrowed(place: Element | null): void;
  address(name: string): string;
};

declare var handrailSheets: {
  csv(table: Sheet): Blob;
  xlsx(table: Sheet): Blob;
};
