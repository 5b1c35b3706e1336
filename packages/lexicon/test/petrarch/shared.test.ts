/** PETRARCH's own dictionaries, where they lie beside the checkout; skipped where they do not. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkActors } from '../../src/actors/check/index.js';
import { compileActors } from '../../src/actors/compile.js';
import { SHIPPED_ACTORS } from '../../src/actors/index.js';
import { importPetrarch } from '../../src/petrarch/index.js';

const folder = fileURLToPath(new URL('../../../../../shared/petrarch/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn(`skipped: ${folder} is not there`);

/** How many there are, counted by hand with `grep`: names at the margin, codes of agents, lines of discards. */
const FOUND = {
  'Phoenix.Countries.actors.txt': 18_390,
  'Phoenix.International.actors.txt': 7_840,
  'Phoenix.MilNonState.actors.txt': 1_021,
  'Phoenix.agents.txt': 2_243,
  'Phoenix.discards.txt': 506,
};

describe.skipIf(!isThere)('the dictionaries of Phoenix', () => {
  const load = () => {
    const base = compileActors(SHIPPED_ACTORS);
    const names = Object.keys(FOUND);
    const sources = names.map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    return { base, sources, ...importPetrarch(sources, base) };
  };

  let loaded: ReturnType<typeof load>;
  beforeAll(() => {
    loaded = load();
  });

  test('are counted as a reader counts them, and nearly all is carried over', () => {
    const { files, refusals, sources } = loaded;
    expect(Object.fromEntries(files.map(({ name, count }) => [name, count.found]))).toEqual(FOUND);
    for (const { count } of files) expect(count.carried / count.found).toBeGreaterThan(0.97);
    expect(new Set(refusals.map(({ file, number }) => `${file}:${number}`)).size).toBeLessThan(300);
    files.forEach(({ outcomes }, row) => {
      const lines = sources[row]!.text.split(/\r\n|\r|\n/);
      expect(outcomes).toHaveLength(lines.length);
      const isEmpty = (line: string) => line.replace(/[#;].*/, '').trim() === '';
      const numbers = [...lines.keys()];
      expect(numbers.filter(at => (outcomes[at] === 'nothing') !== isEmpty(lines[at]!))).toEqual([]);
    });
  });

  test('become a lexicon without errors', () => {
    const { files, base } = loaded;
    const out = mkdtempSync(join(tmpdir(), 'phoenix-'));
    for (const { name, text } of files) writeFileSync(join(out, name), text);
    const { findings } = checkActors(out, base);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compileActors(out).discards!.length).toBeGreaterThan(500);
  });
});
