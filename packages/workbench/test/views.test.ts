/** Addresses, filters, and what pages work out before they draw anything. */
import { expect, test } from 'vitest';
import { filterOf, sentenceOf, toggled } from '../src/filter/filter.js';
import { CHUNK, letGo, MOST_SLOTS, rowAtSlot, slotOfRow } from '../src/pages/events/chunks.js';
import { placeNodes } from '../src/pages/explore/network-layout.js';
import { lastDayOf, movedMark, nextPeriod, outliersBefore, periodAt } from '../src/pages/explore/periods.js';
import { brokenInto } from '../src/pages/explore/save-picture.js';
import { scaleOf } from '../src/pages/read/moments.js';
import { arcsOf } from '../src/pages/read/tree.js';
import { hrefOf, queryWith, routeOf } from '../src/route.js';
import { grouped, signed } from '../src/text/numbers.js';

test('an address is a page with its query, and the other way round', () => {
  const href = hrefOf('read', { document: 'https://example.org/a?b=c&d', show: 'v1', hide: '' });
  expect(href).toBe('/read?document=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d&show=v1');
  const { page, query } = routeOf(href);
  expect([page, query.get('document')]).toEqual(['read', 'https://example.org/a?b=c&d']);
  expect(routeOf('/nowhere').page).toBe('read');
  expect(queryWith(query, { show: null }).has('show')).toBe(false);
});

test('a filter is a few parameters of the address', () => {
  const values = filterOf(new URLSearchParams('actor=KEN&type=ASSAULT,COERCE&sort=-date&until='));
  expect(values).toEqual({ actor: 'KEN', type: 'ASSAULT,COERCE' });
  expect(toggled(values, 'type', 'COERCE')).toEqual({ type: 'ASSAULT' });
  expect(toggled(values, 'type', 'AID')).toEqual({ type: 'ASSAULT,COERCE,AID' });
  expect(toggled(values, 'actor', 'UGA')).toEqual({ actor: 'UGA' });
  expect(toggled(values, 'actor', 'KEN')).toEqual({ actor: '' });
  expect(sentenceOf(values)).toBe('Events with who acts KEN; type ASSAULT or COERCE');
  expect(sentenceOf({})).toBe('All events');
});

test('numbers are written alike everywhere', () => {
  expect([grouped(999), grouped(1000), grouped(1234567)]).toEqual(['999', '1,000', '1,234,567']);
  expect([signed(-9.96), signed(3.14)]).toEqual(['−10', '+3.1']);
});

test('pieces of the table far away are let go', () => {
  const chunks = new Map(Array.from({ length: 60 }, (_, index) => [index, []]));
  letGo(chunks, 50);
  expect(chunks.size).toBe(40);
  expect(chunks.has(50) && chunks.has(59) && !chunks.has(0)).toBe(true);
  expect(CHUNK).toBeGreaterThan(50);
});

test('every row of a million can be reached, the first and the last exactly', () => {
  const total = 1_000_000;
  for (const visible of [1, 20, 60]) {
    expect(rowAtSlot(0, MOST_SLOTS, total, visible)).toBe(0);
    expect(rowAtSlot(MOST_SLOTS - visible, MOST_SLOTS, total, visible)).toBe(total - visible);
  }
  for (const row of [0, 1, 3, 77_777, 500_000, 999_970]) {
    const slot = slotOfRow(row, MOST_SLOTS, total, 20);
    // A slot stands for two and a half rows, and twenty rows are in sight.
    const above = row - rowAtSlot(slot, MOST_SLOTS, total, 20);
    expect(above >= 0 && above <= 3).toBe(true);
  }
  expect(rowAtSlot(MOST_SLOTS - 1, MOST_SLOTS, total, 20)).toBe(total - 1);
  expect(rowAtSlot(MOST_SLOTS - 19, MOST_SLOTS, total, 20)).toBe(total - 19);
  expect(rowAtSlot(17, 100, 100, 20)).toBe(17);
});

test('periods', () => {
  expect(nextPeriod('2023-12-01', 'month')).toBe('2024-01-01');
  expect(lastDayOf('2024-02-01', 'month')).toBe('2024-02-29');
  expect(lastDayOf('2023-07-03', 'week')).toBe('2023-07-09');
  expect(lastDayOf('2023-01-01', 'year')).toBe('2023-12-31');
  expect(periodAt(Date.parse('2023-05-20'), ['2023-01-01', '2023-05-01', '2023-06-01'])).toBe('2023-05-01');
  const row = (period: string, events: number) => ({ period, events });
  expect(outliersBefore([row('1978-01-01', 1), row('2022-01-01', 50), row('2023-01-01', 60)])).toBe(1);
  expect(outliersBefore([row('2022-01-01', 50), row('2023-01-01', 60)])).toBe(0);
  expect(outliersBefore([])).toBe(0);
});

test('a moment stands on a line among the others, those years away left out', () => {
  const moment = (from: string | null, to = from) => ({ from, to });
  const scale = scaleOf(
    [moment('2023-07-01'), moment('1990-01-01'), moment(null)],
    moment('2023-07-03', '2023-07-05'),
  )!;
  expect([scale.from, scale.to]).toEqual(['2023-06-30', '2023-07-06']);
  expect(scale.start).toBeCloseTo(0.5);
  expect(scale.others).toHaveLength(1);
  expect(scaleOf([moment('2023-07-01')], moment(null))).toBeNull();
});

test('arcs lie over those within them', () => {
  const word = (head: number) => ({ head, relation: 'x' });
  const arcs = arcsOf([word(1), word(-1), word(3), word(1)]);
  expect(arcs.map(({ level }) => level)).toEqual([1, 0, 1, 2]);
});

test('the same network stands the same way, within its frame', () => {
  const network = {
    nodes: ['A', 'B', 'C', 'D'].map(id => ({
      id,
      label: id,
      country: null,
      sector: null,
      acts: 1,
      receives: 1,
    })),
    edges: [
      ['A', 'B'],
      ['B', 'C'],
      ['A', 'A'],
    ].map(([source, target]) => ({
      source: source!,
      target: target!,
      events: 3,
      score: 0,
      verbal_cooperation: 0,
      material_cooperation: 0,
      verbal_conflict: 0,
      material_conflict: 0,
    })),
  };
  const placed = placeNodes(network, 400, 300);
  expect(placeNodes(network, 400, 300)).toEqual(placed);
  for (const { x, y } of placed.values()) expect(x >= 0 && x <= 400 && y >= 0 && y <= 300).toBe(true);
});

test('captions are broken at spaces, long words anywhere', () => {
  expect(brokenInto('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(brokenInto('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  expect(brokenInto('', 10)).toEqual([]);
});

test('keys mark a stretch of time and stay within it', () => {
  const press = (keys: string[]) =>
    keys.reduce<ReturnType<typeof movedMark>>((mark, key) => {
      const extend = key.startsWith('+');
      return movedMark(mark, key.replace('+', ''), extend, 5) ?? mark;
    }, null);
  expect(press(['ArrowLeft'])).toEqual({ from: 4, to: 4 });
  expect(press(['ArrowRight'])).toEqual({ from: 0, to: 0 });
  expect(press(['ArrowRight', 'ArrowRight', '+ArrowRight', '+ArrowRight'])).toEqual({ from: 1, to: 3 });
  expect(press(['End', '+Home'])).toEqual({ from: 4, to: 0 });
  expect(press(['End', '+ArrowRight', 'x'])).toEqual({ from: 4, to: 4 });
  expect(movedMark(null, 'Home', false, 0)).toBeNull();
});
