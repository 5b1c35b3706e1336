/** Dictionaries in PETRARCH's formats as files of the lexicon. Countries, people and groups are invented. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkActors } from '../../src/actors/check/index.js';
import { compileActors } from '../../src/actors/compile.js';
import { importPetrarch } from '../../src/petrarch/index.js';

function folderOf(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'petrarch-'));
  texts.forEach((text, row) => {
    writeFileSync(join(folder, `${row}.txt`), text);
  });
  return folder;
}

const base = compileActors(
  folderOf([
    `country Freedonia
  code FRE
  cameo FRD
  names Free Freedonia
  adjectives Freedonian
  capital Fredville
country Sylvania
  code SYL
names either
  ada ben
nouns MIL
  title: general
  organisation: army / armies
nouns GOV
  title: minister
  organisation: ministry / ministries
nouns REB
  group: brigade | movement
nouns CVL
  person: farmer
`,
  ]),
);

const imported = (...texts: string[]) =>
  importPetrarch(
    texts.map((text, row) => ({ name: `${'abc'[row]}.txt`, text })),
    base,
  );

/** Compiled, without what every entry has. */
function lexiconOf(...texts: string[]) {
  return compileActors(folderOf(imported(...texts).files.map(({ text }) => text)));
}

/** "3: has no code", in order. */
const refused = (...texts: string[]) =>
  imported(...texts).refusals.map(({ number, reason }) => `${number}: ${reason}`);

