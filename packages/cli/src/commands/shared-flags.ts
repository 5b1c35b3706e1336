/** Flags that several commands take, each told in one way. */
import type { Flags } from '../flags.js';

export const ARCHIVE = {
  archive: { value: 'FILE', help: 'The archive (readout.duckdb in this folder when left out).' },
} as const satisfies Flags;

/** How many threads read, where the output is written as documents come. */
export const JOBS_IN_ORDER = {
  jobs: {
    value: 'N',
    help: 'Read with N threads (1 when left out). The output is the same, in the same order.',
  },
} as const satisfies Flags;

/** How many threads read, where the output is an archive. */
export const JOBS = {
  jobs: {
    value: 'N',
    help: 'Read with N threads (as many as there are cores when left out). The archive is the same.',
  },
} as const satisfies Flags;

export const LEXICON = {
  lexicon: {
    value: 'DIR',
    help: 'Put the entries of this folder, in the format of packages/lexicon/data/actors, on top of the actor lexicon that ships.',
  },
} as const satisfies Flags;

export const DICTIONARY = {
  dictionary: {
    value: 'DIR',
    help: 'Take the event entries of this folder, in the format of packages/lexicon/data/events, in place of those that ship. Lists that it does not have (operators.txt, contexts.txt, …) stay.',
  },
} as const satisfies Flags;

export const GAZETTEER = {
  gazetteer: {
    value: 'FILE',
    help: 'Look places up in this gazetteer, which "readout gazetteer build" has written.',
  },
} as const satisfies Flags;

export const FORMAT_IN = {
  'format-in': {
    value: ['text', 'jsonl'],
    help: 'What standard input holds. Left out, one document of plain text, or JSONL where it begins with "{".',
  },
} as const satisfies Flags;

export const PUBLISHER = {
  publisher: { value: 'NAME', help: 'Publisher of documents that do not tell theirs.' },
} as const satisfies Flags;

/** What is taken of documents that do not tell it themselves. */
export const DEFAULTS = {
  published: {
    value: 'DATE',
    help: 'Publication date (2023-07-02) of documents that do not tell theirs.',
  },
  ...PUBLISHER,
} as const satisfies Flags;

export const NETWORK = {
  contact: {
    value: 'WHO',
    help: 'Your mail address or web page, for publishers to write to; it stands in the user agent.',
  },
  'allow-private': { help: 'Fetch from private, loopback and link-local addresses too.' },
} as const satisfies Flags;

/** Of answers that are one thing, told in words or as data. */
export const TEXT_OR_JSON = {
  format: { value: ['text', 'json'], help: 'Text to read (the default), or JSON.' },
} as const satisfies Flags;

/** Of answers that are rows. */
export const ROWS = {
  format: {
    value: ['table', 'csv', 'json', 'jsonl'],
    help: 'A table to look at (the default), CSV, a JSON list, or JSON by line.',
  },
} as const satisfies Flags;
