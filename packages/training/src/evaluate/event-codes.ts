/**
 * Events found in the hand-coded sentences against those that are there, paired one to one: by type; by dyad, which asks that the
 * countries of both sides are right; and with sectors. Negated events are overlooked on both sides. The causes of errors are looked
 * for in the cases of even number, those of odd number only measure.
 */
import type { Reader, Reading } from '@readout/engine';
import { type CodedEntity, type EventPairs, type Figures, pairEvents } from '@readout/engine/notation';
import type { CodedEvent, EventCase } from './event-cases.js';

export interface FoundEvent {
  type: string;
  event: Reading['events'][number];
  actors: CodedEntity[];
  recipients: CodedEntity[];
}

export interface CodedCase {
  gold: EventCase;
  sentences: number;
  golds: CodedEvent[];
  founds: FoundEvent[];
  pairs: EventPairs;
  /** Of each pair by type, whether mode, status and voice are right; null where gold leaves it open. */
  details: { mode: boolean | null; status: boolean; voice: boolean }[];
}

export function codeCases(reader: Reader, cases: readonly EventCase[]): CodedCase[] {
  return cases.map(gold => {
    const reading = reader.read({ text: gold.text, publishedAt: gold.publishedAt });
    const entities = new Map(reading.entities.map(one => [one.id, one]));
    const partiesOf = (items: readonly { entity: string }[]) => items.map(one => entities.get(one.entity)!);
    const golds = gold.events.filter(({ status }) => status !== 'negated');
    const founds = reading.events
      .filter(({ status }) => status !== 'negated')
      .map(event => ({
        type: event.type,
        event,
        actors: partiesOf(event.actors),
        recipients: partiesOf(event.recipients),
      }));
    const pairs = pairEvents(golds, founds);
    const details = pairs.type.map(([i, j]) => detailsOf(golds[i]!, founds[j]!, gold.text, reading));
    return { gold, sentences: reading.sentences.length, golds, founds, pairs, details };
  });
}

function detailsOf(gold: CodedEvent, { event }: FoundEvent, text: string, reading: Reading) {
  return {
    mode: gold.modes === null ? null : gold.modes.includes(event.mode),
    status: gold.status === event.status,
    voice: isSameVoice(gold.saidBy, event.voice, text, reading),
  };
}

function isSameVoice(
  saidBy: string | null,
  voice: Reading['events'][number]['voice'],
  text: string,
  reading: Reading,
): boolean {
  if (voice.by === 'publisher' || saidBy === null) return voice.by === 'publisher' && saidBy === null;
  const { speaker } = reading.statements.find(({ id }) => id === voice.statement)!;
  if (!speaker || saidBy === '?') return !speaker && saidBy === '?';
  return reading.mentions
    .filter(({ entity }) => entity === speaker.entity)
    .some(({ start, end }) => sharesWords(text.slice(start, end), saidBy));
}

const sharesWords = (one: string, other: string) => other.includes(one) || one.includes(other);

/** Over all events, or those of one type. */
export function figuresOf(coded: readonly CodedCase[], measure: keyof EventPairs, type?: string): Figures {
  const isOf = (one: string) => type === undefined || one === type;
  const figures = { right: 0, gold: 0, found: 0 };
  for (const one of coded) {
    figures.right += one.pairs[measure].filter(([i]) => isOf(one.golds[i]!.type)).length;
    figures.gold += one.golds.filter(event => isOf(event.type)).length;
    figures.found += one.founds.filter(event => isOf(event.type)).length;
  }
  return figures;
}

/** Events found for each hundred sentences of the cases that have none. */
export function falseRate(coded: readonly CodedCase[]): { found: number; sentences: number; rate: number } {
  const without = coded.filter(({ gold }) => gold.events.length === 0);
  const found = without.reduce((sum, { founds }) => sum + founds.length, 0);
  const sentences = without.reduce((sum, one) => sum + one.sentences, 0);
  return { found, sentences, rate: sentences > 0 ? (100 * found) / sentences : 0 };
}

export const isEven = ({ gold }: CodedCase): boolean => gold.row % 2 === 0;
