/** Series, map, network, stories and sources of the mock API. */
import { differencesOf, happeningsOf } from '@readout/archive/stories';
import { profileOf } from '@readout/engine/view';
import type { MapAnswer, Network, Series, Sources, StoriesPage, StoryAnswer } from '@readout/server/api';
import type { Held } from './documents.js';
import { groupBy, type KeptEvent, tally } from './rows.js';

export function seriesOf(events: readonly KeptEvent[], by: Series['by']): Series {
  const dated = events.filter(({ row }) => row.date !== null);
  const length = { day: 10, week: 10, month: 7, year: 4 }[by];
  const periods = groupBy(dated, ({ row }) => row.date!.slice(0, length).padEnd(10, '-01'));
  const rows = [...periods].map(([period, events]) => ({
    period: period.slice(0, 10),
    actor: null,
    recipient: null,
    ...tally(events),
  }));
  rows.sort((a, b) => (a.period < b.period ? -1 : 1));
  return { by, rows, undated: events.length - dated.length, left_out: 0, total: events.length };
}

export function mapOf(events: readonly KeptEvent[]): MapAnswer {
  const placed = events.filter(({ row }) => row.lat !== null);
  const points = [...groupBy(placed, ({ row }) => `${row.lat},${row.lon}`).values()].map(events => {
    const { place_name, place_country, lat, lon } = events[0]!.row;
    return {
      geonames: null,
      name: place_name!,
      country: place_country,
      lat: lat!,
      lon: lon!,
      ...tally(events),
    };
  });
  const countries = new Map<string, { country: string; actor: number; recipient: number }>();
  for (const { row } of events) {
    for (const [side, codes] of [
      ['actor', row.actor_codes],
      ['recipient', row.recipient_codes],
    ] as const) {
      for (const country of new Set(codes.map(code => code.slice(0, 3)).filter(Boolean))) {
        const found = countries.get(country) ?? { country, actor: 0, recipient: 0 };
        found[side]++;
        countries.set(country, found);
      }
    }
  }
  return {
    points: points.sort((a, b) => b.events - a.events),
    affiliations: [...countries.values()],
    unplaced: events.length - placed.length,
    left_out: 0,
    total: events.length,
  };
}

export function networkOf(events: readonly KeptEvent[], level: Network['level']): Network {
  const pairs = events.flatMap(kept => {
    const { row } = kept;
    const ids = (side: 'actor' | 'recipient') => {
      const names = side === 'actor' ? row.actors : row.recipients;
      const codes = side === 'actor' ? row.actor_codes : row.recipient_codes;
      return level === 'name'
        ? names
        : codes.map(code => code.slice(0, level === 'country' ? 3 : 6)).filter(Boolean);
    };
    return ids('actor').flatMap(source => ids('recipient').map(target => ({ source, target, kept })));
  });
  const edges = [...groupBy(pairs, ({ source, target }) => JSON.stringify([source, target])).values()].map(
    group => ({
      source: group[0]!.source,
      target: group[0]!.target,
      ...tally(group.map(({ kept }) => kept)),
    }),
  );
  const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))];
  const nodes = ids.map(id => ({
    id,
    label: id,
    country: level === 'name' ? null : id.slice(0, 3),
    sector: null,
    acts: edges.filter(({ source }) => source === id).reduce((sum, { events }) => sum + events, 0),
    receives: edges.filter(({ target }) => target === id).reduce((sum, { events }) => sum + events, 0),
  }));
  return {
    level,
    nodes,
    edges: edges.sort((a, b) => b.events - a.events),
    left_out: 0,
    total: events.length,
  };
}

const dayOf = (held: Held) => held.reading.document.publishedAt?.slice(0, 10) ?? null;

export function storiesOf(all: readonly Held[]): StoriesPage {
  const rows = [...groupBy(all, ({ story }) => story)].map(([story, documents]) => {
    const days = documents
      .map(dayOf)
      .filter(day => day !== null)
      .sort();
    return {
      story,
      title: documents[0]!.reading.document.title,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      documents: documents.length,
      publishers: new Set(documents.map(({ reading }) => reading.document.publisher)).size,
      happenings: 0,
    };
  });
  return { rows: rows.sort((a, b) => b.documents - a.documents), total: rows.length, next: null };
}

