/** Asks the server. Trouble comes as problem+json and leaves here as an `ApiError` that says what was wrong and what to do. */
import type { AnswerOf, Problem, QueryOf, ROUTES, RouteName } from '@readout/server/api';
import { type Changes, hrefWith, queryWith } from '../route.js';

/** What a route answers, and what it takes after "?", by the name that the API gives it. */
export type Answer<Name extends RouteName> = AnswerOf<(typeof ROUTES)[Name]>;
export type Query<Name extends RouteName> = QueryOf<(typeof ROUTES)[Name]>;

export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** What was wrong and what to do next, as the server puts it. */
    message: string,
  ) {
    super(message);
  }
}

interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** JSON, or files as a form. */
  body?: unknown;
  signal?: AbortSignal;
}

export async function ask<Given>(path: string, { method = 'GET', body, signal }: Ask = {}): Promise<Given> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'The server does not answer. Is "readout serve" still running?');
  }
  if (!response.ok) {
    // Of the session itself, a refusal is the answer.
    if (response.status === 401 && !path.startsWith('/api/session'))
      for (const tell of nobodyListeners) tell();
    throw await errorOf(response);
  }
  return (await response.json()) as Given;
}

const nobodyListeners = new Set<() => void>();

/** Tells when the server no longer knows who asks; gives what ends the telling. */
export function onNobody(listener: () => void): () => void {
  nobodyListeners.add(listener);
  return () => void nobodyListeners.delete(listener);
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const message = problem?.detail ?? problem?.title ?? `The server answered with status ${response.status}.`;
  return new ApiError(response.status, message);
}

/** "/api/events?actor=KEN": a path with those parameters that are set. */
export function pathOf(path: string, parameters: Changes = {}): string {
  return hrefWith(path, queryWith(new URLSearchParams(), parameters));
}
