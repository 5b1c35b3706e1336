/**
 * Ends connections on which nothing is asked when the server stops. Node itself closes those that have been used and lie idle, but not
 * those that browsers open ahead and have not used yet: these would hold a stopping server until they time out.
 */
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

export function endUnusedSockets(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isStopping = false;
  app.server.on('connection', socket => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => {
    unused.delete(socket);
    response.once('close', () => {
      if (socket.destroyed) return;
      // What was answered still goes out.
      if (isStopping) socket.destroySoon();
      else unused.add(socket);
    });
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    for (const socket of unused) socket.destroy();
  });
}
