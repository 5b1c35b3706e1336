/** How to use the network. */
export interface NetworkOptions {
  /** Who fetches, for publishers to write to: a mail address or a web page. It stands in the user agent. */
  contact: string;
  /** Also fetch from private, loopback and link-local addresses. */
  allowPrivate?: boolean | undefined;
  /** How long to wait for an answer and for each part of it, in milliseconds. 30,000 when left out. */
  timeout?: number | undefined;
  /** Bytes of one answer, unpacked. 64 MiB when left out. */
  mostBytes?: number | undefined;
  /** Redirects that are followed, each checked as the first address was. 5 when left out. */
  mostRedirects?: number | undefined;
  /** Milliseconds between two requests to one host, more where robots.txt asks for it. 1,000 when left out. */
  pause?: number | undefined;
  /** Where time and chance come from; tests give their own. */
  clock?: Clock | undefined;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or sooner when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1, 1 excluded. */
  random(): number;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
      if (signal?.aborted) done();
    }),
};
