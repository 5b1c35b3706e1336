/**
 * Attacks and rallies of election campaigns: "the senator *attacked* the governor over taxes", "a spot *attacking* the mayor", "at the
 * candidate's *rallies*". The words are those of war and of protest, but politicians who attack one another do it in speech, and
 * a candidate's rally is against nobody. A word of arms or of harm in the sentence shows that force is meant after all.
 */
import type { Draft } from '../draft/draft.js';
import type { Participant } from '../draft/layers.js';
import { findChild } from '../draft/tree.js';
import { Deprel } from '../grammar/labels.js';
import type { EventIndex } from './dictionary.js';
import type { Proposal } from './proposal.js';
import { isPeople } from './words.js';

/** Words of force that are as often words of argument. */
const FIGURATIVE = new Set(
  'attack hit strike fight battle fire target blow clash offensive onslaught pummel pound hammer batter bludgeon barrage skirmish'.split(
    ' ',
  ),
);

/** Sectors whose people carry arms. */
const ARMED = new Set(['MIL', 'REB', 'COP', 'SPY', 'CRM', 'UAF', 'RAD', 'INS', 'SEP']);

/** Why force or protest is not what a campaign's words mean here, null when it is. */
export function rhetoricOf(
  draft: Draft,
  index: EventIndex,
  { type, core }: Proposal,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): string | null {
  if (type === 'PROTEST') {
    const isOwn = draft.lemma(core) === 'rally' && recipients.length === 0 && actors.length > 0;
    return isOwn && actors.every(one => isCivilPerson(draft, one))
      ? 'a rally for a candidate is no protest'
      : null;
  }
  if (type !== 'ASSAULT' || !FIGURATIVE.has(draft.lemma(core))) return null;
  if (describesSpeech(draft, core)) return 'an advertisement or a speech attacks in words';
  const isCivil = actors.every(one => isCivilPerson(draft, one));
  const mayHear = recipients.every(one => isCivilPerson(draft, one) || isCivilBody(draft, one));
  if (!isCivil || !mayHear) return null;
  const isPolitical =
    actors.length > 0 &&
    recipients.length > 0 &&
    actors.every(({ entity }) => POLITICIANS.has(draft.entities[entity]!.sector ?? ''));
  return isCampaign(draft, index, core, isPolitical) ? 'politicians attack one another in words' : null;
}

/** "a spot *attacking* the mayor", "her last advertisement *hit* the governor on jobs". */
function describesSpeech(draft: Draft, core: number): boolean {
  const { heads, deprels } = draft.tokens;
  const subject = deprels[core] === Deprel.acl ? heads[core]! : findChild(draft, core, Deprel.nsubj);
  // Trees may hang the participle on the verb before: "is running a spot *attacking* the mayor".
  const noun = subject < 0 && deprels[core] === Deprel.advcl ? core - 1 : subject;
  return noun >= 0 && SPEECHES.has(draft.lemma(noun));
}

const SPEECHES = new Set(
  'ad advert advertisement spot commercial speech statement editorial column letter tweet post remark mailer leaflet flyer'.split(
    ' ',
  ),
);

/** Somebody with a name, or in an office, who carries no arms. */
function isCivilPerson(draft: Draft, { entity }: Participant): boolean {
  const { kind, sector, otherSectors } = draft.entities[entity]!;
  return kind === 'person' && !ARMED.has(sector ?? '') && !otherSectors.some(other => ARMED.has(other));
}

/** A party, a company, a paper, the courts. */
function isCivilBody(draft: Draft, { entity }: Participant): boolean {
  const { kind, sector } = draft.entities[entity]!;
  return (kind === 'organisation' || kind === 'group') && sector !== null && !ARMED.has(sector);
}

/** Sectors of those who stand for election, and of those who write of it. */
const POLITICIANS = new Set(['GOV', 'LEG', 'OPP', 'PTY', 'ELI', 'JRN']);

/** How many words around the trigger are looked at. */
const NEARBY = 40;

/** Whether the sentence speaks of politicians or of an election, and of no arms and no harm. */
function isCampaign(draft: Draft, index: EventIndex, core: number, isPolitical: boolean): boolean {
  const { firstToken, endToken } = draft.sentences[draft.tokens.sentences[core]!]!;
  let shown = isPolitical;
  for (let at = Math.max(firstToken, core - NEARBY); at < Math.min(endToken, core + NEARBY); at++) {
    if (at === core) continue;
    const lemma = draft.lemma(at);
    if (HARM.has(lemma) || index.instruments.has(lemma) || isPeople(draft, at)) return false;
    const contexts = index.contexts.get(lemma);
    if (contexts?.some(context => FORCE_CONTEXTS.has(context))) return false;
    shown ||= CAMPAIGN.has(lemma) || contexts?.includes('election') === true;
  }
  return shown;
}

const HARM = new Set(
  'kill wound injure die dead death casualty hospital terror assault stab shoot shot knife gun police arrest bomb blast explosion victim shell raid'.split(
    ' ',
  ),
);
const FORCE_CONTEXTS = new Set(['military', 'terrorism', 'crime']);
/** What only campaigns have: "at the last *debate*", "a *rival* for the *nomination*". */
const CAMPAIGN = new Set(
  'debate nominee nomination primary caucus contender front-runner frontrunner running-mate ad advert spot commercial stump'.split(
    ' ',
  ),
);
