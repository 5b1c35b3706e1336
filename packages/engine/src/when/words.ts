/**
 * The words that time expressions are made of: one entry per form, saying what it can be. A form is looked up once per
 * document (`Scan` keeps the answer by string number), so that a token costs one read of a column.
 */
import { HOLIDAYS } from './holidays.js';
import { MONTHS_ELSEWHERE } from './other-calendars.js';
import { Kind, NOTHING, type Unit, type Word } from './word.js';
import { findWritten } from './written.js';

const words = new Map<string, Word>();

function add(forms: string, kind: number, fields: Partial<Word>): void {
  for (const form of forms.split(' ')) {
    const word = words.get(form) ?? { ...NOTHING };
    words.set(form, { ...word, ...fields, kinds: word.kinds | kind });
  }
}

/** Adds the forms of a list, parted by spaces or given one by one, each with what its place in the list says. */
function addEach(
  forms: string | readonly string[],
  kind: number,
  fieldsOf: (index: number) => Partial<Word>,
): void {
  const list = typeof forms === 'string' ? forms.split(' ') : forms;
  for (const [index, form] of list.entries()) add(form, kind, fieldsOf(index));
}

const MONTHS = [
  'january jan. jan',
  'february feb. feb',
  'march mar.',
  'april apr. apr',
  'may',
  'june jun.',
  'july jul.',
  'august aug. aug',
  'september sept. sep. sept sep',
  'october oct. oct',
  'november nov. nov',
  'december dec. dec',
];
addEach(MONTHS, Kind.Month, index => ({ month: index + 1 }));

const WEEKDAYS = [
  'monday mon.',
  'tuesday tues. tue.',
  'wednesday wed. weds.',
  'thursday thurs. thu. thur.',
  'friday fri.',
  'saturday sat.',
  'sunday sun.',
];
addEach(WEEKDAYS, Kind.Weekday, index => ({ weekday: index + 1 }));
const WEEKDAY_PLURALS = 'mondays tuesdays wednesdays thursdays fridays saturdays sundays';
addEach(WEEKDAY_PLURALS, Kind.Weekday, index => ({ weekday: index + 1, plural: true }));

