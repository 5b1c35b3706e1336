/** The event dictionary from its sources. */
export { type EventSources, readEventSources } from './compile.js';
export type { EntryExample } from './types.js';
