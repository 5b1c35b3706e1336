/**
 * Whom a protest addresses where no pattern names them: the body outside whose doors it is held ("gathered *outside the presidential
 * office*", "dumped manure *in front of the assembly*") or whose sittings are boycotted, and who is to go or is denounced ("marched to
 * demand the resignation of *the minister*").
 */
import type { Draft } from '../draft/draft.js';
import type { Event, Participant } from '../draft/layers.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { prepositionOf } from './clause.js';
import { Parties, participantsOf } from './parties.js';
import type { Proposal } from './proposal.js';

/** How many clauses or phrases below the words that tell the protest. */
const DEEP = 3;

/** Those whom a protest addresses, none where its place and its aim name nobody. */
export function addresseesOf(draft: Draft, event: Event, { trigger, core, words }: Proposal): Participant[] {
  const parties = new Parties(draft);
  const own = new Set(event.actors.map(one => one.entity));
  const seen = new Set<number>();
  let level = [...new Set([trigger, core, ...words])];
  for (let depth = 0; depth <= DEEP; depth++) {
    for (const token of level) {
      const found = aimedAt(parties, token).filter(one => !own.has(one.entity));
      if (found.length > 0) return found;
      seen.add(token);
    }
    level = level.flatMap(head =>
      children(draft, head).filter(child => !seen.has(child) && leadsOn(draft, child)),
    );
  }
  return [];
}

const LEADS_ON: ReadonlySet<number> = new Set([
  Deprel.obl,
  Deprel.nmod,
  Deprel.obj,
  Deprel.advcl,
  Deprel.acl,
  Deprel.xcomp,
  Deprel.conj,
]);

/** "and marched to the palace", but not what somebody else did: "and *police* fired tear gas". */
function leadsOn(draft: Draft, child: number): boolean {
  return LEADS_ON.has(draft.tokens.deprels[child]!) && findChild(draft, child, Deprel.nsubj) < 0;
}

function aimedAt(parties: Parties, token: number): Participant[] {
  const { draft } = parties;
  if (draft.tokens.uposes[token] === Upos.VERB) return denounced(parties, token);
  const noun = inFrontOf(draft, token);
  if (noun < 0) return [];
  return participantsOf(parties.at(noun)).filter(({ entity }) => hasDoors(draft, entity));
}

/** Prepositions between a protest and the seat of whom it addresses. */
const BEFORE_DOORS: ReadonlySet<string> = new Set('outside before at to towards toward around'.split(' '));

/** The noun before whose doors the phrase puts the protest, or what is boycotted; -1 for any other. */
function inFrontOf(draft: Draft, token: number): number {
  const { deprels, heads } = draft.tokens;
  if (deprels[token] === Deprel.obj) return draft.lemma(heads[token]!) === 'boycott' ? token : -1;
  if (draft.norm(token) === 'front') return findChild(draft, token, Deprel.nmod);
  return BEFORE_DOORS.has(prepositionOf(draft, token)) ? token : -1;
}

/** Whom people protest to: those who rule, judge, police, or employ. */
const ADDRESSED: ReadonlySet<string> = new Set('GOV LEG JUD COP MIL SPY PTY BUS'.split(' '));

function hasDoors(draft: Draft, entity: number): boolean {
  const { kind, sector } = draft.entities[entity]!;
  return kind !== 'place' && kind !== 'other' && sector !== null && ADDRESSED.has(sector);
}

const DEMANDING: ReadonlySet<string> = new Set(['demand', 'seek', 'urge']);
const DENOUNCING: ReadonlySet<string> = new Set(['denounce', 'condemn']);

/** Nouns for what is wanted of somebody who holds an office. */
const OUSTING: ReadonlySet<string> = new Set(
  'resignation removal dismissal ouster sacking departure impeachment arrest trial prosecution'.split(' '),
);

/** "demand the resignation of *R*", "demand *R's* dismissal", "denounce *R*". */
function denounced(parties: Parties, verb: number): Participant[] {
  const { draft } = parties;
  const lemma = draft.lemma(verb);
  const denounces = DENOUNCING.has(lemma);
  const object = denounces || DEMANDING.has(lemma) ? findChild(draft, verb, Deprel.obj) : -1;
  if (object < 0) return [];
  const isOusting = OUSTING.has(draft.lemma(object));
  const meant = isOusting
    ? children(draft, object, Deprel.nmod, Deprel['nmod:poss'])
    : denounces
      ? [object]
      : [];
  return meant
    .flatMap(one => participantsOf(parties.at(one)))
    .filter(({ entity }) => draft.entities[entity]!.kind !== 'place');
}
