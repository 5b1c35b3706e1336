/** When a feed is polled again. */
import type { Clock } from '../network/options.js';

export interface Schedule {
  /** Milliseconds between two polls of a feed that answers. 15 minutes when left out. */
  interval?: number | undefined;
  /** Milliseconds that it is left alone at most, however often it failed. A day when left out. */
  longestWait?: number | undefined;
}

const QUARTER_HOUR = 900_000;
const DAY = 86_400_000;
/** By how much a wait is stretched at random, so that feeds do not come to be polled all at once. */
const JITTER = 0.25;

/** In milliseconds since 1970: twice as long after each failure, no sooner than the server asks, a little later by chance. */
export function nextPoll(
  clock: Clock,
  failures: number,
  { interval = QUARTER_HOUR, longestWait = DAY }: Schedule,
  retryAfter: string | null = null,
): number {
  const backOff = Math.min(interval * 2 ** Math.min(failures, 30), Math.max(longestWait, interval));
  const asked = Math.min(waitOf(retryAfter, clock), DAY * 7);
  const wait = Math.max(backOff, asked);
  return clock.now() + Math.round(wait * (1 + JITTER * clock.random()));
}

/** Retry-After tells seconds or a date. */
function waitOf(retryAfter: string | null, clock: Clock): number {
  if (retryAfter === null) return 0;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 0 : Math.max(0, at - clock.now());
}
