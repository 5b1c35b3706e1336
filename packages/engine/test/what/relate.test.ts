/** What `relate` answers: in both directions, for two who act alike, and for two of whom the text says nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.js';
import type { Relation } from '../../src/reading/schema.js';
import { sharedReader } from '../support/reader.js';

let reader: Reader;
beforeAll(async () => {
  reader = await sharedReader();
});

function relate(text: string, source: string, target: string, explain = false): Relation {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`);
    return { start, end: start + words.length };
  };
  return reader.relate({ id: 'x', text, source: [span(source)], target: [span(target)] }, { explain });
}

describe('relate', () => {
  it.each([
    ['Kenya accused Uganda of theft.', 'Kenya', 'Uganda', 'ACCUSE', 'source-to-target'],
    ['Kenya accused Uganda of theft.', 'Uganda', 'Kenya', 'ACCUSE', 'target-to-source'],
    ['Uganda was accused of theft by Kenya.', 'Kenya', 'Uganda', 'ACCUSE', 'source-to-target'],
    ['Uganda was accused of theft by Kenya.', 'Uganda', 'Kenya', 'ACCUSE', 'target-to-source'],
    ['Oman met Yemen on neutral ground.', 'Oman', 'Yemen', 'CONSULT', 'mutual'],
    ['Oman met Yemen on neutral ground.', 'Yemen', 'Oman', 'CONSULT', 'mutual'],
    ['Chad vowed to attack the rebels.', 'Chad', 'the rebels', 'THREATEN', 'source-to-target'],
    ['Chad failed to reach agreement with Niger.', 'Chad', 'Niger', 'REJECT', 'source-to-target'],
    ['Ghana called for sanctions against Mali.', 'Ghana', 'Mali', 'ACCUSE', 'source-to-target'],
  ])('%s (%s, %s): %s, %s', (text, source, target, type, direction) => {
    expect(relate(text, source, target)).toMatchObject({ type, direction });
  });

  it.each([
    ['two who only stand beside each other', 'Oman is east of Yemen.', 'Oman', 'Yemen'],
    ['what is done to somebody else', 'Kenya accused Uganda of theft. Sudan grew.', 'Kenya', 'Sudan'],
    ['what somebody else does', 'Kenya grew. Peru accused Uganda of theft.', 'Kenya', 'Uganda'],
  ])('says nothing of %s', (_, text, source, target) => {
    expect(relate(text, source, target)).toEqual({
      id: 'x',
      type: null,
      mode: null,
      cameo: null,
      status: null,
      direction: null,
      confidence: 0,
      because: null,
    });
  });

  it('explains an answer, and the direction that the text has', () => {
    const { explanation, status, confidence } = relate(
      'Kenya accused Uganda of theft.',
      'Uganda',
      'Kenya',
      true,
    );
    expect(explanation!.join('\n')).toContain('Actor: “Kenya”');
    expect(explanation!.join('\n')).toContain(`Status ${status}; `);
    expect(explanation!.join('\n')).toContain(`confidence ${confidence}.`);
    expect(explanation!.at(-1)).toContain('the other way round');
  });

  it('explains why there is no answer', () => {
    const near = relate('Kenya held the view of Uganda.', 'Kenya', 'Uganda', true);
    expect(near.type).toBeNull();
    expect(near.explanation!.join('\n')).toMatch(/“held”: .*its object is of another kind/);
    const apart = relate('Kenya grew. Sudan shrank.', 'Kenya', 'Sudan', true);
    expect(apart.explanation).toEqual(['The two never stand in one sentence.']);
  });

  it('keeps the explanation to itself unless asked', () => {
    expect(relate('Kenya accused Uganda of theft.', 'Kenya', 'Uganda')).not.toHaveProperty('explanation');
  });
});
