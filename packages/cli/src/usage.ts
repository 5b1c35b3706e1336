/** A call that cannot be carried out. Its message is one line: what is wrong and what to do. Ends the run with status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A file or folder that the user names and that cannot be read; any other error is given back as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new UsageError(`${path} cannot be read (${code}): check its name and permissions.`);
}

/** ` Did you mean "x"?` when one of `known` is near enough to what was written, else nothing. */
export function suggestion(written: string, known: readonly string[]): string {
  let nearest = '';
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const candidate of known) {
    const distance =
      candidate.startsWith(written) && written.length > 3 ? 1 : editDistance(written, candidate);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest ? ` Did you mean "${nearest}"?` : '';
}

/** Levenshtein's distance: letters put in, left out or replaced. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}
