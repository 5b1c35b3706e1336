/** The server's application: everything between the socket and the handlers. */
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { JournalError } from '../desk/journal.js';
import { UPLOAD_LIMITS } from '../handlers/upload.js';
import type { House } from './house.js';
import { addMetrics } from './metrics.js';
import { addOpenApi } from './openapi.js';
import { addPage } from './page.js';
import { addRoutes } from './routes.js';
import { addHeaders, checkHost, checkOrigin } from './security.js';
import { endUnusedSockets } from './sockets.js';
import { problemOf, Trouble, type TroubleKind } from './trouble.js';

export async function createApp(house: House): Promise<FastifyInstance> {
  const { options } = house;
  const app = Fastify({
    logger: {
      level: options.logLevel ?? 'info',
      stream: options.log ?? process.stderr,
      // What was asked for may be confidential, and a login's code is: only paths are logged.
      serializers: {
        req: ({ id, method, url, ip }) => ({ id, method, path: url?.split('?')[0], address: ip }),
        res: ({ statusCode }) => ({ status: statusCode }),
      },
    },
    trustProxy: options.trustProxy?.split(',').map(address => address.trim()) ?? false,
    bodyLimit: 256 * 1024,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 30_000,
    http: { maxHeaderSize: 32 * 1024 },
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    exposeHeadRoutes: true,
    ajv: { customOptions: { validateFormats: false } },
  });
  endUnusedSockets(app);
  // Forms of other sites can send text; only JSON and files are taken.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error: FastifyError | Trouble, request, reply) => {
    const trouble = troubleOf(error);
    if (trouble.status >= 500) request.log.error({ err: error }, 'failed');
    // A cache must not keep what was meant for another moment.
    return reply
      .code(trouble.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemOf(trouble)));
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    checkHost(request, house);
    checkOrigin(request, house);
  });
  await addHeaders(app, house);
  await app.register(cookie);
  if (house.accounts !== null)
    await app.register(rateLimit, {
      global: true,
      max: 3000,
      timeWindow: '1 minute',
      errorResponseBuilder: (_, { after }) =>
        new Trouble('too-many', `Too many calls: try again in ${after}.`),
    });
  await app.register(multipart, { limits: UPLOAD_LIMITS, throwFileSizeLimit: false });
  await addOpenApi(app, house.version);
  addMetrics(app, house);
  app.get('/healthz', { config: { rateLimit: false } }, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok', version: house.version }),
  );
  await app.register(async inner => addRoutes(inner, house));
  await addPage(app, options.page);
  return app;
}

/** What the framework says of bad calls, in our words. */
const FRAMEWORK: Readonly<Record<number, readonly [TroubleKind, string]>> = {
  400: ['bad-request', 'The call cannot be read'],
  404: ['not-found', 'There is no such thing'],
  413: ['too-large', 'The body is too large'],
  415: ['unsupported-type', 'A body must be application/json, or multipart/form-data for files'],
  429: ['too-many', 'Too many calls: try again in a minute'],
  503: ['busy', 'The server is stopping: try again in a moment'],
};

function troubleOf(error: FastifyError | Trouble): Trouble {
  if (error instanceof Trouble) return error;
  if (error instanceof JournalError) return new Trouble('busy', error.message);
  const [kind, message] = FRAMEWORK[error.statusCode ?? 500] ?? [];
  if (kind !== undefined) return new Trouble(kind, `${message}: ${error.message}`);
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Trouble('bad-request', error.message);
  return new Trouble(
    'internal',
    'Something went wrong inside: the log of the server tells more, by x-request-id.',
  );
}
