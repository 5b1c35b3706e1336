/**
 * From words to proposals: the best pattern at a word, and what operators make of what they govern, nested to any sensible
 * depth ("stressed the need for holding joint drills", "vowed to continue the attacks").
 */

import type { OperatorClass } from '@readout/lexicon';
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { agentsOf } from './arguments.js';
import type { EventIndex, Frame } from './dictionary.js';
import { findGoverned } from './governed.js';
import { match } from './match.js';
import type { Match, Refusal } from './matched.js';
import { newEvent, outcomeFor, outcomeOf, sameEvent } from './outcome.js';
import { type Fill, type Parties, participantsOf } from './parties.js';
import { volitionOf } from './polarity.js';
import type { Proposal } from './proposal.js';
import { type Site, siteOf } from './site.js';
import { hyphenated } from './words.js';

/** "agreed to consider calling for an end to": deeper chains are not read. */
const MAX_DEPTH = 5;

export interface Composer {
  draft: Draft;
  index: EventIndex;
  parties: Parties;
  /** What was made of a word below the words that carry it, in the sentence at hand. */
  made: Map<string, Proposal | null>;
  /** Proposals of the document so far, for "the attacks" said again below an operator. */
  earlier: readonly Proposal[];
  refuse?: Refusal | undefined;
}

/** The frames that the word at `token` may set off. */
export function framesAt(composer: Composer, token: number): readonly Frame[] {
  const { draft, index } = composer;
  const upos = draft.tokens.uposes[token];
  if (upos !== Upos.VERB && upos !== Upos.NOUN && upos !== Upos.ADJ) return NO_FRAMES;
  const joined = hyphenated(draft, token);
  const byLemma =
    (joined === '' ? undefined : index.frames.get(joined)) ??
    index.frames.get(draft.lemma(token)) ??
    NO_FRAMES;
  const norm = draft.norm(token);
  if (norm === draft.lemma(token)) return byLemma;
  const byNorm = index.frames.get(norm);
  if (byNorm === undefined) return byLemma;
  return byLemma.length === 0 ? byNorm : [...byLemma, ...byNorm.filter(frame => !byLemma.includes(frame))];
}

const NO_FRAMES: readonly Frame[] = [];
const NO_SECONDS: readonly Proposal[] = [];

/** The best reading of the word at `token`, or null. */
export function propose(
  composer: Composer,
  token: number,
  hosts: readonly number[] = [],
  depth = 0,
): Proposal | null {
  const frames = framesAt(composer, token);
  if (frames.length === 0 || depth > MAX_DEPTH) return null;
  const key = `${token} ${hosts.join(' ')}`;
  let made = composer.made.get(key);
  if (made === undefined) {
    // A tree in which a word governs itself through others would not end.
    composer.made.set(key, null);
    made = proposeAnew(composer, token, hosts, depth, frames);
    composer.made.set(key, made);
  }
  return made;
}

function proposeAnew(
  composer: Composer,
  token: number,
  hosts: readonly number[],
  depth: number,
  frames: readonly Frame[],
): Proposal | null {
  const site = siteOf(composer.draft, token, hosts);
  let best: Proposal | null = null;
  let bestRank = 0;
  let entry: Proposal | null = null;
  const fitting: Proposal[] = [];
  for (const frame of frames) {
    const found = match(composer.parties, site, frame, composer.refuse);
    if (found === null) continue;
    const proposal = frame.entry ? fromEntry(found, site) : fromOperator(composer, found, site, depth);
    if (proposal === null) {
      composer.refuse?.(frame, 'what it governs is no event of which it makes another', token);
      continue;
    }
    const rank = 100 * rankOf(composer.draft, found, proposal) + proposal.score;
    if (frame.entry && (entry === null || proposal.words.length > entry.words.length)) entry = proposal;
    fitting.push(proposal);
    if (best === null || rank > bestRank) {
      best = proposal;
      bestRank = rank;
    }
  }
  if (best === null) return null;
  const chosen = entry === null ? best : withEntryCode(best, entry);
  return fitting.length === 1 ? chosen : withSeconds(chosen, fitting);
}

