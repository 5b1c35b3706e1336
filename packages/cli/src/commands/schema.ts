/** `readout schema`: the JSON Schema of a Reading. */
import { readingJsonSchema } from '@readout/engine/schema';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

export async function run(args: string[]): Promise<number> {
  const { positionals } = readArguments('schema', COMMANDS.schema.flags, args);
  if (positionals.length > 0) {
    throw new UsageError(`"readout schema" takes no argument "${positionals[0]}": leave it out.`);
  }
  await write(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
  return 0;
}
