import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, linesOf, readout } from './program.js';

/** Lines of GeoNames' dump, with invented places. */
function place(id: number, name: string, feature: string, population: number, lat: number): string {
  const tail = ['', '', '', population, '', '10', 'Asia/Baghdad', '2020-01-01'];
  return [
    id,
    name,
    name,
    '',
    lat,
    43.5,
    feature[0] === 'P' ? 'P' : 'A',
    feature,
    'IQ',
    '',
    '15',
    ...tail,
  ].join('\t');
}

const DUMP = [
  place(900001, 'Qarzawi', 'PPL', 4000, 36.25),
  place(900002, 'Tell Ozun', 'PPL', 40, 36.5),
  '900003\tcut short',
  place(900004, 'Qarzawi District', 'ADM2', 9000, 36.2),
].join('\n');
const NAMES = '1\t900001\ten\tQarzaway\t\t\t\t\t\t\n';
const SENTENCE = 'Rebels attacked an army post in Qarzaway on Friday.';

test('a gazetteer is built from a dump, and places are found in it', async () => {
  const cwd = folderWith({ 'dump.txt': DUMP, 'names.txt': NAMES });
  const built = await readout(
    ['gazetteer', 'build', 'dump.txt', '--alternate', 'names.txt', '--out', 'world.bin'],
    { cwd },
  );
  expect(built.status).toBe(1);
  expect(built.stderr).toBe('readout: dump.txt:3: 2 columns, not 19: parted by tabs; left out\n');
  expect(built.stdout).toMatch(
    /^\d+ places under \d+ names, [\d.]+ MiB: use them with "--gazetteer world.bin"\.\n$/,
  );
  const call = ['code', '--format', 'jsonl', '--format-in', 'text', '--published', '2023-07-02'];
  const [plain] = linesOf((await readout(call, { input: SENTENCE })).stdout);
  expect(plain.places.filter((found: { lat: number | null }) => found.lat !== null)).toEqual([]);
  const coded = await readout([...call, '--gazetteer', 'world.bin'], { cwd, input: SENTENCE });
  expect(coded.stderr).toBe('');
  const [reading] = linesOf(coded.stdout);
  expect(reading.places).toMatchObject([{ name: 'Qarzawi', geonamesId: 900001, lat: 36.25, country: 'IRQ' }]);
  expect(reading.engine.dictionaries).toMatch(/^readout-[0-9a-f]{12}\+geonames-[0-9a-f]{12}$/);
  // Countries and their adjectives are in every gazetteer, and several threads read it as one does.
  const iraqi = await readout([...call, '--gazetteer', 'world.bin', '--jobs', '2'], {
    cwd,
    input: 'Iraqi troops withdrew from Qarzawi.',
  });
  expect(linesOf(iraqi.stdout)[0].places.map(({ name }: { name: string }) => name)).toEqual([
    'Iraq',
    'Qarzawi',
  ]);
});

test('--min-population says how small a town may be', async () => {
  const cwd = folderWith({ 'dump.txt': place(900002, 'Tell Ozun', 'PPL', 40, 36.5) });
  const args = ['gazetteer', 'build', 'dump.txt', '--out', 'world.bin'];
  const none = await readout(args, { cwd });
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('has no place to keep');
  expect(existsSync(join(cwd, 'world.bin'))).toBe(false);
  expect((await readout([...args, '--min-population', '10'], { cwd })).status).toBe(0);
});

test.each([
  [['gazetteer'], 'Write "readout gazetteer build allCountries.txt --out FILE".'],
  [['gazetteer', 'biuld', 'x'], 'Did you mean "build"?'],
  [['gazetteer', 'build', '--out', 'x'], 'Name the dump'],
  [['gazetteer', 'build', 'dump.txt'], 'add "--out FILE"'],
  [['gazetteer', 'build', 'none.txt', '--out', 'x.bin'], 'none.txt cannot be read (ENOENT)'],
  [['gazetteer', 'build', 'dump.txt', '--out', 'x.bin', '--min-population', 'few'], 'not "few"'],
  [['code', '--gazetteer', 'none.bin'], 'The gazetteer none.bin cannot be read (ENOENT)'],
  [['relate', '--gazetteer', 'dump.txt'], 'dump.txt cannot be used'],
  [['explain', '--gazetteer', 'dump.txt'], 'dump.txt cannot be used'],
  [['parse', '--gazetteer', 'dump.txt', '--jobs', '2'], 'dump.txt cannot be used'],
])('readout %s is refused in one line', async (args, message) => {
  const { status, stdout, stderr } = await readout(args, {
    cwd: folderWith({ 'dump.txt': DUMP }),
    input: 'x',
  });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .filter(line => !line.includes('left out')),
  ).toHaveLength(1);
});
