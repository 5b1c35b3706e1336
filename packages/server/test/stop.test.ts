/** A server that is asked to stop answers what is under way and ends at once, whatever browsers hold open. */
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { call, serve } from './support/server.js';

test('connections that nothing is asked on do not hold it; what is asked is answered', async () => {
  const server = await serve();
  const { hostname, port } = new URL(server.url);
  const opened = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<ReturnType<typeof connect>>(resolve => {
          const socket = connect(Number(port), hostname, () => resolve(socket));
        }),
    ),
  );
  const ended = opened.map(socket => new Promise(resolve => socket.once('close', resolve)));
  // One has been used before, as browsers keep them.
  opened[0]!.write(`GET /healthz HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`);
  await new Promise(resolve => opened[0]!.once('data', resolve));
  for (const socket of opened) socket.resume();
  const answered = call(server, '/api/read', {
    method: 'POST',
    body: { text: 'Chile thanked Ghana on Friday. '.repeat(300) },
  });
  await new Promise(resolve => setTimeout(resolve, 60));
  const began = performance.now();
  await server.close();
  await Promise.all(ended);
  expect(performance.now() - began).toBeLessThan(8_000);
  const { status, json } = await answered;
  expect(status).toBe(200);
  expect(json.reading.sentences).toHaveLength(300);
});
