/**
 * One happening, one event: mentions of the same happening within a document are put together, the evidence of all kept.
 * Two rules: within a sentence an act, its means and its consequences; across sentences later mentions that add no other party.
 */
import type { Draft } from '../draft/draft.js';
import type { Event, Participant } from '../draft/layers.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Proposal } from './proposal.js';

export interface Told {
  event: Event;
  proposal: Proposal;
}

/** How many events back a mention is compared with: a document tells a happening again soon or names its parties. */
const WINDOW = 40;

export function mergeEvents(draft: Draft, told: readonly Told[]): Event[] {
  const kept: Told[] = [];
  for (const one of told) {
    const before = findSame(draft, kept, one);
    if (before === null) kept.push(one);
    else
      absorb(draft, before.event, one.event, isConsequence(draft, before) || hitsThings(draft, before, one));
  }
  return kept.map(({ event }) => event).sort((a, b) => a.trigger[0]!.start - b.trigger[0]!.start);
}

function findSame(draft: Draft, kept: readonly Told[], one: Told): Told | null {
  for (let index = kept.length - 1; index >= 0 && index >= kept.length - WINDOW; index--) {
    const other = kept[index]!;
    if (other.event.type !== one.event.type || other.event.status !== one.event.status) continue;
    if (
      sameSentence(draft, other, one)
        ? isPart(draft, other, one) || isRepeated(draft, other, one)
        : isRepeated(draft, other, one)
    )
      return other;
  }
  return null;
}

const sameSentence = (draft: Draft, a: Told, b: Told) =>
  draft.tokens.sentences[a.proposal.core] === draft.tokens.sentences[b.proposal.core];

// ---------------------------------------------------------------- within a sentence

const MEANS = new Set([
  Deprel.obl,
  Deprel.nsubj,
  Deprel.nmod,
  Deprel['obl:agent'],
  Deprel.advcl,
  Deprel.conj,
  Deprel.acl,
  Deprel['acl:relcl'],
  Deprel.xcomp,
  Deprel.obj,
  Deprel.parataxis,
]);

/** "*killed* in a drone *strike*", "*attacked* the village, *killing* twelve", "the *bombing* that *killed* him" */
function isPart(draft: Draft, a: Told, b: Told): boolean {
  if (a.event.type !== 'ASSAULT' || a.event.voice !== b.event.voice || areTwoDeeds(draft, a, b)) return false;
  if (!isBelow(draft, a.proposal.core, b.proposal.core) && !isBelow(draft, b.proposal.core, a.proposal.core))
    return false;
  return (
    compatible(a.event.actors, b.event.actors) &&
    (compatible(a.event.recipients, b.event.recipients) || isConsequence(draft, b) || isConsequence(draft, a))
  );
}

/** "*kidnapped* two engineers *and killed* their driver", "hacked farmers to death *and burned* huts": to other people, or to things, is another deed. */
function areTwoDeeds(draft: Draft, a: Told, b: Told): boolean {
  const [first, second] = a.proposal.core < b.proposal.core ? [a, b] : [b, a];
  const { deprels, heads } = draft.tokens;
  const { core } = second.proposal;
  if (deprels[core] !== Deprel.conj || heads[core] !== first.proposal.core) return false;
  if (share(first.event.recipients, second.event.recipients)) return false;
  return first.event.mode === 'abduct' || second.event.mode === 'abduct' || second.event.mode === 'destroy';
}

const CONSEQUENCES = new Set([
  'kill',
  'wound',
  'injure',
  'destroy',
  'damage',
  'die',
  'hurt',
  'claim',
  'level',
  'perish',
]);
const isConsequence = (draft: Draft, { proposal }: Told) => CONSEQUENCES.has(draft.lemma(proposal.core));

/** "bombed *a market*, killing *23 people*": of what is hit and who is killed the people suffer, unless the thing is somebody's. */
function hitsThings(draft: Draft, { event }: Told, after: Told): boolean {
  if (event.type !== 'ASSAULT' || !isConsequence(draft, after)) return false;
  return (
    event.recipients.every(one => isNobodys(draft, one)) &&
    after.event.recipients.some(one => isPeople(draft, one))
  );
}

const isNobodys = (draft: Draft, { entity }: Participant) => {
  const { kind, country } = draft.entities[entity]!;
  return country === null && !PEOPLE.has(kind);
};

const PEOPLE = new Set(['person', 'group']);

const isPeople = (draft: Draft, { entity }: Participant) => PEOPLE.has(draft.entities[entity]!.kind);

function isBelow(draft: Draft, token: number, above: number): boolean {
  const { heads, deprels, uposes } = draft.tokens;
  let up = token;
  for (let step = 0; step < 4 && up >= 0; step++) {
    if (up === above) return true;
    if (!MEANS.has(deprels[up]!)) return false;
    // Two full clauses side by side are two happenings unless one follows from the other.
    if (deprels[up] === Deprel.conj && uposes[up] !== Upos.VERB) return false;
    up = heads[up]!;
  }
  return false;
}

// ---------------------------------------------------------------- across sentences

