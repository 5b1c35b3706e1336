/** A user's own event dictionary: imported from PETRARCH's format, coded with, compared. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith, linesOf, readout } from './program.js';

const VERBS = `# Verbs of the lake, free for all.

&CARGO
+RICE
+WOOLLEN_BLANKETS

---  HAUL   [---]  ---
HAUL
FERRY {FERRIES FERRIED FERRYING}
- * &CARGO                 [073]
- * (TO BORDER)            [154]
- * TENTS CAMP)            [073]

---  CHIDE   [111]  ---
CHIDE
`;

const TEXT = 'Chile ferried rice to Ghana on Friday. Peru chided Chile.';

const folders: string[] = [];
function folderOf(files: Record<string, string>): string {
  const folder = folderWith(files);
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const codes = (stdout: string) =>
  linesOf(stdout).flatMap(({ events }) => events.map((event: { cameo: string }) => event.cameo));

describe('import petrarch, code, explain', () => {
  test('a verb dictionary is coded with, in one thread or two', async () => {
    const cwd = folderOf({ 'verbs.txt': VERBS, 'report.txt': TEXT });
    const imported = await readout(['lexicon', 'import', 'petrarch', 'verbs.txt', '--out', 'own'], { cwd });
    expect(imported).toEqual({
      status: 0,
      stdout: '6 files written into own. Use them with "--dictionary own".\n',
      stderr:
        'verbs.txt:12: a ")" closes nothing: - * TENTS CAMP) [073]\n' +
        "Of 2 patterns 2 make an event. The others only keep their words from making one: 0 have no code, 0 a code of CAMEO's class 01 (statements), for which PLOVER has no type.\n" +
        'Carried over: 2 of 3 patterns, 3 verbs in 2 blocks, 1 synset, 0 transformations; 1 line not, or not wholly.\n',
    });
    expect(readdirSync(join(cwd, 'own')).sort()).toEqual([
      'AID.txt',
      'MOBILIZE.txt',
      'NOTICE.md',
      'VERBS.txt',
      'classes.txt',
      'groups.txt',
    ]);
    expect(readFileSync(join(cwd, 'own/NOTICE.md'), 'utf8')).toContain('Verbs of the lake, free for all.');
    for (const jobs of ['1', '2']) {
      const args = ['code', 'report.txt', '--dictionary', 'own', '--format', 'jsonl', '--jobs', jobs];
      const { stdout, stderr } = await readout(args, { cwd });
      expect(stderr).toBe('');
      expect(codes(stdout)).toEqual(['073', '111']);
      expect(linesOf(stdout)[0].engine.dictionaries).toMatch(/\+events-[0-9a-f]{12}$/);
    }
    const { stdout } = await readout(['explain', 'report.txt', '--dictionary', 'own'], { cwd });
    expect(stdout).toContain('haul with words 073, CAMEO 073');
  });

  test('import writes over what it wrote, and over nothing else', async () => {
    const cwd = folderOf({ 'verbs.txt': VERBS });
    const call = (out: string) =>
      readout(['lexicon', 'import', 'petrarch', 'verbs.txt', '--out', out], { cwd });
    await call('own');
    writeFileSync(join(cwd, 'verbs.txt'), VERBS.replace('[154]', '[190]'));
    expect((await call('own')).status).toBe(0);
    expect(readdirSync(join(cwd, 'own'))).toContain('ASSAULT.txt');
    expect(readdirSync(join(cwd, 'own'))).not.toContain('MOBILIZE.txt');
    writeFileSync(join(cwd, 'own/mine.txt'), 'mine');
    const { status, stderr } = await call('own');
    expect(status).toBe(2);
    expect(stderr).toContain('mine.txt is there already and was not imported: choose another folder.');
    expect(readdirSync(join(cwd, 'own'))).toContain('ASSAULT.txt');
  });

  test.each<[args: string[], message: string]>([
    [
      ['lexicon', 'import', 'petrarch', 'verbs.txt', 'actors.txt', '--out', 'own'],
      'verbs.txt has verbs, for --dictionary, and actors.txt has none and is for --lexicon: import them into folders of their own.',
    ],
    [
      ['lexicon', 'import', 'petrarch', 'verbs.txt', 'verbs.txt', '--out', 'own'],
      'There are several verb dictionaries: import each into a folder of its own.',
    ],
    [['code', 'a.md', '--dictionary', 'nowhere'], 'There is no folder nowhere'],
    [['code', 'a.md', '--dictionary', 'empty'], 'The folder empty holds no .txt file with entries'],
    [
      ['code', 'a.md', '--dictionary', 'bad'],
      'The dictionary bad cannot be used.\nbad/SUPPORT.txt:3: "x: y" is not understood: use name:, code:, contexts:, unless:, only with:, e.g. or =>\n    A hail R\n      x: y\n',
    ],
    [
      ['explain', 'a.md', '--dictionary', 'bad', '--dictionary-diff', 'bad', 'bad'],
      '--dictionary-diff names both dictionaries: leave out --dictionary.',
    ],
    [['explain', '--dictionary-diff', 'shipped'], '--dictionary-diff compares two dictionaries'],
    [['explain', 'a.md', '--format', 'json'], '--format is for --dictionary-diff: leave it out.'],
  ])('readout %j', async (args, message) => {
    const cwd = folderOf({ 'verbs.txt': VERBS, 'actors.txt': 'FREEDONIA_ [FRD]\n', 'a.md': TEXT });
    await readout(['lexicon', 'import', 'petrarch', 'verbs.txt', '--out', 'empty'], { cwd });
    for (const name of readdirSync(join(cwd, 'empty'))) rmSync(join(cwd, 'empty', name));
    await readout(['lexicon', 'import', 'petrarch', 'verbs.txt', '--out', 'bad'], { cwd });
    for (const name of readdirSync(join(cwd, 'bad'))) rmSync(join(cwd, 'bad', name));
    writeFileSync(join(cwd, 'bad/SUPPORT.txt'), '@ SUPPORT 051\nA hail R\n  x: y\n');
    const { status, stderr } = await readout(args, { cwd });
    expect(stderr).toContain(`readout: ${message}`);
    expect(status).toBe(2);
  });
});

describe('--dictionary-diff', () => {
  const OLD = { 'SUPPORT.txt': '@ SUPPORT 051\n\nA hail R\n\nA wave (at R)\n' };
  const NEW = { 'SUPPORT.txt': '@ SUPPORT 050\n\nA hail R\n', 'ACCUSE.txt': '@ ACCUSE 111\n\nA snub R\n' };
  const REPORT =
    'The government of Chile hailed Ghana on Friday. The mayor of Lima waved at Chile. Ghana snubbed the government of Peru. Kenya has also hailed the people of Mali.';

  async function diff(...more: string[]) {
    const cwd = folderOf({ 'a.txt': REPORT, 'b.txt': 'It rained.' });
    const [older, newer] = [folderOf(OLD), folderOf(NEW)];
    return readout(['explain', '--dictionary-diff', older, newer, 'a.txt', 'b.txt', ...more], { cwd });
  }

  test('names what is gained, lost and recoded, with both reasons, and totals by type', async () => {
    const { status, stdout, stderr } = await diff('--published', '2024-05-15');
    expect(stderr).toBe('');
    expect(stdout).toBe(`a

  recoded (cameo)
    The government of Chile hailed Ghana on Friday.
  - SUPPORT 051  government of Chile → Ghana · executive, diplomatic
      because “hailed” fits hail
  + SUPPORT 050  government of Chile → Ghana · executive, diplomatic
      because “hailed” fits hail

  lost
    The mayor of Lima waved at Chile.
  - SUPPORT 051  mayor of Lima → Chile · diplomatic
      because “waved” fits wave

  gained
    Ghana snubbed the government of Peru.
  + ACCUSE 111  Ghana → government of Peru · executive
      because “snubbed” fits snub

  recoded (cameo)
    Kenya has also hailed the people of Mali.
  - SUPPORT 051  Kenya → people of Mali · diplomatic
      because “hailed” fits hail
  + SUPPORT 050  Kenya → people of Mali · diplomatic
      because “hailed” fits hail

2 documents: 3 events before, 3 after; 1 gained, 1 lost, 2 recoded, 0 the same.

type        before  after  gained  lost  recoded from  recoded to
SUPPORT          3      2       0     1             2           2
ACCUSE           0      1       1     0             0           0
`);
    expect(status).toBe(0);
  });

  test('as one JSON object', async () => {
    const { status, stdout } = await diff('--format', 'json', '--published', '2024-05-15');
    expect(status).toBe(0);
    const { changes, totals } = JSON.parse(stdout);
    expect(changes.map((change: { kind: string }) => change.kind)).toEqual([
      'recoded',
      'lost',
      'gained',
      'recoded',
    ]);
    expect(changes[0]).toEqual({
      document: 'a',
      kind: 'recoded',
      sentence: 'The government of Chile hailed Ghana on Friday.',
      before: expect.objectContaining({
        type: 'SUPPORT',
        cameo: '051',
        actors: ['government of Chile'],
        recipients: ['Ghana'],
      }),
      after: expect.objectContaining({ cameo: '050', because: { rule: 'hail', words: ['hailed'] } }),
      differs: ['cameo'],
    });
    expect(totals).toMatchObject({ documents: 2, same: 0, gained: 1, lost: 1, recoded: 2 });
    expect(totals.types.SUPPORT).toEqual({
      before: 3,
      after: 2,
      gained: 0,
      lost: 1,
      recodedFrom: 2,
      recodedTo: 2,
    });
  });

  test('of a dictionary with itself finds nothing, and says so', async () => {
    const folder = folderOf(OLD);
    const args = ['explain', '--dictionary-diff', folder, folder, '-'];
    const { status, stdout } = await readout([...args], { input: REPORT });
    expect(stdout.split('\n')[0]).toBe(
      '1 document: 3 events before, 3 after; 0 gained, 0 lost, 0 recoded, 3 the same.',
    );
    const json = await readout([...args, '--format', 'json'], { input: REPORT });
    expect(JSON.parse(json.stdout).changes).toEqual([]);
    expect(status).toBe(0);
  });
});
