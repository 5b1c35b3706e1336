/**
 * Who does what in a clause: the logical subject and object of a verb whatever the shape of its clause, and its prepositional
 * phrases. Only grammar is looked at here. Each rule stands beside a phrase that it is for.
 */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { isPassive, isReducedRelative, mainBehind, swallowedSubject } from './passive.js';

/** How far control, coordination and relative clauses are followed: deeper trees are parser errors as a rule. */
const MAX_STEPS = 5;

const CLAUSE_SUBJECTS = [Deprel.nsubj, Deprel['nsubj:outer'], Deprel.csubj];
const PHRASES = [
  Deprel.obl,
  Deprel['obl:agent'],
  Deprel['obl:unmarked'],
  Deprel.nmod,
  Deprel.advcl,
  Deprel.acl,
  Deprel.xcomp,
];

/** Heads of the phrases that do what the verb says. */
export function agentsOf(draft: Draft, verb: number): number[] {
  const swallowed = swallowedSubject(draft, verb);
  if (swallowed >= 0) return [swallowed];
  if (isPassive(draft, verb)) return byPhrases(draft, verb);
  return surfaceSubjects(draft, verb, MAX_STEPS);
}

/** Heads of the phrases to which it is done. */
export function patientsOf(draft: Draft, verb: number): number[] {
  if (isPassive(draft, verb)) {
    const subject = findSubject(draft, verb);
    if (subject >= 0) return [antecedentOf(draft, subject)];
    return passiveSubjects(draft, verb);
  }
  if (swallowedSubject(draft, verb) >= 0) return [draft.tokens.heads[verb]!];
  const objects = children(draft, verb, Deprel.obj).map(object => antecedentOf(draft, object));
  if (objects.length > 0) return objects;
  const shared = sharedObject(draft, verb);
  if (shared >= 0) return [shared];
  const gap = gapObject(draft, verb);
  if (gap.length > 0) return gap;
  const raised = raisedObject(draft, verb);
  return raised >= 0 ? [raised] : bareOblique(draft, verb);
}

/** "helped *the government* resume talks", "let *them* pass": the subject of a bare infinitive is the object of the verb above it. */
function raisedObject(draft: Draft, verb: number): number {
  const { xposes } = draft.tokens;
  for (const below of children(draft, verb, Deprel.xcomp, Deprel.ccomp)) {
    if (xposes[below] !== Xpos.VB || findChild(draft, below, Deprel.mark, Deprel.aux) >= 0) continue;
    const subject = findChild(draft, below, Deprel.nsubj);
    if (subject > verb && OBJECT_CONTROL.has(draft.lemma(verb))) return subject;
  }
  return -1;
}

