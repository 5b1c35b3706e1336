/**
 * The order of documents that everything here rests on: by the time of publication, undated ones last, then by identity, compared
 * by code units. It knows nothing of when a document arrived.
 */

/** Milliseconds since 1970 in UTC; a date is its first instant, a time without a zone is taken as UTC; unknown is Infinity. */
export function publicationTime(publishedAt: string | null | undefined): number {
  if (!publishedAt) return Number.POSITIVE_INFINITY;
  const hasTime = publishedAt.includes('T');
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(publishedAt);
  const time = Date.parse(hasTime && !hasZone ? `${publishedAt}Z` : publishedAt);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

/** Compares two documents by their time of publication and identity; negative when the first is the earlier version. */
export function compareVersions(
  firstTime: number,
  firstId: string,
  otherTime: number,
  otherId: string,
): number {
  if (firstTime !== otherTime) return firstTime < otherTime ? -1 : 1;
  return firstId < otherId ? -1 : firstId > otherId ? 1 : 0;
}
