/** What each host's robots.txt allows, asked once a day. */
import { createRequire } from 'node:module';
import type { Clock } from './options.js';

export interface Rules {
  allow(url: URL): boolean;
  /** What the host asks to wait between two requests, in milliseconds. */
  delay: number;
}

const ALL_ALLOWED: Rules = { allow: () => true, delay: 0 };
const DAY = 86_400_000;
/** A host that asks for more than this means to be left alone, which `Disallow` says better. */
const LONGEST_DELAY = 60_000;
const MOST_HOSTS = 10_000;

export class Robots {
  readonly #rules = new Map<string, { rules: Promise<Rules>; until: number }>();

  /** `fetchText` gives the file, null when there is none, and throws when that cannot be known. */
  constructor(
    private readonly fetchText: (url: URL) => Promise<string | null>,
    private readonly userAgent: string,
    private readonly clock: Clock,
  ) {}

  /** @throws what fetching threw: without an answer nothing may be fetched. */
  rulesOf(url: URL): Promise<Rules> {
    const known = this.#rules.get(url.origin);
    if (known && known.until > this.clock.now()) return known.rules;
    const rules = this.#ask(new URL('/robots.txt', url));
    if (this.#rules.size >= MOST_HOSTS) this.#rules.clear();
    this.#rules.set(url.origin, { rules, until: this.clock.now() + DAY });
    // A host that did not answer is asked again next time.
    rules.catch(() => this.#rules.delete(url.origin));
    return rules;
  }

  async #ask(address: URL): Promise<Rules> {
    const text = await this.fetchText(address);
    if (text === null) return ALL_ALLOWED;
    const require = createRequire(import.meta.url);
    const robotsParser = require('robots-parser') as (
      url: string,
      text: string,
    ) => {
      isAllowed(url: string, agent?: string): boolean | undefined;
      getCrawlDelay(agent?: string): number | undefined;
    };
    const robot = robotsParser(address.href, text);
    const delay = (robot.getCrawlDelay(this.userAgent) ?? 0) * 1000;
    return {
      allow: url => robot.isAllowed(url.href, this.userAgent) ?? true,
      delay: Number.isFinite(delay) ? Math.min(delay, LONGEST_DELAY) : 0,
    };
  }
}
