/** Keeps count of what an export wrote and of what it left out, and says so. */
import { UNVOUCHED, type Unvouched } from './unvouched.js';

/** Why an event, or a part of one, is not in the file. */
export type Omission = Unvouched | 'no-cameo' | 'no-class' | 'no-day' | 'no-tokens' | 'crossing' | 'no-actor';

/** In words, after a number of events, in the order in which they are told. */
const WORDS: Readonly<Record<Omission, string>> = {
  claimed: 'that only a speaker vouches for',
  negated: 'that are said not to have happened',
  hypothetical: 'that are hypothetical',
  future: 'that are still to come',
  'no-cameo': 'without a CAMEO code',
  'no-class': "that have no place among ACLED's types",
  'no-actor': 'without an actor and a recipient to draw a line between',
  'no-day': '',
  'no-tokens': '',
  crossing: '',
};

const VOICES: ReadonlySet<Omission> = new Set(UNVOUCHED);

export interface Notice {
  code: 'left-out' | 'no-day' | 'no-tokens' | 'crossing';
  message: string;
}

export class Ledger {
  documents = 0;
  /** Events, rows or annotations written, by the format's own unit. */
  written = 0;
  readonly omitted = new Map<Omission, number>();

  omit(why: Omission): void {
    this.omitted.set(why, (this.omitted.get(why) ?? 0) + 1);
  }

  /** What the user should know of the file; to be asked when all is written. */
  notices(): Notice[] {
    const count = (why: Omission) => this.omitted.get(why) ?? 0;
    const events = (number: number) => (number === 1 ? '1 event' : `${number} events`);
    const left = (Object.keys(WORDS) as Omission[]).filter(why => WORDS[why] !== '' && count(why) > 0);
    const notices: Notice[] = [];
    if (left.length > 0) {
      const total = left.reduce((sum, why) => sum + count(why), 0);
      const reasons = left.map(why => `${count(why)} ${WORDS[why]}`).join(', ');
      const voices = left.filter(why => VOICES.has(why));
      const remedy =
        voices.length > 0
          ? ` This format has no place to say whose word an event is; "--include ${voices.join(',')}" writes them like facts.`
          : '';
      notices.push({ code: 'left-out', message: `${events(total)} left out: ${reasons}.${remedy}` });
    }
    if (count('no-day') > 0) {
      const message = `${count('no-day')} rows have no day, because the text gives only a longer span or none: csv, jsonl and parquet have both its ends.`;
      notices.push({ code: 'no-day', message });
    }
    if (count('no-tokens') > 0) {
      const message = `${count('no-tokens')} documents left out, because their Readings have no tokens: read them with "readout code --with tokens".`;
      notices.push({ code: 'no-tokens', message });
    }
    if (count('crossing') > 0) {
      const message = `${count('crossing')} elements left out, because they cross or lie in another one, which the format does not allow.`;
      notices.push({ code: 'crossing', message });
    }
    return notices;
  }
}
