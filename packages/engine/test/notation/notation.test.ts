import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import {
  compare,
  parseCases,
  parseExpectation,
  printReading,
  ReadingView,
  tellDifferences,
} from '../../src/notation/index.js';
import type { Reading } from '../../src/reading/schema.js';
import { writeReading } from '../../src/reading/write.js';
import { addEntity, addEvent, addMention, addStatement, stretch, wordsDraft } from '../support/drafts.js';

const ENGINE = { weights: 'none', dictionaries: 'none' };

/** "The ministry denied that its troops had shelled the town of Zara on Sunday." as a reader should have it. */
function denial(): Draft {
  const draft = wordsDraft('The ministry denied that its troops had shelled the town of Zara on Sunday.', {
    publishedAt: '2023-07-02',
  });
  const ministry = addEntity(draft, 'The ministry', {
    name: 'Ministry of Defence',
    country: 'IRN',
    sector: 'GOV',
  });
  const troops = addEntity(draft, 'its troops', { name: 'its troops', kind: 'group', sector: 'MIL' });
  const town = addEntity(draft, 'the town of Zara', { name: 'Zara', kind: 'place' });
  const head = stretch(draft, 'town');
  Object.assign(draft.mentions.at(-1)!, {
    headToken: head.firstToken,
    headStart: head.start,
    headEnd: head.end,
  });
  addMention(draft, 'its', [ministry], { form: 'pronoun' });
  const statement = addStatement(
    draft,
    ministry,
    'denied',
    'its troops had shelled the town of Zara on Sunday',
    { attitude: 'deny' },
  );
  draft.times.push({
    ...stretch(draft, 'Sunday'),
    type: 'DATE',
    value: '2023-07-02',
    mod: null,
    quant: null,
    freq: null,
    from: '2023-07-02',
    to: '2023-07-02',
  });
  draft.places.push({
    ...stretch(draft, 'Zara'),
    name: 'Zara',
    geonamesId: 17,
    lat: 1.5,
    lon: 2.5,
    country: 'SYR',
    admin1: null,
    feature: 'PPL',
    role: 'location',
  });
  addEvent(draft, 'shelled', 'ASSAULT', [troops], [town], {
    mode: 'heavy-weapons',
    cameo: '194',
    contexts: ['military'],
    status: 'negated',
    voice: statement,
    place: 0,
    time: { value: '2023-07-02', from: '2023-07-02', to: '2023-07-02', source: 0 },
    numbers: { dead: 3, injured: null, arrested: null },
  });
  draft.labels.push({
    ...stretch(draft, 'troops'),
    term: 'troops',
    kind: 'loaded',
    about: troops,
    voice: statement,
  });
  return draft;
}

const reading: Reading = writeReading(denial(), ENGINE);

function faults(...lines: string[]): string {
  const differences = compare(reading, lines.map(parseExpectation));
  return tellDifferences(differences);
}

describe('a Reading in the notation', () => {
  const printed = printReading(new ReadingView(reading));

  it('is one line for each item', () => {
    expect(printed).toBe(`\
=> ASSAULT/heavy-weapons  its troops > Zara  negated  said by: Ministry of Defence  when: 2023-07-02  where: Zara  context: military  cameo: 194  dead: 3  trigger: shelled
=> says  Ministry of Defence  cue: denied  content: its troops had shelled the … of Zara on Sunday  indirect  attitude: deny
=> time  Sunday  2023-07-02  type: DATE
=> place  Zara  SYR  role: location  name: Zara  geonames: 17
=> who  Ministry of Defence  organisation  country: IRN  sector: GOV  mentions: The ministry | its
=> who  its troops  group  sector: MIL  mentions: its troops
=> who  Zara  place  mentions: the town of Zara
=> label  troops  loaded  about: its troops  said by: Ministry of Defence
`);
  });

  it('meets itself', () => {
    const lines = printed.trim().split('\n');
    expect(faults(...lines)).toBe('');
  });
});

