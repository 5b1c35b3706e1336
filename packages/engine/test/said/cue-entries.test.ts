/** The dictionary of cues is its own test: every example of every entry must be read as it is marked. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCueEntries } from '../../../lexicon/src/statements/compile.js';
import type { Draft } from '../../src/draft/draft.js';
import { sharedReader } from '../support/reader.js';
import { markedIn } from './marked.js';

const directory = fileURLToPath(new URL('../../../lexicon/data/statements', import.meta.url));

describe('cues', () => {
  for (const { file, line, words, attitude, complements, examples } of readCueEntries(directory)) {
    it.each(examples)(`${file}:${line} ${words}: %s`, async example => {
      const { text, spans } = markedIn(example);
      const draft = (await sharedReader()).draft({ text }, 'said');
      // "expressed concern": the noun's entry gives the attitude.
      const own = spans['<'][0]!.includes(' ') && complements.includes('noun') ? '' : attitude;
      const wanted = `${own} {${spans['{'].join(' ')}} <${spans['<'].join(' ')}> [${spans['['].join(' … ')}]`;
      expect(statementsIn(draft, own !== '')).toContain(wanted);
    });
  }
});

function statementsIn(draft: Draft, told: boolean): string[] {
  return draft.statements.map(({ speaker, cue, content, attitude }) => {
    const said = content.map(piece => draft.slice(piece)).join(' … ');
    return `${told ? attitude : ''} {${speaker ? draft.slice(speaker) : ''}} <${cue ? draft.slice(cue) : ''}> [${said}]`;
  });
}
