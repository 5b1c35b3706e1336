/**
 * What tells of each country that comes into question for someone: which words speak for it, how they stand to the mention, how often the
 * text has it. None is a choice as well.
 */
import { DEPRELS } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Open } from '../context-country.js';
import type { Setting } from '../setting.js';
import type { Witness } from '../witnesses.js';
import { Buckets, featureKind } from './buckets.js';

/** Rows of the table of weights. */
export const COUNTRY_ROWS = 1 << 13;
const MOST_FEATURES = 400;
/** How many mentions are looked at, and how many countries come into question: time stays linear in the text. */
const MOST_MENTIONS = 3;
const MOST_COUNTRIES = 12;
/** How many words of a sentence are heard. */
const MOST_WITNESSES = 60;
/** Sentences before and after a mention that are heard, and what their words count for. */
const FACTORS: readonly (readonly [from: number, factor: number, where: string])[] = [
  [0, 1, 'same'],
  [-1, 0.4, 'one back'],
  [-2, 0.25, 'two back'],
  [-3, 0.15, 'three back'],
  [1, 0.2, 'one on'],
];
/** Where what stands in another sentence is heard from, and the distance at which a word counts half. */
const FAR = 16;
const HALF = 12;

const Kind = {
  witness: featureKind('witness'),
  farWitness: featureKind('far witness'),
  link: featureKind('link'),
  distance: featureKind('distance'),
  distanceOfKind: featureKind('distance of kind'),
  path: featureKind('path'),
  relation: featureKind('relation'),
  ofSector: featureKind('of sector'),
  opening: featureKind('opening'),
  owner: featureKind('owner'),
  of: featureKind('of'),
  inside: featureKind('in'),
  name: featureKind('name'),
  role: featureKind('role'),
  rank: featureKind('rank'),
  share: featureKind('share'),
  often: featureKind('often'),
  shareOfText: featureKind('share of text'),
  level: featureKind('level'),
  lead: featureKind('lead'),
  only: featureKind('only'),
  first: featureKind('first'),
  ruled: featureKind('ruled'),
  ranked: featureKind('ranked'),
  rankedNoun: featureKind('ranked noun'),
  none: featureKind('none'),
  noneRuled: featureKind('none ruled'),
  noneNoun: featureKind('none noun'),
  noneModifier: featureKind('none modifier'),
  noneName: featureKind('none name'),
} as const;

/** A country that comes into question, or none, with the rows of the table for what tells of it. */
export interface CountryChoice {
  country: string | null;
  rows: Int32Array;
}

interface Heard {
  country: string;
  score: number;
  witnesses: { witness: Witness; where: string; mention: Candidate; isFirst: boolean }[];
}

const LINKS =
  /^(in|from|to|of|near|at|against|with|by|for|across|and|between|on|into|off|than|,|via|under|over|inside|outside|through)$/;

export class CountryFeatures {
  readonly #buckets = new Buckets(COUNTRY_ROWS, MOST_FEATURES);
  readonly #times = new Map<string, number>();
  readonly #all: number;
  readonly #firstTold: string | null;

  constructor(
    readonly setting: Setting,
    readonly open: Open,
  ) {
    let all = 0;
    let first: Witness | null = null;
    for (const witnesses of open.witnesses.values()) {
      for (const witness of witnesses) {
        all++;
        this.#times.set(witness.country, (this.#times.get(witness.country) ?? 0) + 1);
        if (first === null || witness.token < first.token) first = witness;
      }
    }
    this.#all = all;
    this.#firstTold = first?.country ?? null;
  }

