/** `readout lexicon`: what is done with actor lexicons, by a word of its own. */
import { readArguments } from '../flags.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('lexicon', COMMANDS.lexicon.flags, args);
  const [action, ...rest] = positionals;
  switch (action) {
    case 'check': {
      const { check } = await import('../lexicon/check.js');
      return check(rest, { all: values.all !== undefined });
    }
    default:
      throw new UsageError(
        `"readout lexicon" is followed by check${action === undefined ? '' : `, not "${action}"`}.${suggestion(action ?? '', ['check'])} See "readout lexicon --help".`,
      );
  }
}
