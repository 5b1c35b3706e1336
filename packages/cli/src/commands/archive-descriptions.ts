/** The commands that work on an archive. */
import { FILTER_FLAGS } from '../archive/filter-flags.js';
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

const DICTIONARY = {
  value: 'DIR',
  help: 'Put the entries of this folder on top of the event dictionary that ships.',
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
      dictionary: DICTIONARY,
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
  reread: {
    summary: 'Read a whole archive again with the present engine',
    usage: '',
    about: `Only what another version of Readout, other dictionaries or other weights have read is read again, so a run that is
stopped goes on where it was. The Readings before are kept, to compare.`,
    flags: {
      archive: ARCHIVE,
      compare: { help: 'Then tell which events are new, gone or changed since the Reading before.' },
      format: {
        value: ['text', 'jsonl'],
        help: 'With --compare: text to read (the default), or a line of JSON for each document.',
      },
      lexicon: LEXICON,
      dictionary: DICTIONARY,
      gazetteer: GAZETTEER,
      jobs: JOBS,
    },
    examples: [
      ['readout reread --compare', 'what is different after an update'],
      ['readout reread --lexicon my-actors --compare', 'what your own actors change'],
    ],
  },
  events: {
    summary: 'List the events of an archive that you ask for',
    usage: '',
    about: `Actors and recipients are asked for by country ("IRN"), by CAMEO actor code or its beginning ("IRNMIL"), else by words of
their name. A meeting has all its parties as actors: there, --recipient is another of them.`,
    flags: {
      archive: ARCHIVE,
      actor: { value: 'WHO', help: 'Who does it.' },
      recipient: { value: 'WHO', help: 'To whom.' },
      ...FILTER_FLAGS,
      publisher: { value: 'NAME', help: 'Only what this publisher reports.' },
      country: { value: 'CODE', help: 'Only what happened there: the code of a country, such as KEN.' },
      limit: { value: 'N', help: 'At most so many (100 in a table, else all).' },
      format: {
        value: ['table', 'csv', 'json', 'jsonl'],
        help: 'A table to look at (the default), or all columns as CSV, a JSON list, or JSON by line.',
      },
    },
    examples: [
      ['readout events --actor IRN --recipient IRQ --type ASSAULT,COERCE', 'what one did to the other'],
      [
        'readout events --voice publisher --min-confidence 0.6 --format csv > events.csv',
        'for a spreadsheet',
      ],
    ],
  },
  series: {
    summary: 'Count events between countries by day, week, month or year',
    usage: '',
    about: `For each period and pair of countries: how many events, their mean conflict-cooperation score, and how many of each kind.
An event with several countries on a side counts once for each pair. Events whose day is unknown are left out.`,
    flags: {
      archive: ARCHIVE,
      actor: { value: 'CODE', help: 'The country that acts.' },
      recipient: { value: 'CODE', help: 'The country that it acts on.' },
      by: { value: ['day', 'week', 'month', 'year'], help: 'A month when left out.' },
      ...FILTER_FLAGS,
      format: {
        value: ['table', 'csv', 'json', 'jsonl'],
        help: 'A table to look at (the default), CSV, a JSON list, or JSON by line.',
      },
    },
    examples: [
      ['readout series --actor KEN --recipient UGA --by month --format csv', 'a dyad, month by month'],
    ],
  },
  search: {
    summary: 'Find documents of an archive by their words',
    usage: 'WORDS…',
    about:
      'The best first (BM25), each with the part of its text that answers best. Case, accents and plurals make no difference.',
    flags: {
      archive: ARCHIVE,
      limit: { value: 'N', help: 'At most so many (10 when left out).' },
      format: { value: ['text', 'json'], help: 'Text to read (the default), or JSON.' },
    },
    examples: [['readout search border crossing', 'documents with these words']],
  },
  story: {
    summary: 'Tell a story: its documents, their copies, and what happened according to whom',
    usage: 'ID',
    about: 'The id is that of a story, or of a document in it.',
    flags: {
      archive: ARCHIVE,
      format: { value: ['text', 'json'], help: 'Text to read (the default), or JSON.' },
    },
    examples: [['readout story report-17', 'the story that this document belongs to']],
  },
  sql: {
    summary: 'Ask an archive in SQL',
    usage: '"SELECT …"',
    about: `DuckDB's SQL, over the views that docs/archive.md describes: documents, versions, events, participants, dyads, entities,
statements, labels, stories, happenings, problems, runs. One query at a time; it can change nothing, and reach nothing
outside the archive.`,
    flags: {
      archive: ARCHIVE,
      format: {
        value: ['table', 'csv', 'json', 'jsonl'],
        help: 'A table to look at (the default), CSV, a JSON list, or JSON by line.',
      },
    },
    examples: [
      ['readout sql "SELECT type, count(*) FROM events GROUP BY type ORDER BY 2 DESC"', 'how many of each'],
      ['readout sql "DESCRIBE events"', 'the columns of a view'],
    ],
  },
  archive: {
    summary: 'Check that an archive is as it must be, and repair its indexes',
    usage: 'check',
    about: `Looks through everything: each document once, each Reading whole and in keeping with the contract, each row made from it in
its place. The search index and the rows are made again where they do not fit; the rest is only told. The exit status is
1 when something is wrong that could not be repaired.`,
    flags: { archive: ARCHIVE },
    examples: [['readout archive check --archive wire.duckdb', 'what is wrong, and what has been repaired']],
  },
} as const satisfies Record<string, Command>;
