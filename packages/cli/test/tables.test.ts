/** `readout export` and `readout compare`, as a user calls them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../archive/src/exports/index.js';
import { COMMANDS } from '../src/commands/descriptions.js';
import { linesOf, readout } from './program.js';
import { SAMPLE } from './sample.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout tables '));
  writeFileSync(join(folder, 'readings.jsonl'), `${JSON.stringify(SAMPLE)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input?: string) =>
  readout(args, input === undefined ? { cwd: folder } : { cwd: folder, input });

describe('export', () => {
  test('to standard output; what is left out is told', async () => {
    const { status, stdout, stderr } = await run(['export', 'readings.jsonl', '--format', 'icews']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 4);
    expect(lines[1]!.split('\t').slice(1, 7)).toEqual([
      '2021-05-05',
      'Ulan Sadyrbaev',
      'Government',
      'Kyrgyzstan',
      'Make a visit',
      '042',
    ]);
    expect(stderr).toContain('readout: 1 event left out: 1 that only a speaker vouches for.');
  });

  test('claims on request', async () => {
    const { stdout } = await run(['export', 'readings.jsonl', '--format', 'icews', '--include', 'claimed']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1 + 5);
    expect((await run(['export', 'readings.jsonl', '--format', 'icews', '--include', 'all'])).stdout).toBe(
      stdout,
    );
  });

  test('the help names every format', () => {
    for (const format of [...Object.keys(EXPORT_FORMATS), 'parquet'])
      expect(COMMANDS.export.about).toContain(format);
  });

  test('to a file or a folder', async () => {
    for (const format of ['geojson', 'brat', 'parquet']) {
      const { status } = await run([
        'export',
        'readings.jsonl',
        '--format',
        format,
        '--out',
        `out-${format}`,
      ]);
      expect({ format, status }).toEqual({ format, status: 0 });
    }
    expect(JSON.parse(readFileSync(join(folder, 'out-geojson'), 'utf8')).features).toHaveLength(5);
    expect(readdirSync(join(folder, 'out-brat')).sort()).toEqual([
      'annotation.conf',
      'sample.ann',
      'sample.txt',
    ]);
    expect(readFileSync(join(folder, 'out-brat/sample.txt'), 'utf8')).toBe(SAMPLE.document.text);
    // Three events have one day, one begins in March and is open, one is undated.
    expect(readdirSync(join(folder, 'out-parquet')).sort()).toEqual([
      'date=2021-03-01',
      'date=2021-05-04',
      'date=2021-05-05',
      'date=__HIVE_DEFAULT_PARTITION__',
    ]);
  });

  test('bad lines are told and passed over', async () => {
    const input = `${JSON.stringify(SAMPLE)}\n{"id":"b","error":"no text"}\n[1]\nnot json\n${JSON.stringify({ ...SAMPLE, events: 1 })}\n`;
    const { status, stdout, stderr } = await run(['export', '--format', 'jsonl'], input);
    expect(status).toBe(1);
    expect(linesOf(stdout)).toHaveLength(5);
    expect(stderr.trim().split('\n')).toEqual([
      'readout: standard input:2: has an error instead of a Reading: no text; left out',
      expect.stringMatching(/^readout: standard input:3: is not a Reading \("schema": "readout\/1"\)/),
      expect.stringMatching(/^readout: standard input:4: is not JSON/),
      expect.stringMatching(/^readout: standard input:5: is not a Reading: events: /),
    ]);
    expect((await run(['export', '--format', 'jsonl'], 'x')).status).toBe(2);
  });
});

describe('compare', () => {
  test('Readings beside a table of the same: the formats are told by their first lines', async () => {
    await run(['export', 'readings.jsonl', '--format', 'gdelt-events', '--out', 'gdelt.csv']);
    const { status, stdout } = await run(['compare', 'readings.jsonl', 'gdelt.csv']);
    expect(status).toBe(0);
    expect(stdout).toContain('Aligned by document');
    expect(stdout).toContain('4 events in both, 0 only in A, 0 only in B.');
    expect(stdout).toMatch(/^actor country +4 +100\.0 % +1\.000$/m);
  });

  test('two hand-coded tables under names of their own, as JSON', async () => {
    writeFileSync(
      join(folder, 'one.csv'),
      'story,when,who,did\na,2021-05-05,KGZGOV,042\na,2021-05-04,TJKMIL,190\n',
    );
    writeFileSync(
      join(folder, 'two.csv'),
      'story,date,actor_code,cameo\na,2021-05-05,KGZGOV,042\na,2021-05-04,TJKMIL,112\ntorn\n',
    );
    const { status, stdout, stderr } = await run([
      'compare',
      'one.csv',
      'two.csv',
      '--columns-a',
      'date=when,actorCode=who,cameo=did',
      '--format',
      'json',
    ]);
    expect(status).toBe(1);
    expect(stderr).toBe('readout: two.csv:4: has 1 columns; its header has 4; left out\n');
    const comparison = JSON.parse(stdout);
    expect(comparison).toMatchObject({ by: 'document', aligned: 2, onlyA: [], onlyB: [] });
    expect(comparison.fields[0]).toMatchObject({ field: 'type', compared: 2, equal: 1 });
    expect(comparison.differences).toHaveLength(1);
  });

  test('a table that is not valid UTF-8', async () => {
    const cells = Array.from({ length: 20 }, () => '');
    cells[1] = '2021-05-05';
    cells[2] = 'José';
    cells[6] = '042';
    writeFileSync(join(folder, 'latin.tab'), Buffer.from(`${cells.join('\t')}\n`, 'latin1'));
    const { stdout } = await run([
      'compare',
      'latin.tab',
      'latin.tab',
      '--format-a',
      'icews',
      '--format-b',
      'icews',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).onlyA[0].actors[0].name).toBe('José');
  });
});

test.each<[args: string[], message: string]>([
  [['export', 'readings.jsonl'], 'Say what to write: --format gdelt-events|'],
  [
    ['export', 'readings.jsonl', '--format', 'gdelt'],
    'There is no format "gdelt". Did you mean "gdelt-events"?',
  ],
  [
    ['export', 'readings.jsonl', '--format', 'brat'],
    'brat makes a folder of files: say where with "--out DIR".',
  ],
  [
    ['export', 'readings.jsonl', '--format', 'csv', '--include', 'claims'],
    '--include is a list of claimed, negated, hypothetical, future, or "all"; not "claims". Did you mean "claimed"?',
  ],
  [['export', 'readings.jsonl', '--format', 'csv', '--partition', 'day'], '--partition is for Parquet'],
  [['export', 'nowhere.jsonl', '--format', 'csv'], 'nowhere.jsonl cannot be read (ENOENT)'],
  [
    ['export', 'readings.jsonl', '--format', 'csv', '--out', 'nowhere/x.csv'],
    'nowhere/x.csv cannot be written (ENOENT)',
  ],
  [['compare', 'readings.jsonl'], 'Name two tables: readout compare A B.'],
  [['compare', 'readings.jsonl', 'a', 'b'], 'Two tables at a time: leave out "b".'],
  [
    ['compare', 'readings.jsonl', 'readings.jsonl', '--columns-b', 'dat=x'],
    '--columns-b is a list such as "date=day,actor=who"; there is no field "dat". Did you mean "date"?',
  ],
])('readout %j', async (args, message) => {
  const { status, stderr } = await run(args);
  expect(stderr).toContain(`readout: ${message}`);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
