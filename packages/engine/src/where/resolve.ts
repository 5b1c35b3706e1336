/**
 * Which of several places of one name is meant: the one inside a place named right after it, else the heaviest, where
 * countries and divisions that the document names count in favour of what lies in them. One name, one place in a document.
 */
import { ROW_MASK } from '@readout/lexicon';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Toponym } from '../gazetteer/toponyms.js';
import { Neighbours } from './neighbours.js';

/** Points, against four for each doubling of the weight. */
const CAPITAL = 12;
const COUNTRY = 10;
const IN_NAMED_COUNTRY = 10;
/** A paper means the places at home where nothing else tells. */
const IN_PUBLISHERS_COUNTRY = 8;
const EACH_NAMING = 2;
const MOST_NAMINGS = 8;
const IN_NAMED_DIVISION = 26;
const EACH_NEIGHBOUR = 8;
const MOST_NEIGHBOURS = 3;

/** Weight from which what is called after a town is likely in it. */
const LARGE = 300_000;

export class Resolver {
  /** How often each country (number in the gazetteer's list) and division is named. */
  readonly #countries = new Map<number, number>();
  readonly #admins = new Map<number, number>();
  /** Rows settled by words right beside the name, by key. */
  readonly #settled = new Map<number, number>();

  /** Names of places that the gazetteer does not have, with the row of what holds them. */
  readonly #apart = new Map<number, number>();

  /** What was chosen by score, by key: one name, one place. */
  readonly #chosen = new Map<number, number>();

  readonly #neighbours: Neighbours;

  /** @param home ISO 3166 alpha-3 of the publisher's country, null when it is not known. */
  constructor(
    readonly gazetteer: Gazetteer,
    readonly home: string | null,
  ) {
    this.#neighbours = new Neighbours(gazetteer);
  }

  /** Takes a name into account for where the others are. */
  meet({ key, adjective }: Toponym): void {
    if (key >= 0 && !adjective) this.#neighbours.add(key);
  }

  /** Counts the countries and divisions that a name puts beyond doubt. */
  count(toponym: Toponym): void {
    if (toponym.key < 0) return;
    const { gazetteer } = this;
    const row = gazetteer.firstRow(toponym.key);
    const feature = gazetteer.feature(row);
    if (!toponym.adjective && !this.#isPlain(toponym.key)) return;
    const country = gazetteer.countries[row]!;
    if (country > 0)
      this.#countries.set(country, (this.#countries.get(country) ?? 0) + (feature === 'PCLI' ? 2 : 1));
    const admin = gazetteer.admins[row]!;
    if (feature === 'ADM1' && admin > 0) this.#admins.set(admin, (this.#admins.get(admin) ?? 0) + 1);
  }

  /** Whether the heaviest place of a name outweighs the next twenty times, or is alone. */
  #isPlain(key: number): boolean {
    const { postingStarts, postings, weights } = this.gazetteer;
    const from = postingStarts[key]!;
    if (postingStarts[key + 1]! - from === 1) return true;
    return weights[postings[from]! & ROW_MASK]! > 20 * weights[postings[from + 1]! & ROW_MASK]!;
  }