/** Told again: the same parties, or a definite noun that names none other ("the attack", "the meeting"). */
function isRepeated(draft: Draft, a: Told, b: Told): boolean {
  if (a.event.voice !== b.event.voice && (a.event.voice >= 0 || !b.proposal.bareNoun)) return false;
  if (!timesAgree(a.event, b.event) || !modesAgree(a.event, b.event)) return false;
  if (b.proposal.bareNoun && isDefinite(draft, b.proposal.core)) {
    return compatible(a.event.actors, b.event.actors) && compatible(a.event.recipients, b.event.recipients);
  }
  if (VERBAL_REPEATS.has(a.event.type) && a.event.because.rule !== b.event.because.rule) return false;
  return (
    share(a.event.actors, b.event.actors) &&
    (share(a.event.recipients, b.event.recipients) ||
      (a.event.recipients.length === 0 && b.event.recipients.length === 0 && a.event.actors.length > 1))
  );
}

/** Two demands on the same party are two demands, unless made in the same words. */
const VERBAL_REPEATS = new Set(['REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'SUPPORT', 'AGREE', 'CONCEDE']);

const isDefinite = (draft: Draft, noun: number) => {
  const { heads } = draft.tokens;
  for (let before = noun - 1; before >= 0 && before >= noun - 4; before--) {
    const norm = draft.norm(before);
    if (norm === 'the' || norm === 'this' || norm === 'that' || norm === 'these' || norm === 'those')
      return heads[before] === noun;
  }
  return false;
};

function timesAgree(a: Event, b: Event): boolean {
  if (
    a.time === null ||
    b.time === null ||
    a.time.source === 'publishedAt' ||
    b.time.source === 'publishedAt'
  )
    return true;
  return (
    a.time.value === b.time.value ||
    a.time.value.startsWith(b.time.value) ||
    b.time.value.startsWith(a.time.value)
  );
}

const modesAgree = (a: Event, b: Event) => a.mode === null || b.mode === null || a.mode === b.mode;

const share = (a: readonly Participant[], b: readonly Participant[]) =>
  a.some(one => b.some(other => other.entity === one.entity));
const compatible = (a: readonly Participant[], b: readonly Participant[]) =>
  a.length === 0 || b.length === 0 || share(a, b);

// ---------------------------------------------------------------- putting together

/** Modes from the plainest to the most telling: how something was done says more than that somebody was meant. */
const TELLING = [
  'targeted',
  'beat',
  'destroy',
  'heavy-weapons',
  'explosives',
  'firearms',
  'aerial',
  'drone',
  'suicide-attack',
  'unconventional',
];

/**
 * How many pieces of evidence an event keeps, the first in text order: a happening told thousands of times is well shown by these, and
 * putting its mentions together stays linear.
 */
const MAX_EVIDENCE = 24;

function absorb(draft: Draft, event: Event, other: Event, isAfter: boolean): void {
  if (event.trigger.length < MAX_EVIDENCE) event.trigger = union(event.trigger, other.trigger);
  if (event.because.words.length < MAX_EVIDENCE)
    event.because = { rule: event.because.rule, words: union(event.because.words, other.because.words) };
  event.actors = join(event.actors, other.actors);
  // "air strikes *on the rebels* killed 20 people": at whom it was aimed says more than who suffered, but "killed *three children* in
  // shelling in the north of Syria" names no one by the land.
  const aimed =
    isAfter && !(isLand(draft, other.recipients) && event.recipients.some(one => isPeople(draft, one)));
  event.recipients = (
    aimed && other.recipients.length > 0 ? other.recipients : join(event.recipients, other.recipients)
  ).filter(one => !event.actors.some(actor => actor.entity === one.entity));
  if (TELLING.indexOf(other.mode ?? '') > TELLING.indexOf(event.mode ?? '') || event.mode === null) {
    event.cameo = other.mode === null ? event.cameo : other.cameo;
    event.mode = other.mode ?? event.mode;
  }
  if (event.time === null || (event.time.source === 'publishedAt' && other.time !== null))
    event.time = other.time;
  if (event.place < 0) event.place = other.place;
  const { numbers } = event;
  for (const kind of ['dead', 'injured', 'arrested'] as const) numbers[kind] ??= other.numbers[kind];
  event.contexts = [...new Set([...event.contexts, ...other.contexts])];
  event.confidence = Math.max(event.confidence, other.confidence);
}

const isLand = (draft: Draft, parties: readonly Participant[]) =>
  parties.every(({ entity }) => LAND.has(draft.entities[entity]!.kind));

const LAND = new Set(['country', 'place']);

function union<Span extends { start: number }>(a: readonly Span[], b: readonly Span[]): Span[] {
  return [...a, ...b.filter(one => !a.some(other => other.start === one.start))]
    .sort((x, y) => x.start - y.start)
    .slice(0, MAX_EVIDENCE);
}

/** The fuller list of parties; a party already there is not added twice. */
function join(a: Participant[], b: Participant[]): Participant[] {
  return a.length > 0 ? a : b;
}
