/** `readout lexicon`: what it finds in a folder, and what it asks for. */
import { expect, test } from 'vitest';
import { folderWith, readout } from './program.js';

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
  [['chekc'], '"readout lexicon" is followed by check, not "chekc". Did you mean "check"?'],
  [['check', 'nowhere'], 'There is no folder nowhere: check the name and the folder you are in.'],
  [['check', '.'], 'The folder . holds no .txt file of a lexicon.'],
])('readout lexicon %j', async (args, message) => {
  const { status, stderr } = await readout(['lexicon', ...args], { cwd: folderWith({}) });
  expect(stderr).toContain(`readout: ${message}`);
  expect(status).toBe(2);
});