  /** Settles "Springfield" in "Springfield, Ill." by the key of what holds it; gives whether there is such a place. */
  settle(key: number, containerKey: number): boolean {
    const { gazetteer } = this;
    const row = this.#best(key, candidate => this.#holds(containerKey, candidate));
    if (row < 0) return false;
    if (!this.#settled.has(key)) this.#settled.set(key, row);
    this.#settled.set(containerKey, this.#containerOf(containerKey, row));
    const admin = gazetteer.admins[row]!;
    if (admin > 0) this.#admins.set(admin, (this.#admins.get(admin) ?? 0) + 1);
    return true;
  }

  /**
   * "Moscow, Ohio" where the gazetteer has no such Moscow: none of a name's places can lie in what is named right after it, so
   * it is another place. Places whose division is not known may lie anywhere in their country.
   */
  setApart(key: number, containerKey: number): void {
    const { postingStarts, postings } = this.gazetteer;
    // "Peru, Chile": countries and divisions in a row are a list.
    if (!this.gazetteer.feature(this.gazetteer.firstRow(key)).startsWith('PPL')) return;
    for (let at = postingStarts[key]!; at < postingStarts[key + 1]!; at++)
      if (this.#mayLieIn(postings[at]! & ROW_MASK, containerKey)) return;
    if (!this.#apart.has(key)) this.#apart.set(key, this.gazetteer.firstRow(containerKey));
  }

  /** The row of what holds a place that the gazetteer does not have, -1 for others. */
  holderOf(key: number): number {
    return this.#settled.has(key) ? -1 : (this.#apart.get(key) ?? -1);
  }

  #mayLieIn(row: number, containerKey: number): boolean {
    const { postingStarts, postings, countries, admins } = this.gazetteer;
    for (let at = postingStarts[containerKey]!; at < postingStarts[containerKey + 1]!; at++) {
      const container = postings[at]! & ROW_MASK;
      if (container === row) return true;
      const feature = this.gazetteer.feature(container);
      const sameCountry = countries[container] === countries[row] || countries[row] === 0;
      if (!sameCountry || (feature !== 'PCLI' && feature !== 'ADM1')) continue;
      if (feature === 'PCLI' || admins[row] === 0 || admins[row] === admins[container]) return true;
    }
    return false;
  }

  /** The row meant by a name; `division` when a noun such as "province" follows it. */
  resolve(key: number, division: boolean): number {
    if (division) {
      const row = this.#best(key, candidate => this.gazetteer.feature(candidate) === 'ADM1');
      if (row >= 0) return row;
    }
    let row = this.#settled.get(key) ?? this.#chosen.get(key);
    if (row === undefined) {
      row = this.#best(key, () => true);
      this.#chosen.set(key, row);
    }
    return row;
  }

  /**
   * The row to place a wider name by, -1 when there is none to trust: a county lies in a division that the document names, a
   * university or street in its town only when the town is large.
   */
  resolveWidened(key: number, county: boolean): number {
    const { admins, weights } = this.gazetteer;
    if (county) return this.#best(key, row => admins[row]! > 0 && this.#admins.has(admins[row]!));
    const row = this.resolve(key, false);
    return row >= 0 && (weights[row]! >= LARGE || this.#settled.has(key)) ? row : -1;
  }

  #best(key: number, accepts: (row: number) => boolean): number {
    const { postingStarts, postings } = this.gazetteer;
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let at = postingStarts[key]!; at < postingStarts[key + 1]!; at++) {
      const row = postings[at]! & ROW_MASK;
      if (!accepts(row)) continue;
      const score = this.#score(key, row);
      if (score > bestScore) {
        best = row;
        bestScore = score;
      }
    }
    return best;
  }

  #score(key: number, row: number): number {
    const { gazetteer } = this;
    const feature = gazetteer.feature(row);
    let score = fourLog2(gazetteer.weights[row]!);
    if (feature === 'PPLC') score += CAPITAL;
    if (feature === 'PCLI') score += COUNTRY;
    // A division that shares the name of its seat is meant less often than the seat.
    if (feature === 'ADM1') score -= 4;
    const named = feature === 'PCLI' ? 0 : (this.#countries.get(gazetteer.countries[row]!) ?? 0);
    if (this.home !== null && feature !== 'PCLI' && gazetteer.country(row) === this.home)
      score += IN_PUBLISHERS_COUNTRY;
    if (named > 0) score += IN_NAMED_COUNTRY + Math.min(MOST_NAMINGS, EACH_NAMING * named);
    if (feature !== 'ADM1' && this.#admins.has(gazetteer.admins[row]!) && gazetteer.admins[row]! > 0)
      score += IN_NAMED_DIVISION;
    score += EACH_NEIGHBOUR * Math.min(MOST_NEIGHBOURS, this.#neighbours.count(key, row));
    return score;
  }

  /** Whether one of the places of a name holds a row: a country its towns, a division its own. */
  #holds(containerKey: number, row: number): boolean {
    return this.#containerOf(containerKey, row) >= 0;
  }

  #containerOf(containerKey: number, row: number): number {
    const { postingStarts, postings, countries, admins } = this.gazetteer;
    for (let at = postingStarts[containerKey]!; at < postingStarts[containerKey + 1]!; at++) {
      const container = postings[at]! & ROW_MASK;
      if (container === row) continue;
      const feature = this.gazetteer.feature(container);
      if (feature === 'PCLI' && countries[container] === countries[row]) return container;
      if (feature === 'ADM1' && admins[container] === admins[row] && admins[row]! > 0) return container;
    }
    return -1;
  }
}

/** Four times the logarithm to base 2, in whole numbers: the exponent and the two bits after the leading one. */
function fourLog2(value: number): number {
  if (value < 4) return 0;
  const exponent = 31 - Math.clz32(value);
  return 4 * exponent + ((value >>> (exponent - 2)) & 3);
}
