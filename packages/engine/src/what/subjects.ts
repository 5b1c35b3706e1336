/**
 * The logical subject of a verb whatever the shape of its clause: control, coordination, participles, relative clauses, and what
 * parsers do to datelines and insertions. Only grammar is looked at here; each rule stands beside a phrase that it is for.
 */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { antecedentOf, MAX_STEPS, prepositionOf } from './clause.js';
import { isPassive, isReducedRelative, mainBehind } from './passive.js';

const CLAUSE_SUBJECTS = [Deprel.nsubj, Deprel['nsubj:outer'], Deprel.csubj];

/** The subject as it stands or is understood: control, coordination, participles, relative clauses. */
export function surfaceSubjects(draft: Draft, verb: number, steps = MAX_STEPS): number[] {
  if (verb < 0 || steps === 0) return [];
  const subject = findSubject(draft, verb);
  if (subject >= 0) return [antecedentOf(draft, subject)];
  const { deprels, heads, uposes } = draft.tokens;
  const head = heads[verb]!;
  if (head < 0) return [];
  switch (deprels[verb]) {
    // "urged *Iran* to release", but "*Iran* vowed to strike"
    case Deprel.xcomp: {
      const object = isPassive(draft, head)
        ? findChild(draft, head, Deprel['nsubj:pass'])
        : controllingObject(draft, head);
      return object >= 0 ? [antecedentOf(draft, object)] : surfaceSubjects(draft, head, steps - 1);
    }
    // "attacked the town and *looted* shops"
    case Deprel.conj:
    case Deprel.parataxis:
      if (uposes[head] === Upos.NOUN || uposes[head] === Upos.PROPN)
        return nounSubject(draft, verb, head, steps);
      return surfaceSubjects(draft, besideCue(draft, verb, head) ? heads[head]! : head, steps - 1);
    // "shelled the town, *killing* three"
    case Deprel.advcl:
    case Deprel['advcl:relcl']: {
      const blamed = blamedObject(draft, verb, head);
      if (blamed >= 0) return [antecedentOf(draft, blamed)];
      // "helped *the army* to fight"
      const object =
        OBJECT_CONTROL.has(draft.lemma(head)) && prepositionOf(draft, verb) === 'to'
          ? findChild(draft, head, Deprel.obj)
          : -1;
      return object >= 0 ? [antecedentOf(draft, object)] : surfaceSubjects(draft, head, steps - 1);
    }
    // "groups *residing* in the north", "a plan to *attack*"
    case Deprel.acl:
      return draft.tokens.xposes[verb] === Xpos.VBG || isHeadlineFuture(draft, verb) ? [head] : [];
    case Deprel.ccomp: {
      // "told *the rebels* to leave"
      const object = prepositionOf(draft, verb) === 'to' ? controllingObject(draft, head) : -1;
      if (object >= 0) return [antecedentOf(draft, object)];
      return draft.tokens.xposes[verb] === Xpos.VBG ? surfaceSubjects(draft, head, steps - 1) : [];
    }
    default:
      return [];
  }
}

/** "*Denmark to return* drums to Ghana": in headlines an infinitive right behind who will do it is the verb. */
export function isHeadlineFuture(draft: Draft, verb: number): boolean {
  const { heads, deprels, xposes, rightEdges, uposes, sentences } = draft.tokens;
  const head = heads[verb]!;
  if (head < 0 || deprels[verb] !== Deprel.acl || xposes[verb] !== Xpos.VB || heads[head]! >= 0) return false;
  if (uposes[head] !== Upos.PROPN && xposes[head] !== Xpos.NNS && xposes[head] !== Xpos.NNPS) return false;
  if ((draft.mentionOfHead[head] ?? -1) < 0 || head > verb || prepositionOf(draft, verb) !== 'to')
    return false;
  const { endToken } = draft.sentences[sentences[verb]!]!;
  return draft.norm(endToken - 1) !== '.' && rightEdges[head]! >= endToken - 1;
}

/**
 * "*said* that two shepherds had been wounded, *and blamed* the militia": after a comma a simple past goes on from the verb of saying, not from
 * what was said to have happened before.
 */
