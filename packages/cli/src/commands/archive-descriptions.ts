/** The commands that work on an archive. */
import type { Command } from './descriptions.js';

const ARCHIVE = { value: 'FILE', help: 'The archive (readout.duckdb in this folder when left out).' };

const JOBS = {
  value: 'N',
  help: 'Read with N threads (as many as there are cores when left out). The archive is the same.',
};

const LEXICON = {
  value: 'DIR',
  help: 'Put the entries of this folder, in the format of packages/lexicon/data/actors, on top of the actor lexicon that ships.',
};

const GAZETTEER = {
  value: 'FILE',
  help: 'Look places up in this gazetteer, which "readout gazetteer build" has written.',
};

export const ARCHIVE_COMMANDS = {
  add: {
    summary: 'Read documents into an archive, each of them once',
    usage: '[FILE|FOLDER|-]…',
    about: `Documents are told apart by their id, else their URL, else all that is in them. One that the archive has already changes
nothing; one with the same id and another text becomes the current version, and the version before it is kept.

A run that is stopped, in whatever way, leaves an archive of all that was stored until then. The same command goes on from
there.`,
    flags: {
      archive: ARCHIVE,
      'format-in': {
        value: ['text', 'jsonl'],
        help: 'What standard input holds. Left out, one document of plain text, or JSONL where it begins with "{".',
      },
      published: {
        value: 'DATE',
        help: 'Publication date (2023-07-02) of documents that do not tell theirs.',
      },
      publisher: { value: 'NAME', help: 'Publisher of documents that do not tell theirs.' },
      lexicon: LEXICON,
      gazetteer: GAZETTEER,
      jobs: JOBS,
    },
    examples: [
      ['readout add reports/', 'puts the folder into readout.duckdb, making it where it is missing'],
      ['readout add --archive wire.duckdb < documents.jsonl', 'a stream of any length'],
    ],
  },
  problems: {
    summary: 'List what could not be added to an archive, and why',
    usage: '',
    about:
      'The pieces of sources that gave no document. One that gives a document when it is added again is taken off the list.',
    flags: {
      archive: ARCHIVE,
      format: { value: ['text', 'csv', 'json'], help: 'Text to read (the default), CSV, or a JSON list.' },
    },
    examples: [['readout problems', 'a line for each piece: where, and what to do']],
  },
} as const satisfies Record<string, Command>;
