/** A line on the terminal that says how far a long run is. Nothing at all where standard error is no terminal. */

/** Runs shorter than this need no bar. */
const QUIET_MS = 1000;
const EVERY_MS = 100;
const BAR = 24;

export interface Progress {
  /** One more document is done; `fraction` of the input has been taken in (null when its size is unknown). */
  step(fraction: number | null): void;
  /** Shows something else for a while. */
  tell(text: string): void;
  /** Takes the line away. */
  end(): void;
}

/** How far the grouping of documents is, on the same line. */
export function grouping(bar: Progress): (done: number, all: number) => void {
  return (done, all) => bar.tell(`grouping into stories: ${done} of ${all} documents`);
}

/** `shown` is false where the output goes to the same terminal. */
export function progressOn(stream: NodeJS.WriteStream, shown: boolean): Progress {
  if (!stream.isTTY || !shown) return { step() {}, tell() {}, end() {} };
  const started = performance.now();
  let done = 0;
  let drawn = 0;
  return {
    step(fraction) {
      done++;
      const now = performance.now();
      if (now - started < QUIET_MS || now - drawn < EVERY_MS) return;
      drawn = now;
      const rate = (done / (now - started)) * 1000;
      stream.write(`\r\u001b[K${progressLine(done, rate, fraction, secondsLeft(now - started, fraction))}`);
    },
    tell(text) {
      const now = performance.now();
      if (now - started < QUIET_MS || now - drawn < EVERY_MS) return;
      drawn = now;
      stream.write(`\r\u001b[K${text}`);
    },
    end() {
      if (drawn > 0) stream.write('\r\u001b[K');
    },
  };
}

/** The rest as fast as the part that is done; null when that cannot be told yet. */
function secondsLeft(ms: number, fraction: number | null): number | null {
  return fraction === null || fraction <= 0 ? null : (ms / 1000) * (1 / Math.min(1, fraction) - 1);
}

export function progressLine(
  done: number,
  perSecond: number,
  fraction: number | null,
  secondsLeft: number | null = null,
): string {
  const speed = perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1);
  const counted = `${done} ${done === 1 ? 'document' : 'documents'}, ${speed} a second`;
  if (fraction === null) return counted;
  const filled = Math.round(Math.min(1, fraction) * BAR);
  const left = secondsLeft === null ? '' : `, ${durationText(secondsLeft)} left`;
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.floor(fraction * 100)} %  ${counted}${left}`;
}

/** "40 s", "12 min", "3 h 20 min". */
function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
