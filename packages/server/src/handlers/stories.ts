/** Stories. Which documents are one is kept in the archive; how their outlets differ is worked out when a story is asked for. */
import { Conditions, findStory, readingsNumbered } from '@readout/archive';
import { type Difference, differencesOf, happeningsOf } from '@readout/archive/stories';
import { profileOf, type Reading } from '@readout/engine';
import type { StoryAnswer, StoryRow } from '../api/stories.js';
import { cursorAt } from '../app/cursor.js';
import type { Handlers, House } from '../app/house.js';
import { Trouble } from '../app/trouble.js';
import { keysetOf } from './keyset.js';
import { sentenceOf } from './review/snapshot.js';
import { rowsOf } from './sql.js';

const SORT_KEYS = {
  documents: `lpad(documents::VARCHAR, 12, '0')`,
  last: "coalesce(last::VARCHAR, '')",
  first: "coalesce(first::VARCHAR, '~')",
} as const;

/** Documents of a story that are compared; of a larger one those published first. */
const MOST_DOCUMENTS = 300;

export const storyHandlers: Handlers<'stories' | 'story'> = {
  async stories({ house, query }) {
    const { since, until, publisher, title, minDocuments, sort, limit, cursor } = query;
    const where = new Conditions();
    if (since !== undefined) where.require(`last >= ${where.value(since)}::DATE`);
    if (until !== undefined) where.require(`first <= ${where.value(until)}::DATE`);
    if (title !== undefined) where.require(`contains(lower(title), lower(${where.value(title)}))`);
    if (minDocuments > 1) where.require(`documents >= ${where.value(minDocuments)}`);
    if (publisher !== undefined)
      where.require(`story IN (SELECT story FROM store.story_documents JOIN store.documents ON number = document
        WHERE current AND publisher = ${where.value(publisher)})`);
    const { reading } = house.archive;
    const [counted] = await rowsOf<{ total: number }>(
      reading,
      `SELECT count(*)::INTEGER AS total FROM store.stories WHERE ${where.sql}`,
      where.values,
    );
    const descending = sort.startsWith('-');
    const key = SORT_KEYS[sort.replace('-', '') as keyof typeof SORT_KEYS];
    const page = keysetOf({ key, id: 'story', descending, first: where.values.length + 1 }, cursor);
    const rows = await rowsOf<StoryRow & { key: string }>(
      reading,
      `SELECT story, title, first::VARCHAR AS first, last::VARCHAR AS last, documents, publishers,
         (SELECT count(*)::INTEGER FROM store.happenings WHERE happenings.story = stories.story) AS happenings, ${key} AS key
       FROM store.stories WHERE ${where.sql} AND ${page.condition} ORDER BY ${page.order} LIMIT ${limit + 1}`,
      [...where.values, ...page.values],
    );
    const last = rows[limit - 1];
    return {
      rows: rows.slice(0, limit).map(({ key: _, ...row }) => row),
      total: counted!.total,
      next: rows.length > limit ? cursorAt([last!.key, last!.story]) : null,
    };
  },

  async story({ house, query }) {
    const cached = lately.get(house)?.get(query.id);
    if (cached?.version === house.archive.version) return cached.answer;
    const answer = await storyOf(house, query.id);
    const kept = lately.get(house) ?? new Map();
    lately.set(house, kept);
    if (kept.size >= 20) kept.delete(kept.keys().next().value!);
    kept.set(query.id, { version: house.archive.version, answer });
    return answer;
  },
};

/** Stories that were asked for lately. */
const lately = new WeakMap<House, Map<string, { version: string; answer: StoryAnswer }>>();

async function storyOf({ archive }: House, id: string): Promise<StoryAnswer> {
  const story = await findStory(archive.reading, id);
  if (story === null)
    throw new Trouble('not-found', `The archive has no story "${id.slice(0, 200)}", and no document of one.`);
  const { documents } = archive.table.columns;
  const members = story.documents.slice(0, MOST_DOCUMENTS);
  const originals = members.flatMap(({ copy_of }) => (copy_of === null ? [] : [copy_of]));
  const ids = new Set([...members.map(({ document }) => document), ...originals]);
  const numbers = [...ids].flatMap(one => {
    const at = documents.byId.get(one);
    return at === undefined ? [] : [documents.number[at]!];
  });
  const readings = new Map(
    (await readingsNumbered(archive.reading, numbers)).map(({ reading }) => [reading.document.id, reading]),
  );
  const known = members.flatMap(member => {
    const reading = readings.get(member.document);
    return reading === undefined ? [] : [{ ...member, reading }];
  });
  const happenings = happeningsOf(
    known.map(({ document, copy_of, publisher, reading }) => ({
      id: document,
      original: copy_of ?? document,
      publisher,
      publishedAt: reading.document.publishedAt,
      reading,
    })),
  );
  return {
    story: story.story,
    title: story.title,
    documents: known.map(({ reading, ...member }) => ({
      ...member,
      published: reading.document.publishedAt,
      url: reading.document.url,
      characters: reading.document.text.length,
      differences: differencesIn(reading, member.copy_of === null ? undefined : readings.get(member.copy_of)),
      ...whoseWords(reading),
    })),
    happenings: happenings.map(happening => ({
      ...happening,
      mentions: happening.mentions.map(mention => {
        const reading = readings.get(mention.document)!;
        const event = reading.events.find(one => one.id === mention.event)!;
        return { ...mention, words: sentenceOf(reading, event.trigger[0]!.start).text };
      }),
    })),
  };
}

function differencesIn(copy: Reading, original: Reading | undefined) {
  if (original === undefined) return [];
  const [from, to] = [original.document.text, copy.document.text];
  const side = (text: string, { start, end }: Difference['copy']) => ({
    start,
    end,
    text: text.slice(start, end),
  });
  return differencesOf(from, to).map(one => ({
    kind: one.kind,
    original: side(from, one.original),
    copy: side(to, one.copy),
  }));
}

function whoseWords(reading: Reading): Pick<StoryAnswer['documents'][number], 'quoted' | 'labels'> {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const labels = new Map<string, StoryAnswer['documents'][number]['labels'][number]>();
  for (const { term, kind, about, voice } of reading.labels) {
    const own = voice.by === 'publisher';
    const key = JSON.stringify([term, about, own]);
    const label = labels.get(key) ?? { term, kind, about: (about && names.get(about)) ?? null, own, uses: 0 };
    labels.set(key, label);
    label.uses++;
  }
  return {
    quoted: profileOf(reading).sources.map(({ name, statements, length }) => ({ name, statements, length })),
    labels: [...labels.values()],
  };
}
