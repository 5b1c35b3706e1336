/**
 * A report's profile: how much of it stands in the publisher's own voice, whom it quotes how often and at what length, and which
 * words that take sides it uses of whom in its own voice. Counts of wording, taken from a Reading alone; no verdict on anything.
 *
 * Lengths are in characters that are not space, so that line breaks and indents weigh nothing.
 */
import type { Reading, Span } from './schema.js';

export interface Profile {
  length: {
    text: number;
    /** Outside the content of every statement. */
    publisher: number;
    /** Inside the content of a statement, quoted or not. */
    attributed: number;
    /** Inside quoted content. */
    quoted: number;
  };
  events: { publisher: number; claimed: number };
  /** The most quoted first; statements of nobody named come together under null. */
  sources: Source[];
  /** Labels in the publisher's own voice, the most used first. */
  labels: OwnLabel[];
}

export interface Source {
  /** An entity's id, or null where the words stand for none that is known. */
  entity: string | null;
  /** The entity's name, else the words; null where the text names nobody. */
  name: string | null;
  statements: number;
  /** How many of them are quoted, wholly or in part. */
  quotations: number;
  /** Of the content of all of them, and of what is quoted in it. */
  length: number;
  quotedLength: number;
}

export interface OwnLabel {
  term: string;
  kind: Reading['labels'][number]['kind'];
  /** The entity's id, null when unknown. */
  about: string | null;
  uses: number;
}

export function profileOf(reading: Reading): Profile {
  const { statements, events } = reading;
  const { text } = reading.document;
  const weigh = scale(text);
  const content = statements.flatMap(statement => statement.content);
  const all = weigh([{ start: 0, end: text.length }]);
  const attributed = weigh(content);
  const claimed = events.filter(({ voice }) => voice.by === 'statement').length;
  return {
    length: {
      text: all,
      publisher: all - attributed,
      attributed,
      quoted: weigh(content.filter(({ quoted }) => quoted)),
    },
    events: { publisher: events.length - claimed, claimed },
    sources: sourcesOf(reading, weigh),
    labels: ownLabelsOf(reading),
  };
}

/** Weighs spans by their characters that are not space, each once however many spans hold it. */
function scale(text: string): (spans: readonly Span[]) => number {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = before[at]! + (/\s/.test(text[at]!) ? 0 : 1);
  return spans => {
    let sum = 0;
    let reached = 0;
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      if (end <= reached) continue;
      sum += before[end]! - before[Math.max(start, reached)]!;
      reached = end;
    }
    return sum;
  };
}

type Scale = ReturnType<typeof scale>;

function sourcesOf(reading: Reading, weigh: Scale): Source[] {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const groups = new Map<string, { source: Source; content: (Span & { quoted: boolean })[] }>();
  for (const { speaker, mode, content } of reading.statements) {
    const words = speaker && reading.document.text.slice(speaker.start, speaker.end);
    const entity = speaker?.entity ?? null;
    const key = entity ?? (words === null ? '' : `“${words.toLowerCase()}”`);
    let group = groups.get(key);
    if (!group) {
      const name = entity === null ? words : (names.get(entity) ?? words);
      const source = { entity, name, statements: 0, quotations: 0, length: 0, quotedLength: 0 };
      group = { source, content: [] };
      groups.set(key, group);
    }
    group.source.statements++;
    if (mode !== 'indirect') group.source.quotations++;
    group.content.push(...content);
  }
  for (const { source, content } of groups.values()) {
    source.length = weigh(content);
    source.quotedLength = weigh(content.filter(({ quoted }) => quoted));
  }
  return [...groups.values()].map(({ source }) => source).sort((a, b) => b.length - a.length);
}

function ownLabelsOf({ labels }: Reading): OwnLabel[] {
  const found = new Map<string, OwnLabel>();
  for (const { term, kind, about, voice } of labels) {
    if (voice.by !== 'publisher') continue;
    const key = `${term}\n${about ?? ''}`;
    const label = found.get(key);
    if (label) label.uses++;
    else found.set(key, { term, kind, about, uses: 1 });
  }
  return [...found.values()].sort((a, b) => b.uses - a.uses);
}
