/** Asks the server. Trouble comes as problem+json and leaves here as an `ApiError` that says what was wrong and what to do. */
import type { Problem } from '@readout/server/api';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** What was wrong and what to do next, as the server puts it. */
    message: string,
  ) {
    super(message);
  }
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** JSON, or files as a form. */
  body?: unknown;
  signal?: AbortSignal;
}

export async function ask<Answer>(path: string, { method = 'GET', body, signal }: Ask = {}): Promise<Answer> {
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
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as Answer;
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const message = problem?.detail ?? problem?.title ?? `The server answered with status ${response.status}.`;
  return new ApiError(response.status, message);
}

/** "/api/events?actor=KEN": a path with those parameters that are set. */
export function pathOf(path: string, parameters: Record<string, ParameterValue> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined && one !== '') query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

type ParameterValue = string | number | boolean | null | undefined | readonly string[];
