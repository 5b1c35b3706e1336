/** `readout explain`: for each event, why it is there. */
import { readArguments } from '../flags.js';
import { defaultsOf } from '../input/options.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';
import { runOver, writeApart } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('explain', COMMANDS.explain.flags, args);
  const options = {
    ...(await defaultsOf(values)),
    between: pairOf(values.between, values.and),
    near: values.near !== undefined,
    judge: values.judge !== undefined,
  };
  const older = values['dictionary-diff'];
  if (older !== undefined) {
    if (values.dictionary !== undefined)
      throw new UsageError('--dictionary-diff names both dictionaries: leave out --dictionary.');
    const { runDiff } = await import('../diff/run.js');
    return runDiff({
      before: older,
      positionals,
      options,
      values,
      format: (values.format ?? 'text') as 'text' | 'json',
    });
  }
  if (values.format !== undefined) throw new UsageError('--format is for --dictionary-diff: leave it out.');
  return runOver(
    {
      job: { command: 'explain', options },
      values,
      positionals,
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
