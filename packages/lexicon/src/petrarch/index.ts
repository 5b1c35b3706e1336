/**
 * Imports the dictionaries of PETRARCH and TABARI (actors, agents, discards) as files of the actor lexicon. Every line of theirs is
 * either carried over or refused with a reason.
 *
 * How things are counted: an actor is a name at the margin that no "+" stands before, with whatever names and codes belong to it; an
 * agent is a line with a code in brackets; a discard is a line with a phrase. Comments, empty lines and lists of words between exclamation marks
 * are none of these.
 */
import type { ActorLexicon } from '../actors/types.js';
import { type PetrarchActor, readActors } from './actors.js';
import { type PetrarchAgent, readAgents } from './agents.js';
import { partsOf, sectorsOf } from './codes.js';
import { readDiscards } from './discards.js';
import { Importer, type NewCountry } from './entries.js';
import { kindOfNoun, type Vocabulary } from './kinds.js';
import { type Ledger, type LineOutcome, linesOf, type Refusal, type SourceLine } from './ledger.js';
import { discardsText, type NounGroup, writeActors, writeNouns } from './write.js';

export type { LineOutcome, Refusal } from './ledger.js';
export { importVerbs, isVerbDictionary, type Mend, VERBS_MARK, type VerbImport } from './verbs/index.js';

export interface SourceFile {
  /** As messages name it. */
  name: string;
  text: string;
}

export type SourceType = 'actors' | 'agents' | 'discards';

export interface Count {
  found: number;
  carried: number;
}

export interface ImportedFile {
  name: string;
  type: SourceType;
  count: Count;
  /** A file of the lexicon. */
  text: string;
  /** Of every line, comments and empty lines too. */
  outcomes: LineOutcome[];
}

export interface ImportResult {
  files: ImportedFile[];
  /** By file, in the order of their lines. */
  refusals: Refusal[];
  /** Parts of codes that Readout has no place for, and how often they were left out. */
  lost: ReadonlyMap<string, number>;
}

interface Parsed {
  source: SourceFile;
  lines: SourceLine[];
  ledger: Ledger;
  type: SourceType;
  actors: PetrarchActor[];
  countries: NewCountry[];
}

/** @param base the lexicon that the files are to lie on: its countries, nouns and names tell what theirs are. */
export function importPetrarch(sources: readonly SourceFile[], base: ActorLexicon): ImportResult {
  const importer = new Importer(base);
  const parsed = sources.map(source => parse(source, importer));
  const files = parsed.map(one => importFile(one, importer));
  const refusals = parsed.flatMap(({ ledger }) => ledger.refusals.sort((a, b) => a.number - b.number));
  return { files, refusals, lost: importer.lost };
}

function parse(source: SourceFile, importer: Importer): Parsed {
  const { lines, ledger } = linesOf(source.name, source.text);
  const type = typeOf(lines);
  const actors = type === 'actors' ? readActors(lines, ledger) : [];
  return { source, lines, ledger, type, actors, countries: importer.findCountries(actors) };
}

/** Agents have codes that begin with "~", actors others, discards none. */
function typeOf(lines: readonly SourceLine[]): SourceType {
  let actors = 0;
  let agents = 0;
  for (const { text } of lines) {
    if (/\[\s*~|~\s*\]/.test(text)) agents++;
    else if (text.includes('[')) actors++;
  }
  if (agents === 0 && actors === 0) return 'discards';
  return agents > actors ? 'agents' : 'actors';
}

function importFile(
  { source, lines, ledger, type, actors, countries }: Parsed,
  importer: Importer,
): ImportedFile {
  const head = `# Imported from ${source.name.replace(/\s+/g, ' ')} by "readout lexicon import petrarch".\n\n`;
  const { name } = source;
  const { outcomes } = ledger;
  switch (type) {
    case 'actors': {
      const imported = importer.importActors(actors, countries, ledger);
      const count = { found: actors.length, carried: imported.carried };
      return { name, type, count, outcomes, text: head + writeActors(imported) };
    }
    case 'agents': {
      const { agents, found } = readAgents(lines, ledger);
      const { groups, carried } = groupNouns(agents, importer, ledger);
      return { name, type, count: { found, carried }, outcomes, text: head + writeNouns(groups) };
    }
    case 'discards': {
      const phrases = readDiscards(lines, ledger);
      const count = { found: lines.length, carried: phrases.length };
      return { name, type, count, outcomes, text: head + (phrases.length > 0 ? discardsText(phrases) : '') };
    }
  }
}

/** By sectors and kind, in the order in which they come. */
function groupNouns(
  agents: readonly PetrarchAgent[],
  { vocabulary, lost }: { vocabulary: Vocabulary; lost: Map<string, number> },
  ledger: Ledger,
): { groups: NounGroup[]; carried: number } {
  const groups = new Map<string, NounGroup>();
  let carried = 0;
  for (const { code, forms, line } of agents) {
    if (code.length % 3 !== 0) {
      ledger.refuse(line, `"~${code}" is no code: its parts have three letters each`);
      continue;
    }
    const { sectors, lost: parts } = sectorsOf(partsOf(code));
    if (sectors.length === 0 && parts.some(part => part !== 'RAD' && part !== 'MOD')) {
      ledger.refuse(line, `"~${code}" tells no sector`);
      continue;
    }
    for (const part of parts) lost.set(part, (lost.get(part) ?? 0) + 1);
    ledger.carry(line);
    carried++;
    const [sector = null, ...otherSectors] = sectors.slice(0, 3);
    for (const form of forms) {
      const { kind, isTitle } = kindOfNoun(form.singular, vocabulary);
      const key = `${sectors.join(' ')} ${kind} ${isTitle}`;
      const group = groups.get(key) ?? { sector, otherSectors, kind, isTitle, forms: [] };
      groups.set(key, group);
      group.forms.push(form);
    }
  }
  return { groups: [...groups.values()], carried };
}
