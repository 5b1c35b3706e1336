/** What a word can be in a time expression: the record that the vocabulary gives and the rules read. */
import type { Grain } from './period.js';

/** What a word can be; a word's `kinds` is a sum. */
export const Kind = {
  Month: 1,
  Weekday: 2,
  Unit: 4,
  Number: 8,
  Ordinal: 16,
  Season: 32,
  /** A part of the day: morning, noon. */
  Part: 64,
  /** today, yesterday, tonight */
  Deictic: 128,
  /** last, next, this: what tells which of several is meant */
  Which: 256,
  Decade: 512,
  /** 10:35, 0600 */
  Clock: 1024,
  /** recently, now, future */
  Vague: 2048,
  /** daily, weekly */
  Regular: 4096,
  /** every, each, per */
  Each: 8192,
  Holiday: 16384,
  /** 2023-07-02, 7/2/2023 written as one word */
  Written: 32768,
  /** The indefinite article, which counts as one before a unit. */
  Article: 65536,
  /** Q3, H1 */
  Quarter: 131072,
  /** A month of another calendar: Bahman, Muharram */
  MonthElsewhere: 262144,
  /** An era that years are counted in: Reiwa, Juche */
  Era: 524288,
  /** weeklong */
  Length: 1048576,
  /** The eve of a day. */
  Eve: 2097152,
  /** Words of set phrases: "at the moment", "the other day", "long ago". */
  Hint: 4194304,
  /** What may stand between an article and a unit: "a full week", "a couple of days". */
  Filler: 8388608,
} as const;

export interface Unit {
  /** The letter of a TIMEX3 duration. */
  code: string;
  /** Hours, minutes and seconds stand after the T. */
  clock: boolean;
  grain: Grain;
  /** In how many of `code` one of it is counted: a decade is ten years. */
  size: number;
}

export interface Word {
  kinds: number;
  /** 1–12, 0 for none. */
  month: number;
  /** 1–7, 0 for none. */
  weekday: number;
  unit: Unit | null;
  plural: boolean;
  /** NaN for a number that is not told ("several"), -1 for none. */
  number: number;
  /** How many digits the number is written with, 0 for words. */
  digits: number;
  /** 1–31 (and more, for centuries), 0 for none. */
  ordinal: number;
  /** Of a month of another calendar. */
  calendar: 'iranian' | 'islamic' | null;
  /** The number of that month, 0 for none. */
  monthElsewhere: number;
  /** Index in `SEASONS`, -1 for none. */
  season: number;
  /** A TIMEX3 time of day such as `TMO` or `T12:00`, '' for none. */
  part: string;
  /** Days from the publication date. */
  shift: number;
  /** Digits that the decade's years begin with, -1 for none. */
  decade: number;
  /** Minutes after midnight, -1 for none. */
  clock: number;
  /** `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`; for regular words the TIMEX3 value of the set. */
  value: string;
  /** What a prefix written together with it says: "mid-1996", "post-1959". */
  mod: 'MID' | 'AFTER' | 'BEFORE' | null;
  /** Year, month and day of a written date; 0 for what it leaves out. */
  date: readonly [number, number, number] | null;
}

/** A word that no time expression is made of. */
export const NOTHING: Readonly<Word> = Object.freeze({
  kinds: 0,
  month: 0,
  weekday: 0,
  unit: null,
  plural: false,
  number: -1,
  digits: 0,
  ordinal: 0,
  calendar: null,
  monthElsewhere: 0,
  season: -1,
  part: '',
  shift: 0,
  decade: -1,
  clock: -1,
  value: '',
  mod: null,
  date: null,
});
