/** The flags that `events` and `series` share; a module of its own, since the help needs nothing else. */
import type { Flags } from '../flags.js';

export const STATUSES = ['actual', 'historical', 'future', 'hypothetical', 'negated'] as const;

export const FILTER_FLAGS = {
  type: { value: 'TYPE', help: 'PLOVER event types, with commas between: ASSAULT,COERCE.' },
  since: { value: 'DATE', help: 'First day of the event (2023-07-02), or a month or year.' },
  until: { value: 'DATE', help: 'Last day of the event, or a month or year.' },
  voice: {
    value: ['publisher', 'statement'],
    help: 'Only what the publisher vouches for, or only what a speaker does.',
  },
  status: { value: 'STATUS', help: `With commas between: ${STATUSES.join(', ')}.` },
  'min-confidence': { value: 'SHARE', help: 'From 0 to 1: leave out events that are less sure.' },
} as const satisfies Flags;

/** The flags with which `events` and `export` choose events. */
export const EVENT_FLAGS = {
  actor: {
    value: 'WHO',
    help: 'Who does it: a country (IRN, Iran), a CAMEO code or its beginning, or words of the name.',
  },
  recipient: { value: 'WHO', help: 'To whom.' },
  ...FILTER_FLAGS,
  publisher: { value: 'NAME', help: 'Only what this publisher reports.' },
  country: { value: 'CODE', help: 'Only what happened there: a country, such as KEN.' },
} as const satisfies Flags;
