/** `readout reread`: everything once more, with the engine of today. */
import { type DocumentDifference, differencesIn, rereadAll } from '@readout/archive';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { threadedReaderOf } from '../archive/reader-options.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { grouping, progressOn } from '../output/progress.js';
import { plain } from '../output/terminal.js';
import { COMMANDS } from './descriptions.js';
import { noArguments } from './no-arguments.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('reread', COMMANDS.reread.flags, args);
  noArguments('reread', positionals);
  const reader = await threadedReaderOf(values);
  const bar = progressOn(process.stderr, true);
  const counts = await withArchive(values.archive, 'write', archive =>
    rereadAll(archive, {
      ...reader,
      onProgress: (done, all) => bar.step(done / all),
      onGrouping: grouping(bar),
    }).finally(() => bar.end()),
  );
  const { reread, upToDate } = counts;
  if (values.format !== 'jsonl')
    await write(
      `${reread} ${reread === 1 ? 'document' : 'documents'} of ${values.archive ?? DEFAULT_ARCHIVE} read again, ${upToDate} up to date already.\n`,
    );
  if (values.compare !== undefined)
    await withArchive(values.archive, 'read', archive =>
      compare(differencesIn(archive), values.format === 'jsonl'),
    );
  return 0;
}

/** How many documents with differences are shown one by one. */
const SHOWN = 20;

async function compare(documents: AsyncIterable<DocumentDifference>, lines: boolean): Promise<void> {
  const tally = { documents: 0, different: 0, before: 0, after: 0, same: 0, changed: 0 };
  for await (const difference of documents) {
    const { events, differences } = difference;
    tally.documents++;
    tally.before += events.before;
    tally.after += events.after;
    tally.same += events.same;
    tally.changed += differences.filter(({ kind }) => kind === 'changed').length;
    if (lines) await write(`${JSON.stringify(difference)}\n`);
    else if (differences.length > 0 && ++tally.different <= SHOWN) await write(differenceText(difference));
  }
  if (lines) return;
  if (tally.documents === 0)
    return write('No document has been read by two engines: there is nothing to compare.\n');
  const { before, after, same, changed } = tally;
  if (tally.different > SHOWN)
    await write(`\n… and ${tally.different - SHOWN} more; --format jsonl tells of all.\n`);
  await write(
    `\n${tally.documents} documents, ${tally.different} of them different. Events: ${before} before, ${after} now; ` +
      `${same} the same, ${changed} changed, ${after - same - changed} new, ${before - same - changed} gone.\n`,
  );
}

function differenceText({ document, differences }: DocumentDifference): string {
  let text = `\n${plain(document)}\n`;
  for (const { kind, type, words, fields, sentence } of differences) {
    text += `  ${kind.padEnd(8)}${type}  “${plain(words)}”  ${plain(sentence)}\n`;
    for (const { field, before, after } of fields)
      text += `          ${field}: ${plain(before) || '–'} → ${plain(after) || '–'}\n`;
  }
  return text;
}