describe('actors', () => {
  test('names, synonyms and a code', () => {
    const [actor] = lexiconOf('LAKE_MINISTRY_ [FRDGOVHLH] # who heals\n+LM_\n+HEALTH_OF_THE_LAKES\n').actors;
    expect(actor).toMatchObject({
      kind: 'organisation',
      name: 'Lake Ministry',
      aliases: ['LM', 'Health of the Lakes'],
      country: 'FRE',
      sector: 'GOV',
      otherSectors: ['MED'],
    });
  });

  test('codes with dates are roles, both ends included', () => {
    const text =
      'ADA_OKORO_ ; a comment\n\t[FRDGOV 050301-091231]\n\t[FRDELI <041231]\n\t[SYLGOVMED >20100101]\n\t[FRDELI]\n';
    expect(lexiconOf(text).actors[0]).toMatchObject({
      kind: 'person',
      country: 'FRE',
      sector: 'ELI',
      roles: [
        { country: 'FRE', sector: 'GOV', otherSectors: [], period: { from: '2005-03-01', to: '2009-12-31' } },
        { country: 'FRE', sector: 'ELI', otherSectors: [], period: { from: null, to: '2004-12-31' } },
        { country: 'SYL', sector: 'GOV', otherSectors: ['JRN'], period: { from: '2010-01-01', to: null } },
      ],
    });
  });

  test('an organisation whose code changes', () => {
    const [actor] = lexiconOf("PEOPLE'S_LAKE_ARMY\n\t[FRDREB 830516-20110708]\n\t[SYLMIL >110709]\n").actors;
    expect(actor).toMatchObject({
      name: "People's Lake Army",
      kind: 'organisation',
      country: null,
      sector: null,
    });
    expect(actor!.roles!.map(({ country, sector }) => [country, sector])).toEqual([
      ['FRE', 'REB'],
      ['SYL', 'MIL'],
    ]);
  });

  test.each([
    ['301231', '2030-12-31'],
    ['310101', '1931-01-01'],
    ['000229', '2000-02-29'],
    ['19290101', '1929-01-01'],
  ])('>%s is from %s', (written, from) => {
    const [actor] = lexiconOf(`ADA_OKORO [FRDGOV >${written}]\n`).actors;
    expect(actor!.roles![0]!.period.from).toBe(from);
  });

  test.each<[code: string, country: string | null, sector: string | null, otherSectors: string[]]>([
    ['FRDMED', 'FRE', 'JRN', []],
    ['IGOUNO', 'UNO', null, []],
    ['IGOEUREEC', 'EUR', null, []],
    ['NGOHRI', 'NGO', 'SOC', []],
    ['NGO', 'NGO', 'SOC', []],
    ['NGOHLH', 'NGO', 'MED', []],
    ['MNCSYL', 'MNC', 'BUS', []],
    ['IMGMUS', 'IMG', 'REB', []],
    ['FRDGOVENV', 'FRE', 'GOV', []],
    ['FRDCHR', 'FRE', 'REL', []],
    ['FRDINS', 'FRE', 'REB', []],
    ['EAFREB', null, 'REB', []],
    ['ELI', null, 'ELI', []],
  ])('the code %s', (code, country, sector, otherSectors) => {
    expect(lexiconOf(`LAKE_UNION_OF_SHORES [${code}]\n`).actors[0]).toMatchObject({
      country,
      sector,
      otherSectors,
    });
  });

  test.each([
    ['ADA_OKORO [FRD]', 'place'],
    ['ADA_OKORO [FRDGOV]', 'person'],
    ['ADA_OKORO_REED_CO [MNC]', 'organisation'],
    ['PRESIDENT_OKORO [FRDGOV]', 'person'],
    ['MINISTER_OF_REEDS [FRDGOV]', 'person'],
    ['MINISTRY_OF_REEDS [FRDGOV]', 'organisation'],
    ['REED_MINISTERS [FRDGOV]', 'group'],
    ['FARMERS_FOR_REEDS [NGO]', 'organisation'],
    ['OKUR_ZEMA [FRDGOV 050301-091231]', 'person'],
    ['ZEMA [FRDGOV 050301-091231]', 'organisation'],
    ['RED_REED [FRDREB]', 'group'],
  ])('%s is a %s', (text, kind) => {
    expect(lexiconOf(`${text}\n`).actors[0]!.kind).toBe(kind);
  });

  test('names of a country that the lexicon has are left to it; others are places of it', () => {
    const { actors, countries } = lexiconOf('FREEDONIA_ [FRD]\n+FREEDONIAN_\n+FREDVILLE_\n+LOWER_MILL_\n');
    expect(actors).toMatchObject([{ kind: 'place', name: 'Lower Mill', country: 'FRE' }]);
    expect(countries).toEqual([]);
  });

  test('a country that the lexicon does not have is added, for all files', () => {
    const { actors, countries } = lexiconOf('LKI_PARTY [LKIPTY]\n', 'LAKE_ISLAND_ [LKI]\n+REED_BAY_\n');
    expect(countries).toMatchObject([{ name: 'Lake Island', code: 'LKI' }]);
    expect(actors.map(({ name, country }) => [name, country])).toEqual([
      ['Lki Party', 'LKI'],
      ['Reed Bay', 'LKI'],
    ]);
  });

  test('a code of its own for a country that has the name', () => {
    expect(lexiconOf('FREE_FREEDONIA [OLD]\nADA_OKORO [OLDGOV]\n').actors).toMatchObject([
      { country: 'FRE' },
    ]);
  });

  test('an actor that is nobody is discarded', () => {
    const lexicon = lexiconOf('FREDONIAN_OCEAN [---]\nADA_OKORO [FRDGOV]\n');
    expect(lexicon.discards).toEqual(['fredonian ocean']);
  });

  test('two of one name and code are one', () => {
    const { files, refusals } = imported('LAKE_FRONT [FRDREB]\n+LAKE_FIGHTERS\nLAKE_FRONT [FRDREB]\n+LKF\n');
    expect(refusals).toEqual([]);
    expect(files[0]!.count).toEqual({ found: 2, carried: 2 });
    expect(compileActors(folderOf([files[0]!.text])).actors).toMatchObject([
      { kind: 'group', aliases: ['Lake Fighters', 'LKF'] },
    ]);
  });

  test.each<[title: string, text: string, reasons: string[]]>([
    [
      'no code',
      'LAKE_FRONT\n+LKF\nA_B [FRDREB]\n',
      ['1: this actor has no code', '2: this actor has no code'],
    ],
    ['names before an actor', '+LKF\nA_B [FRDREB]\n', ['1: another name stands here, but no actor above it']],
    ['codes before an actor', '\t[FRDGOV]\n', ['1: codes stand here, but no name above them']],
    [
      'a name that is indented',
      'A_B [FRDREB]\n\tC_D [FRDREB]\n',
      ['2: an indented line holds codes only: a name begins at the margin'],
    ],
    ['an impossible day', 'A_B [FRDREB]\n\t[FRDGOV >050230]\n', ['2: "050230" is no day in the calendar']],
    [
      'a day of seven digits',
      'A_B [FRDREB]\n\t[FRDGOV 2004017-20061201]\n',
      ['2: "2004017" is no day in the calendar'],
    ],
    [
      'a reversed period',
      'A_B [FRDREB]\n\t[FRDGOV 060101-050101]\n',
      ['2: "060101-050101" ends before it begins'],
    ],
    [
      'a date alone',
      'A_B [FRDREB]\n\t[FRDGOV 050101]\n',
      ['2: "050101" is a date alone: it may mean from, until or on that day'],
    ],
    [
      'a country nobody knows',
      'A_B [QQQREB]\n',
      ['1: no country of the lexicon has the code "QQQ"', '1: none of the codes of this actor can be used'],
    ],
    [
      'two codes without dates',
      'A_B [FRDREB] [FRDGOV]\n',
      ['1: "FRDGOV" has no dates, and a code without dates stands before it'],
    ],
    [
      'a bracket that is open',
      'A_B [FRDREB\n',
      ['1: "[FRDREB": a bracket is missing', '1: this actor has no code'],
    ],
    [
      'a name of two actors',
      'A_B [FRDREB]\n+C_D\nE_F [FRDGOV]\n+C_D\n',
      ['4: "C D" is a name of "A B" under this country already (a.txt:1)'],
    ],
    [
      'a country that changes its code',
      'FREEDONIA [FRD]\n\t[SYL <900101]\n',
      ['2: the lexicon\'s own "FREEDONIA" is FRE at all times'],
    ],
  ])('%s is told', (_title, text, reasons) => expect(refused(text)).toEqual(reasons));
});

