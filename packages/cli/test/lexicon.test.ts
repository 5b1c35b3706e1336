/** `readout lexicon`: what it finds in a folder, and what it asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, linesOf, readout } from './program.js';

test('check tells errors by file and line, counts warnings, lists them with --all', async () => {
  const folder = folderWith({
    'own.txt': 'person Ada Okoro\n  country KEN\norg Lake League\n  aliases LL | LL\n  country KEN\n',
  });
  const short = await readout(['lexicon', 'check', '.'], { cwd: folder });
  expect(short).toEqual({
    status: 1,
    stdout:
      'own.txt:4: error: "LL" stands twice in this entry: leave one out.\n' +
      '2 entries in 1 file: 1 error, 1 warning (1 nothing told; --all lists them).\n',
    stderr: '',
  });
  const long = await readout(['lexicon', 'check', '.', '--all'], { cwd: folder });
  expect(long.stdout.split('\n')[0]).toMatch(/^own\.txt:1: warning: This person has no office/);
});

test('check shows an entry that does not compile', async () => {
  const folder = folderWith({ 'own.txt': 'org Lake League\n  sector XYZ\n' });
  const { status, stdout } = await readout(['lexicon', 'check', '.'], { cwd: folder });
  expect(stdout).toBe(
    'own.txt:2: error: "XYZ" is not a PLOVER sector.\n      org Lake League\n    >   sector XYZ\n' +
      '1 entry in 1 file: 1 error, 0 warnings.\n',
  );
  expect(status).toBe(1);
});

test('check of the lexicon that ships: every finding has its place', async () => {
  const { stdout, stderr } = await readout(['lexicon', 'check', '--all']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(/^\d+ entries in \d+ files: \d+ errors?, \d+ warnings?/);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\S.*\.txt:\d+: (error|warning): |^ {4}/);
  expect(stderr).toBe('');
});

test.each<[args: string[], message: string]>([
  [['chekc'], '"readout lexicon" is followed by check or import, not "chekc". Did you mean "check"?'],
  [['check', 'nowhere'], 'There is no folder nowhere: check the name and the folder you are in.'],
  [['check', '.'], 'The folder . holds no .txt file of a lexicon.'],
])('readout lexicon %j', async (args, message) => {
  const { status, stderr } = await readout(['lexicon', ...args], { cwd: folderWith({}) });
  expect(stderr).toContain(`readout: ${message}`);
  expect(status).toBe(2);
});

const OWN = {
  'own.txt':
    'group Lake Front\n  aliases LKF\n  role SDN | REB | ..2011-07-11\n  role SSD | MIL | 2011-07-12..\n' +
    'org Mossad\n  country ISR\n  sector SPY\n' +
    'discards\n  Lake Cup\n',
};
const NOTICE = 'readout: own adds 3 entries to the lexicon and replaces 1 that ships: Mossad (ISR).\n';

test.each(['1', '2'])('--lexicon puts a folder on top of what ships, --jobs %s', async jobs => {
  const cwd = folderWith({});
  mkdirSync(join(cwd, 'own'));
  writeFileSync(join(cwd, 'own', 'own.txt'), OWN['own.txt']);
  const input = ['2010-01-01', '2012-01-01']
    .map(publishedAt =>
      JSON.stringify({ text: 'The Lake Front shelled a village that had won the Lake Cup.', publishedAt }),
    )
    .join('\n');
  const args = ['code', '--format', 'jsonl', '--lexicon', 'own', '--jobs', jobs];
  const { status, stdout, stderr } = await readout(args, { cwd, input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: NOTICE });
  const fronts = linesOf(stdout).map(({ entities }) =>
    entities.find(({ name }: { name: string }) => /Lake Front/.test(name)),
  );
  expect(fronts).toMatchObject([
    { country: 'SDN', sector: 'REB' },
    { country: 'SSD', sector: 'MIL' },
  ]);
  for (const { entities, engine } of linesOf(stdout)) {
    expect(entities.some(({ name }: { name: string }) => /Lake Cup/.test(name))).toBe(false);
    expect(engine.dictionaries).toMatch(/\+own-/);
  }
});

test.each([
  ['explain', 'The Lake Front shelled a village.'],
  ['parse', 'The Lake Front shelled a village.'],
  [
    'relate',
    '{"id":"q","text":"LKF shelled FD.","source":[{"start":0,"end":3}],"target":[{"start":12,"end":14}]}',
  ],
])('%s takes --lexicon too', async (command, input) => {
  const folder = folderWith(OWN);
  const { status, stderr } = await readout([command, '--lexicon', folder], { input });
  expect(stderr).toContain('adds 3 entries');
  expect(status).toBe(0);
});

test('--lexicon with an entry that does not compile', async () => {
  const folder = folderWith({ 'own.txt': 'org Lake League\n  sector XYZ\n' });
  const { status, stdout, stderr } = await readout(['code', '--lexicon', '.'], { cwd: folder, input: 'x' });
  expect(stderr).toBe(
    'readout: own.txt:2: "XYZ" is not a PLOVER sector.\n  org Lake League\n>   sector XYZ\n' +
      '"readout lexicon check ." tells everything that is wrong there.\n',
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

const PETRARCH = {
  'lake.actors.txt':
    '# invented\nLAKE_FRONT\n+LAKE_FIGHTERS\n\t[SDNREB 830101-110711]\n\t[SSDMIL >110712]\nNO_CODE_\nADA_OKORO_\n\t[KENGOV 050301-091231]\n',
  'lake.agents.txt': '!PERSON! = MAN, MEN\nBOAT!PERSON! [~BUS]\n',
  'lake.discards.txt': '+LAKE CUP # sport\n',
};

test('import, check, code: a role of the dictionary holds on its days', async () => {
  const cwd = folderWith(PETRARCH);
  const done = await readout(
    [
      'lexicon',
      'import',
      'petrarch',
      'lake.actors.txt',
      'lake.agents.txt',
      'lake.discards.txt',
      '--out',
      'own',
    ],
    { cwd },
  );
  expect(done).toEqual({
    status: 0,
    stdout: '3 files written into own. Use them with "--lexicon own".\n',
    stderr:
      'lake.actors.txt:6: this actor has no code: NO_CODE_\n' +
      'Carried over: 2 of 3 actors, 1 agent, 1 discard; 1 line not.\n',
  });
  const checked = await readout(['lexicon', 'check', 'own'], { cwd });
  expect(checked).toMatchObject({ status: 0, stdout: expect.stringContaining(': 0 errors') });
  const input = ['2009-12-31', '2010-01-01']
    .map(publishedAt =>
      JSON.stringify({ text: 'Ada Okoro said that the Lake Front had attacked a village.', publishedAt }),
    )
    .join('\n');
  const { stdout } = await readout(['code', '--format', 'jsonl', '--lexicon', 'own'], { cwd, input });
  const coded = linesOf(stdout).map(({ entities }) =>
    ['Ada Okoro', 'Lake Front'].map(called => {
      const one = entities.find(({ name }: { name: string }) => name.endsWith(called));
      return `${one.kind} ${one.country} ${one.sector}`;
    }),
  );
  expect(coded).toEqual([
    ['person KEN GOV', 'organisation SDN REB'],
    ['person KEN ELI', 'organisation SDN REB'],
  ]);
});

test('import writes over what it wrote, and over nothing else', async () => {
  const cwd = folderWith(PETRARCH);
  const args = ['lexicon', 'import', 'petrarch', 'lake.agents.txt', '--out'];
  expect((await readout([...args, 'own'], { cwd })).status).toBe(0);
  expect((await readout([...args, 'own'], { cwd })).status).toBe(0);
  const { status, stderr } = await readout([...args, '.'], { cwd });
  expect(stderr).toBe(
    'readout: lake.agents.txt is there already and was not imported: choose another folder.\n',
  );
  expect(status).toBe(2);
});

test.each<[args: string[], message: string]>([
  [['import'], '"readout lexicon import" is followed by petrarch.'],
  [['import', 'petrach', 'x'], 'followed by petrarch, not "petrach". Did you mean "petrarch"?'],
  [['import', 'petrarch', '--out', 'x'], 'There is nothing to import: name the files.'],
  [['import', 'petrarch', 'x'], 'Say where to write the lexicon with "--out DIR".'],
  [['import', 'petrarch', 'nowhere', '--out', 'x'], 'There is no file nowhere'],
  [['check', '--out', 'x'], '--out is for "readout lexicon import": leave it out.'],
  [['import', '--all'], '--all is for "readout lexicon check": leave it out.'],
])('readout lexicon %j', async (args, message) => {
  const { status, stderr } = await readout(['lexicon', ...args], { cwd: folderWith({}) });
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test('lexicon alone prints its help to standard error', async () => {
  const { status, stdout, stderr } = await readout(['lexicon']);
  expect(stderr).toContain('usage: readout lexicon check [DIR] | import petrarch');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
