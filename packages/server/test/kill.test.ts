/** A server that is killed while coders decide has every decision that it has answered for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '@readout/server';
import { besideArchive } from '@readout/server';
import { expect, test } from 'vitest';
import { openJournal } from '../src/desk/journal.js';
import type { ReviewRecord } from '../src/desk/records.js';
import { archiveOf, visitor } from './support/server.js';

const SERVER = fileURLToPath(new URL('../dist/bench/server-process.js', import.meta.url));
const ROUNDS = 4;

test('SIGKILL at any moment loses nothing that was answered for', async () => {
  const archive = await archiveOf();
  const answered = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const server = spawn(process.execPath, [SERVER, archive], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const coders = await Promise.all(
      ['Ama', 'Ben'].map(async name => {
        const coder = visitor({ url } as RunningServer);
        await coder('/api/session', { body: { name } });
        return coder;
      }),
    );
    const gone = once(server, 'exit');
    // With others under way, at some moment that is another one in each round.
    const killAfter = answered.size + 5 + 7 * round;
    await Promise.all(
      coders.flatMap(coder =>
        Array.from({ length: 4 }, async () => {
          for (;;) {
            try {
              const { status, json } = await coder('/api/review/decisions', {
                body: { document: 'thanks', event: 'v1', verdict: 'accept', note: 'x'.repeat(500) },
              });
              expect(status).toBe(200);
              answered.add(json.id);
              if (answered.size === killAfter) setTimeout(() => server.kill('SIGKILL'), round);
            } catch (error) {
              if ((error as Error).name === 'AssertionError') throw error;
              return;
            }
          }
        }),
      ),
    );
    await gone;
  }
  const journal = await openJournal<ReviewRecord>(besideArchive(archive, 'review'), {
    kind: 'reviews',
    version: 1,
  });
  const kept = new Set(journal.entries.flatMap(entry => (entry.kind === 'decision' ? [entry.id] : [])));
  await journal.close();
  expect(answered.size).toBeGreaterThanOrEqual(5 * ROUNDS);
  expect([...answered].filter(id => !kept.has(id))).toEqual([]);
}, 120_000);
