import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressLine, progressOn } from '../src/output/progress.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream,
  };
}

test('a bar with the share that is done, or the count where the size is unknown', () => {
  expect(progressLine(12, 6.04, 0.5)).toBe('[############............] 50 %  12 documents, 6.0 a second');
  expect(progressLine(1, 250.6, null)).toBe('1 document, 251 a second');
});

test('drawn on a terminal once the work is long, a few times a second, and taken away', () => {
  const { written, stream } = terminal(true);
  const bar = progressOn(stream, true);
  bar.step(0.1);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1500);
  bar.step(0.2);
  bar.step(0.3);
  expect(written).toHaveLength(1);
  vi.advanceTimersByTime(200);
  bar.step(0.4);
  expect(written).toHaveLength(2);
  bar.end();
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('quiet in a pipe, and where the output goes to the same terminal', () => {
  for (const [isTTY, shown] of [
    [false, true],
    [true, false],
  ] as const) {
    const { written, stream } = terminal(isTTY);
    const bar = progressOn(stream, shown);
    vi.advanceTimersByTime(5000);
    bar.step(0.5);
    bar.end();
    expect(written).toEqual([]);
  }
});
