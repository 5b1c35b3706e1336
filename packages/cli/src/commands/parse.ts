/** `readout parse`: documents in, CoNLL-U out. */
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { COMMANDS } from './descriptions.js';
import { runOver } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('parse', COMMANDS.parse.flags, args);
  return runOver(
    {
      job: { command: 'parse', options: null },
      values,
      positionals,
      progress: !process.stdout.isTTY,
    },
    async result => {
      if (result.ok) await write(result.output);
    },
  );
}
