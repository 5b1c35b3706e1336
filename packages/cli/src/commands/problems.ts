/** `readout problems`: what could not be added, and why. */
import { problemsIn } from '@readout/archive';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { writeRows } from '../archive/rows.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { plain } from '../output/terminal.js';
import { COMMANDS } from './descriptions.js';
import { noArguments } from './no-arguments.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('problems', COMMANDS.problems.flags, args);
  noArguments('problems', positionals);
  const problems = await withArchive(values.archive, 'read', problemsIn);
  if (values.format === 'json') await write(`${JSON.stringify(problems, null, 2)}\n`);
  else if (values.format === 'csv')
    await writeRows('csv', {
      columns: ['origin', 'reason'],
      pages: [problems.map(({ origin, reason }) => [origin, reason])],
    });
  else if (problems.length === 0)
    await write(`Nothing was refused by ${values.archive ?? DEFAULT_ARCHIVE}.\n`);
  else for (const { origin, reason } of problems) await write(`${plain(origin)}: ${plain(reason)}\n`);
  return 0;
}
