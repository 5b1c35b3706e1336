/** Readout's archive: Readings kept once, grouped into stories and happenings, queried, exported and compared. */
export { type AddCounts, type AddOptions, addTo } from './add/add.js';
export { type Identity, identityOf } from './add/identity.js';
export type { ReaderOptions } from './add/reader.js';
export type { FeedMark, Problem } from './add/writer.js';
export { type CheckOptions, checkArchive, type Fault } from './check/check.js';
export type { Change } from './group/copies.js';
export { type GroupCounts, type GroupOptions, groupDocuments } from './group/group.js';
export type { HappeningDetail } from './group/happenings.js';
export {
  type OtherTable,
  OWN_EVENTS,
  type PutOptions,
  putTable,
  removeTable,
  rowsOfTable,
} from './others/others.js';
export { type ChosenReading, chosenReadings } from './query/chosen.js';
export { Conditions, type EventFilter } from './query/conditions.js';
export { EVENT_COLUMNS, type EventRow, type EventsQuery, eventsIn } from './query/events.js';
export { feedStatesIn } from './query/feeds.js';
export { foldedName, type Meant, meantBy } from './query/parties.js';
export { problemsIn } from './query/problems.js';
export { type Period, SERIES_COLUMNS, type SeriesQuery, type SeriesRow, seriesIn } from './query/series.js';
export { queryIn, type SqlResult } from './query/sql.js';
export {
  findStory,
  type Story,
  type StoryDocument,
  type StoryHappening,
  type StoryMention,
} from './query/story.js';
export { type DocumentDifference, differencesIn, type EventDifference } from './reread/compare.js';
export { type RereadCounts, type RereadOptions, rereadAll } from './reread/reread.js';
export { type SearchHit, type SearchQuery, type SearchResult, searchIn } from './search/search.js';
export type { Snippet } from './search/snippet.js';
export { type Archive, type OpenOptions, openForReading, openForWriting } from './store/open.js';
export { findReading, readingsNumbered, readingsOf, type StoredReading } from './store/reader.js';
export { ArchiveError } from './trouble.js';
