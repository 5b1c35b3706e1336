/**
 * Readout's sources: files, pages, feeds, mails and web archives in, documents out. Everything is read as a stream: memory depends on
 * the largest document, not on the source.
 */
export { type DateOrder, findDate } from './dates.js';
export { feedsOfOpml } from './feed/opml.js';
export { type Poll, type PollOptions, pollFeed } from './feed/poll.js';
export type { Schedule } from './feed/schedule.js';
export { type FeedState, newFeedState } from './feed/state.js';
export { type WatchOptions, watchFeeds } from './feed/watch.js';
export type { Found, FoundDocument, Refusal } from './found.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export type { Clock, NetworkOptions } from './network/options.js';
export type { InputFormat, ReadOptions } from './options.js';
export type { Item, JsonLine } from './piece.js';
export { SourceError } from './problem.js';
export { readSources, SourceReader } from './reader.js';
export { checkMapping, documentOfRow, type Mapping, mappingOf, type Row } from './table/row.js';
export { decodeStrictly } from './text/encoding.js';
export { parseLine } from './text/json-lines.js';
export { linesOf } from './text/lines.js';
