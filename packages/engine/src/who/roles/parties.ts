/**
 * Bodies whose names could be anyone's ("Riverside Alliance", "Union of Reformers") in the business of elections: whose candidate
 * somebody is, for whom they sit in parliament, who boycotts the vote or walks out of a coalition is a party.
 */
import { Deprel, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { oneAt, subjectOf } from './clauses.js';
import { isNameOnly } from './lightly-told.js';

/** Those who stand or sit for parties: "the *candidate* of", "a *lawmaker* for", "the *MPs* of". */
const STANDING: ReadonlySet<string> = new Set(
  `candidate contender nominee frontrunner front-runner lawmaker legislator parliamentarian mp senator deputy congressman congresswoman
  backbencher councillor`.split(/\s+/),
);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'with']);

/** What parties do, by their objects; other bodies observe, fund or cover an election. */
const DEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['boycott contest win lose', 'vote election poll runoff run-off ballot by-election seat majority'],
      ['concede', 'defeat election'],
      ['leave quit join form', 'coalition government alliance'],
      ['nominate field withdraw put', 'candidate'],
    ] as const
  ).flatMap(([verbs, objects]) => verbs.split(' ').map(verb => [verb, new Set(objects.split(' '))] as const)),
);

/** "her main *coalition partner*, Nova Liga" */
const PARTNERS: ReadonlySet<string> = new Set(['coalition partner', 'coalition ally', 'coalition member']);

export function readParties(setting: Setting): void {
  const { draft } = setting;
  for (const candidate of setting.candidates) {
    const { nominal } = candidate;
    if (nominal === null || candidate.isBackground || nominal.entry === null) continue;
    if (PARTNERS.has(nominal.noun)) for (const one of setting.referentsOf(candidate)) makeParty(one);
    if (!STANDING.has(nominal.noun)) continue;
    if (nominal.owner >= 0) makeParty(oneAt(setting, nominal.owner));
    const link = setting.lookup.nounAt(candidate.headToken)?.endToken ?? candidate.headToken + 1;
    if (LINKS.has(setting.lookup.wordAt(link))) makeParty(bodyAfter(setting, link + 1));
  }
  for (let token = 0; token < draft.tokens.length; token++) {
    if (BACKING.has(draft.lemma(token))) noteBacked(setting, token);
    const objects = DEEDS.get(draft.lemma(token));
    if (objects && hasObject(setting, token, objects)) {
      const subject = subjectOf(setting, token);
      makeParty(subject);
      if (CANDIDATES.has(draft.lemma(token))) makePoliticians(subject);
    }
  }
}

/** The body named after "of", its country's name before it: "the candidate of *Zambia's* Riverside Alliance". */
function bodyAfter(setting: Setting, token: number): Referent | null {
  for (let at = token; at < token + 4; at++) {
    const named = setting.candidateOf(at);
    if (
      named?.name &&
      (named.name.kind === 'organisation' || named.name.kind === 'group' || named.name.kind === 'other')
    )
      return oneAt(setting, named.headToken);
  }
  return null;
}

function hasObject(setting: Setting, verb: number, objects: ReadonlySet<string>): boolean {
  const { deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.obj && objects.has(setting.draft.lemma(child))) return true;
  return false;
}

/** "*Hizb al*-Nahda" won seats: what its name suggests of arms is not so. */
function isRebelByName({ sector, mentions }: Referent): boolean {
  const name = mentions.find(one => one.name !== null)?.name;
  return sector === 'REB' && name?.sector === 'REB' && name.because.startsWith('name ');
}

const BACKING: ReadonlySet<string> = new Set(['back', 'endorse', 'support', 'nominate', 'field']);

/** "Vasil, *backed by a liberal coalition*": somebody of whom nothing else is told stands for those behind him. */
function noteBacked(setting: Setting, verb: number): void {
  const { xposes, firstChildren, nextSiblings, leftEdges } = setting.draft.tokens;
  if (xposes[verb] !== Xpos.VBN) return;
  const comma = setting.draft.norm(verb - 1) === ',' ? verb - 2 : verb - 1;
  const named = setting.candidateOf(comma);
  if (named?.name?.kind !== 'person' || named.endToken !== comma + 1) return;
  const person = oneAt(setting, named.headToken);
  if (person === null || person.sector !== null || person.actor !== null) return;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    if (setting.draft.norm(leftEdges[child]!) !== 'by') continue;
    const backer = oneAt(setting, child);
    if (backer?.sector === 'PTY' || /^(coalition|alliance|bloc|party)$/.test(setting.draft.lemma(child)))
      person.sector = 'PTY';
  }
}

/** Those who put up candidates. */
const CANDIDATES: ReadonlySet<string> = new Set(['nominate', 'field']);

/** "*Colorado dissidents* will field their own candidate" */
function makePoliticians(people: Referent | null): void {
  if (
    people?.kind === 'group' &&
    people.actor === null &&
    (people.sector === null || people.sector === 'CVL')
  )
    people.sector = 'PTY';
}

function makeParty(body: Referent | null): void {
  if (body === null || body.actor !== null || body.state !== null || body.nameRank < 1000) return;
  const isBody = body.kind === 'organisation' || body.kind === 'group';
  if (!isBody && body.kind !== 'other') return;
  if (body.sector !== null && !isNameOnly(body) && !isRebelByName(body)) return;
  body.kind = 'organisation';
  body.sector = 'PTY';
}
