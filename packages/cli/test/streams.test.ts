/** Long runs: order, threads, bad documents, readers that leave early. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { linesOf, READOUT, readout } from './program.js';

const SENTENCES = [
  'Iran thanked Iraq on Sunday.',
  'The minister said that troops had shelled a village near Batken, killing two people.',
  '"We will not accept this," said Kenya\'s president, who later met his Ugandan counterpart in Nairobi.',
];
/** Long and short ones mixed, so that threads finish out of turn. */
const DOCUMENTS = Array.from({ length: 60 }, (_, index) => ({
  id: `d${index}`,
  text: SENTENCES[index % 3]!.repeat(index % 7 === 0 ? 40 : 1),
  publishedAt: '2023-07-02',
}));
const JSONL = DOCUMENTS.map(document => `${JSON.stringify(document)}\n`).join('');

test('the same bytes in the same order, whatever --jobs and however often', async () => {
  const [one, again, two, three] = await Promise.all(
    ['1', '1', '2', '3'].map(jobs =>
      readout(['code', '--format', 'jsonl', '--jobs', jobs], { input: JSONL }),
    ),
  );
  expect(linesOf(one!.stdout).map(({ document }) => document.id)).toEqual(DOCUMENTS.map(({ id }) => id));
  expect(again!.stdout).toBe(one!.stdout);
  expect(two!.stdout).toBe(one!.stdout);
  expect(three!.stdout).toBe(one!.stdout);
});

const BAD = [
  '{"id":"good","text":"Peru expelled an envoy."}',
  'not json',
  '{"id":"no-text"}',
  '{"id":"date","text":"x","publishedAt":"2023-02-30"}',
  '{"id":"number","text":5}',
  '["a list"]',
  '',
  '{"id":"last","text":"Chad freed two aid workers."}',
].join('\n');

test.each(['1', '2'])('bad documents among good ones, --jobs %s', async jobs => {
  const { status, stdout, stderr } = await readout(['code', '--format', 'jsonl', '--jobs', jobs], {
    input: BAD,
  });
  expect(linesOf(stdout)).toMatchObject([
    { document: { id: 'good' } },
    { id: null, error: expect.stringContaining('not JSON') },
    { id: 'no-text', error: expect.stringContaining('text is missing') },
    { id: 'date', error: expect.stringContaining('not a day in the calendar') },
    { id: 'number', error: expect.stringContaining('text is 5') },
    { id: null, error: expect.stringContaining('a list') },
    { document: { id: 'last' } },
  ]);
  const told = stderr.trim().split('\n');
  expect(told.map(line => /line (\d+): /.exec(line)?.[1])).toEqual(['2', '3', '4', '5', '6']);
  expect(status).toBe(1);
});

test('bytes that are not UTF-8 spoil their line only', async () => {
  const input = Buffer.concat([
    Buffer.from('{"id":"a","text":"x"}\n{"id":"b","text":"'),
    Buffer.from([0xe9, 0x22, 0x7d, 0x0a]),
    Buffer.from('{"id":"c","text":"y"}'),
  ]);
  const { status, stdout } = await readout(['code', '--format', 'jsonl'], { input });
  expect(linesOf(stdout)).toMatchObject([
    { document: { id: 'a' } },
    { id: null, error: expect.stringContaining('not valid UTF-8') },
    { document: { id: 'c' } },
  ]);
  expect(status).toBe(1);
});

test('only bad documents: still an answer for each, status 1', async () => {
  const { status, stdout } = await readout(['code', '--format', 'jsonl'], { input: 'x\ny\n' });
  expect(linesOf(stdout)).toHaveLength(2);
  expect(status).toBe(1);
});

test('nothing on standard input', async () => {
  expect(await readout(['code', '--format', 'jsonl'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a Reading comes as soon as its document is there', async () => {
  for (const jobs of ['1', '2']) {
    const child = spawn(process.execPath, [READOUT, 'code', '--format', 'jsonl', '--jobs', jobs]);
    child.stdin.write('{"id":"first","text":"Iran thanked Iraq."}\n');
    const [chunk] = await once(child.stdout, 'data');
    expect(String(chunk)).toContain('"id":"first"');
    child.stdin.end();
    await once(child, 'close');
  }
});

test('a reader that leaves early ends the run without a word', async () => {
  const child = spawn(process.execPath, [READOUT, 'code', '--format', 'jsonl', '--jobs', '2']);
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.write(JSONL.repeat(20));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.end();
  const [status] = await once(child, 'close');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
