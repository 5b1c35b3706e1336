/**
 * The stage `who`: names and noun phrases are found, described and put together, those inside others first, in the order of the
 * text. Quotations are heeded only as far as "I" and "we" need them.
 */
import type { Draft } from '../draft/draft.js';
import type { Stage } from '../draft/stage.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { GrammarModel } from '../grammar/model.js';
import type { Candidate } from './candidate.js';
import { collectCandidates } from './candidates.js';
import type { Referent } from './cast.js';
import { followOwners, giveCountries, type Open } from './context-country.js';
import { nameAfterComma, nameGiven } from './coreference/name-behind.js';
import { resolveName } from './coreference/names.js';
import { findNestedNames } from './coreference/nested.js';
import { resolveBackground, resolveNominal } from './coreference/nominals.js';
import { resolvePronoun } from './coreference/pronouns.js';
import type { ScorerOptions } from './coreference/scorer/scorer.js';
import { findPublisher, findSpeaker, quotedTokens } from './coreference/speakers.js';
import type { WhoIndex } from './lexicon/index.js';
import { tellLikely } from './likely/index.js';
import type { LikelyModel } from './likely/model.js';
import { lookUp } from './lookup.js';
import { withActingNames } from './names/acting.js';
import { withApposedBodies } from './names/apposed-bodies.js';
import { withPlacesIn } from './names/in-places.js';
import { countriesNamed, countriesOf, findKnownPlaces } from './names/known-places.js';
import { findNames } from './names/names.js';
import { endsNoun, isWordAtStart, setNamesakesApart } from './names/namesakes.js';
import { withShortNames } from './names/short-names.js';
import { withSlogans } from './names/slogans.js';
import { findNationalities, type Nationality } from './nominals/nationalities.js';
import { type NameModel, recogniseNames } from './recogniser/index.js';
import { readDefaults } from './roles/defaults.js';
import { readServantsOfAll } from './roles/of-all-states.js';
import { readOrphans } from './roles/orphans.js';
import { inherit, readLordsOfArmed, readTold } from './roles/told.js';
import { readTitles } from './roles.js';
import { Setting } from './setting.js';
import { writeEntities } from './write.js';

export interface WhoResources {
  readonly grammar: GrammarModel;
  readonly who: WhoIndex;
  readonly where: Gazetteer;
  /** Null: names as the rules find them. */
  readonly names: NameModel | null;
  /** Weights of the scorer of coreference. */
  readonly coreference: Int8Array;
  /** Null: sectors and countries as the rules tell them. */
  readonly likely: LikelyModel | null;
}

/** Who watches the stage at work, for training. */
export interface Observers {
  /** Told what the scorer of coreference weighs. */
  coreference?: ScorerOptions['observe'];
  /** Told of the cast as the rules leave it, and of those whose country the text does not give. */
  cast?: (setting: Setting, open: Open) => void;
}

export const whoStage: Stage<WhoResources> = {
  name: 'who',
  reads: ['sentences', 'tokens', 'tags', 'trees'],
  adds: ['entities'],
  run: (draft, resources) => readWho(draft, resources),
};

