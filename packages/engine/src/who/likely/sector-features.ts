/** What tells of somebody's sector: their noun and its endings, the words of their name, whose they are, what they do, who stands beside them. */
import { DEPRELS, Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate, Nominal } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { Buckets, featureKind } from './buckets.js';
import { SceneFeatures } from './scene-features.js';

/** Rows of the table of weights. */
export const SECTOR_ROWS = 1 << 16;
/** More features of one choice are left out. */
const MOST_FEATURES = 1000;
/** How many mentions are looked at. */
const MOST_MENTIONS = 4;
/** How many words before and after the first mention are. */
const REACH = 3;
/** How far after a name its description is looked for. */
const REACH_OF_APPOSITION = 6;

const Kind = {
  always: featureKind('always'),
  rule: featureKind('rule'),
  ruleOfKind: featureKind('rule of kind'),
  because: featureKind('because'),
  ruleBecause: featureKind('rule because'),
  noun: featureKind('noun'),
  head: featureKind('head'),
  ending: featureKind('ending'),
  supersense: featureKind('supersense'),
  listed: featureKind('listed'),
  ruleListed: featureKind('rule listed'),
  modifier: featureKind('modifier'),
  modifierOfHead: featureKind('modifier of head'),
  group: featureKind('group'),
  owner: featureKind('owner'),
  ownerOfHead: featureKind('owner of head'),
  ownerWord: featureKind('owner word'),
  of: featureKind('of'),
  ofHead: featureKind('of head'),
  ofWord: featureKind('of word'),
  inWord: featureKind('in word'),
  nameKind: featureKind('name kind'),
  nameSector: featureKind('name sector'),
  ruleNamed: featureKind('rule named'),
  nameWord: featureKind('name word'),
  nameFirst: featureKind('name first'),
  nameLast: featureKind('name last'),
  nameEnding: featureKind('name ending'),
  title: featureKind('title'),
  titleSector: featureKind('title sector'),
  before: featureKind('before'),
  nounBefore: featureKind('noun before'),
  apposed: featureKind('apposed'),
  word: featureKind('word'),
  inside: featureKind('inside'),
  relation: featureKind('relation'),
  governor: featureKind('governor'),
  beside: featureKind('beside'),
  clause: featureKind('clause'),
  phrase: featureKind('phrase'),
  after: featureKind('after'),
  earlier: featureKind('earlier'),
  inText: featureKind('in text'),
  role: featureKind('role'),
  roleSector: featureKind('role sector'),
} as const;

const NONE = '-';

/** Features of what the rules say, and of the words themselves: training hides them now and then, so that the others learn to tell. */
export const RULE_KINDS: readonly number[] = [
  Kind.rule,
  Kind.ruleOfKind,
  Kind.ruleBecause,
  Kind.ruleListed,
  Kind.ruleNamed,
];
export const WORD_KINDS: readonly number[] = [
  Kind.noun,
  Kind.head,
  Kind.ending,
  Kind.word,
  Kind.listed,
  Kind.inside,
];

export class SectorFeatures {
  readonly #buckets: Buckets;
  readonly #scene: SceneFeatures;
  /** Sectors of the text with how many mentions each has. */
  readonly #inText = new Map<string, number>();

  /** @param hidden kinds of features that are left out, for training. */
  constructor(
    readonly setting: Setting,
    hidden: ReadonlySet<number> | null = null,
  ) {
    this.#buckets = new Buckets(SECTOR_ROWS, MOST_FEATURES, hidden);
    this.#scene = new SceneFeatures(setting, this.#buckets);
    for (const candidate of setting.candidates) {
      for (const { sector } of setting.referentsOf(candidate)) {
        if (sector !== null) this.#inText.set(sector, (this.#inText.get(sector) ?? 0) + 1);
      }
    }
  }

  /** Rows of the table for what tells of this one's sector, valid until the next call. @param rule the sector that the rules give. */
  of(referent: Referent, rule: string | null): Int32Array {
    const buckets = this.#buckets;
    buckets.clear();
    const ruled = rule ?? NONE;
    const first = referent.mentions[0]!;
    this.#addRule(referent, first, ruled);
    const mentions = referent.mentions.slice(0, MOST_MENTIONS);
    for (const mention of mentions) {
      if (mention.nominal) this.#addNominal(mention, mention.nominal, ruled);
      if (mention.name) this.#addName(mention, ruled);
      this.#addWords(mention);
    }
    this.#addSyntax(first);
    this.#addOthers(referent);
    this.#scene.add(referent, mentions);
    return buckets.rows.subarray(0, buckets.length);
  }