/** The first coding of each other type that fits. */
function withSeconds(chosen: Proposal, fitting: readonly Proposal[]): Proposal {
  const seconds: Proposal[] = [];
  for (const one of fitting) {
    if (one.type !== chosen.type && !seconds.some(({ type }) => type === one.type)) seconds.push(one);
  }
  return seconds.length === 0 ? chosen : { ...chosen, seconds };
}

/**
 * "threatened Kuwait with invasion", "pledged support": an entry that names what the operator governs knows the code more closely;
 * the operator, which read on below, may know the parties better.
 */
function withEntryCode(best: Proposal, entry: Proposal): Proposal {
  if (best === entry || best.governed < 0 || !entry.words.includes(best.governed)) return best;
  const { type, mode, cameo, contexts, rule } = entry;
  const coded = {
    ...best,
    type,
    mode: mode ?? (type === best.type ? best.mode : null),
    cameo,
    contexts,
    rule,
  };
  if (
    participantsOf(entry.recipients).length > 0 &&
    (!entry.inferred || participantsOf(best.recipients).length === 0)
  )
    coded.recipients = entry.recipients;
  if (participantsOf(entry.actors).length > 0) coded.actors = entry.actors;
  return coded;
}

/**
 * An operator that makes a new event beats an entry; one that only carries an event beats a plain entry, but not one that names
 * more than its trigger ("come to R's {aid}"); one that had to dig for its event, or has none, beats neither.
 */
function rankOf(draft: Draft, { frame, content, recipients, words }: Match, proposal: Proposal): number {
  if (frame.entry) return words.length > 1 ? 16 : 10;
  if (proposal.rule.length === 1) return 0;
  if (!content.includes(proposal.governed)) return 9;
  // "ordered *the soldiers* to shell": what they are told to do says more than that they are ordered somewhere.
  if (proposal.carried)
    return recipients.length > 0 && draft.tokens.uposes[proposal.governed] === Upos.VERB ? 17 : 14;
  return proposal.mode === null && EVENT_TYPES.get(proposal.type)!.modes.size > 0 ? 15 : 20;
}

function fromEntry(
  { frame, score, actors, recipients, words, closed, inferred }: Match,
  site: Site,
): Proposal {
  const entry = frame.entry!;
  return {
    trigger: site.token,
    voiced: site.token,
    core: site.token,
    words,
    type: entry.type,
    mode: entry.mode,
    cameo: entry.cameo,
    contexts: entry.contexts,
    actors,
    recipients,
    status: null,
    rule: [entry.name],
    score,
    bareNoun: site.part === 'noun',
    dependent: frame.dependent,
    covered: words,
    governed: -1,
    carried: false,
    closed,
    inferred,
    seconds: NO_SECONDS,
  };
}

function fromOperator(composer: Composer, found: Match, site: Site, depth: number): Proposal | null {
  const { frame, content } = found;
  const { draft } = composer;
  let governed = content.length > 0 ? findGoverned(composer, content, site, depth, propose) : null;
  const operatorClass = classOf(composer, found, governed);
  if (operatorClass === null) return null;
  // "said that it would *not* release": the refusal is in the class already.
  if (governed !== null && frame.operatorClass!.modal) governed = { ...governed, status: null };
  const outcome = outcomeOf(composer.index, operatorClass, governed);
  if (outcome === null || outcome.type === 'nothing') return null;
  const core =
    outcome.type === 'same'
      ? sameEvent(composer, found, operatorClass, governed!, outcome, site)
      : newEvent(composer, found, operatorClass, governed, outcome, site);
  return {
    ...core,
    trigger: site.token,
    voiced:
      outcome.type === 'same' && standsInClaim(draft, operatorClass, content, governed!)
        ? governed!.voiced
        : site.token,
    words: [...found.words, ...(governed?.words ?? [])],
    rule: [frame.name, ...(governed?.rule ?? [])],
    score: found.score + (governed?.score ?? 0),
    bareNoun: site.part === 'noun',
    // "*Kenya's* threat to close the camp" says as much as the verb does; "a threat to the camp" does not.
    dependent:
      site.part === 'noun' &&
      (governed === null ||
        (participantsOf(found.actors).length === 0 && participantsOf(governed.recipients).length === 0)),
    governed: governed?.trigger ?? -1,
    carried: outcome.type === 'same',
    inferred: false,
    seconds: NO_SECONDS,
    closed: governed?.closed ?? false,
    covered: operatorClass.keeps
      ? found.words
      : [
          ...found.words,
          ...content,
          ...(governed ? [governed.trigger, governed.core, ...governed.covered] : []),
        ],
  };
}

