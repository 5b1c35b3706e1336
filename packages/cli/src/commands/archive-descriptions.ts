/** The commands that work on an archive. */
import { EVENT_FLAGS, FILTER_FLAGS } from '../archive/filter-flags.js';
import type { Command } from './command.js';
import {
  ARCHIVE,
  DEFAULTS,
  DICTIONARY,
  FORMAT_IN,
  GAZETTEER,
  JOBS,
  LEXICON,
  NETWORK,
  PUBLISHER,
  ROWS,
  TEXT_OR_JSON,
} from './shared-flags.js';

export const ARCHIVE_COMMANDS = {
  add: {
    summary: 'Read documents into an archive, each of them once',
    usage: '[FILE|FOLDER|URL|-]…',
    about: `Takes text, Markdown, HTML pages, PDF, JSONL, CSV and Parquet, RSS, Atom and JSON feeds, OPML, mails (EML, mbox), web archives
(WARC), and ZIP, TAR and GZ of these. Web addresses, and the feeds that OPML names, are fetched only with --fetch.

Documents are told apart by their id, else their URL, else all that is in them. One that the archive has already changes
nothing; one with the same id and another text becomes the current version, and the version before it is kept.

A run that is stopped, in whatever way, leaves an archive of all that was stored until then. The same command goes on from
there. At the end, documents are grouped: copies, stories, and happenings told in several documents.`,
    flags: {
      ...ARCHIVE,
      columns: {
        value: 'LIST',
        help: 'Of CSV, Parquet and JSONL: which column is what, "text=body,publishedAt=day"; the usual names need no telling. Fields: text, id, title, publisher, publishedAt, url, author, language.',
      },
      dates: {
        value: ['day-first', 'month-first'],
        help: 'Of CSV, Parquet and JSONL: how a date like 02/07/2023 is meant; left out, such a row is refused.',
      },
      fetch: {
        help: 'Fetch web addresses, politely: as robots.txt allows, one request to a host at a time. Needs --contact.',
      },
      ...NETWORK,
      limits: {
        value: 'LIST',
        help: 'How much of a source is taken before it is refused, "pageBytes=32M,pdfPages=5000"; docs/archive.md names all.',
      },
      ...FORMAT_IN,
      ...DEFAULTS,
      'no-stories': {
        help: 'Leave copies and stories for a later call, which groups all that is not grouped yet.',
      },
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
      ...JOBS,
    },
    examples: [
      ['readout add reports/', 'puts the folder into readout.duckdb, making it where it is missing'],
      ['readout add --archive wire.duckdb < documents.jsonl', 'a stream of any length'],
    ],
  },
  watch: {
    summary: 'Poll feeds, and add what is new in them to an archive',
    usage: 'FEED|OPML…',
    about: `Each feed is polled when it is due: every quarter of an hour, later by chance, later each time that it fails, and when it
asks to be left alone. Nothing is sent again that has not changed (ETag, Last-Modified); robots.txt is kept, and a host gets one
request at a time. What is remembered of a feed is kept in the archive, together with its documents: a watch that is stopped,
in whatever way, loses nothing and takes nothing twice. Ctrl-C ends it when the polls under way are stored. The archive is open
only while something is stored: in between it can be asked.`,
    flags: {
      ...ARCHIVE,
      ...NETWORK,
      every: { value: 'MINUTES', help: 'Between two polls of a feed (15 when left out).' },
      once: { help: 'Poll the feeds that are due once, and end.' },
      ...PUBLISHER,
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
      ...JOBS,
    },
    examples: [
      ['readout watch feeds.opml --contact desk@example.org', 'until it is stopped'],
      [
        'readout watch https://news.example/rss --contact desk@example.org --once',
        'from a timer of your own',
      ],
    ],
  },
  problems: {
    summary: 'List what could not be added to an archive, and why',
    usage: '',
    about:
      'The pieces of sources that gave no document. One that gives a document when it is added again is taken off the list.',
    flags: {
      ...ARCHIVE,
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
      ...ARCHIVE,
      compare: { help: 'Then tell which events are new, gone or changed since the Reading before.' },
      format: {
        value: ['text', 'jsonl'],
        help: 'With --compare: text to read (the default), or a line of JSON for each document.',
      },
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
      ...JOBS,
    },
    examples: [
      ['readout reread --compare', 'what is different after an update'],
      ['readout reread --lexicon my-actors --compare', 'what your own actors change'],
    ],
  },
  events: {
    summary: 'List the events of an archive that you ask for',
    usage: '',
    about: `Actors and recipients are asked for by country ("IRN" or "Iran"), by CAMEO actor code or its beginning ("IRNMIL"), else by
whole words of their name. A meeting has all its parties as actors: there, --recipient is another of them.`,
    flags: {
      ...ARCHIVE,
      ...EVENT_FLAGS,
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
An event with several countries on a side counts once for each pair. One whose time is not known closely enough for the
period (only its year, in a series by month) is left out.`,
    flags: {
      ...ARCHIVE,
      actor: { value: 'COUNTRY', help: 'The country that acts: KEN, or Kenya.' },
      recipient: { value: 'COUNTRY', help: 'The country that it acts on.' },
      by: { value: ['day', 'week', 'month', 'year'], help: 'A month when left out.' },
      ...FILTER_FLAGS,
      ...ROWS,
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
      ...ARCHIVE,
      limit: { value: 'N', help: 'At most so many (10 when left out).' },
      ...TEXT_OR_JSON,
    },
    examples: [['readout search border crossing', 'documents with these words']],
  },
  story: {
    summary: 'Tell a story: its documents, their copies, and what happened according to whom',
    usage: 'ID',
    about: `The id is that of a story, or of a document in it. Of each copy it tells what its outlet changed; of each happening, how
many publishers tell of it independently (copies of one text count once), who asserts it in its own voice, who only
attributes it and to whom, who denies it, and where dates, places, numbers and words that take sides differ.`,
    flags: {
      ...ARCHIVE,
      ...TEXT_OR_JSON,
    },
    examples: [['readout story report-17', 'the story that this document belongs to']],
  },
  sql: {
    summary: 'Ask an archive in SQL',
    usage: '"SELECT …"',
    about: `DuckDB's SQL, over the views that docs/archive.md describes: documents, versions, events, participants, dyads, entities,
statements, labels, stories, happenings, problems, runs and more. One query at a time; it can change nothing, and reach nothing
outside the archive.`,
    flags: {
      ...ARCHIVE,
      ...ROWS,
    },
    examples: [
      ['readout sql "SELECT type, count(*) FROM events GROUP BY type ORDER BY 2 DESC"', 'how many of each'],
      ['readout sql "DESCRIBE events"', 'the columns of a view'],
    ],
  },
  import: {
    summary: "Put an event table of others beside Readout's in an archive",
    usage: 'FORMAT FILE',
    about: `FORMAT is gdelt-events, icews, polecat, phoenix, petrarch2, acled, csv (hand-coded tables, say) or "auto", which tells it by the first
line; docs/formats.md says what is read from which column. The table gets a name, by which "readout compare" and the views
other_tables and other_events of "readout sql" know it; a table of the same name goes when the new one is in. Lines that hold
no event are told on standard error and left out, and the exit status is 1.`,
    flags: {
      ...ARCHIVE,
      name: { value: 'NAME', help: 'What to call it (the format when left out).' },
      columns: {
        value: 'LIST',
        help: 'For csv: names of columns that are not usual ones, such as "date=day,actor=who,cameo=code".',
      },
      remove: { help: 'Take the table of this --name out, and read no file.' },
    },
    examples: [
      ['readout import gdelt-events 20230702.export.CSV', 'as "gdelt-events"'],
      ['readout import csv coded.csv --name coder1 --columns "actor=who,type=event"', 'a hand-coded table'],
    ],
  },
  archive: {
    summary: 'Check that an archive is as it must be, and repair its indexes',
    usage: 'check',
    about: `Looks through everything: each document once, each Reading whole and in keeping with the contract, each row made from it in
its place, copies and stories those of the documents. The search index, the rows, copies and stories are made again where they do
not fit; the rest is only told. The exit status is 1 when something is wrong that could not be repaired.`,
    flags: { ...ARCHIVE },
    examples: [['readout archive check --archive wire.duckdb', 'what is wrong, and what has been repaired']],
  },
} as const satisfies Record<string, Command>;
