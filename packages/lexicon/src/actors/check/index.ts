/** Looks through a folder of the actor lexicon for what a reader would not see; `readout lexicon check` prints it. */
import { compileEntry, emptyLexicon, filesOf } from '../compile.js';
import { LexiconError, readEntries, type SourceEntry } from '../source.js';
import type { ActorLexicon } from '../types.js';
import { findUnknownCodes } from './codes.js';
import type { Finding, ListedActor, ListedCountry, Rule } from './finding.js';
import { findCountriesTwice, findEverydayWords, findRepeated, findSharedAcross, findTwice } from './names.js';
import { findIdle, findSharedShorts } from './people.js';

export type { Finding } from './finding.js';

const RULES: readonly Rule[] = [
  findRepeated,
  findCountriesTwice,
  findTwice,
  findUnknownCodes,
  findSharedAcross,
  findSharedShorts,
  findIdle,
  findEverydayWords,
];

export interface CheckResult {
  files: number;
  entries: number;
  /** By file, in the order in which files are read, then by line. */
  findings: Finding[];
}

/** @param base The lexicon that the folder's entries lie on: they may use its countries. Left out for the one that ships. */
export function checkActors(folder: string, base: ActorLexicon = emptyLexicon()): CheckResult {
  const findings: Finding[] = [];
  const files = filesOf(folder);
  const actors: ListedActor[] = [];
  const countries: ListedCountry[] = [];
  const prominence: SourceEntry[] = [];
  const nouns = [...base.nouns];
  let entries = 0;
  const refuse = (error: LexiconError) => findings.push(refusal(error));
  for (const file of files) {
    let home: string | null = null;
    for (const source of readEntries(file, refuse)) {
      entries++;
      const own = emptyLexicon();
      try {
        home = compileEntry(source, own, home);
      } catch (error) {
        if (!(error instanceof LexiconError)) throw error;
        refuse(error);
        continue;
      }
      for (const actor of own.actors) actors.push({ actor, source });
      for (const country of own.countries) countries.push({ country, source });
      if (own.prominence.length > 0) prominence.push(source);
      nouns.push(...own.nouns);
    }
  }
  const codes = [...base.countries, ...countries.map(({ country }) => country)].map(({ code }) => code);
  const listing = { actors, countries, prominence, knownCodes: new Set(codes), nouns };
  for (const rule of RULES) rule(listing, found => findings.push(found));
  const rank = new Map(files.map((file, row) => [file, row]));
  findings.sort((a, b) => rank.get(a.file)! - rank.get(b.file)! || a.line - b.line);
  return { files: files.length, entries, findings };
}

function refusal({ problem, line, listing }: LexiconError): Finding {
  return {
    severity: 'error',
    rule: 'refused',
    file: line.file,
    line: line.number,
    message: problem,
    listing,
  };
}
