/**
 * Claims turned into facts: of the events whose trigger stands in what an annotated article attributes to somebody, how many
 * does the engine give the publisher's own voice?
 *
 *     node packages/training/dist/evaluate/laundering.js                      the share
 *     node packages/training/dist/evaluate/laundering.js --errors 20          and the first 20 laundered events
 *     node packages/training/dist/evaluate/laundering.js --gold FILE.jsonl.gz other articles
 *
 * An event counts when every word of its trigger stands in the content of an annotated attribution whose cue the trigger does not
 * touch; it is laundered when its `voice.by` is "publisher". The second condition is the contract's: an event whose trigger is
 * itself the cue ("accused", "vowed to strike") belongs to whoever tells of the cue, the publisher unless another attribution
 * around it holds the cue as well, and then that one counts. Which statement carries the event is not asked here: nesting and
 * speakers are scored by `attributions` and on the hand-coded reports.
 */
import { fileURLToPath } from 'node:url';
import { createReader, type Reader } from '@readout/engine';
import { besideCheckout, goldOptions, readJsonLines } from './articles.js';

/** Where the annotated articles lie when no file is given. */
export const ATTRIBUTIONS = besideCheckout('attributions.dev.jsonl.gz');

interface Span {
  start: number;
  end: number;
}

export interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface Article {
  id: string;
  text: string;
  publishedAt?: string | null;
  attributions: Attribution[];
}

export interface Laundered {
  article: Article;
  /** The annotated attribution that the event should have been left to. */
  attribution: Attribution;
  type: string;
  trigger: Span[];
}

export interface Laundering {
  /** Events inside annotated content. */
  claimed: number;
  laundered: Laundered[];
}

export function measureLaundering(reader: Reader, articles: readonly Article[]): Laundering {
  const laundered: Laundered[] = [];
  let claimed = 0;
  for (const article of articles) {
    const { id, text, publishedAt } = article;
    for (const { type, trigger, voice } of reader.read({ id, text, publishedAt: publishedAt ?? null })
      .events) {
      const attribution = attributionAround(article, trigger);
      if (!attribution) continue;
      claimed++;
      if (voice.by === 'publisher') laundered.push({ article, attribution, type, trigger });
    }
  }
  return { claimed, laundered };
}

/** The innermost attribution whose content holds the whole trigger and whose cue is not in it. */
function attributionAround({ attributions }: Article, trigger: readonly Span[]): Attribution | null {
  let innermost: Attribution | null = null;
  for (const attribution of attributions) {
    const { cue, content } = attribution;
    const holds = trigger.every(span =>
      content.some(({ start, end }) => start <= span.start && span.end <= end),
    );
    if (!holds || cue.some(part => trigger.some(span => part.start < span.end && span.start < part.end)))
      continue;
    if (innermost === null || lengthOf(content) < lengthOf(innermost.content)) innermost = attribution;
  }
  return innermost;
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

export const shareOf = ({ claimed, laundered }: Laundering) =>
  claimed === 0 ? 0 : laundered.length / claimed;

/** How much of the text is shown around a laundered event. */
const CONTEXT = 140;

/** The event in its sentence: the trigger between «», and the words that should have given it away. */
function shown({ article: { id, text }, attribution: { source, cue }, type, trigger }: Laundered): string {
  const [first, last] = [trigger[0]!, trigger.at(-1)!];
  const before = text.slice(Math.max(0, first.start - CONTEXT), first.start);
  const after = text.slice(last.end, last.end + CONTEXT);
  const around = `…${before}«${text.slice(first.start, last.end)}»${after}…`.replaceAll(/\s+/g, ' ');
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return `${id}, ${type}\n  ${around}\n  source “${words(source)}”, cue “${words(cue)}”`;
}

/** The figure in a line, for the table of `npm run bench`. */
export function launderingLine(measured: Laundering): string {
  const { claimed, laundered } = measured;
  return `${laundered.length} of ${claimed} claimed events given the publisher's voice: ${shareOf(measured).toFixed(3)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { gold, errors } = goldOptions(ATTRIBUTIONS);
  const measured = measureLaundering(await createReader(), readJsonLines<Article>(gold));
  console.log(launderingLine(measured));
  for (const one of measured.laundered.slice(0, errors)) console.log(`\n${shown(one)}`);
}
