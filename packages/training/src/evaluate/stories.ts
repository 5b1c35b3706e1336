/**
 * Stories: are the articles on one event, and no others, put together? B³ of document groups, gold being the subtopics of ECB+.
 *
 *     node packages/training/dist/evaluate/stories.js                       precision, recall, F1
 *     node packages/training/dist/evaluate/stories.js --errors 20           and the stories that hold several subtopics
 *     node packages/training/dist/evaluate/stories.js --gold FILE.jsonl.gz  other articles
 *
 * Thresholds were chosen on the topics with even numbers; the odd ones only measure. The articles have no date of publication.
 */
import { fileURLToPath } from 'node:url';
import { createStoryIndex, type StoryDocument } from '@readout/archive/stories';
import { createReader } from '@readout/engine';
import { besideCheckout, goldOptions, readJsonLines } from './articles.js';

/** Where the annotated articles lie when no file is given. */
export const STORIES = besideCheckout('stories.dev.jsonl.gz');

export interface StoryArticle {
  id: string;
  topic: string;
  /** The event that the article is about. */
  subtopic: string;
  text: string;
}

/** For every item the share of its group, and of what belongs with it, that is right: means over `items`. */
export interface BCubed {
  precision: number;
  recall: number;
  f1: number;
}

/** `gold` and `found` give the group of each item; means are taken over the items that `counts` says. */
export function bCubed<Item>(
  items: readonly Item[],
  gold: (item: Item) => string,
  found: (item: Item) => string,
  counts: (item: Item) => boolean = () => true,
): BCubed {
  const both = (item: Item) => JSON.stringify([gold(item), found(item)]);
  const [inGold, inFound, inBoth] = [gold, found, both].map(groupOf => countsOf(items.map(groupOf))) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ];
  const counted = items.filter(counts);
  let [precision, recall] = [0, 0];
  for (const item of counted) {
    precision += inBoth.get(both(item))! / inFound.get(found(item))! / counted.length;
    recall += inBoth.get(both(item))! / inGold.get(gold(item))! / counted.length;
  }
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function countsOf<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The story of each article, by its id. */
export async function storiesOf(articles: readonly StoryArticle[]): Promise<Map<string, string>> {
  const reader = await createReader();
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const index = createStoryIndex({ textOf: id => texts.get(id)! });
  const documents: StoryDocument[] = articles.map(({ id, text }) => ({
    id,
    reading: reader.read({ id, text }),
  }));
  index.add(documents);
  return new Map([...index.placements()].map(({ document, story }) => [document, story]));
}

const isEven = ({ topic }: StoryArticle) => Number(topic) % 2 === 0;

/** A line for each half and for all. */
function storyLines(articles: readonly StoryArticle[], stories: ReadonlyMap<string, string>): string[] {
  const halves: [string, (article: StoryArticle) => boolean][] = [
    ['all topics', () => true],
    ['even topics, tuned on', isEven],
    ['odd topics, only measured', article => !isEven(article)],
  ];
  return halves.map(([name, counts]) => {
    const { precision, recall, f1 } = bCubed(
      articles,
      ({ subtopic }) => subtopic,
      ({ id }) => stories.get(id)!,
      counts,
    );
    const figures = [precision, recall, f1].map(figure => figure.toFixed(3).padStart(11)).join('');
    return `${name.padEnd(30)}${figures}`;
  });
}

/** Stories with articles of several subtopics, largest first. */
function mixedStories(articles: readonly StoryArticle[], stories: ReadonlyMap<string, string>): string[] {
  const members = new Map<string, Map<string, number>>();
  for (const { id, subtopic } of articles) {
    const story = stories.get(id)!;
    const subtopics = members.get(story) ?? new Map<string, number>();
    subtopics.set(subtopic, (subtopics.get(subtopic) ?? 0) + 1);
    members.set(story, subtopics);
  }
  const sizeOf = (subtopics: Map<string, number>) =>
    [...subtopics.values()].reduce((sum, count) => sum + count);
  return [...members]
    .filter(([, subtopics]) => subtopics.size > 1)
    .sort(([, a], [, b]) => sizeOf(b) - sizeOf(a))
    .map(([story, subtopics]) => `${story}: ${[...subtopics].map(entry => entry.join(' ')).join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { gold, errors } = goldOptions(STORIES);
  const articles = readJsonLines<StoryArticle>(gold);
  const stories = await storiesOf(articles);
  console.log(`${''.padEnd(30)}${['precision', 'recall', 'B³ F1'].map(head => head.padStart(11)).join('')}`);
  for (const line of storyLines(articles, stories)) console.log(line);
  for (const line of mixedStories(articles, stories).slice(0, errors)) console.log(line);
}
