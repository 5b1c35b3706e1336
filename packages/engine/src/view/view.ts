/** Looking things up in a Reading, for whatever shows one. */
import type { Reading } from '../reading/schema.js';

export type { Reading };

export type Span = { start: number; end: number };
export type Entity = Reading['entities'][number];
export type Event = Reading['events'][number];
export type Statement = Reading['statements'][number];
export type Label = Reading['labels'][number];
export type Place = Reading['places'][number];
export type Time = Reading['times'][number];
export type Voice = Event['voice'];

/** A Reading with its ids resolved. */
export interface View {
  reading: Reading;
  words(span: Span): string;
  entity(id: string): Entity;
  statement(id: string): Statement;
  event(id: string): Event;
  place(id: string): Place;
  /** The speaker's name; "someone" where the text names none. */
  speakerOf(statement: Statement): string;
  /** Null for the publisher's own voice. */
  statementOf(voice: Voice): Statement | null;
}

export function viewOf(reading: Reading): View {
  const entities = byId(reading.entities);
  const statements = byId(reading.statements);
  const places = byId(reading.places);
  const events = byId(reading.events);
  const words = ({ start, end }: Span) => reading.document.text.slice(start, end);
  const statement = (id: string) => statements.get(id)!;
  return {
    reading,
    words,
    statement,
    entity: id => entities.get(id)!,
    event: id => events.get(id)!,
    place: id => places.get(id)!,
    speakerOf({ speaker }) {
      if (speaker === null) return 'someone';
      return speaker.entity === null ? words(speaker) : entities.get(speaker.entity)!.name;
    },
    statementOf: voice => (voice.by === 'statement' ? statement(voice.statement) : null),
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map(item => [item.id, item]));
}

/** Shapes beside the colours: round is cooperation, pointed is conflict; hollow is verbal, filled is material. */
export const QUAD_SIGNS: Record<Event['quad'], string> = {
  'verbal cooperation': '○',
  'material cooperation': '●',
  'verbal conflict': '△',
  'material conflict': '▲',
};

/** "CONSULT/visit", or the type alone. */
export function typeAndMode({ type, mode }: { type: string; mode: string | null }): string {
  return mode === null ? type : `${type}/${mode}`;
}

/** Each participant's name once, in the order given. */
export function namesOf(view: View, participants: Event['actors']): string[] {
  return [...new Set(participants.map(({ entity }) => view.entity(entity).name))];
}

/** What the numbers tell, such as "2 dead"; nothing where the text gives none. */
export function numbersOf({ numbers }: Pick<Event, 'numbers'>): string[] {
  return (['dead', 'injured', 'arrested'] as const)
    .filter(kind => numbers[kind] !== null)
    .map(kind => `${numbers[kind]} ${kind}`);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** When the event happened, for people: "2 Jul 2023", "Mar 2023", "from 1 Sep 2022"; null when nothing is known. */
export function whenOf({ time }: Event): string | null {
  const { value, from, to } = time;
  if (value !== null && /^\d{4}(-\d{2}){0,2}$/.test(value)) return dateText(value);
  if (from !== null && to !== null)
    return from === to ? dateText(from) : `${dateText(from)} to ${dateText(to)}`;
  if (from !== null) return `from ${dateText(from)}`;
  return to === null ? value : `until ${dateText(to)}`;
}

/** An ISO date or date-time as "2 Jul 2023"; parts that are missing are left out, what is no date is given as it is. */
export function dateText(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** "38 %"; a whole that is empty has none. */
export function percentOf(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
}

/** Quoted words without their marks, which whoever shows them puts back in one style, and the comma before the closing one. */
export function withoutQuotes(words: string): string {
  return words.replace(/^["“”„«'‘\s]+|,?["“”»'’\s]*$/g, '');
}

const FIRST_WORDS = 80;

/** What a document is called: its title, else the caller's name for it; one that has neither is called by its first words. */
export function nameOf({ id, title, text }: Reading['document']): string {
  if (title !== null) return title;
  const isHash = /^[0-9a-f]{64}$/.test(id);
  const words = text
    .slice(0, 4 * FIRST_WORDS)
    .trim()
    .replace(/\s+/g, ' ');
  if (!isHash || words === '') return id;
  return words.length <= FIRST_WORDS ? words : `${words.slice(0, FIRST_WORDS).replace(/\s\S*$/, '')} …`;
}
