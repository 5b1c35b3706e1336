/** Calls that cannot be carried out: one line on what is wrong and what to do, and exit status 2. */
import { expect, test } from 'vitest';
import { folderWith, readout } from './program.js';

const folder = folderWith({
  'a.txt': 'Iran thanked Iraq.',
  'empty.md': '',
  'picture.txt': Buffer.from('GIF89a\0\0\x01', 'latin1'),
});

test.each<[args: string[], message: string]>([
  [['cod'], 'There is no command "cod". Did you mean "code"? See "readout --help".'],
  [['--fromat'], 'There is no flag "--fromat". See "readout --help".'],
  [['help', 'pasre'], 'There is no command "pasre". Did you mean "parse"? See "readout --help".'],
  [
    ['code', '--fromat', 'table'],
    '"readout code" has no flag --fromat. Did you mean "--format"? See "readout code --help".',
  ],
  [['relate', '--xyzzy'], '"readout relate" has no flag --xyzzy. See "readout relate --help".'],
  [['code', '-x'], '"readout code" has no flag -x. See "readout code --help".'],
  [['code', '--format'], '--format needs a value: --format table|jsonl|html|json.'],
  [['code', '--format', '--jobs', '2'], '--format needs a value: --format table|jsonl|html|json.'],
  [['code', '--format=jsnol'], '--format is table|jsonl|html|json, not "jsnol". Did you mean "jsonl"?'],
  [['parse', '--format', 'conll'], '--format is conllu, not "conll". Did you mean "conllu"?'],
  [['code', '--with', 'tags'], '--with is tokens, not "tags".'],
  [['code', '--jobs', '0'], '--jobs is a whole number from 1 to 64, not "0".'],
  [['code', '--jobs', '1.5'], '--jobs is a whole number from 1 to 64, not "1.5".'],
  [
    ['code', 'a.txt', '--out', 'pages'],
    '--out is for pages: add "--format html", or send the output to a file with ">".',
  ],
  [
    ['code', 'nowhere.txt'],
    'There is no file or folder nowhere.txt: check the name and the folder you are in.',
  ],
  [
    ['code', 'a.txt', 'a.txt/b'],
    'There is no file or folder a.txt/b: check the name and the folder you are in.',
  ],
  [['schema', 'relation'], '"readout schema" takes no argument "relation": leave it out.'],
])('readout %j', async (args, message) => {
  const outcome = await readout(args, { cwd: folder });
  expect(outcome).toEqual({ status: 2, stdout: '', stderr: `readout: ${message}\n` });
});

test('a folder with nothing to read', async () => {
  const { status, stderr } = await readout(['code', '.'], {
    cwd: folderWith({ 'map.svg': 'x', 'README.md': 'x' }),
  });
  expect(stderr).toBe('readout: . holds no file of a kind that is read: "readout code --help" names them.\n');
  expect(status).toBe(2);
});

test.each([
  ['2023-02-30', '--published is "2023-02-30", which is not a day in the calendar'],
  ['yesterday', '--published is "yesterday", which is not an ISO 8601 date'],
])('an impossible date: --published %s, with threads and without', async (date, message) => {
  for (const jobs of ['1', '2']) {
    const { status, stdout, stderr } = await readout(['code', 'a.txt', '--published', date, '--jobs', jobs], {
      cwd: folder,
    });
    expect(stderr).toContain(`readout: ${message}: give`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  }
});

test('a file that is no text', async () => {
  const { status, stdout, stderr } = await readout(['code', 'picture.txt'], { cwd: folder });
  expect(stderr).toBe('readout: picture.txt: is neither text nor a format that is read: turn it into one\n');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('an unreadable file among good ones: the others are read, status 1', async () => {
  const { status, stdout, stderr } = await readout(['code', 'picture.txt', 'a.txt', '--format', 'jsonl'], {
    cwd: folder,
  });
  expect(stderr).toContain('picture.txt: is neither text nor');
  const [error, reading] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(error).toEqual({ id: null, error: expect.stringContaining('is neither text nor') });
  expect(reading.document.text).toBe('Iran thanked Iraq.');
  expect(status).toBe(1);
});

test('one page on standard output, several only into a folder', async () => {
  const one = await readout(['code', 'a.txt', '--format', 'html'], { cwd: folder });
  expect(one.stdout).toMatch(/^<!doctype html>/);
  const two = await readout(['code', 'a.txt', 'empty.md', '--format', 'html'], { cwd: folder });
  expect(two.stderr).toBe(
    'readout: There are several documents, and a page each: say where with "--out DIR".\n',
  );
  expect(two.status).toBe(2);
});

test('no command prints the help to standard error', async () => {
  const { status, stdout, stderr } = await readout([]);
  expect(stderr).toContain('usage: readout COMMAND');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
