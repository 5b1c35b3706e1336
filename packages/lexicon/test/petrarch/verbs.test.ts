/** Verb dictionaries in PETRARCH's syntax as event dictionaries. The dictionaries are invented. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileEvents, compileOwnEvents } from '../../src/events/compile.js';
import { importVerbs, isVerbDictionary } from '../../src/petrarch/index.js';

const base = compileEvents(fileURLToPath(new URL('../../data/events', import.meta.url)));

const imported = (text: string) => importVerbs({ name: 'verbs.txt', text }, base);

/** Compiles what an import gives, and takes the files away again. */
function compiled(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'petrarch-verbs-'));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const hasEntries = [...files.keys()].some(name => /^[A-Z]+\.txt$/.test(name));
    return hasEntries ? compileOwnEvents(folder, base) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BLOCK = '&CARGO\n+RICE\n+BAGS_OF_FLOUR_\n\n---  HAUL   [---]  ---\nHAUL\nLUG {LUGS LUGGED LUGGING}\n';

/** The lines at the margin of all files of entries, comments and sections left out. */
const patternsOf = (text: string) =>
  [...imported(text).files]
    .filter(([name]) => /^[A-Z]+\.txt$/.test(name))
    .flatMap(([, file]) => file.split('\n'))
    .filter(line => /^[AR_{]/.test(line));

describe('patterns', () => {
  test.each<[pattern: string, ...ours: string[]]>([
    ['* &CARGO [070]', 'A HAUL {CARGO} (ANY R)', 'A HAUL R {CARGO}'],
    ['* {FIELD HOSPITAL} [070]', 'A HAUL {field hospital} (ANY R)', 'A HAUL R {field hospital}'],
    ['* {&CARGO SUPPLIES} [070]', 'A HAUL {CARGO supplies} (ANY R)', 'A HAUL R {CARGO supplies}'],
    ['* PEACE TALKS [040]', 'A HAUL {peace talks} (ANY R)', 'A HAUL R {peace talks}'],
    ['* (TO BORDER) [154]', 'A HAUL R to {border}', 'A HAUL to {border} (ANY R)'],
    ['* (FOR) [020]', 'A HAUL for R'],
    ['* &CARGO (TO +) [070]', 'A HAUL {CARGO} to R'],
    ['* &CARGO (IN ^) (FOR) [070]', 'A HAUL {CARGO} in _ for R'],
    ['* (TO + BORDER) [154]', "A HAUL to R's {border}"],
    ['* DOWN [080]', 'A HAUL +down R{ACTOR|PLACE}', 'A HAUL +down ANY R{ACTOR|PLACE}'],
    ['* OUT PLANS [014:030]', 'R HAUL +out {plans} (ANY A)', 'R HAUL +out A {plans}'],
    ['* TOWARD + [154]', 'A HAUL toward R'],
    ['* + MEETING [160]', "A HAUL R's {meeting}"],
    ['* + [111]', 'A HAUL R{ACTOR|PLACE}'],
    ['* ATTACK ON + [112]', 'A HAUL {attack} on R'],
    ['&CARGO * [154]', 'A{CARGO} HAUL R{ACTOR|PLACE}', 'A{CARGO} HAUL ANY R{ACTOR|PLACE}'],
    ['$ TROOP * [154]', 'A{troop} HAUL R{ACTOR|PLACE}', 'A{troop} HAUL ANY R{ACTOR|PLACE}'],
    ['+ INSPECTOR * (INTO $) [0862]', 'R{inspector} HAUL into A'],
    ['% &CARGO * [062:062]', 'A+{CARGO} HAUL'],
    ['* PROTESTS (FROM $) [110]', 'R HAUL {protests} from A'],
    ['* FROM $ TO + [0311]', '_ HAUL from A to R'],
    ['* (BEFORE COURT) [:173]', 'R HAUL A before {court}', 'R HAUL before {court} (ANY A)'],
    ['* TALKS (WITH) [046:046]', 'A HAUL {talks} with A'],
    ['* (BY/WITH STONES) [145]', 'A HAUL R by|with {stones}', 'A HAUL by|with {stones} (ANY R)'],
    ['* OUT (OF MEETING) [164]', 'A HAUL +out R out|of {meeting}', 'A HAUL +out out|of {meeting} (ANY R)'],
    ['* (ASIDE QUARREL) [050]', 'A HAUL +aside {quarrel} (ANY R)', 'A HAUL +aside R {quarrel}'],
    ['** &CARGO [070]', 'A HAUL {CARGO} (ANY R)', 'A HAUL R {CARGO}'],
  ])('- %s', (pattern, ...ours) => {
    const text = `${BLOCK}- ${pattern}\n`;
    expect(patternsOf(text)).toEqual(ours);
    expect(imported(text).refusals).toEqual([]);
    expect(compiled(imported(text).files)!.entries).toHaveLength(1);
  });

  test('of one block and code are one entry; words of the same place stand together', () => {
    expect(patternsOf(`${BLOCK}- * &CARGO [070]\n- * TENTS [070]\n- * GUNS [072]\n`)).toEqual([
      'A HAUL {CARGO|tents} (ANY R)',
      'A HAUL R {CARGO|tents}',
      'A HAUL {guns} (ANY R)',
      'A HAUL R {guns}',
    ]);
  });

  test.each<[pattern: string, reason: RegExp]>([
    ['* TENTS [0999]', /"0999" is no CAMEO code/],
    ['* TENTS [080!]', /"080!" is no CAMEO code/],
    ['* TENTS [070:071:072]', /more than two sides/],
    ['* &NOWHERE [070]', /no synset &NOWHERE/],
    ['* TENTS (TO CAMP [070]', /"\(" is not closed/],
    ['* TENTS CAMP)[070]', /"\)" closes nothing/],
    ['TENTS [070]', /one "\*" that stands by itself/],
    ['LAW_*_DEAL [070]', /one "\*" that stands by itself/],
    ['WILL * TENTS [070]', /"will" before the verb/],
    ['QUICKLY * TENTS [070]', /"quickly" before the verb is no noun/],
    ['* (BREAD MARKET) [070]', /"bread" is no preposition/],
    ['* TENTS (FOR CAMP) BREAD [070]', /more nouns follow the verb/],
    ['* TENTS [175:140]', /what the target does, CAMEO 140, is left out/],
    ['* TENTS', /a pattern is "- words \* words \[code\]"/],
  ])('- %s is told as %s', (pattern, reason) => {
    const { refusals, outcomes } = imported(`${BLOCK}- ${pattern}\n`);
    expect(refusals.map(({ number }) => number)).toEqual([8]);
    expect(refusals[0]!.reason).toMatch(reason);
    expect(outcomes[7]).toBe('refused');
  });

  test('of two alike the last one counts', () => {
    const { refusals, patterns } = imported(`${BLOCK}- * TENTS [070]\n- * TENTS [073]\n- * TENTS [073]\n`);
    expect(refusals.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([
      '8: line 9 has the same pattern with the code [073]',
    ]);
    expect(patterns).toMatchObject({ found: 3, carried: 2 });
  });
});

describe('codes', () => {
  test('of a block are those of its verbs, unless they have their own', () => {
    const { files } = imported('--- CHIDE [111] ---\nCHIDE\nSCOLD [110]\nNAG [---]\n');
    const { entries } = compiled(files)!;
    expect(entries.map(({ type, mode, cameo, patterns }) => [type, mode, cameo, patterns[0]!.heads])).toEqual(
      [
        ['ACCUSE', 'disapprove', '110', ['scold']],
        ['ACCUSE', 'disapprove', '111', ['chide']],
      ],
    );
  });

  test('02 is REQUEST, with the mode of the demand alike; 01 makes no event', () => {
    const { files, patterns } = imported(
      `${BLOCK}- * AID [0233]\n- * AMNESTY [0253]\n- * DOUBT [012]\n- * BREAD [---]\n`,
    );
    expect(compiled(files)!.entries.map(({ type, mode, cameo }) => [type, mode, cameo])).toEqual([
      ['REQUEST', 'assist', '0233'],
      ['REQUEST', 'yield', '0253'],
    ]);
    expect(patterns).toEqual({ found: 4, carried: 4, silent: 1, statements: 1 });
  });

  test('a pattern without an event keeps its words from the code of the verb', () => {
    const { files } = imported('--- RAM [190] ---\nRAM\n- * (INTO {GOAL POST}) [---]\n- BALL * [---]\n');
    expect(compiled(files)!.entries.map(({ unless }) => unless)).toEqual([['goal post', 'ball']]);
  });
});

describe('verbs', () => {
  test('of several words', () => {
    const text =
      '--- QUIT [160] ---\n+CALL_OFF\n+TAKE_LEAVE\n+LIVE_UP_TO\nRE_+ARM {RE_+ARMS RE_+ARMED}\nQUIT\n- * TALKS [161]\n';
    expect(patternsOf(text)).toEqual([
      'A QUIT {talks} (ANY R)',
      'A QUIT R {talks}',
      'A call +off {talks} (ANY R)',
      'A call +off R {talks}',
      'A QUIT R{ACTOR|PLACE}',
      'A QUIT ANY R{ACTOR|PLACE}',
      'A call +off R{ACTOR|PLACE}',
      'A call +off ANY R{ACTOR|PLACE}',
      'A take {leave} (ANY R)',
      'A live +up to R',
    ]);
    expect(compiled(imported(text).files)).not.toBeNull();
  });

  test('stand in the first block that names them', () => {
    const { refusals, verbs } = imported('--- A [040] ---\nMEET\n--- B [110] ---\nMEET\nCHIDE\n');
    expect(verbs).toBe(2);
    expect(refusals.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([
      '4: the verb stands in the block A (line 1) already',
    ]);
  });

  test('of older dictionaries have no header', () => {
    const { blocks, files, refusals } = imported(
      'CHIDE [111] ;pk 1 Jan 1990\n- * POLICY [110] ; CHIDE\nHUG [050]\n- * TREE [---]\n',
    );
    expect(refusals).toEqual([]);
    expect(blocks).toBe(2);
    expect(compiled(files)!.entries.map(({ cameo }) => cameo)).toEqual(['110', '050', '111']);
  });
});

test('a line that would take for ever, or fill the memory, is refused at once', () => {
  const alternatives = Array.from({ length: 40 }, (_, row) => `A${'B'.repeat(row)}`).join('/');
  const many = imported(`${BLOCK}- * ${`${alternatives} `.repeat(4)}[070]\n`);
  expect(many.refusals.map(({ reason }) => reason)).toEqual([
    'its words can be put together in more than 1000 ways',
  ]);
  const wide = imported(`${BLOCK}- *${' '.repeat(20_000)}RICE\n`);
  expect(wide.refusals.map(({ reason }) => reason)).toEqual(['a pattern is "- words * words [code]"']);
});

test('headers that are written otherwise are mended and told; what is none is refused', () => {
  const { mends, refusals, blocks } = imported('--- CHIDE [111]---  ---\nCHIDE\n--- \nHUG\n');
  expect(blocks).toBe(1);
  expect(mends.map(({ line, what }) => `${line.number}: ${what}`)).toEqual([
    '1: "---" stands right behind the code, which is read as [111]',
  ]);
  expect(refusals.map(({ number }) => number)).toEqual([3]);
});

test('transformations are carried over where an operator makes the same of it', () => {
  const { transformations, refusals } = imported(
    '--- HIT [190] ---\nHIT\n~ a (a b Q) SAY = a b Q\n~ a (_ b HIT) THREATEN = a b 138\n~ a (b . HIT) SAY = a b 112\n~ a (b . HIT) JUGGLE = a b 112\n~ a b\n',
  );
  expect(transformations).toEqual({ found: 5, carried: 2 });
  expect(refusals.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([
    '5: Readout makes ASSAULT itself, not ACCUSE, of ASSAULT below "say" (operators.txt)',
    '6: Readout has no operator "juggle" (operators.txt)',
    '7: a transformation is "~ a (b c VERB) VERB = a c code"',
  ]);
});

test('synsets become classes beside those that ship', () => {
  const { files } = imported(
    '&WEAPON\n+CANNON\n+HAND_GRENADE_\n&PERSON_\n+BAKER\n---  HAUL   [---]  ---\nHAUL\n- * &WEAPON [072]\n- &PERSON * [070]\n',
  );
  const { classes, entries } = compiled(files)!;
  expect(classes.PETRARCH_WEAPON).toEqual(['cannon', 'hand grenade']);
  expect(classes.PETRARCH_PERSON).toEqual(['baker']);
  expect(classes.WEAPON).toEqual(base.classes.WEAPON);
  expect(entries.find(({ cameo }) => cameo === '072')!.patterns[0]).toMatchObject({
    object: { words: ['PETRARCH_WEAPON'] },
  });
});

test('the notice has what the dictionary says of itself', () => {
  const { files } = imported('# Verbs of the lake\n#\n# (c) The Lake League, all rights kept\n\nHUG [050]\n');
  expect(files.get('NOTICE.md')).toContain(
    '    Verbs of the lake\n\n    (c) The Lake League, all rights kept\n',
  );
});

test('a verb dictionary is told from lists of actors', () => {
  expect(isVerbDictionary('HUG [050]\n- * TREE [---]\n')).toBe(true);
  for (const text of ['FREEDONIA_ [FRD]\n+FRD_\n', 'FARMER [~CVL]\n', 'LAKE CUP\n- a list\n'])
    expect(isVerbDictionary(text)).toBe(false);
});

test('no text makes it throw, every line has an outcome, and what it writes compiles', () => {
  const words =
    "& + - * $ % ^ ~ = ( ) { } [ ] [---] [070] [:173] [046:046] [042:043] --- ---- _ / ' . , constructor __proto__ A R DO ANY BE HUG RE_+ARM CALL_OFF &CARGO &toString TENTS GOAL/POST OUT OFF TO OF WITH WILL # ; <!-- --> É 7";
  const piece = fc.constantFrom(
    ...words.split(' '),
    '\n',
    '\n',
    '\n- ',
    '\n&',
    '\n+',
    '\n--- HAUL [190] ---\n',
    '\nBE [040]\n',
    '\nA [040]\n',
    ' ',
  );
  const text = fc.oneof(
    fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 80 })
      .map(parts => BLOCK + parts.join(' ').replace(/ \n /g, '\n')),
    fc.string({ maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, given => {
      const { files, outcomes, refusals, patterns, transformations } = imported(given);
      const lines = given.split(/\r\n|\r|\n/);
      expect(outcomes).toHaveLength(lines.length);
      expect(patterns.carried).toBeLessThanOrEqual(patterns.found);
      expect(transformations.carried).toBeLessThanOrEqual(transformations.found);
      outcomes.forEach((outcome, index) => {
        const line = lines[index]!.replace(/[#;].*/, '');
        if (!given.includes('<!--') && /[\w[+*]/.test(line)) expect(outcome).not.toBe('nothing');
        expect(outcome === 'refused').toBe(refusals.some(({ number }) => number === index + 1));
      });
      compiled(files);
    }),
    { numRuns: 400 },
  );
});