  #addRule({ kind, nameRank, plural, roles }: Referent, { name, nominal, form }: Candidate, ruled: string) {
    const buckets = this.#buckets;
    buckets.add(Kind.always, '');
    buckets.add(Kind.rule, ruled);
    buckets.add(Kind.ruleOfKind, ruled, `${kind}${nameRank >= 1000 ? ' named' : ''}${plural ? ' many' : ''}`);
    const because = name ? name.because.replace(/".*$/, '') : nominal ? becauseOf(nominal) : form;
    buckets.add(Kind.because, because);
    buckets.add(Kind.ruleBecause, because, ruled);
    for (const { title, organisation } of roles) {
      buckets.add(Kind.role, title.slice(title.lastIndexOf(' ') + 1).toLowerCase());
      const body = organisation < 0 ? undefined : this.setting.cast.referents[organisation];
      if (body) buckets.add(Kind.roleSector, body.sector ?? NONE);
    }
  }

  #addNominal({ headToken }: Candidate, nominal: Nominal, ruled: string): void {
    const { setting } = this;
    const buckets = this.#buckets;
    const { noun, entry, actor, modifiers, owner, ofHeads, inHeads } = nominal;
    const head = lastWord(noun);
    addNoun(buckets, noun);
    buckets.add(Kind.supersense, setting.lookup.supersenseOf(head));
    if (entry) {
      buckets.add(Kind.listed, entry.sector ?? NONE);
      buckets.add(Kind.ruleListed, entry.sector ?? NONE, ruled);
    }
    for (const modifier of modifiers) addModifier(buckets, modifier, head);
    if (actor) buckets.add(Kind.group, actor.sector ?? NONE);
    if (owner >= 0) {
      const whose = this.#whoAt(owner);
      buckets.add(Kind.owner, whose);
      buckets.add(Kind.ownerOfHead, whose, head);
      buckets.add(Kind.ownerWord, this.#lemma(owner));
    }
    for (const token of ofHeads) {
      const whose = this.#whoAt(token);
      buckets.add(Kind.of, whose);
      buckets.add(Kind.ofHead, whose, head);
      buckets.add(Kind.ofWord, this.#lemma(token));
    }
    for (const token of inHeads) if (token !== headToken) buckets.add(Kind.inWord, this.#lemma(token));
  }

  #addName({ name, firstToken, endToken, sentence }: Candidate, ruled: string): void {
    const { lookup, draft } = this.setting;
    const buckets = this.#buckets;
    const words: string[] = [];
    for (let token = firstToken; token < endToken; token++) words.push(lookup.wordAt(token));
    addName(buckets, words);
    buckets.add(Kind.nameKind, name!.kind);
    buckets.add(Kind.nameSector, name!.sector ?? NONE);
    buckets.add(Kind.ruleNamed, name!.sector ?? NONE, ruled);
    for (const title of name!.titles) {
      for (let token = title.firstToken; token < title.endToken; token++) {
        buckets.add(Kind.title, lookup.wordAt(token));
        this.#addNoun(Kind.titleSector, token);
      }
    }
    const { firstToken: start, endToken: end } = draft.sentences[sentence]!;
    for (let token = firstToken - 1; token >= start && token >= firstToken - REACH; token--) {
      buckets.add(Kind.before, lookup.wordAt(token));
      this.#addNoun(Kind.nounBefore, token);
    }
    if (lookup.wordAt(endToken) !== ',') return;
    for (let token = endToken + 1; token < end && token <= endToken + REACH_OF_APPOSITION; token++)
      if (this.#addNoun(Kind.apposed, token)) return;
  }

  #addWords({ firstToken, endToken, headToken }: Candidate): void {
    for (let token = firstToken; token < endToken; token++) {
      this.#buckets.add(Kind.word, this.setting.lookup.wordAt(token));
      if (token !== headToken) this.#addNoun(Kind.inside, token);
    }
  }

  /** The sector of the noun that ends here, if the lexicon has one; whether it does. */
  #addNoun(kind: number, token: number): boolean {
    const hit = this.setting.lookup.nounAt(token);
    const sense = hit?.endToken === token + 1 ? hit.phrase.senses[0] : undefined;
    if (sense?.type !== 'noun') return false;
    this.#buckets.add(kind, sense.noun.sector ?? NONE, sense.noun.kind);
    return true;
  }

