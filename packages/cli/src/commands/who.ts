/** `readout who`: the cast of each document. */
import type { InputFormat } from '@readout/sources';
import { readArguments } from '../flags.js';
import { COMMANDS } from './descriptions.js';
import { runOver, writeApart } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('who', COMMANDS.who.flags, args);
  const format = values.format === 'jsonl' ? 'jsonl' : 'text';
  const options = {
    format,
    published: values.published ?? null,
    publisher: values.publisher ?? null,
  } as const;
  return runOver(
    {
      job: { command: 'who', options, gazetteer: values.gazetteer ?? null },
      positionals,
      formatIn: (values['format-in'] as InputFormat | undefined) ?? null,
      threads: 1,
      lexicon: values.lexicon,
      progress: false,
    },
    writeApart(format === 'text' ? '\n\n' : ''),
  );
}
