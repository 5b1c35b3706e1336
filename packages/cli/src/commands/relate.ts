/** `readout relate`: a question per line in, an answer per line out. */
import { countOf, readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { COMMANDS } from './descriptions.js';
import { errorLine, MOST_THREADS, runOver } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('relate', COMMANDS.relate.flags, args);
  return runOver(
    {
      job: { command: 'relate', options: null, gazetteer: values.gazetteer ?? null },
      positionals,
      formatIn: 'jsonl',
      formatEverywhere: true,
      threads: countOf('--jobs', values.jobs, MOST_THREADS),
      lexicon: values.lexicon,
      dictionary: values.dictionary,
      progress: !process.stdout.isTTY,
    },
    result => write(result.ok ? result.output : errorLine(result)),
  );
}