  #addSyntax({ headToken, firstToken, endToken, sentence }: Candidate): void {
    const { draft } = this.setting;
    const { deprels, heads, uposes, firstChildren, nextSiblings, leftEdges } = draft.tokens;
    const buckets = this.#buckets;
    const relation = DEPRELS[deprels[headToken]!]!;
    const governor = heads[headToken]!;
    buckets.add(Kind.relation, relation);
    if (governor >= 0) {
      buckets.add(Kind.governor, relation, this.#lemma(governor));
      if (deprels[headToken] === Deprel.conj) buckets.add(Kind.beside, this.#whoAt(governor));
    }
    for (let child = firstChildren[headToken]!; child >= 0; child = nextSiblings[child]!) {
      const deprel = deprels[child]!;
      if (deprel === Deprel.conj) buckets.add(Kind.beside, this.#whoAt(child));
      else if (deprel === Deprel.acl || deprel === Deprel['acl:relcl'])
        buckets.add(Kind.clause, this.#lemma(child));
      else if (deprel === Deprel.nmod)
        buckets.add(Kind.phrase, draft.norm(leftEdges[child]!), this.#lemma(child));
      else if (deprel === Deprel.appos && uposes[child] !== Upos.PROPN)
        buckets.add(Kind.apposed, this.#lemma(child));
    }
    const { firstToken: start, endToken: end } = draft.sentences[sentence]!;
    for (let token = endToken; token < end && token < endToken + REACH; token++)
      buckets.add(Kind.after, this.#lemma(token));
    for (let token = firstToken - 1; token >= start && token >= firstToken - REACH; token--)
      buckets.add(Kind.earlier, this.#lemma(token));
  }

  /** Sectors of others in the text. */
  #addOthers({ sector, mentions }: Referent): void {
    for (const [other, times] of this.#inText)
      if (other !== sector || times > mentions.length) this.#buckets.add(Kind.inText, other);
  }

  #whoAt(token: number): string {
    const [whose] = this.setting.referentsAt(token);
    return whose ? `${whose.kind} ${whose.sector ?? NONE}` : '';
  }

  #lemma(token: number): string {
    return this.setting.draft.lemma(token).toLowerCase();
  }
}

/** What a noun of the lexicon tells by itself, for training. */
export function featuresOfNoun(noun: string): Int32Array {
  const buckets = new Buckets(SECTOR_ROWS, MOST_FEATURES);
  const head = lastWord(noun);
  addNoun(buckets, noun);
  for (const word of noun.split(' ')) {
    buckets.add(Kind.word, word);
    if (word !== head) addModifier(buckets, word, head);
  }
  return buckets.copy();
}

/** What the words of a name tell by themselves, for training. */
export function featuresOfName(words: readonly string[], kind: string): Int32Array {
  const buckets = new Buckets(SECTOR_ROWS, MOST_FEATURES);
  addName(buckets, words);
  buckets.add(Kind.nameKind, kind);
  for (const word of words) buckets.add(Kind.word, word);
  return buckets.copy();
}

function addNoun(buckets: Buckets, noun: string): void {
  const head = lastWord(noun);
  buckets.add(Kind.noun, noun);
  buckets.add(Kind.head, head);
  buckets.add(Kind.ending, head.slice(-4));
  buckets.add(Kind.ending, head.slice(-3));
}

function addModifier(buckets: Buckets, modifier: string, head: string): void {
  buckets.add(Kind.modifier, modifier);
  buckets.add(Kind.modifierOfHead, modifier, head);
}

function addName(buckets: Buckets, words: readonly string[]): void {
  const last = words.at(-1)!;
  buckets.add(Kind.nameFirst, words[0]!);
  buckets.add(Kind.nameLast, last);
  buckets.add(Kind.nameEnding, last.slice(-3));
  for (const word of words) buckets.add(Kind.nameWord, word);
}

const lastWord = (noun: string) => noun.slice(noun.lastIndexOf(' ') + 1);

/** What kind of noun it is. */
function becauseOf({ entry, unlisted }: Nominal): string {
  if (entry === null) return unlisted ?? 'unlisted';
  return `${entry.sector === null ? 'no sector' : 'sector'}${entry.isRelational ? ' relational' : ''}${entry.isTitle ? ' title' : ''}`;
}
