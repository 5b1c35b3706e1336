/** A comparison of two dictionaries for people: each change with the sentence and both reasons, then the totals. */
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import { cut, plain, wrapped } from '../output/terminal.js';
import type { Change, CodedEvent, DocumentDiff } from './compare.js';
import type { Totals, TypeTotals } from './totals.js';

const COLUMNS = 100;
const SENTENCE_LENGTH = 400;

/** Nothing for a document in which nothing changes. */
export function documentText({ name, changes }: DocumentDiff): string {
  if (changes.length === 0) return '';
  return `${plain(name)}\n\n${changes.map(changeText).join('\n')}\n`;
}

function changeText({ kind, sentence, before, after, differs }: Change): string {
  const what = differs.length > 0 ? `recoded (${differs.join(', ')})` : kind;
  const shown = wrapped(cut(plain(sentence), SENTENCE_LENGTH), COLUMNS - 4);
  return [
    `  ${what}`,
    ...shown.map(row => `    ${row}`),
    ...(before === null ? [] : codedRows('-', before)),
    ...(after === null ? [] : codedRows('+', after)),
    '',
  ].join('\n');
}

function codedRows(
  sign: string,
  { type, mode, cameo, status, contexts, actors, recipients, because }: CodedEvent,
): string[] {
  const label = [mode === null ? type : `${type}/${mode}`, cameo, status === 'actual' ? null : status];
  const parties = `${partyText(actors)} → ${partyText(recipients)}`;
  const about = contexts.length > 0 ? ` · ${contexts.join(', ')}` : '';
  return [
    `  ${sign} ${label.filter(Boolean).join(' ')}  ${parties}${about}`,
    `      because “${because.words.map(plain).join(' … ')}” fits ${plain(because.rule)}`,
  ];
}

const partyText = (names: readonly string[]) =>
  names.length === 0 ? 'nobody named' : names.map(plain).join(' + ');

const HEADINGS = ['before', 'after', 'gained', 'lost', 'recoded from', 'recoded to'];

export function totalsText({ documents, same, gained, lost, recoded, types }: Totals): string {
  const before = same + lost + recoded;
  const after = same + gained + recoded;
  const head = `${counted(documents, 'document')}: ${counted(before, 'event')} before, ${after} after; ${gained} gained, ${lost} lost, ${recoded} recoded, ${same} the same.\n`;
  const rows = [...EVENT_TYPES.keys()].flatMap(type => {
    const own = Object.hasOwn(types, type) ? types[type] : undefined;
    return own === undefined ? [] : [rowText(type, own)];
  });
  if (rows.length === 0) return head;
  return `${head}\n${'type'.padEnd(10)}${HEADINGS.map(heading => heading.padStart(heading.length + 2)).join('')}\n${rows.join('')}`;
}

function rowText(type: string, own: TypeTotals): string {
  const numbers = [own.before, own.after, own.gained, own.lost, own.recodedFrom, own.recodedTo];
  const cells = numbers.map((number, column) => String(number).padStart(HEADINGS[column]!.length + 2));
  return `${type.padEnd(10)}${cells.join('')}\n`;
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
