/** Asks the server. Trouble comes as problem+json and leaves here as an `ApiError` that says what was wrong and what to do. */

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What to do next, where the server says so. */
    readonly advice: string | null = null,
  ) {
    super(message);
  }
}

let csrfToken: string | null = null;

/** The token that the server asks for with every change, once there are accounts. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
}

export async function ask<Answer>(path: string, { method = 'GET', body, signal }: Ask = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken !== null) headers['x-csrf-token'] = csrfToken;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'The server does not answer.', 'Is "readout serve" still running? Try again.');
  }
  if (!response.ok) throw await errorOf(response);
  return (response.status === 204 ? null : await response.json()) as Answer;
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const text = (name: string) => (typeof problem?.[name] === 'string' ? (problem[name] as string) : null);
  const message = text('detail') ?? text('title') ?? `The server answered with status ${response.status}.`;
  return new ApiError(response.status, message, text('advice'));
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
