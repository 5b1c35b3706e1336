/** A correction as it is typed, and as it is sent: only what differs from what the machine has read. */
import type { Fix, QueueItem } from '@readout/server/api';
import { type Place, spansOfWords } from './passage.js';

/** Text fields of the form; "" is nothing. Parties stand one on a line. */
export interface Draft {
  type: string;
  mode: string;
  actors: string;
  recipients: string;
  status: string;
  voice: string;
  speaker: string;
  from: string;
  to: string;
  place: string;
  dead: string;
  injured: string;
  arrested: string;
  /** The words that name the event. */
  words: string;
  /** Where they begin, of several places in the text; "" for the first. */
  at: string;
}

export function draftOf({ row, actors, recipients }: QueueItem): Draft {
  const number = (value: number | null) => (value === null ? '' : String(value));
  const lines = (parties: QueueItem['actors']) => parties.map(lineOf).join('\n');
  return {
    type: row.type,
    mode: row.mode ?? '',
    actors: lines(actors),
    recipients: lines(recipients),
    status: row.status,
    voice: row.voice,
    speaker: row.speaker ?? '',
    from: row.date ?? '',
    to: row.date ?? '',
    place: row.place_name ?? '',
    dead: number(row.dead),
    injured: number(row.injured),
    arrested: number(row.arrested),
    words: '',
    at: '',
  };
}

/** An event that is to be added: like most, actual, and the publisher's. */
export const NEW_DRAFT: Draft = {
  type: '',
  mode: '',
  actors: '',
  recipients: '',
  status: 'actual',
  voice: 'publisher',
  speaker: '',
  from: '',
  to: '',
  place: '',
  dead: '',
  injured: '',
  arrested: '',
  words: '',
  at: '',
};

/** "Kenyan police [KEN COP]". */
export function lineOf({ name, country, sector }: NonNullable<Fix['actors']>[number]): string {
  const codes = [country ?? (sector ? '-' : null), sector].filter(Boolean).join(' ');
  const flat = name.replace(/\s+/g, ' ').trim();
  return codes === '' ? flat : `${flat} [${codes}]`;
}

export function partyOf(line: string) {
  const [, name = '', country, sector] =
    /^(.*?)\s*(?:\[\s*([A-Z]{3}|-)?\s*([A-Z]{3})?\s*\])?$/.exec(line.trim()) ?? [];
  return {
    name: name.slice(0, 500),
    ...(country && country !== '-' && { country }),
    ...(sector && { sector }),
  };
}

/** What is wrong with a draft, for people; null when it can be sent. */
export function troubleWith(place: Place, draft: Draft, adding: boolean): string | null {
  if (draft.type === '') return 'Choose a type.';
  if (adding && triggerOf(place, draft) === null)
    return 'Write the words that name the event exactly as they stand in the text, or select them there.';
  if (draft.from !== '' && draft.to !== '' && draft.from > draft.to)
    return 'The first day comes after the last.';
  return null;
}

/** What a draft changes. */
export function fixOf(place: Place, before: Draft, draft: Draft, adding: boolean): Fix {
  const changed = (...names: (keyof Draft)[]) => adding || names.some(name => draft[name] !== before[name]);
  const fix: Fix = {};
  if (changed('type')) fix.type = draft.type as NonNullable<Fix['type']>;
  // A mode belongs to its type: with another type the old one says nothing.
  if (changed('type', 'mode')) fix.mode = draft.mode || null;
  if (changed('actors')) fix.actors = partiesOf(draft.actors);
  if (changed('recipients')) fix.recipients = partiesOf(draft.recipients);
  if (changed('status')) fix.status = draft.status as NonNullable<Fix['status']>;
  if (changed('voice', 'speaker'))
    fix.voice =
      draft.voice === 'publisher'
        ? { by: 'publisher' }
        : { by: 'statement', speaker: draft.speaker.trim() || null };
  if (changed('from', 'to')) {
    fix.from = draft.from || null;
    fix.to = draft.to || null;
  }
  if (changed('place')) fix.place = draft.place.trim() || null;
  for (const kind of ['dead', 'injured', 'arrested'] as const)
    if (changed(kind)) fix[kind] = draft[kind] === '' ? null : Number(draft[kind]);
  const trigger = triggerOf(place, draft);
  if (trigger !== null) fix.trigger = [trigger];
  return fix;
}

function triggerOf(place: Place, { words, at }: Draft): { start: number; end: number } | null {
  const spans = spansOfWords(place, words);
  return spans.find(({ start }) => String(start) === at) ?? spans[0] ?? null;
}

function partiesOf(lines: string): NonNullable<Fix['actors']> {
  return lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(partyOf);
}
