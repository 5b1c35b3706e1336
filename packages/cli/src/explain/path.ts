/** The way through the dependency tree from one word to another, in plain English. */
import type { Reading } from '@readout/engine';
import type { Span } from '@readout/engine/view';

type Token = NonNullable<Reading['tokens']>[number];

/** A longer way says nothing to a reader, and trees may be wrong. */
const MOST_STEPS = 6;

/** UD relations as one would tell a reader; those that are not here keep their UD name. */
const RELATIONS: Record<string, string> = {
  nsubj: 'is the subject of',
  'nsubj:pass': 'is the subject, in the passive, of',
  csubj: 'is a clause that is the subject of',
  obj: 'is the object of',
  iobj: 'is the indirect object of',
  'obl:agent': 'is the agent (“by …”) of',
  'obl:unmarked': 'goes without a preposition with',
  nmod: 'belongs to',
  'nmod:poss': 'is the owner in front of',
  'nmod:desc': 'is a title or description of',
  appos: 'is another name for',
  conj: 'is coordinated with',
  flat: 'is part of the name',
  compound: 'is compounded with',
  amod: 'describes',
  xcomp: 'completes',
  ccomp: 'is a clause that completes',
  advcl: 'is a clause that goes with',
  acl: 'is a clause about',
  'acl:relcl': 'is a relative clause about',
  parataxis: 'stands beside',
};

/** Words of the Reading by their place in the text. */
export class Words {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  form(token: number): string {
    const { start, end } = this.tokens[token]!;
    return this.text.slice(start, end);
  }

  /** The word in the spans on which the others there depend; -1 when they hold no word. */
  findHead(spans: readonly Span[]): number {
    const inside: number[] = [];
    for (const { start, end } of spans) {
      for (
        let token = this.#firstFrom(start);
        token < this.tokens.length && this.tokens[token]!.start < end;
        token++
      ) {
        inside.push(token);
      }
    }
    return inside.find(token => !inside.includes(this.tokens[token]!.head)) ?? -1;
  }

  /** Sentences that lead from `token` to `trigger`; null when they stand in different sentences. */
  findPath(token: number, trigger: number): string[] | null {
    const up = this.#chain(token);
    const upFromTrigger = this.#chain(trigger);
    const meeting = up.find(word => upFromTrigger.includes(word));
    if (meeting === undefined) return null;
    const steps = [
      ...up.slice(0, up.indexOf(meeting)),
      ...upFromTrigger.slice(0, upFromTrigger.indexOf(meeting)).reverse(),
    ];
    const told = steps.slice(0, MOST_STEPS).map(word => this.#step(word));
    return steps.length > MOST_STEPS ? [...told, '…'] : told;
  }

  #step(token: number): string {
    const { head, deprel } = this.tokens[token]!;
    const child = `“${this.form(token)}”`;
    const parent = `“${this.form(head)}”`;
    const preposition = this.#findPreposition(token);
    if (deprel === 'obl' || (deprel === 'nmod' && preposition)) {
      return `${child} goes with ${parent}${preposition ? ` through “${preposition}”` : ''}`;
    }
    return `${child} ${RELATIONS[deprel] ?? `depends (${deprel}) on`} ${parent}`;
  }

  /** "of" before "the minister": prepositions stand in front, so only words before this one are looked at. */
  #findPreposition(token: number): string | null {
    for (let before = token - 1; before >= Math.max(0, token - 8); before--) {
      const { head, deprel } = this.tokens[before]!;
      if (head === token && deprel === 'case') return this.form(before);
    }
    return null;
  }

  #chain(token: number): number[] {
    const chain: number[] = [];
    for (let up = token; up >= 0 && !chain.includes(up); up = this.tokens[up]!.head) chain.push(up);
    return chain;
  }

  /** The first word that starts at `offset` or after it, by halving. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
