/** `readout explain`: for each event, why it is there. */
import { readArguments } from '../flags.js';
import type { InputFormat } from '../input/tasks.js';
import { COMMANDS } from './descriptions.js';
import { runOver, writeApart } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('explain', COMMANDS.explain.flags, args);
  const options = { published: values.published ?? null, publisher: values.publisher ?? null };
  return runOver(
    {
      job: { command: 'explain', options, gazetteer: values.gazetteer ?? null },
      positionals,
      formatIn: (values['format-in'] as InputFormat | undefined) ?? null,
      threads: 1,
      lexicon: values.lexicon,
      dictionary: values.dictionary,
      progress: false,
    },
    writeApart('\n\n'),
  );
}
