/** `readout who`: the cast of a document, as text and as JSON. */
import { expect, test } from 'vitest';
import { folderWith, readout } from './program.js';

const TEXT =
  'Kenyan Defence Minister Amina Otieno met her Ugandan counterpart in Kampala. Otieno said gunmen had fled.';
const folder = folderWith({ 'otieno.txt': TEXT, 'picture.txt': 'GIF89a\0\0' });

test('each entity with codes, roles and mentions', async () => {
  const { status, stdout } = await readout(['who', 'otieno.txt'], { cwd: folder });
  expect(status).toBe(0);
  expect(stdout).toContain('Amina Otieno  person  KEN GOV+MIL (KENGOV)');
  expect(stdout).toMatch(/Also +Otieno\n/);
  expect(stdout).toContain('Role     Defence Minister (KEN): “Kenyan Defence Minister”');
  expect(stdout).toMatch(/Mentions “Amina Otieno” “her” “Otieno”/);
});

test('a name alone has the office that its holder had on the day of publication, and says whence', async () => {
  const of = async (date: string) =>
    (await readout(['who', '--published', date], { input: 'Barack Obama flew to Nairobi.' })).stdout;
  expect(await of('2015-07-24')).toMatch(
    /USA GOV.*\n +Role +President \(USA\): the lexicon, of “Barack Obama”/,
  );
  expect(await of('2019-07-24')).toMatch(/USA ELI.*\n +Role +former President \(USA\): the lexicon/);
});

test('as JSON, a line for each document', async () => {
  const { stdout } = await readout(['who', 'otieno.txt', '--format', 'jsonl'], { cwd: folder });
  const { id, entities, mentions } = JSON.parse(stdout);
  expect(id).toBe('otieno');
  expect(
    mentions.every((one: { entity: string }) => entities.some((e: { id: string }) => e.id === one.entity)),
  ).toBe(true);
});

test('a file that cannot be used is told', async () => {
  const { status, stderr } = await readout(['who', 'picture.txt', 'otieno.txt'], { cwd: folder });
  expect(status).toBe(1);
  expect(stderr).toContain('picture.txt');
});
