/** Trouble that is answered as a problem (RFC 9457): what was wrong, where, and what to do next. */
import type { Problem } from '../api/route.js';

const KINDS = {
  'bad-request': [400, 'The call is not as it must be'],
  'not-logged-in': [401, 'Nobody is logged in'],
  'not-allowed': [403, 'The role does not allow it'],
  'foreign-origin': [403, 'The call comes from another site'],
  'not-found': [404, 'There is no such thing'],
  conflict: [409, 'It does not go together with what is there'],
  'too-large': [413, 'Too large'],
  'unsupported-type': [415, 'The kind of content is not taken here'],
  'foreign-host': [421, 'The server is not known by this name'],
  'too-many': [429, 'Too many calls'],
  internal: [500, 'Something went wrong inside'],
  busy: [503, 'The server is busy'],
} as const satisfies Record<string, readonly [number, string]>;
export type TroubleKind = keyof typeof KINDS;

export class Trouble extends Error {
  override name = 'Trouble';

  constructor(
    readonly kind: TroubleKind,
    message: string,
    readonly errors?: NonNullable<Problem['errors']>,
  ) {
    super(message);
  }

  get status(): number {
    return KINDS[this.kind][0];
  }
}

export function problemOf({ kind, message, errors }: Trouble): Problem {
  const [status, title] = KINDS[kind];
  return { type: `/problems/${kind}`, title, status, detail: message, ...(errors ? { errors } : {}) };
}
