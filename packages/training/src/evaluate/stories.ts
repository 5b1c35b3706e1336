/**
 * Stories: are the articles on one event, and no others, put together? B³ of document groups, gold being the subtopics of ECB+.
 *
 *     node packages/training/dist/evaluate/stories.js                       precision, recall, F1
 *     node packages/training/dist/evaluate/stories.js --errors 20           and the stories that hold several subtopics
 *     node packages/training/dist/evaluate/stories.js --gold FILE.jsonl.gz  other articles
 *
 * Thresholds were chosen on the topics with even numbers; the odd ones only measure. The articles have no date of publication.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createStoryIndex, type StoryDocument } from '@readout/archive/stories';
import { createReader } from '@readout/engine';

/** Where the annotated articles lie when no file is given: beside the checkout. */
export const STORIES = fileURLToPath(
  new URL('../../../../../shared/bench/stories.dev.jsonl.gz', import.meta.url),
);

export interface StoryArticle {
  id: string;
  topic: string;
  /** The event that the article is about. */
  subtopic: string;
  text: string;
}

export function readArticles(file: string): StoryArticle[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as StoryArticle);
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
  const [inGold, inFound, inBoth] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const both = (item: Item) => JSON.stringify([gold(item), found(item)]);
  for (const item of items) {
    for (const [sizes, key] of [
      [inGold, gold(item)],
      [inFound, found(item)],
      [inBoth, both(item)],
    ] as const)
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  const counted = items.filter(counts);
  let [precision, recall] = [0, 0];
  for (const item of counted) {
    precision += inBoth.get(both(item))! / inFound.get(found(item))! / counted.length;
    recall += inBoth.get(both(item))! / inGold.get(gold(item))! / counted.length;
  }
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
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

/** A line for each half and for all, for the table of `npm run bench`. */
export function storyLines(
  articles: readonly StoryArticle[],
  stories: ReadonlyMap<string, string>,
): string[] {
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
  const options = process.argv.slice(2);
  const optionOf = (flag: string) =>
    options.includes(flag) ? options[options.indexOf(flag) + 1] : undefined;
  const file = optionOf('--gold') ?? STORIES;
  if (!existsSync(file)) {
    console.error(`There is no file ${file}. Name the annotated articles with --gold FILE.jsonl.gz.`);
    process.exit(2);
  }
  const articles = readArticles(file);
  const stories = await storiesOf(articles);
  console.log(`${''.padEnd(30)}${['precision', 'recall', 'B³ F1'].map(head => head.padStart(11)).join('')}`);
  for (const line of storyLines(articles, stories)) console.log(line);
  for (const line of mixedStories(articles, stories).slice(0, Number(optionOf('--errors') ?? 0)))
    console.log(line);
}
