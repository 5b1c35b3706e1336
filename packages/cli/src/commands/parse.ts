/** `readout parse`: documents in, CoNLL-U out. */
import type { InputFormat } from '@readout/sources';
import { countOf, readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { COMMANDS } from './descriptions.js';
import { MOST_THREADS, runOver } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('parse', COMMANDS.parse.flags, args);
  return runOver(
    {
      job: { command: 'parse', options: null, gazetteer: values.gazetteer ?? null },
      positionals,
      formatIn: (values['format-in'] as InputFormat | undefined) ?? null,
      threads: countOf('--jobs', values.jobs, MOST_THREADS),
      lexicon: values.lexicon,
      progress: !process.stdout.isTTY,
    },
    async result => {
      if (result.ok) await write(result.output);
    },
  );
}
