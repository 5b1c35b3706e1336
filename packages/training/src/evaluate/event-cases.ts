/**
 * The sentences with hand-coded events in `gold/events` and `gold/judge`: how they are written is told in `gold/events/README.md`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodedParty as CodedValues } from '@readout/engine/notation';

export interface CodedParty extends CodedValues {
  words: string;
}

export interface CodedEvent {
  type: string;
  /** The modes allowed; a line without one leaves it open. */
  modes: (string | null)[] | null;
  actors: CodedParty[];
  recipients: CodedParty[];
  status: string;
  /** The words of the speaker who vouches for it, "?" for nobody named; null where the publisher does. */
  saidBy: string | null;
  /** The numbers that are given, by name: dead, injured, arrested. */
  numbers: Record<string, number | null>;
  contexts: string[];
  trigger: string | null;
  written: string;
}

export interface EventCase {
  /** Its place among the cases of the file. */
  row: number;
  line: number;
  text: string;
  publishedAt: string | null;
  events: CodedEvent[];
}

export type EventFile = (typeof EVENT_FILES)[number];

/** What the judge of events learns from. */
export const JUDGE_FILES = [
  'judge/a',
  'judge/b',
  'judge/c',
  'judge/d',
  'judge/e',
  'judge/f',
  'judge/g',
  'judge/h',
  'judge/i',
  'judge/j',
] as const;

export const EVENT_FILES = ['events/news', 'other/everyday', ...JUDGE_FILES] as const;

const STATUSES = new Set(['actual', 'historical', 'future', 'hypothetical', 'negated']);
const NUMBERS = new Set(['dead', 'injured', 'arrested']);

export function readEventCases(name: EventFile): EventCase[] {
  const file = fileURLToPath(new URL(`../../gold/${name}.txt`, import.meta.url));
  return parseEventCases(readFileSync(file, 'utf8'), `${name}.txt`);
}

/** @throws Error naming the file and the line that cannot be read. */
export function parseEventCases(written: string, file: string): EventCase[] {
  const cases: EventCase[] = [];
  let isOpen = false;
  written.split('\n').forEach((line, index) => {
    const place = `${file}:${index + 1}`;
    if (line.startsWith('=> ')) {
      if (!isOpen) throw new Error(`${place}: an event without a text before it.`);
      if (line !== '=> no events') cases.at(-1)!.events.push(parseEvent(line.slice(3), place));
    } else if (line.trim() === '' || line.startsWith('#')) isOpen = false;
    else if (isOpen) throw new Error(`${place}: a text is one line, and events follow it.`);
    else {
      cases.push({ ...parseText(line), row: cases.length, line: index + 1, events: [] });
      isOpen = true;
    }
  });
  return cases;
}

function parseText(line: string): Pick<EventCase, 'text' | 'publishedAt'> {
  const [, publishedAt = null, text = ''] = /^(?:(\d{4}-\d\d-\d\d) \| )?(.*)$/.exec(line) ?? [];
  return { text, publishedAt };
}

function parseEvent(written: string, place: string): CodedEvent {
  const [kind = '', parties = '', ...fields] = written.split(/ {2,}/);
  const [type = '', ...modes] = kind.split('/');
  const sides = parties.split(' > ');
  if (!/^[A-Z]+$/.test(type)) throw new Error(`${place}: "${kind}" is not TYPE or TYPE/mode.`);
  if (sides.length !== 2) throw new Error(`${place}: "${parties}" is not ACTORS > RECIPIENTS.`);
  const event: CodedEvent = {
    type,
    modes: modes.length > 0 ? modes.map(readValue) : null,
    actors: parseParties(sides[0]!, place),
    recipients: parseParties(sides[1]!, place),
    status: 'actual',
    saidBy: null,
    numbers: {},
    contexts: [],
    trigger: null,
    written,
  };
  for (const field of fields) addField(event, field.trim(), place);
  return event;
}

const readValue = (written: string): string | null => (written === '-' ? null : written);

function parseParties(side: string, place: string): CodedParty[] {
  if (side.trim() === '-') return [];
  return side.split(' + ').map(party => {
    const [, words, countries, sectors] = /^(.+) \{(\S+) (\S+)\}$/.exec(party.trim()) ?? [];
    if (!words || !countries || !sectors)
      throw new Error(`${place}: "${party}" is not WORDS {COUNTRY SECTOR}.`);
    return {
      words,
      countries: countries.split('/').map(readValue),
      sectors: sectors.split('/').map(readValue),
    };
  });
}

function addField(event: CodedEvent, field: string, place: string): void {
  const [, name = '', value = ''] = /^([a-z ]+): (.+)$/.exec(field) ?? [];
  if (STATUSES.has(field)) event.status = field;
  else if (name === 'said by') event.saidBy = value;
  else if (name === 'trigger') event.trigger = value;
  else if (name === 'context') event.contexts = value.split(/, */);
  else if (NUMBERS.has(name) && /^(-|\d+)$/.test(value))
    event.numbers[name] = value === '-' ? null : Number(value);
  else throw new Error(`${place}: "${field}" is not a field of an event.`);
}
