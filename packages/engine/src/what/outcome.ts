/** What becomes of a governed event under an operator: the same event, or a new one with its own parties and code. */

import type { OperatorClass, Outcome } from '@readout/lexicon';
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import type { Draft } from '../draft/draft.js';
import type { EventStatus } from '../draft/layers.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { agentsOf, indirectObject, patientsOf } from './arguments.js';
import { cameoOf } from './cameo.js';
import { phrasesOf, prepositionOf } from './clause.js';
import type { Composer } from './compose.js';
import type { EventIndex } from './dictionary.js';
import type { Match } from './matched.js';
import { type Fill, type Parties, participantsOf } from './parties.js';
import { isPassive } from './passive.js';
import type { Proposal } from './proposal.js';
import type { Site } from './site.js';

/** What the class gives for what it governs; what is negated counts as what the form "not" of the table says. */
export function outcomeOf(
  { classes }: EventIndex,
  { outcomes }: OperatorClass,
  governed: Proposal | null,
): Outcome | null {
  if (governed === null) return outcomes.NONE ?? null;
  const opposite = governed.status === 'negated' ? outcomeFor(classes.get('not')!, governed) : null;
  const type = opposite === null || opposite.type === 'same' ? governed.type : opposite.type;
  return outcomes[`${type}/${governed.mode}`] ?? outcomes[type] ?? null;
}

/** The line of a class's table for an event of a type and mode. */
export function outcomeFor(
  { outcomes }: OperatorClass,
  { type, mode }: Pick<Proposal, 'type' | 'mode'>,
): Outcome | null {
  return outcomes[`${type}/${mode}`] ?? outcomes[type] ?? null;
}

/** What an event is and who takes part, whatever words tell it. */
type Core = Pick<
  Proposal,
  'core' | 'type' | 'mode' | 'cameo' | 'contexts' | 'actors' | 'recipients' | 'status'
>;

export function sameEvent(
  composer: Composer,
  found: Match,
  { light, subject }: OperatorClass,
  governed: Proposal,
  outcome: Outcome,
  site: Site,
): Core {
  const { draft } = composer;
  const own = subjectOf(found, subject);
  // The one who launches the attack makes it, whoever's attack it is called.
  const outer =
    !governed.closed &&
    participantsOf(own).length > 0 &&
    (governed.bareNoun ? light || participantsOf(partyOf(governed, subject)).length === 0 : false);
  // "resumed talks with the rebels": whoever goes on with them takes part.
  const joins = governed.bareNoun && !governed.closed && RECIPROCAL.has(governed.type);
  // "admitted that nobody *had been arrested*": who tells of it has not done it.
  const isTold = subject === 'A' && isToldInPassive(draft, governed.core, found.content);
  const fill = !isTold && (outer || joins || partyOf(governed, subject).length === 0) ? own : null;
  const core: Core = {
    core: governed.core,
    type: governed.type,
    mode: governed.mode,
    cameo: governed.cameo,
    contexts: governed.contexts,
    actors: governed.actors,
    recipients: governed.recipients,
    status: (outcome.status as EventStatus | null) ?? governed.status,
  };
  if (
    governed.closed &&
    governed.type === 'CONSULT' &&
    site.part === 'verb' &&
    findChild(draft, site.token, Deprel.nsubj) >= 0
  ) {
    core.actors = [...own, ...governed.actors];
  }
  if (fill !== null && subject === 'A') core.actors = joins ? [...fill, ...governed.actors] : fill;
  if (fill !== null && subject === 'R') core.recipients = fill;
  if (core.recipients.length === 0 && subject !== 'R') core.recipients = found.recipients;
  return core;
}

const isToldInPassive = (draft: Draft, core: number, content: readonly number[]): boolean =>
  content.includes(core) && draft.tokens.deprels[core] === Deprel.ccomp && isPassive(draft, core);

/** Where all parties act alike, the subject joins those that the noun names: "held talks with Iran". */
const RECIPROCAL = new Set(['CONSULT']);

const partyOf = (proposal: Proposal, role: 'A' | 'R' | null) =>
  role === 'R' ? proposal.recipients : proposal.actors;

const subjectOf = (found: Match, subject: 'A' | 'R' | null): Fill[] =>
  subject === 'R' ? found.recipients : found.actors;

