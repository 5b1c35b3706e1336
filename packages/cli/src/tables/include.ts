/** `--include`: events that are no facts, and go in all the same. */
import { UNVOUCHED, type Unvouched } from '@readout/archive/exports';
import { suggestion, UsageError } from '../usage.js';

/** @throws UsageError for what is no such kind. */
export function includedIn(written: string | undefined): ReadonlySet<Unvouched> {
  const kinds = written === undefined ? [] : written === 'all' ? UNVOUCHED : written.split(',');
  for (const kind of kinds) {
    if (!(UNVOUCHED as readonly string[]).includes(kind)) {
      throw new UsageError(
        `--include is a list of ${UNVOUCHED.join(', ')}, or "all"; not "${kind}".${suggestion(kind, UNVOUCHED)}`,
      );
    }
  }
  return new Set(kinds as readonly Unvouched[]);
}