export function storyOf(all: readonly Held[], id: string): StoryAnswer | null {
  const story = all.find(held => held.id === id || held.story === id)?.story;
  const documents = all.filter(held => held.story === story);
  if (story === undefined) return null;
  documents.sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1));
  const happenings = happeningsOf(
    documents.map(({ id, original, reading }) => ({
      id,
      original,
      publisher: reading.document.publisher,
      publishedAt: reading.document.publishedAt,
      reading,
    })),
  );
  return {
    story,
    title: documents[0]!.reading.document.title,
    documents: documents.map(held => storyDocument(all, held)),
    happenings: happenings.map(happening => ({
      ...happening,
      mentions: happening.mentions.map(mention => ({ ...mention, words: sentenceOf(all, mention) })),
    })),
  };
}

function storyDocument(all: readonly Held[], held: Held): StoryAnswer['documents'][number] {
  const { id, original, reading } = held;
  const { title, publisher, url, publishedAt, text } = reading.document;
  const source = all.find(other => other.id === original)!.reading.document.text;
  const { sources, labels } = profileOf(reading);
  return {
    document: id,
    title,
    publisher,
    url,
    published: publishedAt,
    characters: text.length,
    copy_of: original === id ? null : original,
    similarity: original === id ? null : 0.8,
    differences:
      original === id
        ? []
        : differencesOf(source, text).map(({ kind, original, copy }) => ({
            kind,
            original: { ...original, text: source.slice(original.start, original.end) },
            copy: { ...copy, text: text.slice(copy.start, copy.end) },
          })),
    quoted: sources.map(({ name, statements, length }) => ({ name, statements, length })),
    labels: labels.map(({ term, kind, about, uses }) => ({
      term,
      kind,
      about: reading.entities.find(({ id }) => id === about)?.name ?? null,
      own: true,
      uses,
    })),
  };
}

function sentenceOf(all: readonly Held[], { document, event }: { document: string; event: string }): string {
  const { reading } = all.find(({ id }) => id === document)!;
  const at = reading.events.find(({ id }) => id === event)!.trigger[0]!.start;
  const sentence = reading.sentences.find(({ start, end }) => start <= at && at < end)!;
  return reading.document.text.slice(sentence.start, sentence.end);
}

export function sourcesOf(all: readonly Held[]): Sources {
  const rows = [...groupBy(all, ({ reading }) => reading.document.publisher)].map(([publisher, held]) => {
    const profiles = held.map(({ reading }) => profileOf(reading));
    const days = held
      .map(dayOf)
      .filter(day => day !== null)
      .sort();
    const events = held.flatMap(({ reading }) => reading.events);
    const labels = profiles.flatMap(({ labels }) => labels);
    return {
      publisher,
      documents: held.length,
      characters: held.reduce((sum, { reading }) => sum + reading.document.text.length, 0),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      events: events.length,
      claimed: events.filter(({ voice }) => voice.by === 'statement').length,
      types: [...groupBy(events, ({ type }) => type)].map(([type, of]) => ({ type, events: of.length })),
      statements: held.reduce((sum, { reading }) => sum + reading.statements.length, 0),
      quoted: profiles.flatMap(({ sources }) =>
        sources
          .slice(0, 3)
          .map(({ name, statements, quotations }) => ({ name, country: null, statements, quotations })),
      ),
      own_labels: labels.reduce((sum, { uses }) => sum + uses, 0),
      labels: labels.map(({ term, kind, uses }) => ({ term, kind, about: null, uses })),
      copies: held
        .filter(({ id, original }) => original !== id)
        .map(({ original }) => ({
          publisher: all.find(({ id }) => id === original)!.reading.document.publisher,
          documents: 1,
        })),
      copied_by: [],
    };
  });
  return { rows: rows.sort((a, b) => b.documents - a.documents), total: rows.length };
}
