/** What a user can mend: the message says what was wrong, where, and what to do next. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}
