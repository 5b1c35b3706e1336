/** `readout add`: documents into an archive. */
import { type AddCounts, addTo } from '@readout/archive';
import type { DateOrder, InputFormat } from '@readout/sources';
import { foundIn } from '../archive/found.js';
import { networkOf, refusedNetwork } from '../archive/network.js';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { threadedReaderOf } from '../archive/reader-options.js';
import { limitsOf, mappingOf, readParquet } from '../archive/source-options.js';
import { readArguments } from '../flags.js';
import { defaultsOf } from '../input/options.js';
import { openSources } from '../input/sources.js';
import { write } from '../output/output.js';
import { grouping, progressOn } from '../output/progress.js';
import { plain } from '../output/terminal.js';
import { COMMANDS } from './descriptions.js';

/** How many refusals of a run are shown one by one. */
const SHOWN = 20;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('add', COMMANDS.add.flags, args);
  const defaults = await defaultsOf(values);
  const reader = await threadedReaderOf(values);
  const input = await openSources(positionals, {
    standardInput: (values['format-in'] as InputFormat | undefined) ?? null,
    mapping: mappingOf(values.columns, values.dates as DateOrder | undefined),
    readParquet,
    // Reports of two folders may share a file name.
    namedAfterFiles: false,
    network: values.fetch === undefined ? refusedNetwork(values) : networkOf(values),
    limits: limitsOf(values.limits),
  });
  const bar = progressOn(process.stderr, true);
  let refusals = 0;
  const counts = await withArchive(values.archive, 'create', archive =>
    addTo(archive, foundIn(input, defaults), {
      ...reader,
      onProgress: () => bar.step(input.fraction),
      stories: values['no-stories'] === undefined,
      onGrouping: grouping(bar),
      onRefusal({ origin, reason }) {
        if (++refusals > SHOWN) return;
        bar.end();
        process.stderr.write(`readout: ${plain(origin)}: ${plain(reason)}\n`);
      },
    }).finally(() => bar.end()),
  );
  if (refusals > SHOWN) process.stderr.write(`readout: ${refusals - SHOWN} more refused\n`);
  await write(summaryOf(counts, values.archive));
  return statusOf(counts);
}

function summaryOf({ added, renewed, known, refused }: AddCounts, path: string | undefined): string {
  const archive = path ?? DEFAULT_ARCHIVE;
  const parts = [`${added} ${added === 1 ? 'document' : 'documents'} added to ${archive}`];
  if (renewed > 0) parts.push(`${renewed} new ${renewed === 1 ? 'version' : 'versions'} of documents in it`);
  if (known > 0) parts.push(`${known} already there`);
  const where = path === undefined ? '' : ` --archive ${path}`;
  if (refused > 0) parts.push(`${refused} refused: see "readout problems${where}"`);
  return `${parts.join(', ')}.\n`;
}

/** As for other commands: 1 when some were refused, 2 when nothing at all could be used. */
function statusOf({ added, renewed, known, refused }: AddCounts): number {
  if (refused === 0) return 0;
  return added + renewed + known > 0 ? 1 : 2;
}
