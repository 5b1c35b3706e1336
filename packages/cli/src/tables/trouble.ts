/** Bad lines, told on standard error as they come, the first of each file one by one, the rest by their number. */

import { plain } from '../output/terminal.js';

/** How many bad lines of a file are shown. */
const SHOWN = 20;

export class Trouble {
  good = 0;
  readonly #bad = new Map<string, number>();

  tell(path: string, line: number, reason: string): void {
    const count = (this.#bad.get(path) ?? 0) + 1;
    this.#bad.set(path, count);
    // A reason may quote what a file holds.
    if (count <= SHOWN)
      process.stderr.write(`readout: ${nameOf(path)}:${line}: ${plain(reason)}; left out\n`);
  }

  /** Tells what was not shown and gives the exit status: 1 for some bad lines, 2 where nothing was good. */
  end(): number {
    for (const [path, count] of this.#bad) {
      if (count > SHOWN)
        process.stderr.write(`readout: ${nameOf(path)}: ${count - SHOWN} more such lines left out\n`);
    }
    if (this.#bad.size === 0) return 0;
    return this.good > 0 ? 1 : 2;
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
