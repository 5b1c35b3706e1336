/** Dates and years as things the text comes back to: "in *1831* … by July *1831*". What they mean in time is read by `when`. */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Lookup } from '../lookup.js';

const MONTHS = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/;
const WEEKDAYS = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;
const DAY = /^([1-9]|[12]\d|3[01])(st|nd|rd|th)?$/;
const YEAR = /^(1[5-9]|20)\d\d$/;
const DEICTIC: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

export function findTimes(draft: Draft, lookup: Lookup, isInName: (token: number) => boolean): Candidate[] {
  const found: Candidate[] = [];
  const { uposes, length } = draft.tokens;
  for (let token = 0; token < length; token++) {
    if (isInName(token)) continue;
    const word = lookup.wordAt(token);
    if (uposes[token] === Upos.NUM && YEAR.test(word)) {
      if (!countsSomething(draft, token)) found.push(timeAt(draft, token, token + 1, token, word));
    } else if (uposes[token] === Upos.PROPN && MONTHS.test(word)) found.push(dateAt(draft, lookup, token));
    else if (WEEKDAYS.test(word)) {
      const date = dateAfter(draft, lookup, token);
      if (date) found.push(timeAt(draft, token, date.endToken, token, date.time!));
    } else if (DEICTIC.has(word)) found.push(timeAt(draft, token, token + 1, token, word));
  }
  return found;
}

/** "*Saturday, October 9, 2010*": the day of the week and the date are one. */
function dateAfter(draft: Draft, lookup: Lookup, token: number): Candidate | null {
  const after = lookup.wordAt(token + 1) === ',' ? token + 2 : token + 1;
  for (let month = after; month < after + 2; month++) {
    if (MONTHS.test(lookup.wordAt(month))) {
      const date = dateAt(draft, lookup, month);
      return date.firstToken === after ? date : null;
    }
  }
  return null;
}

/** "*1900* soldiers" */
function countsSomething(draft: Draft, token: number): boolean {
  const { deprels, heads, uposes } = draft.tokens;
  return deprels[token] === Deprel.nummod && heads[token]! > token && uposes[heads[token]!] === Upos.NOUN;
}

/** "*4 July 1831*", "*July 4, 1831*", "*July 1831*", "*July*" */
function dateAt(draft: Draft, lookup: Lookup, month: number): Candidate {
  let firstToken = month;
  let endToken = month + 1;
  let day = '';
  if (DAY.test(lookup.wordAt(month - 1))) {
    firstToken--;
    day = lookup.wordAt(month - 1);
  } else if (DAY.test(lookup.wordAt(month + 1))) day = lookup.wordAt(endToken++);
  const after = lookup.wordAt(endToken) === ',' ? endToken + 1 : endToken;
  let year = '';
  if (YEAR.test(lookup.wordAt(after))) {
    year = lookup.wordAt(after);
    endToken = after + 1;
  }
  const key = [lookup.wordAt(month), day.replace(/\D+$/, ''), year].join(' ');
  return timeAt(draft, firstToken, endToken, month, key);
}

function timeAt(
  draft: Draft,
  firstToken: number,
  endToken: number,
  headToken: number,
  time: string,
): Candidate {
  return {
    form: 'nominal',
    firstToken,
    endToken,
    headToken,
    headFirst: headToken,
    headEnd: headToken + 1,
    sentence: draft.tokens.sentences[headToken]!,
    plural: false,
    name: null,
    nominal: null,
    pronoun: null,
    time,
    isBackground: true,
    referents: [],
  };
}
