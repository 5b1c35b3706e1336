import {
  type Aligned,
  alignLayer,
  MEASURES,
  parseExpectation,
  ReadingView,
  SCORED_LAYERS,
  tableOf,
} from '@readout/engine/notation';
import { describe, expect, it } from 'vitest';
import { writeReading } from '../../../engine/src/reading/write.js';
import { addEntity, addEvent, wordsDraft } from '../../../engine/test/support/drafts.js';

/** Found: two attacks and a thanks, where gold has two attacks and a visit. */
function alignedEvents(): Aligned {
  const draft = wordsDraft('Ivo attacked Mara, Mara attacked Ivo, and Jan thanked Mara.');
  const [ivo, mara, jan] = ['Ivo', 'Mara', 'Jan'].map(name => addEntity(draft, name)) as [
    number,
    number,
    number,
  ];
  addEvent(draft, 'attacked', 'ASSAULT', [ivo], [mara]);
  addEvent(draft, 'attacked', 'ASSAULT', [mara], []);
  addEvent(draft, 'thanked', 'SUPPORT', [jan], [mara]);
  const view = new ReadingView(writeReading(draft, { weights: 'w', dictionaries: 'd' }));
  const gold = ['ASSAULT  Mara > Ivo', 'ASSAULT  Ivo > Mara', 'CONSULT  Jan > Mara', 'says  Jan'].map(
    parseExpectation,
  );
  return alignLayer('report', 'events', gold, view);
}

describe('alignLayer', () => {
  it('pairs the most alike first and tells what is wrong', () => {
    const { pairs, missed, spurious } = alignedEvents();
    expect(pairs.map(({ gold, wrong }) => [gold.written, wrong])).toEqual([
      ['ASSAULT  Mara > Ivo', ['recipients']],
      ['ASSAULT  Ivo > Mara', []],
    ]);
    expect(missed.map(({ written }) => written)).toEqual(['CONSULT  Jan > Mara']);
    expect(spurious).toEqual(['SUPPORT  Jan > Mara  trigger: thanked']);
  });
});

describe('tableOf', () => {
  it('counts precision, recall and F1, and shares of pairs', () => {
    const layers = new Map(SCORED_LAYERS.map(layer => [layer, layer === 'events' ? [alignedEvents()] : []]));
    const lines = tableOf(MEASURES, layers).split('\n');
    const figures = (name: string) =>
      lines
        .find(line => line.startsWith(`${name} `))!
        .slice(name.length)
        .trim()
        .split(/ +/);
    expect(figures('events: type')).toEqual(['66.7', '66.7', '66.7', '3', '3']);
    expect(figures('events: type, actors, recipients')).toEqual(['33.3', '33.3', '33.3', '3', '3']);
    expect(figures('  recipients')).toEqual(['50.0', '2']);
  });
});
