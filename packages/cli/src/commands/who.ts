/** `readout who`: the cast of each document. */
import { readArguments } from '../flags.js';
import { defaultsOf } from '../input/options.js';
import { COMMANDS } from './descriptions.js';
import { runOver, writeApart } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('who', COMMANDS.who.flags, args);
  const format = values.format === 'jsonl' ? 'jsonl' : 'text';
  const options = { format, ...(await defaultsOf(values)) } as const;
  return runOver(
    {
      job: { command: 'who', options },
      values,
      positionals,
      progress: false,
    },
    writeApart(format === 'text' ? '\n\n' : ''),
  );
}
