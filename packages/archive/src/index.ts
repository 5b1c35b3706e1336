/** Readout's archive: Readings kept once, grouped into stories and happenings, queried, exported and compared. */
export { type AddCounts, type AddOptions, addTo } from './add/add.js';
export { canonicalUrl, type Identity, identityOf } from './add/identity.js';
export { problemsIn } from './query/problems.js';
export { type Archive, type OpenOptions, openForReading, openForWriting } from './store/open.js';
export { findReading, readingsOf, type StoredReading } from './store/reader.js';
export type { Problem } from './store/writer.js';
export { ArchiveError } from './trouble.js';