const UNITS: [string, string, Unit][] = [
  ['second', 'seconds', { code: 'S', clock: true, grain: 'day', size: 1 }],
  ['minute', 'minutes', { code: 'M', clock: true, grain: 'day', size: 1 }],
  ['hour', 'hours', { code: 'H', clock: true, grain: 'day', size: 1 }],
  ['day', 'days', { code: 'D', clock: false, grain: 'day', size: 1 }],
  ['week', 'weeks', { code: 'W', clock: false, grain: 'week', size: 1 }],
  ['fortnight', 'fortnights', { code: 'W', clock: false, grain: 'week', size: 2 }],
  ['weekend', 'weekends', { code: 'WE', clock: false, grain: 'weekend', size: 1 }],
  ['month', 'months', { code: 'M', clock: false, grain: 'month', size: 1 }],
  ['quarter', 'quarters', { code: 'Q', clock: false, grain: 'quarter', size: 1 }],
  ['half', 'halves', { code: 'M', clock: false, grain: 'half', size: 6 }],
  ['year', 'years', { code: 'Y', clock: false, grain: 'year', size: 1 }],
  ['decade', 'decades', { code: 'Y', clock: false, grain: 'decade', size: 10 }],
  ['century', 'centuries', { code: 'Y', clock: false, grain: 'century', size: 100 }],
];
for (const [one, many, unit] of UNITS) {
  add(one, Kind.Unit, { unit });
  add(many, Kind.Unit, { unit, plural: true });
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
addEach(SMALL, Kind.Number, number => ({ number }));
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
addEach(TENS, Kind.Number, index => ({ number: (index + 2) * 10 }));
add('hundred', Kind.Number, { number: 100 });
add('thousand', Kind.Number, { number: 1000 });
add('dozen', Kind.Number, { number: 12 });
add('several few many numerous countless', Kind.Number, { number: Number.NaN });
add('a an', Kind.Article, {});
// "a weeklong visit": a length in one word.
for (const [one, , unit] of UNITS)
  if (!unit.clock || unit.code === 'H') add(`${one}long`, Kind.Length, { unit });

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
addEach(ORDINALS, Kind.Ordinal, index => ({ ordinal: index + 1 }));

add('spring springtime', Kind.Season, { season: 0 });
add('summer summertime', Kind.Season, { season: 1 });
add('autumn fall', Kind.Season, { season: 2 });
add('winter wintertime', Kind.Season, { season: 3 });

add('morning', Kind.Part, { part: 'TMO' });
add('afternoon', Kind.Part, { part: 'TAF' });
add('evening', Kind.Part, { part: 'TEV' });
add('night', Kind.Part, { part: 'TNI' });
add('mornings', Kind.Part, { part: 'TMO', plural: true });
add('afternoons', Kind.Part, { part: 'TAF', plural: true });
add('evenings', Kind.Part, { part: 'TEV', plural: true });
add('nights', Kind.Part, { part: 'TNI', plural: true });
add('noon midday lunchtime', Kind.Part | Kind.Clock, { part: 'T12:00' });
add('midnight', Kind.Part | Kind.Clock, { part: 'T00:00' });

add('today', Kind.Deictic, { shift: 0 });
add('yesterday', Kind.Deictic, { shift: -1 });
add('tomorrow', Kind.Deictic, { shift: 1 });
add('tonight', Kind.Deictic, { shift: 0, part: 'TNI' });
add('overnight', Kind.Deictic, { shift: -1, part: 'TNI' });

add(
  'last past previous next coming following this that current latest same preceding upcoming recent future',
  Kind.Which,
  {},
);

const DECADES: [string, number][] = [
  ['twenties', 192],
  ['thirties', 193],
  ['forties', 194],
  ['fifties', 195],
  ['sixties', 196],
  ['seventies', 197],
  ['eighties', 198],
  ['nineties', 199],
];
for (const [form, decade] of DECADES) add(form, Kind.Decade, { decade });

add('now nowadays currently', Kind.Vague, { value: 'PRESENT_REF' });
add('recently lately', Kind.Vague, { value: 'PAST_REF' });
add('current', Kind.Vague, { value: 'PRESENT_REF' });
add('recent', Kind.Vague, { value: 'PAST_REF' });
add('soon someday', Kind.Vague, { value: 'FUTURE_REF' });
add('future', Kind.Vague, { value: 'FUTURE_REF' });

addEach('q1 q2 q3 q4', Kind.Quarter, index => ({ ordinal: index + 1, value: 'Q' }));
addEach('h1 h2', Kind.Quarter, index => ({ ordinal: index + 1, value: 'H' }));

add('hourly', Kind.Regular, { value: 'PT1H' });
add('daily nightly', Kind.Regular, { value: 'P1D' });
add('weekends', Kind.Regular, { value: 'XXXX-WXX-WE' });
add('weekly', Kind.Regular, { value: 'P1W' });
add('fortnightly biweekly', Kind.Regular, { value: 'P2W' });
add('monthly', Kind.Regular, { value: 'P1M' });
add('quarterly', Kind.Regular, { value: 'P3M' });
add('annually yearly', Kind.Regular, { value: 'P1Y' });

add('couple number later more additional full consecutive straight whole further', Kind.Filler, {});
add('trading working business calendar long', Kind.Filler, {});
add('every each per once twice', Kind.Each, {});
add('eve', Kind.Eve, {});
add('moment other ago present some', Kind.Hint, {});
add('final', Kind.Which, {});
for (const [calendar, months] of MONTHS_ELSEWHERE)
  for (const [index, forms] of months.entries())
    if (forms !== '') add(forms, Kind.MonthElsewhere, { calendar, monthElsewhere: index + 1 });
add('reiwa heisei showa taisho meiji juche minguo', Kind.Era, {});

for (const name of HOLIDAYS.keys()) add(name.split(' ')[0] as string, Kind.Holiday, {});

/** What a form can be, `NOTHING` when no time expression is made of it. A norm: lower case, apostrophes straight. */
export function getWord(norm: string): Readonly<Word> {
  const known = words.get(norm);
  if (known) return known;
  const first = norm.charCodeAt(0);
  // A digit, or an apostrophe before one, as in '90s.
  if ((first >= 48 && first <= 57) || (first === 39 && norm.length > 2)) return findWritten(norm) ?? NOTHING;
  // m, p and f: most words are done here.
  return first === 109 || first === 112 || first === 102 ? (findPrefixed(norm) ?? NOTHING) : NOTHING;
}

/** The tokenizer leaves bound prefixes with their stem: "mid-November", "post-1959", "pre-dawn"; and "FY2022" is one word. */
const PREFIXES: readonly (readonly [string, Word['mod']])[] = [
  ['mid-', 'MID'],
  ['post-', 'AFTER'],
  ['pre-', 'BEFORE'],
];

function findPrefixed(norm: string): Readonly<Word> | null {
  const fiscal = /^fy(20)?(\d\d)$/.exec(norm);
  if (fiscal) return { ...NOTHING, kinds: Kind.Written, date: [2000 + Number(fiscal[2]), 0, 0] };
  for (const [prefix, mod] of PREFIXES) {
    if (!norm.startsWith(prefix) || norm.length === prefix.length) continue;
    const stem = getWord(norm.slice(prefix.length));
    return stem.kinds === 0 || stem.mod ? null : { ...stem, mod };
  }
  return null;
}
