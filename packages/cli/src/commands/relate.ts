/** `readout relate`: a question per line in, an answer per line out. */
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { COMMANDS } from './descriptions.js';
import { errorLine, runOver } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('relate', COMMANDS.relate.flags, args);
  return runOver(
    {
      job: { command: 'relate', options: { explain: values.explain !== undefined } },
      values,
      positionals,
      formatIn: 'jsonl',
      formatEverywhere: true,
      progress: !process.stdout.isTTY,
    },
    result => write(result.ok ? result.output : errorLine(result)),
  );
}
