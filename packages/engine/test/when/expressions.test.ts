/** The table of expressions: each line is a test. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../support/reader.js';

interface Line {
  published: string | null;
  text: string;
  start: number;
  end: number;
  wanted: string;
}

const source = readFileSync(new URL('./expressions.txt', import.meta.url), 'utf8');
const lines = source
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('//'))
  .map(readLine);

function readLine(line: string): Line {
  const [published, marked, wanted] = line.split(' | ') as [string, string, string];
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return {
    published: published === '-' ? null : published,
    text: marked.replace(/[[\]]/g, ''),
    start,
    end,
    wanted,
  };
}

describe('expressions.txt', () => {
  it.each(lines)('$text ($published) $wanted', async ({ published, text, start, end, wanted }) => {
    const draft = (await sharedReader()).draft({ text, publishedAt: published }, 'when');
    const found = draft.times.filter(time => time.start < end && time.end > start);
    if (wanted === 'none') {
      expect(found.map(time => draft.slice(time))).toEqual([]);
      return;
    }
    const time = found.at(0);
    expect(time && draft.slice(time)).toBe(text.slice(start, end));
    const [type, value, ...rest] = wanted.split(' ');
    const fields = rest.join(' ').match(/\w+: \S+/g) ?? [];
    const asked = Object.fromEntries(fields.map(field => field.split(': ')));
    expect(time).toMatchObject({ type, value, ...asked });
    expect(draft.notices.includes('unknown-publication-date')).toBe(
      published === null && value!.startsWith('XX'),
    );
  });
});
