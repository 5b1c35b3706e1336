/** The dictionary of labels is its own test: every example of every entry must be labelled as it is marked. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelEntries } from '../../../lexicon/src/labels/compile.js';
import type { Draft } from '../../src/draft/draft.js';
import { markedIn } from '../said/marked.js';
import { sharedReader } from '../support/reader.js';

const directory = fileURLToPath(new URL('../../../lexicon/data/labels', import.meta.url));

describe('labels', () => {
  for (const { file, line, terms, examples } of readLabelEntries(directory)) {
    const names = new Set(terms.map(({ term }) => term));
    it.each(examples)(`${file}:${line} ${terms[0]!.term}: %s`, async example => {
      const { text, spans } = markedIn(example);
      const draft = (await sharedReader()).draft({ text }, 'labels');
      const found = draft.labels.filter(({ term }) => names.has(term)).map(label => draft.slice(label));
      expect(found).toEqual(spans['<']);
      const about = wanted(draft, spans['{'][0]);
      if (about >= 0) expect(draft.labels.find(({ term }) => names.has(term))!.about).toBe(about);
    });
  }
});

/** The entity that the marked words name, -1 for none: what is no party ("the raid") is no entity, and cannot be asked for. */
function wanted(draft: Draft, marked: string | undefined): number {
  const words = marked?.replace(/['’]s?$/, '').toLowerCase();
  return draft.mentions.find(one => draft.slice(one).toLowerCase() === words)?.entities[0] ?? -1;
}