function besideCue(draft: Draft, verb: number, head: number): boolean {
  const { deprels, heads, xposes } = draft.tokens;
  const cue = heads[head]!;
  if (deprels[head] !== Deprel.ccomp || cue < 0 || xposes[cue] !== Xpos.VBD || xposes[verb] !== Xpos.VBD)
    return false;
  const link = findChild(draft, verb, Deprel.cc);
  return link > 0 && draft.norm(link - 1) === ',' && isPerfect(draft, head);
}

/** "had been wounded", "have found" */
const isPerfect = (draft: Draft, verb: number) =>
  children(draft, verb, Deprel.aux).some(aux => draft.lemma(aux) === 'have');

/** The verb's own subject; "Iran has, on many occasions, *warned*": a parser may hang it on the auxiliary. */
export function findSubject(draft: Draft, verb: number): number {
  const subjects = children(draft, verb, ...CLAUSE_SUBJECTS, Deprel['nsubj:pass']);
  // "Chief of Staff General *Mohammad Baqeri* has": of two subjects the one next to the verb, unless it stands after it.
  const subject = subjects.findLast(one => one < verb) ?? subjects[0] ?? -1;
  if (subject >= 0) return pastDateline(draft, subject, verb);
  for (const aux of children(draft, verb, Deprel.aux, Deprel['aux:pass'], Deprel.cop)) {
    const hung = findChild(draft, aux, ...CLAUSE_SUBJECTS, Deprel['nsubj:pass']);
    if (hung >= 0) return hung;
  }
  const cut = cutOffAuxiliary(draft, verb);
  if (cut >= 0) return findChild(draft, cut, ...CLAUSE_SUBJECTS);
  const shared = reducedSubject(draft, verb);
  if (shared >= 0) return shared;
  const bare = bareSubject(draft, verb);
  return bare >= 0 ? bare : behindDateline(draft, verb);
}

/** "GENEVA, May 5 — *Envoys* met": a dateline taken for the subject stands before it. */
function pastDateline(draft: Draft, subject: number, verb: number): number {
  const { dateline } = draft;
  if (dateline === null || subject >= dateline.endToken) return subject;
  const { heads, uposes } = draft.tokens;
  for (let token = verb - 1; token >= dateline.endToken; token--) {
    const head = heads[token]!;
    const nominal =
      uposes[token] === Upos.NOUN || uposes[token] === Upos.PROPN || uposes[token] === Upos.PRON;
    if (nominal && (head < dateline.endToken || head === verb)) return token;
  }
  return subject;
}

/** "Iran *has*, on many occasions, warned": an auxiliary that an insertion cuts off looks like a clause of its own. */
function cutOffAuxiliary(draft: Draft, verb: number): number {
  const clauses = children(draft, verb, Deprel.ccomp, Deprel.parataxis, Deprel.advcl);
  return (
    clauses.find(one => one < verb && draft.lemma(one) === 'have' && findChild(draft, one, Deprel.obj) < 0) ??
    -1
  );
}

/** "*The junta* imposed": a party right before a verb without a subject is its subject, not a measure of time. */
function bareSubject(draft: Draft, verb: number): number {
  const bare = [
    findChild(draft, verb, Deprel['obl:unmarked'], Deprel.compound),
    ...children(draft, verb, Deprel.obl).filter(one => one < verb && isLedByAdverb(draft, one)),
  ].find(one => one >= 0);
  if (bare === undefined) return -1;
  if (bare > verb || (draft.mentionOfHead[bare] ?? -1) < 0) return -1;
  // "*Vietnam* eased restrictions": at the head of a sentence a parser may take it for the first part of a compound.
  const isCompound = draft.tokens.deprels[bare] === Deprel.compound;
  return isCompound && (draft.tokens.uposes[verb] !== Upos.VERB || bare !== verb - 1) ? -1 : bare;
}

/** "*afterwards* his counterpart telephoned": an adverb that a parser took for a preposition. */
function isLedByAdverb(draft: Draft, noun: number): boolean {
  const word = findChild(draft, noun, Deprel.case);
  const xpos = word < 0 ? -1 : draft.tokens.xposes[word];
  return xpos === Xpos.RB || xpos === Xpos.RBR;
}

