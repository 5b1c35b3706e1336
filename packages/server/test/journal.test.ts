/** The journal: what is on disk after whatever has happened to it. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openJournal } from '../src/desk/journal.js';

const folder = mkdtempSync(join(tmpdir(), 'readout journal '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newPath = () => join(folder, `${count++}.jsonl`);
const open = (path: string, more: object = {}) =>
  openJournal<{ text: string }>(path, { kind: 'test', version: 1, ...more });

test('gives back what was put in, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async texts => {
      const path = newPath();
      const first = await open(path);
      await Promise.all(texts.map(text => first.append({ text })));
      await first.close();
      const again = await open(path);
      expect(again.entries).toEqual(texts.map(text => ({ text })));
      await again.close();
    }),
    { numRuns: 30 },
  );
});

test('cut off at any byte, it has the whole lines before', async () => {
  const path = newPath();
  const journal = await open(path);
  for (const text of ['one', 'zwei – ß', '三']) await journal.append({ text });
  await journal.close();
  const bytes = readFileSync(path);
  for (let end = 0; end <= bytes.length; end++) {
    const cut = newPath();
    writeFileSync(cut, bytes.subarray(0, end));
    const again = await open(cut);
    const whole = bytes.subarray(0, end).toString().split('\n').length - 2;
    expect(again.entries).toHaveLength(Math.max(0, whole));
    await again.append({ text: 'next' });
    await again.close();
    const after = await open(cut);
    expect(after.entries.at(-1)).toEqual({ text: 'next' });
    await after.close();
  }
});

test('a line in the middle that is none is told by its number', async () => {
  const path = newPath();
  const journal = await open(path);
  await journal.append({ text: 'one' });
  await journal.close();
  appendFileSync(path, 'rubbish\n{"text":"two"}\n');
  await expect(open(path)).rejects.toThrow(/line 3/);
});

test('is refused when it is another kind, another version, or in use', async () => {
  const path = newPath();
  const journal = await open(path);
  await expect(open(path)).rejects.toThrow(`in use by process ${process.pid}`);
  await journal.close();
  await expect(openJournal(path, { kind: 'other', version: 1 })).rejects.toThrow('no file of this kind');
  await expect(openJournal(path, { kind: 'test', version: 2 })).rejects.toThrow('version 1');
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const path = newPath();
  writeFileSync(`${path}.lock`, '99999999');
  const journal = await open(path);
  await journal.close();
});

test('so is the lock of a process that had the same id, as in a container that is started again', async () => {
  const path = newPath();
  writeFileSync(`${path}.lock`, String(process.pid));
  const journal = await open(path);
  await expect(open(path)).rejects.toThrow('in use');
  await journal.close();
});

test('a file of something else is left as it is, even without the end of a line', async () => {
  for (const text of ['notes of somebody', '{"readout":"test","version":2}', '{"readout":"reviews"']) {
    const path = newPath();
    writeFileSync(path, text);
    await expect(open(path)).rejects.toThrow('no file of this kind');
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

test('what holds passwords is for its owner only', async () => {
  const path = newPath();
  const journal = await open(path, { secret: true });
  await journal.close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  chmodSync(path, 0o644);
  await expect(open(path, { secret: true })).rejects.toThrow('chmod 600');
});
