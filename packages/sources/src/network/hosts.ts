/** One request per host at a time, with a pause between two. */
import type { Clock } from './options.js';

export class Hosts {
  readonly #turns = new Map<string, Promise<void>>();
  /** When each host was last done with, in milliseconds since 1970. */
  readonly #done = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Waits for the host's turn; the answer ends it. `pause` is in milliseconds. */
  async turn(host: string, pause: number): Promise<() => void> {
    const before = this.#turns.get(host) ?? Promise.resolve();
    let release = () => {};
    const turn = new Promise<void>(resolve => {
      release = resolve;
    });
    const queued = before.then(() => turn);
    this.#turns.set(host, queued);
    await before;
    const wait = (this.#done.get(host) ?? Number.NEGATIVE_INFINITY) + pause - this.clock.now();
    if (wait > 0) await this.clock.sleep(wait);
    return () => {
      this.#done.set(host, this.clock.now());
      if (this.#turns.get(host) === queued) this.#turns.delete(host);
      release();
    };
  }
}