export function readWho(
  draft: Draft,
  { grammar, who: index, where: gazetteer, names: model, coreference, likely }: WhoResources,
  observers: Observers = {},
): void {
  const lookup = lookUp(draft, index, grammar.features.wordNet);
  const countriesSpokenOf = countriesNamed(lookup);
  const places = findKnownPlaces(draft, gazetteer, lookup);
  const ruled = findNames(draft, lookup, places);
  const recognised = model ? recogniseNames(draft, lookup, ruled, places, model) : ruled;
  const placed = withPlacesIn(draft, lookup, recognised, places);
  const acting = withActingNames(draft, lookup, placed, places);
  const apposed = withApposedBodies(draft, lookup, acting, places);
  const told = withSlogans(draft, lookup, apposed, places);
  const names = withShortNames(draft, lookup, told).filter(
    name =>
      (!lookup.isDiscarded(name.firstToken) || !lookup.isDiscarded(name.endToken - 1)) &&
      !isWordAtStart(draft, lookup, name, countriesSpokenOf) &&
      !endsNoun(lookup, name),
  );
  setNamesakesApart(lookup, names, places, countriesSpokenOf);
  const candidates = collectCandidates(draft, lookup, names);
  const isInName = new Uint8Array(draft.tokens.length);
  for (const name of names) isInName.fill(1, name.firstToken, name.endToken);
  const nationalities = findNationalities(draft, lookup, token => isInName[token] === 1);
  const byCandidate = new Map(nationalities.map(one => [one.candidate, one]));
  const all = inOrder([...candidates, ...byCandidate.keys()]);
  const isQuoted = quotedTokens(draft);
  const scoring = { weights: coreference, isQuoted, observe: observers.coreference };
  const setting = new Setting(draft, lookup, all, countriesSpokenOf, countriesOf(places), scoring);
  new Resolver(setting, byCandidate, isQuoted).run();
  readTold(setting);
  const open = giveCountries(setting);
  readDefaults(setting);
  inherit(setting);
  observers.cast?.(setting, open);
  if (likely) tellLikely(setting, open, likely);
  readOrphans(setting);
  inherit(setting);
  followOwners(setting, open);
  readLordsOfArmed(setting);
  readServantsOfAll(setting);
  const nested = findNestedNames(setting);
  writeEntities(setting, inOrder([...all, ...nested]), index);
}

/** The order of the text, the wider first. */
function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
}

class Resolver {
  readonly #isDone: Uint8Array;
  readonly #isQuoted: Uint8Array;
  /** By sentence: who speaks in its quotation. */
  readonly #speakers = new Map<number, Referent | null>();
  #writer: Referent | null = null;
  #writers: Referent | null = null;
  #reader: Referent | null = null;

  constructor(
    readonly setting: Setting,
    readonly nationalities: ReadonlyMap<Candidate, Nationality>,
    isQuoted: Uint8Array,
  ) {
    this.#isDone = new Uint8Array(setting.candidates.length);
    this.#isQuoted = isQuoted;
  }

  run(): void {
    const { candidates } = this.setting;
    for (let row = 0; row < candidates.length; row++) this.#resolveWithin(row);
    // "I" and "we" wait until everyone who may be speaking is known.
    for (const candidate of candidates) if (isSpeakerWord(candidate)) this.#resolveSpeaker(candidate);
  }

  /** Those that stand inside a phrase come before it: "Iraq's army" needs to know Iraq. */
  #resolveWithin(row: number): void {
    const { candidates } = this.setting;
    if (this.#isDone[row]) return;
    this.#isDone[row] = 1;
    const candidate = candidates[row]!;
    for (
      let inner = row + 1;
      inner < candidates.length && candidates[inner]!.firstToken < candidate.endToken;
      inner++
    ) {
      this.#resolveWithin(inner);
    }
    this.#resolveOwner(candidate);
    this.#resolveNameBeside(row);
    if (!isSpeakerWord(candidate)) this.#resolve(candidate);
  }

