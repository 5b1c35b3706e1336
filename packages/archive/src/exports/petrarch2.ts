/**
 * PETRARCH2's raw output, as its shipped settings write it: with actor and event texts, without actor roots. Tab-separated, no
 * header, a line for each different (date, source, target, code) of a story. The date is the story's: the format has no other.
 */
import { type Cell, tabbedLine } from './cells.js';
import { compact } from './dates.js';
import type { Ledger } from './ledger.js';
import { storyOf } from './phoenix.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { codedDyads, type EventView, type Participant, wordsAt } from './view.js';

export const petrarch2: FileFormat = {
  kind: 'file',
  about: "PETRARCH2's raw output",
  marksVoice: false,
  write,
};

const NOBODY = '---';
const NO_SOURCE = 'NULL';

interface Line {
  cells: [date: string, source: string, target: string, code: string];
  sentences: Set<number>;
  texts: [source: string, target: string, event: string];
}

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  let document: EventView['reading']['document'] | null = null;
  let lines = new Map<string, Line>();
  for await (const { view, cameo, dyad } of codedDyads(readings, options, ledger)) {
    if (document !== null && document !== view.reading.document) {
      yield* textOf(document, lines, ledger);
      lines = new Map();
    }
    document = view.reading.document;
    const cells: Line['cells'] = [
      compact(document.publishedAt),
      dyad.source?.entity.cameo ?? NOBODY,
      dyad.target?.entity.cameo ?? NOBODY,
      cameo,
    ];
    const key = cells.join('\t');
    const line = lines.get(key);
    if (line) line.sentences.add(view.sentence);
    else lines.set(key, { cells, sentences: new Set([view.sentence]), texts: textsOf(view, dyad) });
  }
  if (document !== null) yield* textOf(document, lines, ledger);
}

function* textOf(
  { id, url, publisher }: EventView['reading']['document'],
  lines: ReadonlyMap<string, Line>,
  ledger: Ledger,
): Generator<string> {
  for (const { cells, sentences, texts } of lines.values()) {
    const ids = [...sentences].map(sentence => `${storyOf(id)}_${sentence}`).join(';');
    const address: Cell[] = url === null ? [] : [url];
    ledger.written++;
    yield tabbedLine([...cells, '', ids, ...address, publisher || NO_SOURCE, ...texts]);
  }
}

function textsOf(
  { reading, event }: EventView,
  { source, target }: { source: Participant | null; target: Participant | null },
): Line['texts'] {
  const words = (participant: Participant | null) =>
    participant === null ? NOBODY : wordsAt(reading, participant);
  return [words(source), words(target), event.trigger.map(span => wordsAt(reading, span)).join(' ')];
}