describe('agents', () => {
  const nounsOf = (text: string) =>
    lexiconOf(text).nouns.map(({ kind, sector, otherSectors, isTitle, singulars, plurals }) => ({
      is: [sector, ...otherSectors, isTitle ? 'title' : kind].join(' '),
      forms: singulars.map((singular, row) => `${singular}/${plurals[row]}`),
    }));

  test('plurals: regular, given, none', () => {
    expect(
      nounsOf('REED_FARMER [~AGR]\nFARMER_OF_REEDS {FARMERS_OF_REEDS} [~AGR]\nBOAT_ARMY {} [~MIL]\n'),
    ).toEqual([
      { is: 'AGR person', forms: ['reed farmer/reed farmers', 'farmer of reeds/farmers of reeds'] },
      { is: 'MIL organisation', forms: ['boat army/boat army'] },
    ]);
  });

  test('lists of words', () => {
    expect(nounsOf('!PERSON! = MAN, MEN, WOMAN, WOMEN\nBOAT!PERSON! [~BUS]\n')).toEqual([
      { is: 'BUS person', forms: ['boatman/boatmen', 'boatwoman/boatwomen'] },
    ]);
  });

  test("several sectors, titles, PLOVER's names for them", () => {
    expect(nounsOf('LAKE_MINISTER [~GOVMED]\nHEALER [~HLH]\nPREACHER [~CHR]\nF/A-77_BOAT [~MIL]\n')).toEqual([
      { is: 'GOV JRN title', forms: ['lake minister/lake ministers'] },
      { is: 'MED person', forms: ['healer/healers'] },
      { is: 'REL person', forms: ['preacher/preachers'] },
      { is: 'MIL group', forms: ['f/a-77 boat/f/a-77 boats'] },
    ]);
  });

  test('what cannot be read', () => {
    expect(
      refused('FARMER [~AGR]\nOARSMAN\nROWER [~AG\nBOAT!X! [~BUS]\nWATCHER [IGO~]\nREED [~QQQ]\n'),
    ).toEqual([
      '2: it has no code',
      '3: its brackets or braces do not pair',
      '4: no list of words is given for "!X!"',
      '5: "[IGO~]" puts an international code before whoever it stands by, and a noun tells a sector only',
      '6: "~QQQ" tells no sector',
    ]);
  });
});

test('discards', () => {
  const { files } = imported('# sport\n+LAKE_CUP   # whole stories\nGrand Regatta\n\n1931\n');
  expect(files[0]).toMatchObject({ type: 'discards', count: { found: 3, carried: 3 } });
  expect(compileActors(folderOf([files[0]!.text])).discards).toEqual(['lake cup', 'grand regatta', '1931']);
});

test('what is imported passes the check of a lexicon', () => {
  const { files } = imported(
    'LAKE_FRONT [FRDREB]\n+LKF\nLAKE_FRONT [SYLREB]\nADA_OKORO\n+OKORO\n\t[FRDGOV 050301-091231]\nLAKE_ISLAND [LKI]\n+REED_BAY\n',
    'ISLAND_FRONT [LKIREB]\n+LKF\n',
    'REED_FARMER [~AGR]\n',
  );
  const { findings } = checkActors(folderOf(files.map(({ text }) => text)), base);
  expect(findings.filter(one => one.severity === 'error')).toEqual([]);
});

test('no text makes it throw, every line has an outcome, and what it writes compiles', () => {
  const piece = fc.constantFrom(
    ...'[ ] { } ~ ! + # ; | _ - < > \t = , FRD GOV FREEDONIA LAKE_ ADA_OKORO 050301-091231 >20070101 !PERSON! <!-- --> --- IGO'.split(
      ' ',
    ),
    '\n',
    '\n',
    ' ',
    '\r\n',
  );
  const text = fc.oneof(
    fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
      .map(parts => parts.join('')),
    fc.string({ maxLength: 200 }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), texts => {
      const { files, refusals } = imported(...texts);
      files.forEach(({ outcomes, count }, row) => {
        expect(outcomes).toHaveLength(texts[row]!.split(/\r\n|\r|\n/).length);
        expect(count.carried).toBeLessThanOrEqual(count.found);
        for (const { number } of refusals.filter(({ file }) => file === `${'abc'[row]}.txt`))
          expect(outcomes[number - 1]).toBe('refused');
        const hasComments = /<!--/.test(texts[row]!);
        outcomes.forEach((outcome, index) => {
          const line = texts[row]!.split(/\r\n|\r|\n/)[index]!.replace(/[#;].*/, '');
          if (!hasComments && /[\w[+]/.test(line)) expect(outcome).not.toBe('nothing');
          const hasReason = refusals.some(
            one => one.file === `${'abc'[row]}.txt` && one.number === index + 1,
          );
          expect(outcome === 'refused').toBe(hasReason);
        });
      });
      compileActors(folderOf(files.map(one => one.text)));
    }),
    { numRuns: 300 },
  );
});
