/**
 * GDELT 2.0 Mentions, 16 columns: a row for each event of each document, under the ids that `gdelt-events` gives the same event.
 * Offsets count characters (code points) of the text. Tone is not known.
 */
import { tabbedLine } from './cells.js';
import { CodePoints } from './codepoints.js';
import { compact } from './dates.js';
import { numberOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { codedDyads } from './view.js';

export const gdeltMentions: FileFormat = {
  kind: 'file',
  about: 'GDELT 2.0 mentions, 16 columns',
  marksVoice: false,
  write,
};

const WEB = 1;
const CITATION = 2;
const ABSENT = -1;

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  let text: string | null = null;
  let characters = new CodePoints('');
  for await (const { view, dyad } of codedDyads(readings, options, ledger)) {
    const { document } = view.reading;
    if (document.text !== text) {
      text = document.text;
      characters = new CodePoints(text);
    }
    const added = compact(options.addedAt?.(document.id) ?? null, true);
    const offset = (span: { start: number } | null | undefined) =>
      span ? characters.at(span.start) : ABSENT;
    ledger.written++;
    yield tabbedLine([
      numberOf(dyad.id),
      added,
      added,
      document.url === null ? CITATION : WEB,
      hostOf(document.url) ?? document.publisher,
      document.url ?? document.id,
      view.sentence,
      offset(dyad.source),
      offset(dyad.target),
      offset(view.event.trigger[0]),
      1,
      Math.round(view.event.confidence * 10) * 10,
      characters.at(document.text.length),
      null,
      null,
      null,
    ]);
  }
}

/** "https://www.example.org/a" → "example.org"; null when it is no URL. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}
