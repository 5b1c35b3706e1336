/**
 * The README cannot rot: what it shows is what comes out, and its links lead somewhere. After a change that is meant to
 * change the output, `UPDATE_README=1 npm test -- packages/cli/test/readme` writes the new output and picture into it.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READOUT } from './program.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const pagesIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name));
const DOCUMENTS = [...pagesIn('.'), ...pagesIn('docs')];
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** A block of a command after "$ " and what it prints. */
const BLOCK = /```console\n\$ (.*)\n([^`]*?)```/g;
const blocks = [...readme.matchAll(BLOCK)].map(([, command, output]) => ({
  command: command!,
  output: output!,
}));
const printed = new Map<string, string>();

// It is made by the examples, of which each knows what the one before has left.
beforeAll(() => rmSync(join(ROOT, 'out/wire.duckdb'), { force: true }));

test('there are examples', () => expect(blocks.length).toBeGreaterThan(4));

test.each(blocks)('$command', async ({ command, output }) => {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const runnable = command.replaceAll('npx readout', `"${process.execPath}" "${READOUT}"`);
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', runnable], { cwd: ROOT });
  expect(stderr).toBe('');
  printed.set(command, stdout);
  if (!process.env.UPDATE_README) expect(stdout).toBe(output);
});

afterAll(() => {
  if (!process.env.UPDATE_README) return;
  const updated = readme.replace(
    BLOCK,
    (_, command) => `\`\`\`console\n$ ${command}\n${printed.get(command)}\`\`\``,
  );
  writeFileSync(join(ROOT, 'README.md'), updated);
});

test('the library example runs', () => {
  const code = /```js\n([^`]*)```/.exec(readme)![1]!;
  expect(
    code
      .trim()
      .split('\n')
      .filter(line => line !== ''),
  ).toHaveLength(4);
  const stdout = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: join(ROOT, 'packages/cli'),
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^SUPPORT .*2023-06-30/s);
});

test.each(DOCUMENTS)('%s: links lead to files that are there', name => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https:\/\//.test(target!)) continue;
    const path = target!.replace(/#.*$/, '');
    if (path !== '')
      expect(existsSync(join(ROOT, name, '..', path)), `${name} links to ${target}`).toBe(true);
  }
});
