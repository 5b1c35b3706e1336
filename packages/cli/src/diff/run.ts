/** `readout explain --dictionary-diff OLD NEW FILE…`: what an edit of the event dictionary changes on a corpus. */
import { existsSync } from 'node:fs';
import type { EventDictionary } from '@readout/lexicon';
import { type ReadingValues, type Receive, runOver } from '../commands/run.js';
import type { ExplainOptions } from '../jobs/task.js';
import { loadOwnEvents } from '../lexicon/dictionary.js';
import { write } from '../output/output.js';
import { UsageError } from '../usage.js';
import type { DocumentDiff } from './compare.js';
import { documentText, totalsText } from './text.js';
import { addTo, noTotals } from './totals.js';

interface DiffCall {
  before: string;
  /** The new dictionary, then the sources. */
  positionals: readonly string[];
  options: ExplainOptions;
  values: ReadingValues;
  format: 'text' | 'json';
}

/** Gives the exit status, which does not tell whether they differ. */
export async function runDiff(call: DiffCall): Promise<number> {
  const [after, ...sources] = call.positionals;
  if (after === undefined)
    throw new UsageError('--dictionary-diff compares two dictionaries: --dictionary-diff OLD NEW FILE….');
  const [older, newer] = [await dictionaryAt(call.before), await dictionaryAt(after)];
  const totals = noTotals();
  const writer = call.format === 'json' ? jsonWriter() : textWriter();
  const receive: Receive = async result => {
    if (!result.ok) return;
    const diff = JSON.parse(result.output) as DocumentDiff;
    addTo(totals, diff);
    await writer.document(diff);
  };
  const { options, values } = call;
  const job = { command: 'diff' as const, options, older, newer };
  const status = await runOver(
    { job, values, positionals: sources, progress: !process.stdout.isTTY },
    receive,
  );
  await writer.end(totals);
  return status;
}

/** "shipped" is the dictionary that ships, where no folder has that name. */
async function dictionaryAt(folder: string): Promise<EventDictionary | null> {
  return folder === 'shipped' && !existsSync(folder) ? null : loadOwnEvents(folder);
}

interface Writer {
  document(diff: DocumentDiff): Promise<void>;
  end(totals: ReturnType<typeof noTotals>): Promise<void>;
}

function textWriter(): Writer {
  return {
    document: async diff => {
      const text = documentText(diff);
      if (text !== '') await write(text);
    },
    end: totals => write(totalsText(totals)),
  };
}

/** One object; its changes are written as they come. */
function jsonWriter(): Writer {
  let before = '{"changes":[\n';
  return {
    async document({ id, changes }) {
      for (const change of changes) {
        await write(before + JSON.stringify({ document: id, ...change }));
        before = ',\n';
      }
    },
    end: totals => write(`${before === ',\n' ? '\n' : before}],\n"totals":${JSON.stringify(totals)}}\n`),
  };
}
