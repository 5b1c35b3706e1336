/** `readout lexicon`: what is done with actor lexicons, by a word of its own. */
import { readArguments } from '../flags.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

const ACTIONS = ['check', 'import'] as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('lexicon', COMMANDS.lexicon.flags, args);
  const [action, ...rest] = positionals;
  switch (action) {
    case 'check': {
      if (values.out !== undefined)
        throw new UsageError('--out is for "readout lexicon import": leave it out.');
      const { check } = await import('../lexicon/check.js');
      return check(rest, { all: values.all !== undefined });
    }
    case 'import': {
      if (values.all !== undefined)
        throw new UsageError('--all is for "readout lexicon check": leave it out.');
      const { importFiles } = await import('../lexicon/import.js');
      return importFiles(rest, values.out);
    }
    default: {
      const written = action === undefined ? '' : `, not "${action}"`;
      throw new UsageError(
        `"readout lexicon" is followed by ${ACTIONS.join(' or ')}${written}.${suggestion(action ?? '', ACTIONS)} See "readout lexicon --help".`,
      );
    }
  }
}
