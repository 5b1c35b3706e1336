/** The referents of a document while it is read: everyone found so far, and what is known of each. */
import type { ActorEntry, ActorKind, CountryEntry } from '@readout/lexicon';
import { wordsOf } from '@readout/lexicon';
import type { Role } from '../draft/layers.js';
import type { Candidate } from './candidate.js';
import type { Gender } from './lexicon/index.js';
import { roleOn, type Standing, standingOn } from './lexicon/people.js';

export interface Referent {
  /** Its row in `Cast.referents`. */
  row: number;
  kind: ActorKind;
  name: string;
  /** How good `name` is: names before descriptions, fuller before shorter. */
  nameRank: number;
  country: string | null;
  sector: string | null;
  otherSectors: string[];
  roles: Role[];
  gender: Gender | null;
  plural: boolean;
  actor: ActorEntry | null;
  /** What the lexicon says of a person on the day of publication, for where the text says nothing. */
  standing: Standing | null;
  /** The state, region or government that it is. */
  state: CountryEntry | null;
  isGovernment: boolean;
  /** Head nouns that it was called by ("group", "chief of staff"), titles included. */
  nouns: Set<string>;
  /** Words of its names, folded; the last is the surname of a person. */
  names: string[][];
  /** Its names as the text writes them. */
  written: Set<string>;
  /** Adjectives that it was described with. */
  modifiers: Set<string>;
  mentions: Candidate[];
}

/** How many referents back are searched one by one, and how many of one last name are kept: time stays linear in the text. */
const REACH = 200;
const MOST_NAMESAKES = 16;

export class Cast {
  readonly referents: Referent[] = [];
  readonly #byState = new Map<CountryEntry, Referent>();
  readonly #byGovernment = new Map<string, Referent>();
  readonly #byActor = new Map<ActorEntry, Referent>();
  readonly #byTime = new Map<string, Referent>();
  readonly #byName = new Map<string, Referent>();
  readonly #bySurname = new Map<string, Referent[]>();

  /** @param date the day of publication, ISO 8601, or null. */
  constructor(readonly date: string | null = null) {}

  create(kind: ActorKind): Referent {
    const referent: Referent = {
      row: this.referents.length,
      kind,
      name: '',
      nameRank: -1,
      country: null,
      sector: null,
      otherSectors: [],
      roles: [],
      gender: null,
      plural: false,
      actor: null,
      standing: null,
      state: null,
      isGovernment: false,
      nouns: new Set(),
      names: [],
      written: new Set(),
      modifiers: new Set(),
      mentions: [],
    };
    this.referents.push(referent);
    return referent;
  }

  findState(country: CountryEntry): Referent | null {
    return this.#byState.get(country) ?? null;
  }

  /** The country or region itself. */
  getState(country: CountryEntry): Referent {
    let referent = this.#byState.get(country);
    if (!referent) {
      referent = this.create(country.status === 'region' ? 'place' : 'country');
      referent.country = country.code;
      referent.state = country;
      if (country.status === 'partial') referent.sector = 'PRE';
      this.#byState.set(country, referent);
    }
    return referent;
  }

  /** Its government, by whatever name: "Tehran", "the Kremlin", "the Iranian government". */
  getGovernment(country: CountryEntry): Referent {
    // Breakaway regions have the code of their state, and governments of their own.
    const key = country.status === 'state' ? country.code : country.name;
    let referent = this.#byGovernment.get(key);
    if (!referent) {
      referent = this.create('organisation');
      referent.country = country.code;
      referent.sector = 'GOV';
      referent.isGovernment = true;
      referent.state = country;
      referent.nouns.add('government');
      this.#byGovernment.set(key, referent);
    }
    return referent;
  }

  getActor(actor: ActorEntry): Referent {
    let referent = this.#byActor.get(actor);
    if (!referent) {
      referent = this.create(actor.kind);
      referent.actor = actor;
      const { country, sector, otherSectors } = roleOn(actor, this.date) ?? actor;
      referent.country = country;
      referent.sector = sector;
      referent.otherSectors = [...otherSectors];
      if (actor.person) this.#addStanding(referent, actor);
      this.#byActor.set(actor, referent);
    }
    return referent;
  }

  /** The sector stays open until the whole text is read: a title in it beats the lexicon. */
  #addStanding(referent: Referent, actor: ActorEntry): void {
    const standing = standingOn(actor, this.date);
    referent.standing = standing;
    referent.country = standing.country;
    referent.sector = null;
    referent.otherSectors = [...standing.otherSectors];
    referent.gender = actor.person!.gender;
    if (standing.title !== null && !standing.isFormer) {
      const words = wordsOf(standing.title);
      referent.nouns.add(words.join(' '));
    }
    for (const name of [actor.name, ...actor.aliases]) {
      const words = wordsOf(name);
      if (words.length > 1) this.addName(referent, words);
    }
  }

  /** A date or year, one however written. */
  getTime(key: string, name: string): Referent {
    let referent = this.#byTime.get(key);
    if (!referent) {
      referent = this.create('other');
      referent.name = name;
      referent.nameRank = 0;
      this.#byTime.set(key, referent);
    }
    return referent;
  }

  /** The referent found last, among the last `REACH`, that is as asked. */
  findRecent(isMeant: (one: Referent) => boolean): Referent | null {
    const { referents } = this;
    for (let row = referents.length - 1; row >= 0 && row >= referents.length - REACH; row--) {
      if (isMeant(referents[row]!)) return referents[row]!;
    }
    return null;
  }

  findNamed(words: readonly string[]): Referent | null {
    return this.#byName.get(words.join(' ')) ?? null;
  }

  /** Those whose name ends in this word, the last one named first. */
  withSurname(word: string): readonly Referent[] {
    return this.#bySurname.get(word) ?? [];
  }

  addName(referent: Referent, words: string[]): void {
    const key = words.join(' ');
    if (!this.#byName.has(key)) {
      this.#byName.set(key, referent);
      referent.names.push(words);
    }
    const surname = words.at(-1) ?? '';
    const others = this.#bySurname.get(surname);
    if (!others) this.#bySurname.set(surname, [referent]);
    else if (others[0] !== referent) {
      const known = others.indexOf(referent);
      if (known >= 0) others.splice(known, 1);
      others.unshift(referent);
      if (others.length > MOST_NAMESAKES) others.pop();
    }
  }

  /** Says that `candidate` means these. */
  attach(candidate: Candidate, referents: readonly Referent[]): void {
    candidate.referents = referents.map(referent => referent.row);
    for (const referent of referents) referent.mentions.push(candidate);
  }
}