  /** The countries that words around speak for, the likeliest by nearness first, and none. */
  choicesOf(referent: Referent): CountryChoice[] {
    const heard = this.#heard(referent).slice(0, MOST_COUNTRIES);
    const total = heard.reduce((sum, one) => sum + one.score, 0);
    const choices: CountryChoice[] = heard.map((one, rank) => {
      this.#buckets.clear();
      this.#addWitnesses(referent, one);
      this.#addTies(referent, one.country);
      this.#addStanding(referent, heard, rank, total);
      return { country: one.country, rows: this.#buckets.copy() };
    });
    this.#buckets.clear();
    this.#addNone(referent, heard);
    choices.push({ country: null, rows: this.#buckets.copy() });
    return choices;
  }

  #heard({ mentions }: Referent): Heard[] {
    const byCountry = new Map<string, Heard>();
    const seen = new Set<number>();
    mentions.slice(0, MOST_MENTIONS).forEach((mention, row) => {
      if (seen.has(mention.sentence)) return;
      seen.add(mention.sentence);
      for (const [from, factor, where] of FACTORS) {
        const witnesses = this.open.witnesses.get(mention.sentence + from) ?? [];
        for (const witness of witnesses.slice(0, MOST_WITNESSES)) {
          if (witness.token >= mention.firstToken && witness.token < mention.endToken) continue;
          let heard = byCountry.get(witness.country);
          if (!heard) {
            heard = { country: witness.country, score: 0, witnesses: [] };
            byCountry.set(witness.country, heard);
          }
          const distance = from === 0 ? Math.abs(witness.token - mention.headToken) : FAR;
          if (row === 0) heard.score += (witness.weight * factor * HALF) / (HALF + distance);
          const side = from !== 0 ? where : witness.token < mention.headToken ? 'before' : 'after';
          heard.witnesses.push({ witness, where: side, mention, isFirst: row === 0 });
        }
      }
    });
    return [...byCountry.values()].sort((a, b) => b.score - a.score);
  }

  #addWitnesses({ sector }: Referent, { witnesses }: Heard): void {
    const { draft, lookup } = this.setting;
    const buckets = this.#buckets;
    for (const { witness, where, mention, isFirst } of witnesses) {
      const { kind, isFar, token, firstToken } = witness;
      const place = isFirst ? where : `later ${where}`;
      buckets.add(Kind.witness, kind, place);
      buckets.add(Kind.farWitness, isFar ? `${kind} far` : kind, place);
      const before = lookup.wordAt(firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1;
      const link = before < 0 ? '' : lookup.wordAt(before);
      buckets.add(Kind.link, LINKS.test(link) ? link : 'other', place);
      if (where === 'before' || where === 'after') {
        const distance = distanceOf(Math.abs(token - mention.headToken));
        buckets.add(Kind.distance, distance, place);
        buckets.add(Kind.distanceOfKind, distance, kind);
        buckets.add(Kind.path, this.#pathBetween(token, mention.headToken), kind);
      }
      if (!isFirst) continue;
      buckets.add(Kind.relation, DEPRELS[draft.tokens.deprels[token]!]!, where);
      buckets.add(Kind.ofSector, sector ?? '-', `${kind} ${where}`);
      if (witness.sentence === 0) buckets.add(Kind.opening, kind);
    }
  }

  /** How many steps up the tree the two words meet. */
  #pathBetween(one: number, other: number): string {
    const { heads } = this.setting.draft.tokens;
    let up = 0;
    for (let token = other; token >= 0 && up < MOST_STEPS; token = heads[token]!, up++) {
      let down = 0;
      for (let at = one; at >= 0 && down < MOST_STEPS; at = heads[at]!, down++)
        if (at === token) return `${Math.min(up, 4)} ${Math.min(down, 4)}`;
    }
    return 'far';
  }

  #addTies({ mentions, roles }: Referent, country: string): void {
    const { setting } = this;
    const { draft } = setting;
    const { nominal, name } = mentions[0]!;
    const isOf = (token: number) => setting.referentsAt(token).find(one => one.country === country);
    if (nominal) {
      const owner = nominal.owner < 0 ? undefined : isOf(nominal.owner);
      if (owner) this.#buckets.add(Kind.owner, owner.kind);
      for (const token of nominal.ofHeads) if (isOf(token)) this.#buckets.add(Kind.of, isOf(token)!.kind);
      for (const token of nominal.inHeads)
        if (isOf(token)) this.#buckets.add(Kind.inside, draft.norm(draft.tokens.leftEdges[token]!));
    }
    if (name?.placeCountry === country) this.#buckets.add(Kind.name, '');
    if (roles.some(role => role.country === country)) this.#buckets.add(Kind.role, '');
  }

  #addStanding(referent: Referent, heard: readonly Heard[], rank: number, total: number): void {
    const buckets = this.#buckets;
    const { country, score } = heard[rank]!;
    const times = this.#times.get(country) ?? 0;
    buckets.add(Kind.rank, `${Math.min(rank, 3)}`);
    buckets.add(Kind.share, `${Math.round((10 * score) / (total + 1e-6))}`);
    buckets.add(Kind.often, `${Math.min(4, times)}`);
    buckets.add(Kind.shareOfText, `${Math.round((5 * times) / this.#all)}`);
    buckets.add(Kind.level, levelOf(score));
    if (heard.length === 1) buckets.add(Kind.only, '');
    if (rank === 0 && heard.length > 1)
      buckets.add(Kind.lead, `${Math.min(8, Math.round((2 * score) / (heard[1]!.score + 1e-3)))}`);
    if (country === this.#firstTold) buckets.add(Kind.first, '');
    const isRuled = country === referent.country;
    if (isRuled) buckets.add(Kind.ruled, '');
    const standing = `${Math.min(rank, 2)}`;
    for (const one of describe(referent)) {
      buckets.add(Kind.ranked, one, standing);
      if (isRuled) buckets.add(Kind.ruled, one);
    }
    const noun = referent.mentions[0]!.nominal?.noun;
    if (noun !== undefined) buckets.add(Kind.rankedNoun, noun, standing);
  }

  #addNone(referent: Referent, heard: readonly Heard[]): void {
    const buckets = this.#buckets;
    buckets.add(Kind.none, '');
    buckets.add(Kind.none, 'countries', `${Math.min(4, heard.length)}`);
    buckets.add(Kind.none, 'level', levelOf(heard[0]?.score ?? 0));
    for (const one of describe(referent)) {
      buckets.add(Kind.none, one);
      if (referent.country === null) buckets.add(Kind.noneRuled, one);
    }
    const { nominal } = referent.mentions[0]!;
    if (nominal) {
      buckets.add(Kind.noneNoun, nominal.noun);
      buckets.add(Kind.none, nominal.determiner);
      for (const modifier of nominal.modifiers) buckets.add(Kind.noneModifier, modifier);
    }
    for (const words of referent.names) for (const word of words) buckets.add(Kind.noneName, word);
  }
}

const MOST_STEPS = 8;

function describe({ kind, sector, mentions }: Referent): string[] {
  const { name, nominal } = mentions[0]!;
  return [
    '',
    `sector ${sector ?? '-'}`,
    `kind ${kind}`,
    name ? 'by name' : nominal ? 'by noun' : 'by pronoun',
  ];
}

const STEPS = [1, 2, 4, 7, 12, 20];
const distanceOf = (words: number) => `${STEPS.find(step => words <= step) ?? 40}`;

/** In powers of two. */
const levelOf = (score: number) => `${32 - Math.clz32(Math.round(64 * score))}`;
