/** Reading a document and writing it in the format asked for; done in the thread that reads, so only text travels. */
import type { Reader, Reading } from '@readout/engine';
import { nameOf } from '@readout/engine/view';
import { withDefaults } from './defaults.js';
import { guarded } from './guard.js';
import type { CodeOptions, Summary, Work } from './task.js';

export async function codeWork(reader: Pick<Reader, 'read'>, options: CodeOptions): Promise<Work> {
  const write = await writerOf(options);
  return guarded(document => {
    const reading = reader.read(withDefaults(document, options), { tokens: options.tokens });
    return { output: write(reading), summary: options.indexed ? summaryOf(reading) : null };
  });
}

/** Loads only what the format needs. */
async function writerOf(options: CodeOptions): Promise<(reading: Reading) => string> {
  switch (options.format) {
    case 'jsonl':
      return reading => `${JSON.stringify(reading)}\n`;
    case 'json':
      return reading => JSON.stringify(reading, null, 2);
    case 'table': {
      const { tableOf } = await import('../output/table.js');
      return reading => tableOf(reading, options);
    }
    case 'html': {
      const { pageOf } = await import('../html/page.js');
      return reading => pageOf(reading, { indexed: options.indexed });
    }
  }
}

function summaryOf({ document, events, statements, labels, notices }: Reading): Summary {
  const { id, publisher, publishedAt, language } = document;
  return {
    id,
    name: nameOf(document),
    publisher,
    publishedAt,
    language,
    events: events.map(({ type, quad, voice }) => ({ type, quad, claimed: voice.by === 'statement' })),
    statements: statements.length,
    labels: labels.length,
    notices: notices.map(({ message }) => message),
  };
}
