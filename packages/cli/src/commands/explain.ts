/** `readout explain`: for each event, why it is there. */
import { readArguments } from '../flags.js';
import type { InputFormat } from '../input/tasks.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';
import { runOver, writeApart } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('explain', COMMANDS.explain.flags, args);
  const options = {
    published: values.published ?? null,
    publisher: values.publisher ?? null,
    between: pairOf(values.between, values.and),
    near: values.near !== undefined,
  };
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

/** @throws UsageError when one of the two is missing. */
function pairOf(first: string | undefined, second: string | undefined): [string, string] | null {
  if (first !== undefined && second !== undefined) return [first, second];
  if (first === undefined && second === undefined) return null;
  throw new UsageError(
    `--between and --and go together: --between "${first ?? 'Kenya'}" --and "${second ?? 'Uganda'}".`,
  );
}
