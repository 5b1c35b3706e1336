/** Readout's sources: files, pages, feeds, mails and web archives in, documents out. */
export type { Found, FoundDocument, Refusal } from './found.js';