/** "*Villagers* driven from Moyale are asking for tents": the subject hangs on the participle that describes it. */
function reducedSubject(draft: Draft, verb: number): number {
  for (const clause of children(draft, verb, Deprel.advcl)) {
    if (clause > verb) break;
    if (isReducedRelative(draft, clause)) return findChild(draft, clause, Deprel.nsubj, Deprel['nsubj:pass']);
  }
  const above = draft.tokens.heads[verb]!;
  const isHung = above >= 0 && mainBehind(draft, above) === verb && isReducedRelative(draft, above);
  return isHung ? findChild(draft, above, Deprel.nsubj, Deprel['nsubj:pass']) : -1;
}

/** "LAGOS, May 5 — *Gunmen* on motorcycles stormed": the subject may hang on the dateline, the verb on another. */
function behindDateline(draft: Draft, verb: number): number {
  const { dateline } = draft;
  const { heads, deprels, sentences, uposes } = draft.tokens;
  if (dateline === null || verb < dateline.endToken || sentences[verb] !== sentences[dateline.firstToken])
    return -1;
  if (verb > dateline.endToken + LONGEST_SUBJECT || !OPENING.has(deprels[verb]!)) return -1;
  for (let token = dateline.endToken; token < verb; token++) {
    if (uposes[token] === Upos.VERB) return -1;
    const nominal =
      uposes[token] === Upos.NOUN || uposes[token] === Upos.PROPN || uposes[token] === Upos.PRON;
    if (nominal && heads[token]! < dateline.endToken && findChild(draft, token, Deprel.case) < 0)
      return token;
  }
  return -1;
}

/** How long a subject behind a dateline may be. */
const LONGEST_SUBJECT = 16;

const OPENING: ReadonlySet<number> = new Set([
  Deprel.root,
  Deprel.ccomp,
  Deprel.parataxis,
  Deprel.acl,
  Deprel.appos,
]);

/** A clause coordinated with a noun or hung on one by a slip of the parser: try the noun's own clause. */
function nounSubject(draft: Draft, verb: number, noun: number, steps: number): number[] {
  if (findChild(draft, noun, Deprel.cop) >= 0) return surfaceSubjects(draft, noun, steps - 1);
  const { heads, deprels, uposes } = draft.tokens;
  const up = heads[noun]!;
  if (up < 0 || uposes[up] !== Upos.VERB || verb < up) return [];
  return deprels[noun] === Deprel.obj || deprels[noun] === Deprel.obl
    ? surfaceSubjects(draft, up, steps - 1)
    : [];
}

/** "thanked *Chad* for sheltering them", "kept *the rebels* from taking the town": a participle behind such a word tells of the object. */
function blamedObject(draft: Draft, verb: number, head: number): number {
  const { xposes, deprels } = draft.tokens;
  const hasHaving = children(draft, verb, Deprel.aux).some(aux => xposes[aux] === Xpos.VBG);
  if ((xposes[verb] !== Xpos.VBG && !hasHaving) || !OF_OBJECT.has(prepositionOf(draft, verb))) return -1;
  const object = findChild(draft, head, Deprel.obj);
  // "used *shells* for mining": things do nothing.
  const mention = object < 0 ? undefined : draft.mentions[draft.mentionOfHead[object] ?? -1];
  const acts = mention?.entities.some(one => ACTING.has(draft.entities[one]!.kind)) ?? false;
  return acts && deprels[object] === Deprel.obj ? object : -1;
}

const OF_OBJECT: ReadonlySet<string> = new Set(['for', 'of', 'from', 'into']);

const ACTING: ReadonlySet<string> = new Set(['person', 'organisation', 'group', 'country']);

/** Verbs whose object does what the infinitive says, wherever the tree hangs it. */
export const OBJECT_CONTROL = new Set([
  'help',
  'assist',
  'force',
  'compel',
  'coerce',
  'let',
  'make',
  'enable',
  'forbid',
]);

/** Verbs whose subject, not object, does what the infinitive says: "promised them to leave". */
const SUBJECT_CONTROL = new Set([
  'promise',
  'threaten',
  'vow',
  'swear',
  'pledge',
  'use',
  'take',
  'hold',
  'pay',
  'spend',
  'have',
]);

function controllingObject(draft: Draft, verb: number): number {
  if (SUBJECT_CONTROL.has(draft.lemma(verb))) return -1;
  return findChild(draft, verb, Deprel.obj, Deprel.iobj);
}
