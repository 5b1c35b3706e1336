import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/descriptions.js';
import { readout } from './program.js';

test('--version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(await readout(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help names every command', async () => {
  const { status, stdout } = await readout(['--help']);
  expect(status).toBe(0);
  for (const command of Object.keys(COMMANDS)) expect(stdout).toContain(`\n  ${command}`);
});

test.each(Object.entries(COMMANDS))(
  'readout %s --help tells every flag and has examples',
  async (command, { flags }) => {
    const { status, stdout } = await readout([command, '--help']);
    expect(status).toBe(0);
    for (const flag of [...Object.keys(flags), 'help']) expect(stdout).toContain(`--${flag}`);
    expect(stdout).toMatch(/\nExamples\n {2}\S/);
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(100);
  },
);