describe('lines that are met', () => {
  it.each([
    [
      'the type alone, parties by their words, no article',
      'ASSAULT  its troops > town of Zara  negated  said by: ministry',
    ],
    ['the mode', 'ASSAULT/heavy-weapons  its troops > Zara  negated  said by: the ministry'],
    [
      'one of several contexts',
      'ASSAULT  its troops > Zara  negated  said by: the ministry  context: military',
    ],
    [
      'a party without what follows its head',
      'ASSAULT  its troops > the town  negated  said by: the ministry',
    ],
    ['a place by the gazetteer', 'ASSAULT  its troops > Zara  negated  said by: The Ministry  where: zara'],
    ['nobody injured', 'ASSAULT  its troops > Zara  negated  said by: the ministry  injured: -  dead: 3'],
    ['a statement by its ends', 'says  the ministry  content: its troops … on Sunday'],
    [
      'a statement whole',
      'says  the ministry  content: “its troops had shelled the town of Zara on Sunday.”',
    ],
    ['a statement that is not embedded', 'says  the ministry  cue: denied  within: -  to: -'],
    ['an entity by its role alone', 'who  Ministry of Defence  organisation  cameo: -  role: -'],
  ])('%s', (_, line) => expect(faults(line)).toBe(''));

  it('knows a participant by any name that the text gives it', () => {
    const draft = denial();
    addMention(draft, 'the town of Zara', [2], { form: 'name' });
    const named = writeReading(draft, ENGINE);
    expect(
      tellDifferences(
        compare(named, [parseExpectation('ASSAULT  its troops > Zara  negated  said by: ministry')]),
      ),
    ).toBe('');
  });

  it('takes a possessor that stands before the party', () => {
    const draft = wordsDraft('Norway’s navy left, and Finland’s too.');
    addEvent(draft, 'left', 'RETREAT', [addEntity(draft, 'navy')], []);
    const check = (line: string) =>
      tellDifferences(compare(writeReading(draft, ENGINE), [parseExpectation(line)]));
    expect(check("RETREAT  Norway's navy > -")).toBe('');
    expect(check("RETREAT  Finland's navy > -")).not.toBe('');
  });

  it('pairs lines so that all find an item', () => {
    const draft = denial();
    addEvent(draft, 'denied', 'REJECT', [0], []);
    addEvent(draft, 'denied', 'REJECT', [0], [], { cameo: '120' });
    const lines = [
      'REJECT  ministry > -',
      'REJECT  ministry > -  cameo: -',
      'ASSAULT  its troops > Zara  negated  said by: ministry',
    ];
    expect(tellDifferences(compare(writeReading(draft, ENGINE), lines.map(parseExpectation)))).toBe('');
  });
});

describe('lines that are not met', () => {
  it.each([
    ['a claim taken for a fact', 'ASSAULT  its troops > Zara  negated'],
    ['a negation lost', 'ASSAULT  its troops > Zara  said by: the ministry'],
    ['another speaker', 'ASSAULT  its troops > Zara  negated  said by: the town of Zara'],
    ['a speaker where nobody was to be named', 'ASSAULT  its troops > Zara  negated  said by: ?'],
    ['a mode that must be null', 'ASSAULT/-  its troops > Zara  negated  said by: the ministry'],
    ['a party cut before its head', 'ASSAULT  its troops > the  negated  said by: the ministry'],
    ['a recipient too many', 'ASSAULT  its troops > -  negated  said by: the ministry'],
    ['an actor too few', 'ASSAULT  its troops + the ministry > Zara  negated  said by: the ministry'],
    ['a cue that must be missing', 'says  the ministry  cue: -'],
    ['other words said', 'says  the ministry  content: its troops … on Monday'],
    ['another value', 'time  Sunday  2023-07-09'],
    ['no country where there is one', 'place  Zara  -'],
    ['a mention that it does not have', 'who  Ministry of Defence  organisation  mentions: he'],
    ['an empty layer', 'no labels'],
  ])('%s', (_, line) => expect(faults(line)).not.toBe(''));

  it('shows expected and found lines together', () => {
    expect(faults('time  Sunday  2023-07-09', 'time  Sunday  2023-07-02')).toBe(`\
times: 1 expected and not found (-), 0 found and not expected (+)
  = time  Sunday  2023-07-02  type: DATE
  - time  Sunday  2023-07-09`);
    expect(faults('no times')).toBe(`\
times: 0 expected and not found (-), 1 found and not expected (+)
  + time  Sunday  2023-07-02  type: DATE`);
  });

  it('does not ask for every entity', () => {
    expect(faults('who  Zara  place')).toBe('');
  });
});

