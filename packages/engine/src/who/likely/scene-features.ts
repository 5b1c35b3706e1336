/**
 * What the scene tells of somebody's sector: what they do and to whom, what a relative clause says of them, who was told of before and
 * after, what the sentence and its neighbours are about.
 */
import { DEPRELS, Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { type Buckets, featureKind } from './buckets.js';

/** How many words of a sentence tell what it is about. */
const MOST_TOPICS = 60;
const MOST_HINTS = 8;
/** How many words before and after a mention stand close to it. */
const CLOSE = 6;

const Kind = {
  does: featureKind('does'),
  doesOfKind: featureKind('does of kind'),
  along: featureKind('along'),
  alongClass: featureKind('along class'),
  alongSector: featureKind('along sector'),
  clauseAlong: featureKind('clause along'),
  clauseClass: featureKind('clause class'),
  clauseSector: featureKind('clause sector'),
  apposedOf: featureKind('apposed of'),
  phraseSector: featureKind('phrase sector'),
  topicNear: featureKind('topic near'),
  previous: featureKind('previous'),
  next: featureKind('next'),
  first: featureKind('first'),
  hintIn: featureKind('hint in'),
  hintInMost: featureKind('hint in most'),
  hintNear: featureKind('hint near'),
  hintClose: featureKind('hint close'),
  hintBest: featureKind('hint best'),
  hintAlong: featureKind('hint along'),
  hintNamed: featureKind('hint named'),
  nameClass: featureKind('name class'),
} as const;

/** A mention of somebody whose sector is told. */
interface Told {
  token: number;
  referent: Referent;
}

/** A word that tells what a sentence is about, and the sectors that it goes with. */
interface Topic {
  token: number;
  lemma: string;
  sectors: readonly string[];
}

export class SceneFeatures {
  /** In the order of the text. */
  readonly #told: Told[] = [];
  /** Of the mention at hand: how much around it goes with each sector. */
  readonly #hints = new Map<string, number>();
  readonly #topics = new Map<number, Topic[]>();

  constructor(
    readonly setting: Setting,
    readonly buckets: Buckets,
  ) {
    for (const candidate of setting.candidates) {
      if (candidate.isBackground || candidate.pronoun) continue;
      for (const referent of setting.referentsOf(candidate))
        if (referent.sector !== null) this.#told.push({ token: candidate.firstToken, referent });
    }
  }

  /** @param mentions those that are looked at, the first one first. */
  add(referent: Referent, mentions: readonly Candidate[]): void {
    const kind = referent.plural ? `${referent.kind} many` : referent.kind;
    for (const mention of mentions) {
      this.#addDeed(mention, kind);
      this.#addDescriptions(mention);
      if (mention.name) this.#addNameHints(mention, kind);
    }
    this.#addTopics(mentions[0]!, kind);
    this.#addNeighbours(referent, mentions[0]!, kind);
  }

  /** "X *laid off* 400 *workers*" */
  #addDeed({ headToken }: Candidate, kind: string): void {
    const { deprels, heads, firstChildren, nextSiblings } = this.setting.draft.tokens;
    const governor = heads[headToken]!;
    if (governor < 0) return;
    const relation = DEPRELS[deprels[headToken]!]!;
    const lemma = this.#lemma(governor);
    this.buckets.add(Kind.does, relation, lemma);
    this.buckets.add(Kind.doesOfKind, `${kind} ${relation}`, lemma);
    for (let child = firstChildren[governor]!; child >= 0; child = nextSiblings[child]!) {
      if (child === headToken || !isTelling(deprels[child]!)) continue;
      const other = DEPRELS[deprels[child]!]!;
      this.buckets.add(Kind.along, `${relation} ${other}`, this.#lemma(child));
      this.buckets.add(Kind.alongClass, `${relation} ${other}`, this.#class(child));
      this.buckets.add(Kind.alongSector, `${relation} ${other}`, this.#sectorAt(child));
      for (const sector of this.setting.lookup.hintsAround(this.#lemma(child)))
        this.buckets.add(Kind.hintAlong, sector, relation);
    }
    for (const sector of this.setting.lookup.hintsAround(lemma))
      this.buckets.add(Kind.hintAlong, sector, relation);
  }

  /** "who *grows cane*", "*selling cars*", "a *chain* of *shops*" */
  #addDescriptions({ headToken }: Candidate): void {
    const { deprels, firstChildren, nextSiblings } = this.setting.draft.tokens;
    for (let child = firstChildren[headToken]!; child >= 0; child = nextSiblings[child]!) {
      const deprel = deprels[child]!;
      const isClause = deprel === Deprel.acl || deprel === Deprel['acl:relcl'];
      if (deprel === Deprel.nmod || deprel === Deprel.appos)
        this.buckets.add(Kind.phraseSector, DEPRELS[deprel]!, this.#sectorAt(child));
      if (!isClause && deprel !== Deprel.appos) continue;
      for (let part = firstChildren[child]!; part >= 0; part = nextSiblings[part]!) {
        const relation = deprels[part]!;
        if (!isClause) {
          if (relation === Deprel.nmod || relation === Deprel.compound)
            this.buckets.add(Kind.apposedOf, this.#lemma(part));
          continue;
        }
        if (!isTelling(relation)) continue;
        const name = DEPRELS[relation]!;
        this.buckets.add(Kind.clauseAlong, name, this.#lemma(part));
        this.buckets.add(Kind.clauseClass, name, this.#class(part));
        this.buckets.add(Kind.clauseSector, name, this.#sectorAt(part));
        for (const sector of this.setting.lookup.hintsAround(this.#lemma(part)))
          this.buckets.add(Kind.hintAlong, sector, 'clause');
      }
      for (const sector of this.setting.lookup.hintsAround(this.#lemma(child)))
        this.buckets.add(Kind.hintAlong, sector, 'clause');
    }
  }

  /** "Volta *Cement*": words that names of bodies are made of, and the classes of everyday words. */
  #addNameHints({ firstToken, endToken }: Candidate, kind: string): void {
    const { lookup } = this.setting;
    for (let token = firstToken; token < endToken; token++) {
      for (const sector of lookup.hintsNamed(token)) {
        this.buckets.add(Kind.hintNamed, sector, kind);
        if (token === endToken - 1) this.buckets.add(Kind.hintNamed, sector, 'last');
      }
      this.buckets.add(Kind.nameClass, lookup.supersenseOf(lookup.wordAt(token)), kind);
    }
  }

  #addTopics({ sentence, firstToken, endToken }: Candidate, kind: string): void {
    const hints = this.#hints;
    hints.clear();
    for (const { token, sectors } of this.#topicsOf(sentence)) {
      if (token >= firstToken && token < endToken) continue;
      const isClose = token >= firstToken - CLOSE && token < endToken + CLOSE;
      for (const sector of sectors) {
        this.buckets.add(Kind.hintIn, sector, kind);
        if (isClose) this.buckets.add(Kind.hintClose, sector, kind);
        hints.set(sector, (hints.get(sector) ?? 0) + (isClose ? 3 : 2) / sectors.length);
      }
    }
    for (const near of [sentence - 1, sentence + 1]) {
      for (const { lemma, sectors } of this.#topicsOf(near)) {
        for (const sector of sectors) {
          this.buckets.add(Kind.hintNear, sector, kind);
          hints.set(sector, (hints.get(sector) ?? 0) + 1 / sectors.length);
        }
        this.buckets.add(Kind.topicNear, lemma);
      }
    }
    this.#addMostHinted(kind);
  }

  /** What a sentence is about, found once; nothing for a sentence that there is not. */
  #topicsOf(sentence: number): readonly Topic[] {
    const one = this.setting.draft.sentences[sentence];
    if (one === undefined) return [];
    let topics = this.#topics.get(sentence);
    if (topics) return topics;
    topics = [];
    this.#topics.set(sentence, topics);
    const { uposes } = this.setting.draft.tokens;
    for (let token = one.firstToken; token < Math.min(one.endToken, one.firstToken + MOST_TOPICS); token++) {
      const upos = uposes[token]!;
      if (upos !== Upos.NOUN && upos !== Upos.VERB && upos !== Upos.ADJ) continue;
      const lemma = this.#lemma(token);
      topics.push({ token, lemma, sectors: this.setting.lookup.hintsAround(lemma) });
    }
    return topics;
  }

  /** Which sector most of what is around goes with, and by how much. */
  #addMostHinted(kind: string): void {
    let best = '';
    let most = 0;
    let second = 0;
    for (const [sector, sum] of this.#hints) {
      this.buckets.add(Kind.hintInMost, sector, `${Math.min(Math.round(sum), MOST_HINTS)}`);
      if (sum > most) {
        second = most;
        most = sum;
        best = sector;
      } else if (sum > second) second = sum;
    }
    this.buckets.add(Kind.hintBest, best, kind);
    this.buckets.add(Kind.hintBest, best, `${Math.min(Math.round(2 * (most - second)), MOST_HINTS)}`);
  }

  #addNeighbours(own: Referent, { firstToken }: Candidate, kind: string): void {
    const told = this.#told;
    let at = 0;
    for (let end = told.length; at < end; ) {
      const middle = (at + end) >> 1;
      if (told[middle]!.token < firstToken) at = middle + 1;
      else end = middle;
    }
    let before = at - 1;
    while (before >= 0 && told[before]!.referent === own) before--;
    while (at < told.length && told[at]!.referent === own) at++;
    this.#addNeighbour(Kind.previous, told[before], kind);
    this.#addNeighbour(Kind.next, told[at], kind);
    this.#addNeighbour(Kind.first, told[told[0]?.referent === own ? 1 : 0], kind);
  }

  #addNeighbour(feature: number, told: Told | undefined, kind: string): void {
    const other = told ? `${told.referent.kind} ${told.referent.plural} ${told.referent.sector}` : '';
    this.buckets.add(feature, other, kind);
  }

  /** The sector of whom the word means, else of the noun. */
  #sectorAt(token: number): string {
    const [whose] = this.setting.referentsAt(token);
    if (whose?.sector) return whose.sector;
    const hit = this.setting.lookup.nounAt(token);
    const sense = hit?.endToken === token + 1 ? hit.phrase.senses[0] : undefined;
    if (sense?.type === 'noun' && sense.noun.sector) return sense.noun.sector;
    return whose?.kind ?? '';
  }

  #class(token: number): string {
    return this.setting.lookup.supersenseOf(this.#lemma(token));
  }

  #lemma(token: number): string {
    return this.setting.draft.lemma(token).toLowerCase();
  }
}

/** What stands with a verb and tells what is done: its subject, its objects, its phrases. */
function isTelling(deprel: number): boolean {
  return (
    deprel === Deprel.obj ||
    deprel === Deprel.iobj ||
    deprel === Deprel.obl ||
    deprel === Deprel.nsubj ||
    deprel === Deprel['nsubj:pass'] ||
    deprel === Deprel['obl:agent'] ||
    deprel === Deprel.xcomp
  );
}
