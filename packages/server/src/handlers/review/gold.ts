/**
 * Corrected documents as cases in the notation of docs/notation.md. A case has all events of its document, so a document of which some
 * are undecided or disputed cannot be one. What the notation cannot say (a line of the text that begins with "=>", a name with " + " in it)
 * leaves its document out; each that is left out is told in a note at the head of the file.
 */
import { readingsNumbered } from '@readout/archive';
import type { Reading } from '@readout/engine';
import { parseCases } from '@readout/engine/notation';
import type { Handlers, House } from '../../app/house.js';
import type { EventBook } from '../../desk/book.js';
import type { MachineEvent, MachineParty } from '../../desk/records.js';
import { findAnchored } from '../../table/columns.js';
import { codedBy } from './fields.js';

export const goldHandlers: Handlers<'gold'> = {
  async gold({ house, query, reply }) {
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', 'attachment; filename="reviewed.cases.txt"')
      .send(await goldOf(house, query.scope));
  },
};

type LeftOut = 'not complete' | 'undecided' | 'disputed' | 'not writable';

async function goldOf(house: House, scope: 'complete' | 'judged'): Promise<string> {
  const { documents } = house.archive.table.columns;
  const left = new Map<LeftOut, number>();
  const leaveOut = (why: LeftOut) => left.set(why, (left.get(why) ?? 0) + 1);
  const cases: string[] = [];
  for (const id of house.book.documents()) {
    const at = documents.byId.get(id);
    if (at === undefined) continue;
    if (scope === 'complete' && house.book.completeOf(id).length === 0) {
      leaveOut('not complete');
      continue;
    }
    const events = settledEvents(house, id, at);
    if (typeof events === 'string') {
      leaveOut(events);
      continue;
    }
    const [stored] = await readingsNumbered(house.archive.reading, [documents.number[at]!]);
    const written = stored === undefined ? null : caseOf(stored.reading, events);
    if (written === null) leaveOut('not writable');
    else cases.push(written);
  }
  const told = [...left].map(([why, count]) => `${count} ${why}`).join(', ');
  return `// Documents with the events that coders have settled: ${cases.length}.${told === '' ? '' : ` Left out: ${told}.`}\n\n${cases.join('\n')}`;
}

/** What coders have settled of all events of the document, those added too; else why it is no gold. */
function settledEvents({ archive, book }: House, id: string, at: number): MachineEvent[] | LeftOut {
  const { columns } = archive.table;
  const byRow = new Map<number, EventBook>();
  const added: EventBook[] = [];
  for (const event of book.eventsOf(id)) {
    if (event.anchor.startsWith('add:')) added.push(event);
    else {
      const row = findAnchored(columns, id, event.anchor);
      if (row >= 0) byRow.set(row, event);
    }
  }
  const events: MachineEvent[] = [];
  const { firstRow } = columns.documents;
  for (let row = firstRow[at]!; row < firstRow[at + 1]!; row++) {
    const event = byRow.get(row);
    const state = event === undefined ? 'none' : book.stateOf(event);
    if (event === undefined || state === 'none') return 'undecided';
    if (state === 'disputed') return 'disputed';
    const coded = codedBy(book.settled(event)!);
    if (coded !== null) events.push(coded);
  }
  for (const event of added) {
    const coded = addedEvent(book, event);
    if (coded === 'disputed') return coded;
    if (coded !== null) events.push(coded);
  }
  return events;
}

/** An event that somebody added: as added, unless others have put it right, rejected it, or differ. */
function addedEvent(book: House['book'], event: EventBook): MachineEvent | null | 'disputed' {
  const standing = book.standing(event);
  const settling = book.settled(event);
  const others = standing.filter(({ verdict }) => verdict !== 'accept');
  const decision = settling ?? (others.length === 1 ? others[0]! : null);
  if (standing.length === 0) return null;
  if (decision === null) return 'disputed';
  const original = event.decisions.find(({ verdict }) => verdict === 'add')!;
  if (decision.verdict === 'reject') return null;
  return codedBy({ ...original, verdict: 'add', fix: { ...original.fix, ...decision.fix } });
}

/** Null for what the notation cannot say. */
function caseOf(reading: Reading, events: readonly MachineEvent[]): string | null {
  const { id, title, publisher, publishedAt, text } = reading.document;
  const facts = { published: publishedAt, publisher, id };
  const metadata = Object.entries(facts)
    .filter(([, value]) => value !== null && !/[;\n\r]/.test(value))
    .map(([key, value]) => `${key}: ${value}`);
  const lines = events.map(event => `=> ${eventLine(event, reading)}`);
  const written = [
    `# ${plain(title ?? id)}`,
    `@ ${metadata.join('; ')}`,
    text.replace(/^\n+|\s+$/g, ''),
    ...(lines.length === 0 ? ['=> no events'] : lines),
    ...whoLines(events, reading),
    '',
  ].join('\n');
  return isWritable(written, text, events.length) ? written : null;
}

function isWritable(written: string, text: string, events: number): boolean {
  try {
    const [read, ...more] = parseCases(written, 'reviewed');
    const isSame = read!.document.text === text.replace(/^\n+|\s+$/g, '').replace(/\r\n/g, '\n');
    const found = read!.expectations.filter(one => 'layer' in one && one.layer === 'events').length;
    return more.length === 0 && isSame && found === events;
  } catch {
    return false;
  }
}

function eventLine(event: MachineEvent, { document }: Pick<Reading, 'document'>): string {
  const { type, mode, status, voice, from, to, place } = event;
  const field = (key: string, value: string | number | null) =>
    value === null ? null : `${key}: ${plain(String(value))}`;
  const trigger = event.trigger.map(({ start, end }) => document.text.slice(start, end)).join(' ');
  return [
    mode === null ? type : `${type}/${mode}`,
    `${sideOf(event.actors)} > ${sideOf(event.recipients)}`,
    status === 'actual' ? null : status,
    voice.by === 'publisher' ? null : `said by: ${voice.speaker === null ? '?' : plain(voice.speaker)}`,
    field('from', from),
    field('to', to),
    field('where', place),
    field('dead', event.dead),
    field('injured', event.injured),
    field('arrested', event.arrested),
    field('trigger', trigger || null),
  ]
    .filter(part => part !== null)
    .join('  ');
}

function sideOf(parties: readonly MachineParty[]): string {
  return parties.length === 0 ? '-' : [...new Set(parties.map(({ name }) => plain(name)))].join(' + ');
}

/** Country and sector of those who take part, as the coders have them. */
function whoLines(events: readonly MachineEvent[], reading: Reading): string[] {
  const parties = new Map<string, MachineParty>();
  for (const event of events)
    for (const party of [...event.actors, ...event.recipients]) parties.set(plain(party.name), party);
  return [...parties].flatMap(([name, { country, sector }]) => {
    const entity = reading.entities.find(one => plain(one.name) === name || one.aliases.includes(name));
    if (entity === undefined) return [];
    return [`=> who  ${name}  ${entity.kind}  country: ${country ?? '-'}  sector: ${sector ?? '-'}`];
  });
}

/** On one line, with single spaces: two part the fields of the notation. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
