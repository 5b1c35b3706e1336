/** The page about operators says what the data says, and every operator of the field's list is there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readEventSources } from '../../src/events/compile.js';
import { operatorsPage } from '../../src/events/operators-page.js';
import { EVENT_TYPES } from '../../src/ontology/index.js';

const directory = fileURLToPath(new URL('../../data/events', import.meta.url));
const page = fileURLToPath(new URL('../../../../docs/operators.md', import.meta.url));
const { dictionary, examples } = readEventSources(directory);

describe('docs/operators.md', () => {
  it('is what the data gives', async () => {
    await expect(operatorsPage(dictionary, examples)).toMatchFileSnapshot(page);
  });

  it('has a row for each class and a column for each type', () => {
    const text = operatorsPage(dictionary, examples);
    for (const type of EVENT_TYPES.keys()) expect(text).toContain(` ${type} `);
    for (const { name, form, modal } of dictionary.operatorClasses)
      if (modal === undefined) expect(text).toContain(form ? `| **${name}** |` : `## ${name}\n`);
  });
});

describe('operators', () => {
  it.each(dictionary.operatorClasses.filter(({ form }) => !form).map(({ name }) => name))(
    'class %s has words and an example',
    name => {
      expect(dictionary.operators.some(({ operator }) => operator === name)).toBe(true);
      expect(examples.some(({ operator }) => operator === name)).toBe(true);
    },
  );

  it.each(dictionary.operatorClasses.filter(({ modal }) => modal === undefined))(
    'class $name answers for every type',
    ({ outcomes }) => {
      for (const type of EVENT_TYPES.keys()) expect(outcomes[type], type).toBeDefined();
    },
  );
});

describe('a fault in operators.txt', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const withEdit = (find: string, put: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'operators-'));
    folders.push(folder);
    cpSync(directory, folder, { recursive: true });
    const file = join(folder, 'operators.txt');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(find);
    writeFileSync(file, text.replace(find, put));
    return () => readEventSources(folder);
  };

  it.each([
    ['an unknown class', 'own act -> claim', 'own act -> boast', 'there is no operator class "boast"'],
    ['a missing form', 'class will-not form', 'class wont form', 'the form "will-not" is missing'],
    ['an unknown code', 'cameo 111', 'cameo 999', '"999" is no CAMEO code'],
    ['words of a form', '@ forbid', '@ future', 'there is no operator class "future" above'],
  ])('%s is told', (_, find, put, message) => {
    expect(withEdit(find, put)).toThrow(message);
  });
});
