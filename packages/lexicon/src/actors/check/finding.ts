/** What the check of a lexicon finds, and what its rules look at. */
import type { SourceEntry, SourceLine } from '../source.js';
import type { ActorEntry, ActorLexicon, CountryEntry } from '../types.js';

export interface Finding {
  /** An error must be mended; a warning may be meant. */
  severity: 'error' | 'warning';
  rule: string;
  file: string;
  /** From 1. */
  line: number;
  message: string;
  /** The entry, with ">" before the line, where the entry is needed to understand the message. */
  listing: string | null;
}

export interface ListedActor {
  actor: ActorEntry;
  source: SourceEntry;
}

export interface ListedCountry {
  country: CountryEntry;
  source: SourceEntry;
}

/** A folder of entries as far as they could be understood, and what they may refer to. */
export interface Listing {
  actors: readonly ListedActor[];
  countries: readonly ListedCountry[];
  prominence: readonly SourceEntry[];
  /** Their own entries and those of the lexicon they lie on. */
  knownCodes: ReadonlySet<string>;
  nouns: ActorLexicon['nouns'];
}

export type Report = (finding: Finding) => void;
export type Rule = (listing: Listing, report: Report) => void;

/** The line of the entry that begins with this field, else its first line. */
export function lineOf(source: SourceEntry, field: string): SourceLine {
  return source.body.find(line => line.text.trim().startsWith(`${field} `)) ?? source.head;
}

export function finding(
  severity: Finding['severity'],
  rule: string,
  line: SourceLine,
  message: string,
): Finding {
  return { severity, rule, file: line.file, line: line.number, message, listing: null };
}

/** `"org Lake League" (lakes.txt:12)`: an entry that another is compared with. */
export function placeOf({ head }: SourceEntry): string {
  return `"${head.text}" (${head.file}:${head.number})`;
}
