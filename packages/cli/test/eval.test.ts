/** `readout eval` and `readout serve`, as a user types them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith, READOUT, readout } from './program.js';

const folder = folderWith({
  'right.cases.txt': `# thanks
@ published: 2023-07-02
Chile thanked Ghana on Friday.
=> SUPPORT  Chile > Ghana  when: 2023-06-30
`,
  'wrong.cases.txt': `# a wrong type, a wrong side, and what is not there
Chile thanked Ghana on Friday.
=> AID  Chile > Ghana

# the side
Peru condemned Bolivia.
=> ACCUSE  Bolivia > Peru

# nothing
The tram was late.
=> no events
`,
  'codes.cases.txt': `# another sector than the engine's
Norwegian police arrested 12 protesters in Oslo.
=> COERCE/arrest  Norwegian police > 12 protesters
=> who  Norwegian police  organisation  country: NOR  sector: MIL
`,
  'bad.cases.txt': '# bad\nA text.\n=> NOPE  a > b\n',
  'report.txt': 'Kenya thanked Uganda on Friday.',
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (args: string[], input = '') => readout(args, { cwd: folder, input });
const figures = async (...files: string[]) => {
  const { status, stdout, stderr } = await run(['eval', ...files, '--format', 'json']);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
};

describe('eval', () => {
  test('all is right', async () => {
    const { cases, events } = await figures('right.cases.txt');
    expect(cases).toBe(1);
    for (const measure of ['type', 'dyad', 'sector'])
      expect(events[measure]).toMatchObject({ right: 1, gold: 1, found: 1, f1: 1 });
  });

  test('types, sides and false events are counted by themselves', async () => {
    const { events, withEvents } = await figures('wrong.cases.txt');
    expect(withEvents).toBe(3);
    expect(events.type).toMatchObject({ right: 1, gold: 2, found: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(events.dyad).toMatchObject({ right: 0, gold: 2, found: 2 });
  });

  test('"who" lines tell the sectors of gold', async () => {
    const { events } = await figures('codes.cases.txt');
    expect(events.dyad.right).toBe(1);
    expect(events.sector.right).toBe(0);
  });

  test('several files are one measure; differences are listed on demand', async () => {
    const { status, stdout } = await run(['eval', 'right.cases.txt', 'wrong.cases.txt', '--errors', '5']);
    expect(status).toBe(0);
    expect(stdout).toContain('4 cases, 4 of them with their events');
    expect(stdout).toMatch(/type +0\.667 +0\.667 +0\.667/);
    expect(stdout).toContain('- AID  Chile > Ghana');
  });

  test('what cannot be read is told by file and line', async () => {
    const bad = await run(['eval', 'bad.cases.txt']);
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('bad.cases.txt:3');
    expect((await run(['eval', 'missing.cases.txt'])).stderr).toContain('missing.cases.txt cannot be read');
    expect((await run(['eval'])).stderr).toContain('Name a file of cases');
  });
});

describe('serve', () => {
  test('prints its address, answers, and ends when it is told to', async () => {
    expect((await run(['add', 'report.txt', '--jobs', '1', '--archive', 'wire.duckdb'])).status).toBe(0);
    const server = spawn(
      process.execPath,
      [READOUT, 'serve', '--archive', 'wire.duckdb', '--port', '0', '--log', 'info'],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let log = '';
    server.stderr.on('data', chunk => {
      log += chunk;
    });
    const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
    const [, url] =
      /^Readout serves wire\.duckdb \(1 documents, 1 events\) at (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)!;
    const answer = await fetch(`${url}/api/events?actor=KEN`);
    expect(((await answer.json()) as { total: number }).total).toBe(1);
    // Whoever else wants to write is told who holds it.
    const other = await run(['add', 'report.txt', '--archive', 'wire.duckdb']);
    expect(other.stderr).toContain(`in use by process ${server.pid}`);
    server.kill('SIGTERM');
    expect((await once(server, 'exit'))[0]).toBe(0);
    const lines = log
      .trim()
      .split('\n')
      .map(one => JSON.parse(one));
    expect(lines.some(({ req }) => req?.path === '/api/events')).toBe(true);
    // What was asked for is not in the log.
    expect(log).not.toContain('KEN');
    expect((await run(['events', '--archive', 'wire.duckdb'])).status).toBe(0);
  });

  test('does not start where others can reach it without an account, which is made by a command', async () => {
    const refused = await run(['serve', '--archive', 'wire.duckdb', '--host', '0.0.0.0', '--port', '0']);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('--add-account NAME');
    const made = await run(
      ['serve', '--archive', 'wire.duckdb', '--add-account', 'Ama', '--role', 'coder'],
      'a long enough password\n',
    );
    expect(made.stdout).toBe('"Ama" can log in as coder.\n');
    // A coder alone cannot let others in.
    expect(
      (await run(['serve', '--archive', 'wire.duckdb', '--host', '0.0.0.0', '--port', '0'])).status,
    ).toBe(2);
  });

  test('wrong calls are refused with what to do', async () => {
    for (const [args, words] of [
      [['--port', '99999'], '--port is a whole number'],
      [['--archive', 'none.duckdb'], 'There is no archive none.duckdb'],
      [['--oidc-issuer', 'https://id.example'], '--oidc-client'],
      [['--public-url', 'readout.example'], 'web address'],
    ] as const)
      expect((await run(['serve', ...args])).stderr).toContain(words);
  });
});
