/** The workbench's page, where it is built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Trouble } from './trouble.js';

const BUILT = fileURLToPath(new URL('../../../workbench/dist/', import.meta.url));

const HINT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Readout</title>
<h1>The API runs</h1>
<p>The workbench's page is not built: run <code>npm run build</code> in Readout's folder, and start the server again.</p>
<p>What there is to ask: <a href="/api/openapi.json">/api/openapi.json</a>, <a href="/api/session">/api/session</a>.</p>
</html>
`;

/** Files with a hash in their name never change. */
const HASHED = /[-.][A-Za-z0-9_-]{8,}\.(js|css|woff2|svg|png|json)$/;

export async function addPage(app: FastifyInstance, folder = BUILT): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders(reply, path) {
        const isForever = HASHED.test(path);
        reply.header('cache-control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  const sendPage = (_: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    return isBuilt ? reply.sendFile('index.html', { cacheControl: false }) : reply.code(503).send(HINT);
  };
  app.get('/', sendPage);
  app.setNotFoundHandler((request, reply) => {
    const [path] = request.url.split('?');
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|metrics|healthz)(\/|$)/.test(path!) &&
      !/\.[a-z0-9]+$/i.test(path!) &&
      (request.headers.accept?.includes('text/html') ?? false);
    // Every page of the workbench has an address of its own, which the page itself reads.
    if (isPage) return sendPage(request, reply);
    throw new Trouble(
      'not-found',
      `There is nothing at ${path!.slice(0, 200)}: /api/openapi.json lists what there is.`,
    );
  });
}
