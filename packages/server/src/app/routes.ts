/** Registers every route of the API: checks who calls, checks what is sent, answers from the cache of the browser where nothing is new. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import { ROUTES, type RouteName } from '../api/index.js';
import type { Route } from '../api/route.js';
import { HANDLERS } from '../handlers/index.js';
import type { Call, Caller, House } from './house.js';
import { callerOf, checkRole } from './security.js';
import { Trouble } from './trouble.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: Route;
  }
}

const KIBIBYTE = 1024;
/** Bytes of a body: a text to be read may be long, nothing else is. */
const BODY = { light: 256 * KIBIBYTE, heavy: 4096 * KIBIBYTE, login: 16 * KIBIBYTE } as const;
/** Calls of one address in a minute, where there are accounts. */
const RATES = { light: 1200, heavy: 60, login: 20 } as const;

/** Answers that depend on who asks, or on what is not in archive and reviews. */
const NOT_CACHED: ReadonlySet<RouteName> = new Set([
  'session',
  'oidcBegin',
  'oidcEnd',
  'accounts',
  'audit',
  'queue',
]);

export function addRoutes(app: FastifyInstance, house: House): void {
  for (const name of Object.keys(ROUTES) as RouteName[]) app.route(routeOf(name, ROUTES[name], house));
}

function routeOf(name: RouteName, route: Route, house: House): RouteOptions {
  const { method, path, role, query, body, about, answer, weight = 'light' } = route;
  const isCached = method === 'GET' && !NOT_CACHED.has(name) && answer !== 'file';
  const handle = HANDLERS[name] as (call: Call<never>) => unknown;
  const limits =
    house.accounts === null
      ? {}
      : { rateLimit: { max: RATES[weight], timeWindow: '1 minute', groupId: weight } };
  return {
    method,
    url: path,
    bodyLimit: BODY[weight],
    config: { ...limits, route },
    // Kept for the OpenAPI page; what is sent is checked below.
    schema: { operationId: name, summary: about } as RouteOptions['schema'] & object,
    async handler(request, reply) {
      const caller = callerOf(request, house);
      checkRole(caller, role);
      const call = {
        house,
        // No parameters are taken where none are told.
        query: checked(query ?? NOTHING, request.query, 'parameter'),
        body: body === undefined || body === 'files' ? undefined : checked(body, request.body, 'field'),
        caller: caller as Caller,
        request,
        reply,
      };
      if (isCached && isKnown(request, reply, house, caller)) return reply.code(304).send();
      if (!isCached) reply.header('cache-control', 'no-store');
      return handle(call as Call<never>);
    },
  };
}

const NOTHING = z.strictObject({});

/** @throws Trouble naming each parameter or field that is not as it must be. */
function checked(schema: z.ZodType, given: unknown, what: 'parameter' | 'field'): unknown {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(issue => {
    const at = issue.path.join('.');
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ at: at === '' ? key : `${at}.${key}`, message: `there is no such ${what}` }))
      : [{ at, message: issue.message }];
  });
  const told = errors
    .map(({ at, message }) => `${at === '' ? 'the body' : `"${at.slice(0, 100)}"`}: ${message}`)
    .join('; ');
  throw new Trouble('bad-request', `The call is not as it must be: ${told}. See /api/openapi.json.`, errors);
}

/** Sets the ETag; true when the browser has this very answer. */
function isKnown(request: FastifyRequest, reply: FastifyReply, house: House, caller: Caller | null): boolean {
  const state = [house.archive.version, house.book.revision, house.version, caller?.name, request.url].join(
    '\n',
  );
  const tag = `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  const known = request.headers['if-none-match'];
  return known?.split(/\s*,\s*/).some(one => one === tag || one === '*') ?? false;
}
