/** Counters for Prometheus. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { House } from './house.js';
import { isLoopback } from './options.js';
import { Trouble } from './trouble.js';

export function addMetrics(app: FastifyInstance, house: House): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'readout_' });
  const seconds = new Histogram({
    name: 'readout_http_request_duration_seconds',
    help: 'From the first byte of a call to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const troubles = new Counter({
    name: 'readout_http_server_errors_total',
    help: 'Answers of 500 and above.',
    labelNames: ['route'],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge(
    'readout_archive_documents',
    'Documents in the archive.',
    () => house.archive.table.columns.documents.id.length,
  );
  gauge('readout_archive_events', 'Events in the archive.', () => house.archive.table.columns.length);
  gauge('readout_review_decisions', 'Decisions kept, those undone too.', () => house.book.decisions.length);
  app.addHook('onResponse', async (request, reply) => {
    // Unknown paths come together, or anybody could fill the memory with them.
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) troubles.inc({ route });
  });
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (!isNear(request.ip, house) && !hasToken(request.headers.authorization, house.options.metricsToken))
      throw new Trouble(
        'not-allowed',
        'Metrics are told to loopback only, and behind a proxy with --trust-proxy: set READOUT_METRICS_TOKEN, and send it as "Authorization: Bearer …".',
      );
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** From this machine, and not from a proxy on it whose word on where a call comes from is not taken. */
function isNear(address: string, { options: { publicUrl, trustProxy } }: House): boolean {
  return isLoopback(address) && (publicUrl === undefined || trustProxy !== undefined);
}

function hasToken(header: string | undefined, token: string | undefined): boolean {
  if (token === undefined || header === undefined) return false;
  const [given, wanted] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
