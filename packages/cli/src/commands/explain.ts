/** `readout explain`: for each event, why it is there. */
import type { InputFormat } from '@readout/sources';
import { readArguments } from '../flags.js';
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
      progress: false,
    },
    writeApart('\n\n'),
  );
}