/** Verbs whose object does what the infinitive says, wherever the tree hangs it. */
const OBJECT_CONTROL = new Set([
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

export function indirectObject(draft: Draft, verb: number): number {
  return findChild(draft, verb, Deprel.iobj);
}

/** "was shelled *by the army*" */
export function byPhrases(draft: Draft, head: number): number[] {
  return children(draft, head, Deprel['obl:agent'], Deprel.obl, Deprel.nmod).filter(
    child => draft.tokens.deprels[child] === Deprel['obl:agent'] || prepositionOf(draft, child) === 'by',
  );
}

/** Verbs for what people do with the things by which they act: what is fired by rebels acts for the rebels. */
const HANDLING = new Set(
  'fire launch shoot plant lay hide drop throw hurl detonate explode send dispatch deploy fly operate drive steer pilot man own hold run use control set'.split(
    ' ',
  ),
);

/** "a missile *fired* by rebels", "a bomb believed to have been *planted* by a cell": participles that tell who is behind a thing. */
export function handlingsOf(draft: Draft, thing: number): number[] {
  return children(draft, thing, Deprel.acl)
    .flatMap(one => [one, ...children(draft, one, Deprel.xcomp)])
    .filter(one => HANDLING.has(draft.lemma(one)) && isPassive(draft, one));
}

function passiveSubjects(draft: Draft, verb: number): number[] {
  const { deprels, heads } = draft.tokens;
  const head = heads[verb]!;
  if (head < 0) return [];
  // "villages *shelled* by the army"
  if (deprels[verb] === Deprel.acl || deprels[verb] === Deprel.amod) return [head];
  // "was beaten and *jailed*"
  if (deprels[verb] === Deprel.conj)
    return isPassive(draft, head) ? patientsOf(draft, head) : surfaceSubjects(draft, head, MAX_STEPS);
  return surfaceSubjects(draft, head, MAX_STEPS);
}

/** The subject as it stands or is understood: control, coordination, participles, relative clauses. */
function surfaceSubjects(draft: Draft, verb: number, steps: number): number[] {
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

/** The verb's own subject; "Iran has, on many occasions, *warned*": a parser may hang it on the auxiliary. */
function findSubject(draft: Draft, verb: number): number {
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

/** "shelled and looted *the town*": the object of the second verb belongs to the first too. */
function sharedObject(draft: Draft, verb: number): number {
  const next = findChild(draft, verb, Deprel.conj);
  if (next < 0 || next - verb > 3 || draft.tokens.uposes[next] !== Upos.VERB) return -1;
  return findChild(draft, next, Deprel.obj);
}

/** "killed *at least twelve*": a phrase without a preposition after the verb is its object, whatever the tree says. */
function bareOblique(draft: Draft, verb: number): number[] {
  return children(draft, verb, Deprel.obl)
    .filter(one => one > verb && isBare(draft, one))
    .slice(0, 1);
}

function isBare(draft: Draft, noun: number): boolean {
  const { uposes, length } = draft.tokens;
  if (uposes[noun] !== Upos.NOUN && uposes[noun] !== Upos.PROPN) return false;
  const word = findChild(draft, noun, Deprel.case);
  // "at least", "at most" are no prepositions.
  return (
    word < 0 ||
    (draft.norm(word) === 'at' &&
      word + 1 < length &&
      (draft.norm(word + 1) === 'least' || draft.norm(word + 1) === 'most'))
  );
}

/** "the town rebels *shelled*": the noun that the clause describes. */
function gapObject(draft: Draft, verb: number): number[] {
  const { deprels, heads } = draft.tokens;
  if (deprels[verb] !== Deprel['acl:relcl']) return [];
  const subject = findChild(draft, verb, Deprel.nsubj);
  return subject >= 0 && !isRelative(draft, subject) ? [heads[verb]!] : [];
}

export function isRelative(draft: Draft, token: number): boolean {
  const { xposes, uposes } = draft.tokens;
  const xpos = xposes[token];
  if (xpos === Xpos.WDT || xpos === Xpos.WP || xpos === Xpos.WP$) return true;
  return uposes[token] === Upos.PRON && draft.norm(token) === 'that' && hasRelativeClause(draft, token);
}

const hasRelativeClause = (draft: Draft, token: number) =>
  draft.tokens.deprels[draft.tokens.heads[token]!] === Deprel['acl:relcl'];

/**
 * The noun for which a relative pronoun stands ("the militia, *which* shelled"), else the token itself. A predicate noun
 * stands for its subject: "Iran was the only country *that* came to their aid".
 */
export function antecedentOf(draft: Draft, token: number): number {
  if (!isRelative(draft, token)) return token;
  const { deprels, heads } = draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < MAX_STEPS; step++, up = heads[up]!) {
    if (deprels[up] !== Deprel['acl:relcl'] || heads[up]! < 0) continue;
    const noun = heads[up]!;
    const subject = findChild(draft, noun, Deprel.cop) >= 0 ? findChild(draft, noun, Deprel.nsubj) : -1;
    return subject >= 0 ? subject : noun;
  }
  return token;
}

/** The preposition or marker that introduces a phrase, in lower case: "against", "to", "that"; '' for none. */
export function prepositionOf(draft: Draft, token: number): string {
  const word = findChild(draft, token, Deprel.case, Deprel.mark);
  if (word >= 0 && word < token) return draft.norm(word);
  // "called *on him* to go": the tree may hang the preposition before a pronoun on the next verb.
  const { uposes, xposes, deprels } = draft.tokens;
  const stray = word < 0 && token > 0 && uposes[token] === Upos.PRON && xposes[token - 1] === Xpos.IN;
  return stray && deprels[token] === Deprel.obl ? draft.norm(token - 1) : '';
}

/** Prepositional phrases and clauses below `head` that one of the words introduces. */
export function phrasesOf(draft: Draft, head: number, prepositions: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (const child of children(draft, head, ...PHRASES)) {
    if (prepositions.has(prepositionOf(draft, child))) found.push(antecedentOf(draft, child));
  }
  // "told the rebels *to leave*"
  if (prepositions.has('to')) {
    const clause = findChild(draft, head, Deprel.ccomp);
    if (clause >= 0 && prepositionOf(draft, clause) === 'to') found.push(clause);
  }
  return found;
}

/** `token` and those coordinated with it: "Iran *and Iraq*". */
export function withConjuncts(draft: Draft, token: number): number[] {
  const found = [token];
  for (const conjunct of children(draft, token, Deprel.conj)) {
    // A clause coordinated with a noun is a slip of the parser, not another party.
    if (draft.tokens.uposes[conjunct] === Upos.VERB && findChild(draft, conjunct, Deprel.nsubj) >= 0)
      continue;
    found.push(...withConjuncts(draft, conjunct));
  }
  // "between the government of Mali *and Tuareg rebels*": what "and" joins is no attribute, whatever the tree says.
  for (const joined of children(draft, token, Deprel.nmod)) {
    if (
      joined > token &&
      findChild(draft, joined, Deprel.cc) >= 0 &&
      findChild(draft, joined, Deprel.case) < 0
    )
      found.push(joined);
  }
  return found;
}

/** The verb (or predicate) whose clause `token` stands in, -1 for none. */
export function clauseOf(draft: Draft, token: number): number {
  const { heads, uposes } = draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < 2 * MAX_STEPS; step++, up = heads[up]!) {
    if (uposes[up] === Upos.VERB || findChild(draft, up, Deprel.cop) >= 0) return up;
  }
  return -1;
}