  /** "Ana, leader *of the union*": the body comes before its office, though it stands outside the phrase. */
  #resolveOwner({ nominal, endToken }: Candidate): void {
    if (nominal === null || nominal.entry?.kind !== 'person') return;
    for (const token of nominal.ofHeads) this.#resolveAfter(token, endToken);
    // "envoys *from Chile and Bolivia*"
    for (const token of nominal.inHeads) this.#resolveAfter(token, endToken);
  }

  #resolveAfter(token: number, endToken: number): void {
    const row = token < endToken ? -1 : this.setting.candidateAt[token]!;
    if (row >= 0) this.#resolveWithin(row);
  }

  /** A description before a name is of that name: the name comes first. */
  #resolveNameBeside(row: number): void {
    const { candidates } = this.setting;
    const candidate = candidates[row]!;
    if (candidate.nominal === null || candidate.isBackground) return;
    let next = row + 1;
    while (next < candidates.length && candidates[next]!.firstToken < candidate.endToken) next++;
    const name = candidates[next]?.name;
    const first = name?.titles[0]?.firstToken ?? candidates[next]?.firstToken ?? 0;
    if (name && first - candidate.endToken <= 2) this.#resolveWithin(next);
    this.#resolveApposed(candidate);
  }

  /** "The US commander in Iraq, *General David Petraeus*," */
  #resolveApposed(candidate: Candidate): void {
    const named = nameAfterComma(this.setting, candidate) ?? nameGiven(this.setting, candidate);
    if (named) this.#resolveWithin(this.setting.candidateAt[named.headToken]!);
  }

  #resolve(candidate: Candidate): void {
    const referents = this.#referentsOf(candidate);
    if (referents === null || referents.length === 0) return;
    this.setting.cast.attach(candidate, referents);
    this.setting.scorer.add(candidate);
    if (!candidate.isBackground) this.setting.resolved.push(candidate);
    if (candidate.name?.kind === 'person') readTitles(this.setting, candidate, referents[0]!);
  }

  #referentsOf(candidate: Candidate): Referent[] | null {
    const nationality = this.nationalities.get(candidate);
    if (nationality?.country) return [this.setting.cast.getState(nationality.country)];
    if (nationality?.actor) return [this.setting.cast.getActor(nationality.actor)];
    if (candidate.name) return [resolveName(this.setting, candidate)];
    if (candidate.time !== null) return [this.#timeOf(candidate)];
    if (candidate.nominal)
      return candidate.isBackground
        ? resolveBackground(this.setting, candidate)
        : resolveNominal(this.setting, candidate);
    return resolvePronoun(this.setting, candidate);
  }

  #timeOf({ time, firstToken, endToken }: Candidate): Referent {
    return this.setting.cast.getTime(time!, this.setting.textOf(firstToken, endToken));
  }

  #resolveSpeaker(candidate: Candidate): void {
    const referent = this.#isQuoted[candidate.headToken]
      ? this.#speakerOf(candidate)
      : candidate.pronoun!.person === 1
        ? this.#writerOf(candidate)
        : this.#readerOf();
    if (!referent || (candidate.plural && referent.kind === 'person')) return;
    this.setting.cast.attach(candidate, [referent]);
  }

  #speakerOf(candidate: Candidate): Referent | null {
    let speaker = this.#speakers.get(candidate.sentence);
    if (speaker === undefined) {
      speaker = findSpeaker(this.setting, candidate, this.#isQuoted);
      this.#speakers.set(candidate.sentence, speaker);
    }
    return speaker;
  }

  /** "you" outside quotations: the reader. */
  #readerOf(): Referent {
    if (this.#reader) return this.#reader;
    const referent = this.setting.cast.create('person');
    referent.name = 'you';
    this.#reader = referent;
    return referent;
  }

  /** "I" and "we" outside quotations: the writer, and those who publish. */
  #writerOf(candidate: Candidate): Referent {
    const { plural } = candidate;
    const known = plural ? this.#writers : this.#writer;
    if (known) return known;
    const referent = (plural && findPublisher(this.setting, candidate)) || this.#createWriter(plural);
    if (plural) this.#writers = referent;
    else this.#writer = referent;
    return referent;
  }

  #createWriter(plural: boolean): Referent {
    const referent = this.setting.cast.create(plural ? 'group' : 'person');
    referent.plural = plural;
    referent.name = plural ? 'we' : 'I';
    return referent;
  }
}

function isSpeakerWord({ pronoun }: Candidate): boolean {
  return pronoun !== null && pronoun.person !== 3;
}
