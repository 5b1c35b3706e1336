/**
 * Country and sector of noun phrases in context, against the tables of `gold/actors`, whose heads tell how a case is written and whether
 * its errors may be read. A phrase is right when both are.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reader, Reading } from '@readout/engine';

/** What is right for one actor: each list holds the values allowed, null for none. */
export interface ActorCode {
  countries: (string | null)[];
  sectors: (string | null)[];
}

export interface CodedPhrase {
  start: number;
  end: number;
  /** More than one for a phrase that names several actors. */
  codes: ActorCode[];
}

export interface ActorCase {
  line: number;
  text: string;
  publishedAt: string | null;
  phrases: CodedPhrase[];
}

export interface Outcome {
  row: number;
  line: number;
  words: string;
  isRight: boolean;
  isCountryRight: boolean;
  isSectorRight: boolean;
  wanted: string;
  found: string;
  text: string;
}

const table = (name: string) => fileURLToPath(new URL(`../../gold/actors/${name}.txt`, import.meta.url));

const LESSONS = fileURLToPath(new URL('../../gold/actors/lessons', import.meta.url));

/** A table may be missing. */
export const ACTOR_TABLES = {
  newswire: table('newswire'),
  hard: table('hard'),
  fresh: table('fresh'),
  wide: table('wide'),
  regions: table('regions'),
  papers: table('papers'),
  dailies: table('dailies'),
  fronts: table('fronts'),
  society: table('society'),
  provinces: table('provinces'),
  envoys: table('envoys'),
  trades: table('trades'),
  again: table('again'),
  atlantic: table('atlantic'),
  oceans: table('oceans'),
  deserts: table('deserts'),
  coasts: table('coasts'),
  valleys: table('valleys'),
  plains: table('plains'),
  harbours: table('harbours'),
  bridges: table('bridges'),
  meadows: table('meadows'),
  islands: table('islands'),
  rivers: table('rivers'),
  capes: table('capes'),
  steppes: table('steppes'),
  lagoons: table('lagoons'),
  late: table('late'),
  last: table('last'),
} as const;

export type ActorTable = keyof typeof ACTOR_TABLES;

/** The tables that are there. */
export function actorTables(): ActorTable[] {
  return (Object.keys(ACTOR_TABLES) as ActorTable[]).filter(name => existsSync(ACTOR_TABLES[name]));
}

/** Files of tables that are only learned from. */
export function actorLessons(): string[] {
  return readdirSync(LESSONS)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => join(LESSONS, file));
}

/** Of the tables that are named in neither set, the even rows may be read. */
const READ_WHOLE: ReadonlySet<ActorTable> = new Set([
  'newswire',
  'regions',
  'papers',
  'dailies',
  'fronts',
  'society',
  'trades',
]);
const ONLY_MEASURED: ReadonlySet<ActorTable> = new Set(['late', 'last', 'plains', 'steppes', 'lagoons']);

/** Whether the case in this row, counted from 0, may be read and learned from. */
export const isRead = (name: ActorTable, row: number): boolean =>
  READ_WHOLE.has(name) || (!ONLY_MEASURED.has(name) && row % 2 === 0);

/** @throws Error naming the line that cannot be read. */
export function readActorCases(file: string): ActorCase[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const cases: ActorCase[] = [];
  lines.forEach((line, row) => {
    if (!line.startsWith('=> ')) return;
    cases.push(readCase(lines[row - 1] ?? '', line.slice(3), `${file}:${row + 1}`, row));
  });
  return cases;
}

function readCase(marked: string, expected: string, place: string, row: number): ActorCase {
  const [, publishedAt = null, body = ''] = /^(?:(\d{4}-\d\d-\d\d) \| )?(.*)$/.exec(marked) ?? [];
  let text = '';
  const spans: { start: number; end: number }[] = [];
  for (const part of body.split(/([[\]])/)) {
    if (part === '[') spans.push({ start: text.length, end: text.length });
    else if (part === ']') spans.at(-1)!.end = text.length;
    else text += part;
  }
  const codes = expected.split(';').map(one => one.split(' + ').map(code => readCode(code.trim(), place)));
  if (codes.length !== spans.length)
    throw new Error(`${place}: ${spans.length} phrases in brackets, ${codes.length} codes.`);
  return {
    line: row,
    text,
    publishedAt: publishedAt ?? null,
    phrases: spans.map((span, i) => ({ ...span, codes: codes[i]! })),
  };
}

function readCode(written: string, place: string): ActorCode {
  const [countries, sectors, more] = written.split(' ');
  if (!countries || !sectors || more) throw new Error(`${place}: "${written}" is not COUNTRY SECTOR.`);
  const values = (list: string) => list.split('/').map(one => (one === '-' ? null : one));
  return { countries: values(countries), sectors: values(sectors) };
}