/** What is denied, claimed, or told in a clause of its own is the speaker's word; what is launched or announced by name is done. */
function isClaim(draft: Draft, { claims }: OperatorClass, content: readonly number[]): boolean {
  return claims || (content.length > 0 && draft.tokens.deprels[content[0]!] === Deprel.ccomp);
}

/** "began to deny that he would go": what lies within a claim stays in its voice, whatever carries the claim. */
const standsInClaim = (
  draft: Draft,
  operatorClass: OperatorClass,
  content: readonly number[],
  governed: Proposal,
): boolean => isClaim(draft, operatorClass, content) || governed.voiced !== governed.trigger;

/** The operator's class, where its clause or its parties do not make it another's. */
function classOf(composer: Composer, found: Match, governed: Proposal | null): OperatorClass | null {
  const own = found.frame.operatorClass!;
  if (own.modal) return sayingAs(composer, found);
  // "claimed that they had attacked": nobody accuses himself.
  if (
    own.ownAct !== null &&
    governed !== null &&
    found.recipients.length === 0 &&
    isOwnAct(found.actors, governed)
  )
    return composer.index.classes.get(own.ownAct)!;
  if (own.done !== null && governed !== null && isDone(composer.draft, found.content))
    return composer.index.classes.get(own.done)!;
  return own.against !== null && governed !== null && isAgainst(found, governed)
    ? blaming(composer.index.classes.get(own.against)!, governed, own)
    : own;
}

/** "announced that it *had sent* aid": told as done, in the past. */
function isDone({ tokens }: Draft, content: readonly number[]): boolean {
  return content.some(one => tokens.deprels[one] === Deprel.ccomp && PAST.has(tokens.xposes[one]!));
}

const PAST: ReadonlySet<number> = new Set([Xpos.VBD, Xpos.VBN]);

/** "called for *sanctions against Chad*": nobody is called upon to act, somebody is acted on. */
const isAgainst = ({ recipients }: Match, governed: Proposal) =>
  participantsOf(recipients).length === 0 &&
  participantsOf(governed.actors).length === 0 &&
  participantsOf(governed.recipients).length > 0;

const blaming = (blame: OperatorClass, governed: Proposal, own: OperatorClass) =>
  (outcomeFor(blame, governed)?.type ?? 'same') === 'same' ? own : blame;

function isOwnAct(actors: readonly Fill[], governed: Proposal): boolean {
  const own = new Set(participantsOf(actors).map(one => one.entity));
  const doers = participantsOf(governed.actors);
  return doers.length > 0 && doers.every(one => own.has(one.entity));
}

/**
 * To say that one will do something is to intend it, that one will not to refuse it, that others must to demand it: the class that
 * `operators.txt` names for the form of the clause, null where it is only a statement.
 */
function sayingAs(
  { draft, index, parties }: Composer,
  { frame, content, actors }: Match,
): OperatorClass | null {
  const clause = content[0];
  if (clause === undefined) return null;
  const volition = volitionOf(draft, clause);
  const name = volition === null ? undefined : frame.operatorClass!.modal?.[volition];
  if (name === undefined) return null;
  const own = new Set(participantsOf(actors).map(one => one.entity));
  const subjects = agentsOf(draft, clause);
  const subject = participantsOf(subjects.flatMap(one => parties.at(one)));
  // "Turkey's president says *it* will begin": who speaks for a side says what the side will do.
  const same =
    subject.some(one => own.has(one.entity)) || subjects.some(one => draft.tokens.uposes[one] === Upos.PRON);
  return same === (volition !== 'must') && own.size > 0 ? (index.classes.get(name) ?? null) : null;
}
