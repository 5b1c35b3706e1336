/** The commands: what each is for, its flags and examples. The help is made from these. */
import { EVENT_FLAGS } from '../archive/filter-flags.js';
import { ARCHIVE_COMMANDS } from './archive-descriptions.js';
import type { Command } from './command.js';
import { SERVER_COMMANDS } from './server-descriptions.js';
import { DEFAULTS, DICTIONARY, FORMAT_IN, GAZETTEER, JOBS_IN_ORDER, LEXICON } from './shared-flags.js';

const DOCUMENT_INPUT = `Without a FILE, or with "-", standard input is read. A .txt file is one document; so is a .md file, whose first lines
may give its id, title, publisher, publishedAt, url, author and language between two lines of "---"; a .jsonl file has
a document per line: {"text", "id"?, "publishedAt"?, "publisher"?, "title"?, "url"?, "author"?, "language"?}. HTML pages are
read for their article, CSV and TSV by columns named as these fields, RSS, Atom, RDF and JSON feeds item by item; mails
(.eml, .mbox), web archives (.warc) and PDF with text too, all of them also inside .zip, .tar and .gz. What a file is, its
content tells before its name. Of a folder, all such files are read, those of its sub-folders too. Nothing is fetched.`;

export const COMMANDS = {
  code: {
    summary: 'Read documents: who did what to whom, who says so, when and where',
    usage: '[FILE|FOLDER|-]…',
    about: `${DOCUMENT_INPUT}

A document that cannot be used is told on standard error; the others are read all the same, and the exit status is 1.`,
    flags: {
      format: {
        value: ['table', 'jsonl', 'html', 'json'],
        help: 'How to write: a table to look at (the default), a Reading per line, a page, or a list of Readings.',
      },
      out: {
        value: 'DIR',
        help: 'With --format html: write a page for each document and an index into this folder.',
      },
      ...FORMAT_IN,
      ...DEFAULTS,
      with: { value: ['tokens'], help: 'Also put the words with their tags and trees into each Reading.' },
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
      ...JOBS_IN_ORDER,
    },
    examples: [
      ['readout code report.txt --published 2023-07-02', 'a table of its events and statements'],
      ['readout code reports/ --format html --out pages', 'a page for each report, and pages/index.html'],
      ['readout code --format jsonl --jobs 2 < documents.jsonl', 'a Reading per line, in order'],
      ['echo "Iran thanked Iraq." | readout code --format json', 'one sentence, all layers'],
    ],
  },
  relate: {
    summary: 'Say what these did to those in a text',
    usage: '[FILE.jsonl|-]…',
    about: `Each line asks: {"id", "text", "source": [{"start","end"}…], "target": [{"start","end"}…]}, the spans in UTF-16 code units.
Each gets an answer: {"id", "type", "mode", "cameo", "status", "direction", "confidence", "because"}, the type null when
the text says nothing of the two. The direction is "source-to-target", "target-to-source" when the text has it the other
way round, "mutual" when both act alike, and null when that is not told.`,
    flags: {
      explain: {
        help: 'Put an "explanation" into each answer: how it came about, or which entries of the dictionary were near and why they did not fit.',
      },
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
      ...JOBS_IN_ORDER,
    },
    examples: [
      ['readout relate < pairs.jsonl', 'a relation per line, in order'],
      ['readout relate --explain < pairs.jsonl', 'each with the reason, those without a type too'],
    ],
  },
  parse: {
    summary: 'Write sentences, words, tags and dependency trees',
    usage: '[FILE|FOLDER|-]…',
    about: DOCUMENT_INPUT,
    flags: {
      format: {
        value: ['conllu'],
        help: 'How to write: CoNLL-U, the format of Universal Dependencies (the default).',
      },
      ...FORMAT_IN,
      ...LEXICON,
      ...GAZETTEER,
      ...JOBS_IN_ORDER,
    },
    examples: [
      ['readout parse report.txt', 'CoNLL-U'],
      [
        'readout parse --format-in jsonl --format conllu < documents.jsonl',
        'each document after its "# newdoc id = …"',
      ],
    ],
  },
  explain: {
    summary: 'Tell for each event which words and which rule made it, in plain English',
    usage: '[--dictionary-diff OLD NEW] [FILE|FOLDER|-]…',
    about: `With --between and --and it tells only what is between two whom the text names: their events and, for each other sentence in which
both stand, the way from one to the other in the tree, the words on or beside it with which entries of the dictionary
begin, and why these gave no event of the two.

With --dictionary-diff OLD NEW it tells instead what an edit of the event dictionary changes: each event that the documents gain,
lose or have coded otherwise, with the sentence and both reasons, and totals by type. OLD and NEW are folders as for
--dictionary; "shipped" is the dictionary that ships. The exit status does not tell whether they differ.

${DOCUMENT_INPUT}`,
    flags: {
      between: {
        value: 'NAME',
        help: 'One of two: its name, words that the text has for it, or its id as "readout who" tells it.',
      },
      and: { value: 'NAME', help: 'The other one.' },
      near: {
        help: 'Also list every word with which an entry of the dictionary begins that gave no event, and why.',
      },
      judge: { help: 'Also tell what the trained judge weighed for and against each coding.' },
      ...FORMAT_IN,
      ...DEFAULTS,
      ...LEXICON,
      ...DICTIONARY,
      'dictionary-diff': {
        value: 'OLD',
        help: 'Compare this event dictionary with NEW, the folder named next.',
      },
      format: {
        value: ['text', 'json'],
        help: 'How to write a comparison: text (the default), or one JSON object.',
      },
      ...GAZETTEER,
    },
    examples: [
      ['readout explain report.txt', 'the words, the rule and the way through the sentence for each event'],
      [
        'readout explain report.txt --between Kenya --and Uganda',
        'why there is, or is not, an event of the two',
      ],
      [
        'readout explain --dictionary-diff old-events new-events reports',
        'what the edit gains, loses and recodes',
      ],
    ],
  },
  who: {
    summary: 'List the cast of a document: each entity with its codes, roles and mentions',
    usage: '[FILE|FOLDER|-]…',
    about: `For each entity its kind, country, sector and CAMEO actor code, its other names, each role with the words that tell
it (or with "the lexicon", which knows who held an office on the day of publication), and its mentions in order.

${DOCUMENT_INPUT}`,
    flags: {
      format: {
        value: ['text', 'jsonl'],
        help: 'Text to read (the default), or entities and mentions as JSON.',
      },
      ...FORMAT_IN,
      ...DEFAULTS,
      ...LEXICON,
      ...GAZETTEER,
    },
    examples: [['readout who report.txt --published 2023-07-02', 'everyone in it, in order of appearance']],
  },
  schema: {
    summary: 'Print the JSON Schema of a Reading',
    usage: '',
    about:
      'JSON Schema, draft 2020-12. All offsets count UTF-16 code units of document.text and are end-exclusive.',
    flags: {},
    examples: [['readout schema > reading.schema.json', 'for editors and validators']],
  },
  lexicon: {
    summary: "Check a lexicon of actors, or import one in PETRARCH's formats",
    usage: 'check [DIR] | import petrarch FILE… --out DIR',
    about: `"check" looks through the actor lexicon that ships, or a folder of your own in the same format (see
packages/lexicon/data/actors/README.md), and tells by file and line what is wrong in it. Errors must be mended: the exit
status is then 1. Warnings, such as a name that actors of several countries share, may be meant: they are counted, and
listed with --all.

"import petrarch" reads dictionaries of PETRARCH and TABARI (actors, agents, discards) and writes a file of the lexicon for
each into DIR, for "--lexicon DIR". A verb dictionary becomes a folder of its own, for "--dictionary DIR" (see
docs/petrarch.md). Every line that cannot be carried over is told on standard error with its reason.`,
    flags: {
      all: { help: 'With "check": list the warnings too.' },
      out: { value: 'DIR', help: 'With "import": where to write.' },
    },
    examples: [
      ['readout lexicon check my-actors', 'what is wrong, by file and line'],
      [
        'readout lexicon import petrarch my.actors.txt my.agents.txt --out my-actors',
        'files for "readout code --lexicon my-actors"',
      ],
      [
        'readout lexicon import petrarch my.verbs.txt --out my-events',
        'a folder for "readout code --dictionary my-events"',
      ],
    ],
  },
  gazetteer: {
    summary: 'Build a larger gazetteer from the dump of GeoNames',
    usage: 'build allCountries.txt --out FILE',
    about: `Reads GeoNames' dump as it comes from https://download.geonames.org/export/dump (unzipped; the file of one country will do)
and writes what --gazetteer takes: towns, divisions of the first and second order, and seas, mountains, airports and
the like that are known under several names, beside the countries and places that every Readout has.

Lines that are not as GeoNames describes them are told on standard error and left out, and the exit status is 1.`,
    flags: {
      out: { value: 'FILE', help: 'Where to write the gazetteer.' },
      alternate: { value: 'FILE', help: 'alternateNamesV2.txt of the same dump: adds the English names.' },
      'min-population': {
        value: 'N',
        help: 'Leave out towns with fewer people, seats of government aside (1000 when left out). With 0 some five million towns are kept, which takes several GB of memory.',
      },
    },
    examples: [
      [
        'readout gazetteer build allCountries.txt --alternate alternateNamesV2.txt --out world.bin',
        'a gazetteer of the world',
      ],
      ['readout code report.txt --gazetteer world.bin', 'uses it'],
    ],
  },
  export: {
    summary: "Write the events of Readings in the formats of the field's programs",
    usage: '[READINGS.jsonl|-]…',
    about: `Readings come from "readout code --format jsonl", from files or standard input, or with --archive from an archive; then the
flags of "readout events" choose which events are written. docs/formats.md tells for each format what
is filled from what and what stays empty.

gdelt-events, gdelt-mentions, icews, phoenix, petrarch2, polecat and acled are event tables. They have no place to say whose word
an event is: events that only a speaker vouches for, that are said not to have happened, are hypothetical or still to come are
left out of them, and how many is told on standard error.

csv, jsonl, parquet, geojson, timeml, web-annotation, brat and graphml have all events, with voice and status; conllu has words,
tags and trees, of Readings that were made with "readout code --with tokens".`,
    flags: {
      format: { value: 'NAME', help: 'What to write: one of the formats above.' },
      archive: { value: 'FILE', help: 'Write the events of this archive.' },
      ...EVENT_FLAGS,
      out: {
        value: 'PATH',
        help: 'Where to: a file (standard output when left out), or a folder for parquet, timeml and brat.',
      },
      include: {
        value: 'KINDS',
        help: 'Write these into event tables all the same, like facts: claimed, negated, hypothetical, future, parted by commas, or all.',
      },
      partition: {
        value: ['day', 'month', 'year'],
        help: 'With --format parquet: a folder for each (day when left out).',
      },
      'keep-formulas': {
        help: 'In CSV, leave cells that a spreadsheet would run as formulas as they are; otherwise "\'" is put before them.',
      },
    },
    examples: [
      [
        'readout export readings.jsonl --format gdelt-events --out 20230702.export.CSV',
        'a row for each pair of actor and recipient',
      ],
      [
        'readout code --format jsonl reports | readout export --format csv > events.csv',
        'a table for a spreadsheet',
      ],
      ['readout export readings.jsonl --format brat --out corpus', 'texts and annotations to open in brat'],
      [
        'readout export --archive wire.duckdb --actor KEN --format geojson > kenya.geojson',
        'some events of an archive, for a map',
      ],
    ],
  },
  compare: {
    summary: 'Compare two tables of events: agreement, alpha, and where they differ',
    usage: 'A B',
    about: `A and B are Readings (JSONL), GDELT 2.0 or 1.0 events, ICEWS, Phoenix, PETRARCH2, POLECAT, ACLED, or hand-coded events in CSV, each told
by its first line. With --archive, A and B may also be names of tables that "readout import" has put there, and "readout" is the
archive's own events. Events are aligned by document where both tables have it, else by day and dyad. For each field the share of
equal values and Krippendorff's alpha are told, then the commonest disagreements and examples with their words.

Lines that hold no event are told on standard error with the reason and left out; the exit status is then 1.`,
    flags: {
      format: { value: ['text', 'json'], help: 'A report to read (the default), or everything as JSON.' },
      'format-a': {
        value: 'NAME',
        help: 'What A is, where its first line does not tell: gdelt-events, icews, phoenix, petrarch2, polecat, acled, csv or readings.',
      },
      'format-b': { value: 'NAME', help: 'What B is.' },
      'columns-a': {
        value: 'LIST',
        help: 'Of CSV: which column is what, "date=day,actor=who,type=code"; the usual names need no telling.',
      },
      'columns-b': { value: 'LIST', help: 'The same for B.' },
      archive: { value: 'FILE', help: 'An archive whose tables A and B may name.' },
      include: {
        value: 'KINDS',
        help: 'Of Readings, compare these too: claimed, negated, hypothetical, future, parted by commas, or all.',
      },
    },
    examples: [
      ['readout compare readings.jsonl 20230702.export.CSV', "Readout's events beside GDELT's"],
      ['readout compare coder1.csv coder2.csv --format json', 'two coders, all differences'],
      [
        'readout compare readout gdelt-events --archive wire.duckdb',
        'an archive beside a table imported into it',
      ],
    ],
  },
  ...ARCHIVE_COMMANDS,
  ...SERVER_COMMANDS,
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
