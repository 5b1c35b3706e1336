/**
 * Made-up documents of which some are copies of others, to measure how well copies are found. Words are invented by a seeded generator
 * and drawn as unevenly as those of a language; reports on one subject share words, and, as independent reports do, now and then a
 * quotation or a paragraph of background word for word. Those are no copies.
 *
 * A copy goes through one to four of: words changed here and there (1 to 5 in a hundred), cut (35 to 90 in a hundred kept, 60 words at
 * the least), another headline, the outlet's own words before or after, numbers corrected.
 */
import { randomFrom } from '../random.js';

export interface PlantedDocument {
  id: string;
  /** The text that it is a version of. */
  group: number;
  publishedAt: string;
  text: string;
}

const VOCABULARY = 40_000;
const OUTLETS = 40;
const SYLLABLES = [
  'ka',
  'lo',
  'min',
  're',
  'tas',
  'vo',
  'shi',
  'per',
  'dun',
  'el',
  'qua',
  'rim',
  'so',
  'tek',
  'ur',
  'wen',
];

type Random = () => number;

export class Planter {
  readonly #random: Random;
  readonly #words: string[];
  readonly #boilerplate: string[][];
  #subject: { words: string[]; quotes: string[][]; background: string[] } = {
    words: [],
    quotes: [],
    background: [],
  };

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#words = Array.from({ length: VOCABULARY }, (_, number) => wordOf(number));
    this.#boilerplate = Array.from({ length: OUTLETS }, () => this.#sentences(this.#between(20, 60)));
  }

  /** `count` documents, copies right after their originals. A new subject comes every eight texts. */
  *documents(count: number): Generator<PlantedDocument> {
    let made = 0;
    for (let group = 0; made < count; group++) {
      if (group % 8 === 0) this.#chooseSubject();
      const original = this.#report();
      const copies = this.#random() < 0.4 ? this.#between(1, 10) : 0;
      for (let version = 0; version <= copies && made < count; version++) {
        const text = version === 0 ? original : this.#copyOf(original);
        yield { id: `d${made++}`, group, publishedAt: this.#day(group, version), text: text.join(' ') };
      }
    }
  }

  #day(group: number, version: number): string {
    return new Date(Date.UTC(2020, 0, 1) + (Math.floor(group / 40) * 24 + version) * 3_600_000).toISOString();
  }

  #chooseSubject(): void {
    this.#subject = { words: [], quotes: [], background: [] };
    const words = Array.from({ length: 60 }, () => this.#words[this.#between(200, VOCABULARY - 1)]!);
    this.#subject = {
      words,
      quotes: Array.from({ length: 4 }, () => this.#sentences(this.#between(12, 30))),
      background: this.#sentences(this.#between(30, 60)),
    };
  }

  /** A headline, a line break and 80 to 900 words, short reports being more frequent. */
  #report(): string[] {
    const length = Math.round(80 * (900 / 80) ** (this.#random() ** 1.3));
    const text = [...this.#headline(), ...this.#sentences(length)];
    if (length > 150 && this.#random() < 0.3)
      text.splice(this.#between(30, text.length), 0, ...this.#subject.quotes[this.#between(0, 3)]!);
    if (length > 250 && this.#random() < 0.3) text.push(...this.#subject.background);
    return text;
  }

  #headline(): string[] {
    return [...Array.from({ length: this.#between(6, 11) }, () => this.#word()), '\n\n'];
  }

  #sentences(length: number): string[] {
    const text: string[] = [];
    while (text.length < length) {
      const words = Array.from({ length: this.#between(8, 28) }, () => this.#word());
      words[words.length - 1] += '.';
      text.push(...words);
    }
    return text;
  }

  /** Unevenly drawn: the square of the square of a random number favours the first words. */
  #word(): string {
    const draw = this.#random();
    if (draw < 0.03) return String(this.#between(2, 999));
    if (draw < 0.2 && this.#subject.words.length > 0) return this.#subject.words[this.#between(0, 59)]!;
    return this.#words[Math.floor(VOCABULARY * this.#random() ** 4)]!;
  }

  #copyOf(original: readonly string[]): string[] {
    const changes = [this.#edited, this.#cut, this.#retitled, this.#housed, this.#corrected];
    let copy = [...original];
    const chosen = changes.filter(() => this.#random() < 0.45);
    if (chosen.length === 0) chosen.push(changes[this.#between(0, 4)]!);
    for (const change of chosen) copy = change.call(this, copy);
    return copy;
  }

  #edited(text: string[]): string[] {
    const share = 0.01 + 0.04 * this.#random();
    return text.flatMap(word => {
      if (this.#random() >= share) return [word];
      const draw = this.#random();
      return draw < 0.4 ? [this.#word()] : draw < 0.7 ? [] : [word, this.#word()];
    });
  }

  #cut(text: string[]): string[] {
    return text.slice(0, Math.max(60, Math.round(text.length * (0.35 + 0.55 * this.#random()))));
  }

  #retitled(text: string[]): string[] {
    return [...this.#headline(), ...text.slice(text.indexOf('\n\n') + 1)];
  }

  #housed(text: string[]): string[] {
    const words = this.#boilerplate[this.#between(0, OUTLETS - 1)]!;
    return this.#random() < 0.5 ? [...text, ...words] : [...words, ...text];
  }

  #corrected(text: string[]): string[] {
    return text.map(word =>
      /^\d/.test(word) && this.#random() < 0.5 ? String(this.#between(2, 999)) : word,
    );
  }

  /** A whole number from `low` to `high`, both included. */
  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }
}

/** The number in syllables. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number + 17; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}