describe('case files', () => {
  const file = `\
// notes for whoever edits the file

# a denial stays a claim, and negated
@ published: 2023-07-02; publisher: Example Wire
The ministry denied it.

A second paragraph.
=> ASSAULT  its troops > the town  negated  said by: the ministry
=> no labels

# next
One line.
=> no events
`;

  it('hold titles, metadata, texts and lines', () => {
    const [first, second] = parseCases(file, 'x.cases.txt');
    expect(first).toMatchObject({
      title: 'a denial stays a claim, and negated',
      line: 3,
      document: {
        text: 'The ministry denied it.\n\nA second paragraph.',
        publishedAt: '2023-07-02',
        publisher: 'Example Wire',
      },
    });
    expect(first!.expectations).toHaveLength(2);
    expect(second).toMatchObject({ title: 'next', line: 11, document: { text: 'One line.' } });
  });

  it.each([
    [
      'Words.\n',
      'x:1: "Words." stands before the first case: begin it with "# " and a title, or "//" for a note.',
    ],
    ['# a\nWords.\n', 'x:1: the case "a" has no line beginning with "=>".'],
    ['# a\n=> no events\n', 'x:1: the case "a" has no text.'],
    [
      '# a\nWords.\n=> no events\nMore.\n',
      'x:4: "More." stands after the expectations of "a": begin a new case with "# ".',
    ],
    [
      '# a\n@ date: 2023\nWords.\n',
      'x:2: "date: 2023" is no metadata: write "key: value" with one of published, publisher, title, id, url, author, language.',
    ],
    [
      '# a\nWords.\n=> HIT  a > b\n',
      /^x:3: "HIT {2}a > b": "HIT" is no event type: write one of AGREE, CONSULT/,
    ],
    ['# a\nWords.\n=> ASSAULT\n', 'x:3: "ASSAULT": ACTORS > RECIPIENTS is missing after two spaces.'],
    [
      '# a\nWords.\n=> ASSAULT  a, b\n',
      'x:3: "ASSAULT  a, b": "a, b" is not ACTORS > RECIPIENTS: write "-" on a side where there is nobody.',
    ],
    [
      '# a\nWords.\n=> ASSAULT  a > b  denied\n',
      /"denied" is not understood here: this kind of line knows context: actual historical/,
    ],
    ['# a\nWords.\n=> ASSAULT  a > b  dead: many\n', /"dead: many" is not a number\.$/],
    ['# a\nWords.\n=> says  a  attitude: shout\n', /"attitude: shout" is none of say, deny/],
    ['# a\nWords.\n=> who  a  city\n', /"city" is no kind: write one of person/],
    ['# a\nWords.\n=> no rain\n', /"rain" is no layer: write one of events/],
  ])('%j is refused with the place and the remedy', (source, message) => {
    expect(() => parseCases(source, 'x')).toThrow(message);
  });
});

describe('docs/notation.md', () => {
  const docs = readFileSync(new URL('../../../../docs/notation.md', import.meta.url), 'utf8');

  it('shows only lines that can be read', () => {
    const blocks = [...docs.matchAll(/```text\n([\s\S]*?)```/g)].map(match => match[1]!);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      if (block.includes('# ')) parseCases(block, 'docs/notation.md');
      else for (const line of block.trim().split('\n')) parseExpectation(line);
    }
  });
});