export function newEvent(
  composer: Composer,
  found: Match,
  { toward }: OperatorClass,
  governed: Proposal | null,
  outcome: Outcome,
  site: Site,
): Core {
  return {
    core: governed?.core ?? site.token,
    type: outcome.type,
    mode: modeOf(outcome, governed),
    cameo: cameoOf(composer.index, found.frame, outcome.type, governed?.cameo ?? null),
    contexts: governed?.contexts ?? [],
    actors: found.actors,
    recipients: recipientsOf(composer.parties, found, governed, toward, outcome.type),
    status: (outcome.status as EventStatus | null) ?? null,
  };
}

function modeOf(outcome: Outcome, governed: Proposal | null): string | null {
  if (outcome.mode !== '*') return outcome.mode;
  const mode = governed?.mode ?? null;
  return mode !== null && EVENT_TYPES.get(outcome.type)!.modes.has(mode) ? mode : null;
}

const TOWARD = new Set(['to', 'from', 'with', 'for']);

/** "agreed to buy grain *from the growers*", "refused to let *the patrol* pass": whom an act that is no event by itself is done to. */
function partiesOfContent(parties: Parties, content: readonly number[]): Fill[] {
  const { draft } = parties;
  return content
    .filter(one => draft.tokens.uposes[one] === Upos.VERB)
    .flatMap(one => {
      const patients = [...patientsOf(draft, one), indirectObject(draft, one)].filter(token => token >= 0);
      const objects = patients
        .flatMap(token => parties.at(token))
        .filter(fill => fill.participants.length > 0);
      if (objects.length > 0) return objects;
      const phrases = [one, ...patients].flatMap(head => phrasesOf(draft, head, TOWARD));
      return [
        ...phrases.flatMap(token => parties.at(token)).filter(({ participants }) => participants.length > 0),
        ...patients.flatMap(token => parties.ownersAt(token)),
      ].slice(0, 1);
    });
}

const UNLESS = new Set(['unless', 'if']);

/** "threatened to strike *unless the ministry* pays": of whom something is wanted is threatened. */
function conditionParties(parties: Parties, { content, words }: Match): Fill[] {
  const { draft } = parties;
  return [...words.slice(0, 1), ...content]
    .flatMap(head => children(draft, head, Deprel.advcl).filter(one => UNLESS.has(prepositionOf(draft, one))))
    .flatMap(one => agentsOf(draft, one))
    .flatMap(one => parties.at(one));
}

/** Whom the new event is done to: those whom the operator names, else the others of what it governs, else the owner of that. */
function recipientsOf(
  parties: Parties,
  found: Match,
  governed: Proposal | null,
  toward: 'A' | 'R' | null,
  type: string,
): Fill[] {
  if (participantsOf(found.recipients).length > 0) return found.recipients;
  const own = new Set(participantsOf(found.actors).map(one => one.entity));
  const others = (given: readonly Fill[]) =>
    given
      .map(fill => ({
        token: fill.token,
        participants: fill.participants.filter(one => !own.has(one.entity)),
      }))
      .filter(
        fill => fill.participants.length > 0 || !found.actors.some(actor => actor.token === fill.token),
      );
  const conditions = type === 'THREATEN' ? others(conditionParties(parties, found)) : [];
  if (governed !== null) {
    const first = others(toward === 'A' ? governed.actors : governed.recipients);
    if (participantsOf(first).length > 0) return first;
    const second = others(toward === 'A' ? governed.recipients : governed.actors);
    if (participantsOf(second).length > 0) return second;
    if (participantsOf(conditions).length > 0) return conditions;
    if (first.length + second.length > 0) return [...found.recipients, ...first, ...second];
  }
  if (participantsOf(conditions).length > 0) return conditions;
  // "demanded that *the minister* explain", "alleged that *Chad* was aware": whom the clause is about, though it tells no event.
  const { draft } = parties;
  const doers =
    toward === 'A'
      ? found.content
          .filter(one => draft.tokens.uposes[one] === Upos.VERB || findChild(draft, one, Deprel.cop) >= 0)
          .flatMap(one => agentsOf(draft, one))
      : [];
  const asked = doers.flatMap(one => others(parties.at(one)));
  if (participantsOf(asked).length > 0) return asked;
  const dealtWith = governed === null ? others(partiesOfContent(parties, found.content)) : [];
  if (participantsOf(dealtWith).length > 0) return dealtWith;
  const owners = found.content.flatMap(one => others(parties.ownersAt(one)));
  return participantsOf(owners).length > 0 ? owners : found.recipients;
}
