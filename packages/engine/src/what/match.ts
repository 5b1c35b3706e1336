/** Whether a pattern of the dictionary fits at a word, and who fills its roles there. */

import type { Draft } from '../draft/draft.js';
import { children } from '../draft/tree.js';
import { Deprel } from '../grammar/labels.js';
import { byPhrases, clauseOf, phrasesOf } from './clause.js';
import type { Frame } from './dictionary.js';
import { matchNoun } from './match-noun.js';
import { matchVerb } from './match-verb.js';
import type { Match, Refusal } from './matched.js';
import { type Parties, participantsOf } from './parties.js';
import { isPassive } from './passive.js';
import type { Site } from './site.js';
import { fills, isWord } from './words.js';

export function match(parties: Parties, given: Site, frame: Frame, refuse?: Refusal): Match | null {
  const { draft } = parties;
  let site = given;
  // The cheap and frequent reasons first: most patterns of a common verb end here.
  let reason = partProblem(draft, site, frame) ?? objectProblem(draft, site, frame);
  if (reason === null) {
    const found: Match = {
      frame,
      score: 1,
      actors: [],
      recipients: [],
      content: [],
      words: [site.token],
      things: [],
      inferred: false,
      closed: false,
    };
    if (frame.part !== 'noun') site = withParticleObject(draft, site, frame);
    reason =
      (frame.part === 'noun'
        ? matchNoun(parties, site, frame, found)
        : matchVerb(parties, site, frame, found)) ?? neighbourProblem(draft, site, frame, found);
    if (reason === null) return frame.entry ? withThings(parties, found) : found;
  }
  refuse?.(frame, reason, site.token);
  return null;
}

function partProblem(draft: Draft, site: Site, frame: Frame): string | null {
  if (frame.part === site.part) return null;
  if (frame.part === 'adjective' && site.part === 'verb') {
    return frame.operator || isWord(draft, site.token, new Set([draft.norm(site.token)]))
      ? null
      : 'the word is not used as an adjective';
  }
  return `the word is used as ${site.part === 'adjective' ? 'an adjective' : `a ${site.part}`}, the entry has a ${frame.part}`;
}

/** Whether a pattern that asks for certain words as object can fit at all. */
function objectProblem(draft: Draft, site: Site, { object, second, part, particles }: Frame): string | null {
  if (
    part !== 'verb' ||
    object === null ||
    second !== null ||
    object.filler === null ||
    object.optional ||
    particles.size > 0
  )
    return null;
  for (const patient of site.patients) if (fills(draft, patient, object.filler)) return null;
  return site.patients.length === 0 ? 'it has no object' : 'its object is of another kind';
}

/** "handed *over* the base": taken for a preposition, the particle's object looks like a phrase. */
function withParticleObject(draft: Draft, site: Site, frame: Frame): Site {
  if (frame.particles.size === 0 || frame.object === null || site.patients.length > 0) return site;
  const phrase = phrasesOf(draft, site.token, frame.particles)[0];
  return phrase === undefined ? site : { ...site, patients: [phrase] };
}

/** What is done to a thing is done to its owner, and what is done to people to them: "blocked *the newspaper's website*". */
function withThings(parties: Parties, found: Match): Match {
  const { type, mode } = found.frame.entry!;
  const own =
    type === 'MOBILIZE' ||
    type === 'CONSULT' ||
    (type === 'RETREAT' && mode !== 'release' && mode !== 'access');
  if (own || found.things.length === 0 || participantsOf(found.recipients).length > 0) return found;
  let owners = found.things.flatMap(one => parties.ownersAt(one));
  if (participantsOf(owners).length === 0 && !isPassive(parties.draft, found.words[0]!)) {
    // "repelled an attack by the rebels": a parser may hang "by" on the verb.
    owners = byPhrases(parties.draft, found.words[0]!).flatMap(one => parties.at(one));
  }
  const suffers =
    // "ordered two Omani *diplomats* to leave": people whom nobody owns.
    (type === 'SANCTION' && found.things.some(one => isPerson(parties, one))) ||
    (type === 'PROTEST' && (mode === 'riot' || mode === 'vandalize')) ||
    (type === 'COERCE' && mode !== 'curfew' && mode !== 'martial-law') ||
    (type === 'SANCTION' && mode !== 'withdraw' && mode !== 'discontinue') ||
    type === 'ASSAULT' ||
    type === 'RETREAT' ||
    (type === 'AID' && !areSent(parties, found));
  const fills =
    participantsOf(owners).length > 0 || !suffers ? owners : found.things.flatMap(one => parties.at(one));
  return { ...found, inferred: true, recipients: [...found.recipients, ...fills] };
}

/** "rescued the *miners*" helps them, "sent *a team* to help" somebody else. */
const areSent = (parties: Parties, { words, things }: Match) =>
  CONVEYING.has(parties.draft.lemma(words[0]!)) && things.some(one => isPerson(parties, one));

const CONVEYING: ReadonlySet<string> = new Set(
  'send dispatch fly lend deploy provide supply second loan rush ship bring give offer'.split(' '),
);

const isPerson = (parties: Parties, token: number) =>
  parties.at(token).some(({ participants }) =>
    participants.some(({ entity }) => {
      const { kind } = parties.draft.entities[entity]!;
      return kind === 'person' || kind === 'group';
    }),
  );

/** How many words around a trigger are looked at for what an entry must or must not stand with. */
const NEIGHBOURHOOD = 40;

function neighbourProblem(draft: Draft, site: Site, frame: Frame, found: Match): string | null {
  if (frame.unless) {
    const word = argumentWords(draft, site).find(
      one => one !== site.token && isWord(draft, one, frame.unless!.words),
    );
    if (word !== undefined) return `"${draft.form(word)}" shows that something else is meant`;
  }
  if (frame.onlyWith) {
    const sentence = draft.sentences[draft.tokens.sentences[site.token]!]!;
    const first = Math.max(sentence.firstToken, site.token - NEIGHBOURHOOD);
    const end = Math.min(sentence.endToken, site.token + NEIGHBOURHOOD);
    for (let one = first; one < end; one++) {
      if (one === site.token || !fills(draft, one, frame.onlyWith)) continue;
      found.score += 1;
      return null;
    }
    return 'none of the words that the entry asks for is near';
  }
  return null;
}

const CLAUSAL = new Set([
  Deprel.advcl,
  Deprel.ccomp,
  Deprel.conj,
  Deprel.parataxis,
  Deprel['acl:relcl'],
  Deprel['advcl:relcl'],
  Deprel.appos,
]);

/** The words of the trigger's own arguments and modifiers, two steps down, and those of the verb that carries a noun. */
function argumentWords(draft: Draft, site: Site): number[] {
  const found: number[] = [...site.patients, ...site.agents];
  for (const head of [site.token, ...site.patients, ...site.hosts]) {
    for (const child of children(draft, head)) {
      if (CLAUSAL.has(draft.tokens.deprels[child]!)) continue;
      found.push(child);
      for (const below of children(draft, child))
        if (!CLAUSAL.has(draft.tokens.deprels[below]!)) found.push(below);
    }
  }
  if (site.part === 'noun') {
    const clause = clauseOf(draft, site.token);
    if (clause >= 0) found.push(clause);
  }
  return found;
}
