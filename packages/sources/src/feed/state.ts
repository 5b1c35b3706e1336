/** What is remembered of a feed between two polls: plain JSON for a caller to store. */
export interface FeedState {
  /** Where it is polled, which changes when it moves for good. */
  url: string;
  etag: string | null;
  lastModified: string | null;
  /** Polls that failed since the last that did not. */
  failures: number;
  /** When it may be polled next, in milliseconds since 1970. */
  nextAt: number;
  /** Hashes of the items that the feed held last time, by their names and texts: these are not given again. */
  seen: string[];
  /** The publisher has taken it down for good (410), and it is not polled any more. */
  gone: boolean;
  /** It lies at a private address and nothing was sent: due at once when such addresses are allowed. */
  notAllowed?: boolean | undefined;
}

export function newFeedState(url: string): FeedState {
  return { url, etag: null, lastModified: null, failures: 0, nextAt: 0, seen: [], gone: false };
}
