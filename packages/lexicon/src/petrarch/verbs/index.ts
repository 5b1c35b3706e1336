/**
 * Imports a verb dictionary of PETRARCH as a folder of an event dictionary, for `--dictionary`. Every line is carried over or refused
 * with a reason; a line of which a part is left out counts as refused.
 */
import { BUILT_IN_CLASSES, type EventDictionary } from '../../events/types.js';
import type { LineOutcome, Refusal } from '../ledger.js';
import { EntryMaker, type PatternCount, type VerbEntry } from './entries.js';
import { type Block, type Mend, readVerbs, type VerbSource } from './read.js';
import { carryTransformations } from './transformations.js';
import { ANY_LIST, entryTexts, listText } from './write.js';

export type { Mend } from './read.js';

export interface VerbImport {
  /** By name: a file for each event type that has entries, `classes.txt`, `groups.txt`, `NOTICE.md`. */
  files: ReadonlyMap<string, string>;
  blocks: number;
  verbs: number;
  synsets: number;
  patterns: PatternCount;
  transformations: { found: number; carried: number };
  refusals: Refusal[];
  /** Lines that are carried over, though not as they are written. */
  mends: Mend[];
  /** Of every line, comments and empty lines too. */
  outcomes: LineOutcome[];
}

/** Whether a file is a verb dictionary: it has patterns, lines that begin with "-" and hold a "*". */
export const isVerbDictionary = (text: string) => /^-(?!--)[^[\n]*\*/m.test(text);

/** How every file begins that may be written anew. */
export const VERBS_MARK = '# Imported from ';

/** @param base the dictionary that ships: names of its classes are left to it, and its operators stay. */
export function importVerbs(source: { name: string; text: string }, base: EventDictionary): VerbImport {
  const read = readVerbs(source.name, source.text);
  const classes = classesOf(read, base);
  const maker = new EntryMaker(read.ledger, read.mends, synset => classes.names.get(bare(synset)) ?? null);
  for (const block of read.blocks) maker.block(block);
  const carried = carryTransformations(read, base);
  const groups = groupNames(read.blocks);
  const head = `${VERBS_MARK}${source.name.replace(/\s+/g, ' ')} by "readout lexicon import petrarch"; NOTICE.md tells whose it is.\n\n`;
  const files = new Map<string, string>();
  for (const [name, text] of entryTexts(maker.entries, groups)) files.set(`${name}.txt`, head + text);
  files.set('classes.txt', head + listText(classes.lists));
  files.set('groups.txt', head + listText(new Map([ANY_LIST, ...groupLists(read.blocks, groups, maker)])));
  files.set('NOTICE.md', noticeText(source));
  return {
    files,
    blocks: read.blocks.length,
    verbs: read.blocks.reduce((sum, { verbs }) => sum + verbs.length, 0),
    synsets: read.synsets.length,
    patterns: maker.counts,
    transformations: { found: read.transformations.length, carried },
    refusals: read.ledger.refusals.sort((one, other) => one.number - other.number),
    mends: read.mends.sort((one, other) => one.line.number - other.line.number),
    outcomes: read.ledger.outcomes,
  };
}

/** "&TREATY_" and "&TREATY" are one synset: the mark at the end only keeps plurals from being made. */
const bare = (synset: string) => synset.replace(/_+$/, '');

interface Classes {
  names: Map<string, string>;
  lists: Map<string, string[]>;
}

/** Synsets as word classes; where the dictionary that ships has one of that name, "PETRARCH_" stands before it. */
function classesOf({ synsets }: VerbSource, base: EventDictionary): Classes {
  const classes: Classes = { names: new Map(), lists: new Map() };
  const isTaken = (name: string) =>
    Object.hasOwn(base.classes, name) || BUILT_IN_CLASSES.includes(name) || classes.lists.has(name);
  for (const { name, words } of synsets) {
    if (words.length === 0) continue;
    const before = classes.names.get(bare(name));
    if (before !== undefined) {
      classes.lists.get(before)!.push(...words);
      continue;
    }
    const written = listName(bare(name));
    classes.names.set(bare(name), nameBeside(isTaken(written) ? `PETRARCH_${written}` : written, isTaken));
    classes.lists.set(classes.names.get(bare(name))!, [...words]);
  }
  return classes;
}

const listName = (written: string) =>
  written
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'NAMELESS';

function nameBeside(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}

/** Names that are something else in a pattern. */
const RESERVED = ['A', 'R', 'DO', ANY_LIST[0]];

function groupNames(blocks: readonly Block[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of blocks) {
    if (names.has(name)) continue;
    const written = listName(name).replace(/^(?=\d)/, 'VERB_');
    const given = nameBeside(RESERVED.includes(written) ? `${written}_VERBS` : written, one =>
      taken.has(one),
    );
    names.set(name, given);
    taken.add(given);
  }
  return names;
}

/** Verbs of one word that some entry names by their group. */
function groupLists(blocks: readonly Block[], names: ReadonlyMap<string, string>, { entries }: EntryMaker) {
  const lists = new Map<string, string[]>();
  const wholes = new Map<string, VerbEntry>();
  for (const entry of entries)
    if (entry.isWholeBlock && !wholes.has(entry.block)) wholes.set(entry.block, entry);
  for (const { name } of blocks) {
    const words =
      wholes.get(name)?.verbs.filter(({ particle, tail }) => particle === null && tail === null) ?? [];
    if (words.length > 1)
      lists.set(
        names.get(name)!,
        words.map(({ head }) => head),
      );
  }
  return lists;
}

/** The comment that the file begins with, since it tells who made it and what may be done with it. */
function noticeText({ name, text }: { name: string; text: string }): string {
  const comment: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (!line.startsWith('#') && line.trim() !== '') break;
    comment.push(line.replace(/^#+ ?/, '').trimEnd());
  }
  const quoted = comment.join('\n').trim();
  return `${VERBS_MARK}${name.replace(/\s+/g, ' ')}

The files in this folder are made from that dictionary and keep its licence, whatever that of Readout is. Pass this notice on with them.
${quoted === '' ? 'It does not say who made it.' : `It says of itself:\n\n${quoted.replace(/^/gm, '    ').replace(/ +$/gm, '')}`}
`;
}
