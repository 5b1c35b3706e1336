/** What two event dictionaries make of the same report: events gained, lost and coded otherwise. */
import type { Reading } from '@readout/engine';
import { type Event, nameOf, namesOf, type Span, type View, viewOf } from '@readout/engine/view';

/** An event as a comparison shows it, with what it rests on. */
export interface CodedEvent {
  type: string;
  mode: string | null;
  cameo: string | null;
  contexts: readonly string[];
  status: string;
  actors: string[];
  recipients: string[];
  because: { rule: string; words: string[] };
}

export interface Change {
  kind: 'gained' | 'lost' | 'recoded';
  /** The sentence with the event's first words. */
  sentence: string;
  /** By the old dictionary; null for what is gained. */
  before: CodedEvent | null;
  /** By the new one; null for what is lost. */
  after: CodedEvent | null;
  /** In what a recoded event differs: "type", "mode", "cameo", "contexts", "status", "actors", "recipients". */
  differs: string[];
}

export interface DocumentDiff {
  id: string;
  name: string;
  changes: Change[];
  /** By event: the type by the old and by the new dictionary, null for none. */
  types: { before: string | null; after: string | null; isSame: boolean }[];
}

interface Side {
  view: View;
  event: Event;
  coded: CodedEvent;
}

/** @param before and `after` are Readings of one document, which differ in their events only. */
export function compareReadings(before: Reading, after: Reading): DocumentDiff {
  const old = sidesOf(before);
  const pairs = pairsOf(old, sidesOf(after));
  const { document } = before;
  return {
    id: document.id,
    name: nameOf(document),
    changes: pairs.flatMap(([one, other]) => changeOf(one, other) ?? []),
    types: pairs.map(([one, other]) => ({
      before: one?.event.type ?? null,
      after: other?.event.type ?? null,
      isSame: changeOf(one, other) === null,
    })),
  };
}

function sidesOf(reading: Reading): Side[] {
  const view = viewOf(reading);
  return reading.events.map(event => ({ view, event, coded: codedOf(view, event) }));
}

function codedOf(view: View, event: Event): CodedEvent {
  const { type, mode, cameo, contexts, status, because } = event;
  return {
    type,
    mode,
    cameo,
    contexts,
    status,
    actors: namesOf(view, event.actors),
    recipients: namesOf(view, event.recipients),
    because: { rule: because.rule, words: because.words.map(view.words) },
  };
}

type Pair = [before: Side | null, after: Side | null];

/** Events that are one happening to both dictionaries: the same, else with words in common, else of one type in one sentence. */
function pairsOf(before: readonly Side[], after: readonly Side[]): Pair[] {
  const left = new Set(after);
  const partners = new Map<Side, Side>();
  const alike = [
    (one: Side, other: Side) => differencesOf(one, other).length === 0 && shareWords(one.event, other.event),
    (one: Side, other: Side) => one.event.type === other.event.type && shareWords(one.event, other.event),
    (one: Side, other: Side) => shareWords(one.event, other.event),
    (one: Side, other: Side) => one.event.type === other.event.type && sentenceOf(one) === sentenceOf(other),
  ];
  for (const isAlike of alike) {
    for (const one of before) {
      if (partners.has(one)) continue;
      const other = [...left].find(candidate => isAlike(one, candidate));
      if (other === undefined) continue;
      partners.set(one, other);
      left.delete(other);
    }
  }
  const pairs: Pair[] = [
    ...before.map((one): Pair => [one, partners.get(one) ?? null]),
    ...[...left].map((other): Pair => [null, other]),
  ];
  const startOf = ([one, other]: Pair) => (one ?? other)!.event.trigger[0]?.start ?? 0;
  return pairs.sort((one, other) => startOf(one) - startOf(other));
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

const shareWords = (one: Event, other: Event) =>
  one.trigger.some(span => other.trigger.some(theirs => overlap(span, theirs)));

const FIELDS = ['type', 'mode', 'cameo', 'contexts', 'status', 'actors', 'recipients'] as const;

const differencesOf = (one: Side, other: Side): string[] =>
  FIELDS.filter(field => JSON.stringify(one.coded[field]) !== JSON.stringify(other.coded[field]));

function changeOf(before: Side | null, after: Side | null): Change | null {
  const differs = before !== null && after !== null ? differencesOf(before, after) : [];
  if (before !== null && after !== null && differs.length === 0) return null;
  const kind = before === null ? 'gained' : after === null ? 'lost' : 'recoded';
  const sentence = sentenceOf((before ?? after)!);
  return { kind, sentence, before: before?.coded ?? null, after: after?.coded ?? null, differs };
}

function sentenceOf({ view, event }: Side): string {
  const at = event.trigger[0]?.start ?? 0;
  const sentence = view.reading.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence === undefined ? '' : view.words(sentence);
}
