/** `readout archive check`: is everything as it must be? */
import { checkArchive } from '@readout/archive';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { progressOn } from '../output/progress.js';
import { plain } from '../output/terminal.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('archive', COMMANDS.archive.flags, args);
  const [verb, ...more] = positionals;
  if (verb !== 'check' || more.length > 0) {
    const hint = verb === undefined ? '' : suggestion(verb, ['check']);
    throw new UsageError(`Write "readout archive check --archive FILE".${hint}`);
  }
  const bar = progressOn(process.stderr, true);
  const faults = await withArchive(values.archive, 'write', archive =>
    checkArchive(archive, { onProgress: (done, all) => bar.step(all === 0 ? 1 : done / all) }).finally(() =>
      bar.end(),
    ),
  );
  for (const { message, repaired } of faults)
    await write(`${plain(message)}${repaired ? ': repaired' : ''}.\n`);
  const left = faults.filter(({ repaired }) => !repaired).length;
  if (faults.length === 0) await write(`${values.archive ?? DEFAULT_ARCHIVE} is as it must be.\n`);
  return left > 0 ? 1 : 0;
}