/** Reads every case and tells for each phrase whether its code is right. */
export function scoreActorCodes(reader: Reader, cases: readonly ActorCase[]): Outcome[] {
  return cases.flatMap(({ text, publishedAt, phrases, line }, row) => {
    const reading = reader.read({ text, publishedAt });
    return phrases.map(phrase => {
      const found = entitiesOf(reading, phrase, text);
      const right = matchAll(phrase.codes, found);
      return {
        row,
        line,
        words: text.slice(phrase.start, phrase.end),
        ...right,
        wanted: phrase.codes.map(shown).join(' + '),
        found:
          found.map(({ country, sector }) => `${country ?? '-'} ${sector ?? '-'}`).join(' + ') || 'no one',
        text,
      };
    });
  });
}

const shown = ({ countries, sectors }: ActorCode) =>
  `${countries.map(one => one ?? '-').join('/')} ${sectors.map(one => one ?? '-').join('/')}`;

type Entity = Reading['entities'][number];

/** The entities that the phrase names: those of the mention of just these words, else of the widest mentions that share most. */
function entitiesOf(reading: Reading, { start, end, codes }: CodedPhrase, text: string): Entity[] {
  const byId = new Map(reading.entities.map(one => [one.id, one]));
  const within = reading.mentions.filter(one => one.head.start >= start && one.head.end <= end);
  // "Thousands of [monks]", "Hundreds of [Karen refugees]": the mention is of the thousands, and who they are stands in it.
  const partitive = reading.mentions.filter(
    one => one.end === end && one.start < start && PARTITIVE.test(text.slice(one.start, start)),
  );
  const hasHead = within.some(one => !isBeforeHead(text.slice(one.end, end)));
  const inside = hasHead || partitive.length === 0 ? within : partitive;
  const exact = inside.filter(one => one.start === start && one.end === end);
  const widest = inside.filter(
    one =>
      !inside.some(
        other => other !== one && other.start <= one.start && one.end <= other.end && isWider(other, one),
      ),
  );
  const chosen =
    exact.length >= codes.length || codes.length === 1
      ? exact.length > 0
        ? exact
        : [widest.find(one => !isBeforeHead(text.slice(one.end, end))) ?? widest[0]].filter(
            one => one !== undefined,
          )
      : widest;
  return chosen.map(one => byId.get(one.entity)!);
}

const PARTITIVE = /^\p{L}+ of $/u;

/** "the *Debrecen* priest Gellért", "*Malaysia*'s Commissioner Awang": whoever the phrase names comes later in it. */
const isBeforeHead = (rest: string) =>
  rest !== '' &&
  !/^ ?([,(—–:;"”.]|(of|in|from|at|for|to|on|near|and|who|whose|whom|which|that|with|between|(?:loyal|allied|opposed|close|sympathetic|hostile|linked|tied) (?:to|with))\b)/.test(
    rest,
  ) &&
  !PARTICIPLE.test(rest);

/** "drivers *employed by* a contractor", "Yazidis *uprooted in* 2014", "soldiers *guarding the* palace" */
const PARTICIPLE =
  /^ \p{Ll}*(?:(?:ed|en|ing|led|run|held|shot|hurt|known|sent|found|caught|bound|told|lost|left)(?: \p{Ll}+ed)? (?:by|near|in|of|at|from|on|for|to|since|during|after|as|with|when)|ing (?:the|an?|its|their|his|her))\b/u;

const isWider = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.end - a.start > b.end - b.start;

function matchAll(codes: readonly ActorCode[], found: readonly Entity[]) {
  const left = [...found];
  let isCountryRight = found.length === codes.length;
  let isSectorRight = isCountryRight;
  for (const { countries, sectors } of codes) {
    const best =
      left.find(one => countries.includes(one.country) && sectors.includes(one.sector)) ??
      left.find(one => countries.includes(one.country)) ??
      left[0];
    if (!best) return { isRight: false, isCountryRight: false, isSectorRight: false };
    left.splice(left.indexOf(best), 1);
    isCountryRight &&= countries.includes(best.country);
    isSectorRight &&= sectors.includes(best.sector);
  }
  return { isRight: isCountryRight && isSectorRight, isCountryRight, isSectorRight };
}

/** Of all outcomes, or of those in one half of the table. */
export function shareRight(outcomes: readonly Outcome[], half?: 'even' | 'odd'): number {
  const counted = outcomes.filter(({ row }) => half === undefined || (row % 2 === 0) === (half === 'even'));
  return counted.filter(({ isRight }) => isRight).length / counted.length;
}
