/** The event dictionary from its sources. */
export { type EventSources, readEventSources } from './compile.js';
export * from './own.js';
export type { EntryExample } from './types.js';
