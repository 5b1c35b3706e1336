/**
 * Agent files: nouns with the sector that they tell. A regular plural is understood, another stands in braces, none where they are
 * empty; a word between exclamation marks stands for each of its list.
 *
 *     !PERSON! = MAN, MEN, WOMAN, WOMEN
 *     BOAT!PERSON! [~BUS]
 *     CHIEF_OF_STAFF {CHIEFS_OF_STAFF} [~MIL]
 */
import { regularPlural } from '../actors/plurals.js';
import type { Ledger, SourceLine } from './ledger.js';
import { problemOf, spaced } from './names.js';

export interface NounForm {
  singular: string;
  plural: string;
}

export interface PetrarchAgent {
  line: SourceLine;
  /** In lower case. */
  forms: NounForm[];
  /** Without its "~". */
  code: string;
}

/** `found` counts the lines that have a code in brackets. */
export function readAgents(
  lines: readonly SourceLine[],
  ledger: Ledger,
): { agents: PetrarchAgent[]; found: number } {
  const macros = new Map<string, string[]>();
  const agents: PetrarchAgent[] = [];
  let found = 0;
  for (const line of lines) {
    const macro = /^\s*!([^!]+)!\s*=\s*(.*)$/.exec(line.text);
    if (macro) {
      macros.set(
        macro[1]!,
        macro[2]!
          .split(',')
          .map(spaced)
          .filter(word => word !== ''),
      );
      ledger.carry(line);
      continue;
    }
    if (/\[[^[\]{}]*~[^[\]{}]*\]/.test(line.text)) found++;
    const agent = readAgent(line, macros);
    if (typeof agent === 'string') ledger.refuse(line, agent);
    else agents.push(agent);
  }
  return { agents, found };
}

function readAgent(line: SourceLine, macros: ReadonlyMap<string, string[]>): PetrarchAgent | string {
  const parts = /^([^[\]{}]*)(?:\{([^{}]*)\})?\s*(?:\[([^[\]{}]*)\])?\s*$/.exec(line.text);
  if (!parts) return 'its brackets or braces do not pair';
  const [, written = '', plurals, inside] = parts;
  if (inside === undefined) return 'it has no code';
  const code = /^\s*~([A-Z]+)\s*$/.exec(inside)?.[1];
  if (code === undefined)
    return /^\s*[A-Z]+~\s*$/.test(inside)
      ? `"[${inside}]" puts an international code before whoever it stands by, and a noun tells a sector only`
      : `"[${inside}]" is no code of an agent: it is "~" and letters`;
  const expanded = expand(written, macros);
  if (typeof expanded === 'string') return expanded;
  const names = expanded.map(name => spaced(name).toLowerCase());
  const problem = names.map(name => problemOf(name)).find(one => one !== null);
  if (problem) return problem;
  if (names.some(name => name.includes(' / '))) return 'a noun holds no "/" between spaces';
  const given = plurals
    ?.split(',')
    .map(plural => spaced(plural).toLowerCase())
    .filter(plural => plural !== '');
  return { line, code, forms: formsOf(names, given) };
}

/** "BOAT!PERSON!" for each word of the list. */
function expand(written: string, macros: ReadonlyMap<string, string[]>): string[] | string {
  const found = /!([^!]*)!/.exec(written);
  if (!found) return written.includes('!') ? 'an exclamation mark stands alone' : [written];
  const words = macros.get(found[1]!);
  if (!words) return `no list of words is given for "${found[0]}"`;
  return words.map(word => written.replace(found[0], () => word)).filter(name => !name.includes('!'));
}

/** A form that is the plural of another one given is not counted for itself. */
function formsOf(names: readonly string[], plurals: readonly string[] | undefined): NounForm[] {
  if (plurals !== undefined && names.length === 1) {
    const singular = names[0]!;
    return plurals.length === 0
      ? [{ singular, plural: singular }]
      : plurals.map(plural => ({ singular, plural }));
  }
  const all = new Set(names);
  const taken = new Set<string>();
  const forms: NounForm[] = [];
  for (const singular of names) {
    const plural = pluralOf(singular);
    if (plural !== singular && all.has(plural)) taken.add(plural);
    forms.push({ singular, plural });
  }
  return forms.filter(({ singular }) => !taken.has(singular));
}

function pluralOf(singular: string): string {
  return /man$/.test(singular) && !/(ger|hu|ro|sha)man$/.test(singular)
    ? singular.replace(/man$/, 'men')
    : regularPlural(singular);
}
