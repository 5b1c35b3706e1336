/**
 * What a place does where it stands. A country or capital that acts, owns or is spoken to stands for its government or people:
 * `affiliation`. One that tells where something is or happens, or where somebody goes to or comes from, is a `location`. Read
 * from the words beside it, and from the tree where there is one.
 */
import type { PlaceRole } from '../draft/layers.js';
import type { Toponym } from '../gazetteer/toponyms.js';
import { headOfTokens, prepositionOf } from '../grammar/attachment.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Evidence } from './evidence.js';
import {
  ACTS,
  ADDRESSING,
  DIVISION_NOUNS,
  INHABITANTS,
  INSTITUTIONS,
  KINDS_OF_PLACE,
  MOTION,
  PARTY_PREPOSITIONS,
  REPRESENTED,
  SENT_WORDS,
  STATES_OF_PLACE,
  TO_OR_FROM,
  TRAVERSING,
} from './vocabulary.js';

/** The place before, for lists and containers: "in Brazil, Venezuela and Peru", "in Mosul, Iraq". */
export interface Before {
  endToken: number;
  role: PlaceRole;
}

type RoleRule = (evidence: Evidence, toponym: Toponym, previous: Before | null) => PlaceRole | null;

/** The first that knows decides. */
const RULES: readonly RoleRule[] = [
  roleOfBorder,
  roleOfAdjective,
  roleOfLabel,
  roleOfDateline,
  roleOfMember,
  roleOfPossessor,
  roleOfParty,
  roleOfBelonging,
  roleOfLocated,
  roleOfSubject,
  roleInList,
  roleInClause,
];

export function roleOf(evidence: Evidence, toponym: Toponym, previous: Before | null): PlaceRole {
  for (const rule of RULES) {
    const role = rule(evidence, toponym, previous);
    if (role) return role;
  }
  return evidence.isCountry(toponym.key) ? 'affiliation' : 'location';
}

/** "the Iran-Iraq border", "the Syrian border", "the border with Chad", "the border between Iran and Iraq" tell where. */
function roleOfBorder(evidence: Evidence, { firstToken, endToken }: Toponym): PlaceRole | null {
  const joint = evidence.norm(endToken) === '-' || evidence.norm(endToken) === '–' ? endToken + 2 : endToken;
  const border = BORDERS.has(evidence.norm(endToken)) ? endToken : joint;
  // "Iraqi border guards" are Iraq's.
  if (BORDERS.has(evidence.norm(border)))
    return /^(guard|polic|force|troop|patrol|official|agent|control|securit|servic)/.test(
      evidence.norm(border + 1),
    )
      ? null
      : 'location';
  for (let token = firstToken - 1; token >= firstToken - BORDER_WINDOW; token--) {
    if (BORDERS.has(evidence.norm(token)))
      return /^(with|between|of)$/.test(evidence.norm(token + 1)) ? 'location' : null;
    if (!BORDER_LINKS.has(evidence.norm(token)) && !evidence.isPlaceWord(token)) return null;
  }
  return null;
}

const BORDERS = new Set(['border', 'borders', 'frontier', 'boundary']);
const BORDER_LINKS = new Set(['with', 'between', 'of', 'and', 'the', ',']);
const BORDER_WINDOW = 5;

/** "Iraqi" */
function roleOfAdjective(_evidence: Evidence, { adjective }: Toponym): PlaceRole | null {
  return adjective ? 'affiliation' : null;
}

/** "Cyprus: Rains close two ports": a label at the beginning of a line tells where. */
function roleOfLabel(evidence: Evidence, { firstToken, endToken }: Toponym): PlaceRole | null {
  return evidence.norm(endToken) === ':' && evidence.opensLine(firstToken) ? 'location' : null;
}

/** "BEIRUT, Sept 9", "TALLINN (Continental)": in capitals at the beginning of a line. */
function roleOfDateline(evidence: Evidence, { firstToken, endToken }: Toponym): PlaceRole | null {
  const form = evidence.draft.form(firstToken);
  if (form.length < 4 || form !== form.toUpperCase()) return null;
  const opens = evidence.opensLine(firstToken) || evidence.norm(firstToken - 1) === '/';
  return opens && DATELINE_MARKS.has(evidence.norm(endToken)) ? 'location' : null;
}

const DATELINE_MARKS = new Set([',', '(', '-lrb-', '—', '–', '-', '--', '/']);

/** "Saskatoon police", "Idlib province officials", "Moscow-backed"; but "while in Saskatoon police dispersed a crowd" */
function roleOfMember(evidence: Evidence, { firstToken, endToken }: Toponym): PlaceRole | null {
  const after = evidence.norm(endToken);
  if (evidence.norm(firstToken - 1) === 'in' && evidence.opensClause(firstToken - 1)) return null;
  if (INSTITUTIONS.has(DIVISION_NOUNS.has(after) ? evidence.norm(endToken + 1) : after)) return 'affiliation';
  const compound = after === '-' && /ed$|led$|run$/.test(evidence.norm(endToken + 1));
  return compound && evidence.norm(endToken + 1) !== 'based' ? 'affiliation' : null;
}

/** "Iran's general", "Bern's offer" */
function roleOfPossessor(evidence: Evidence, { endToken, key }: Toponym): PlaceRole | null {
  const after = evidence.norm(endToken);
  if (after !== "'s" && after !== '’s' && after !== "'") return null;
  if (evidence.isPolity(key)) return 'affiliation';
  // "Iraqi Kurdistan's local authorities"
  for (let token = endToken + 1; token <= endToken + 3; token++)
    if (INSTITUTIONS.has(evidence.norm(token))) return 'affiliation';
  return 'location';
}

/** "talks between Iran and Iraq", "sanctions against Bern", "criticised by Bern", "gratitude to Iran", "demands from Iran" */
function roleOfParty(evidence: Evidence, { firstToken, key }: Toponym): PlaceRole | null {
  const before = evidence.norm(firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1;
  const preposition = evidence.norm(before);
  const country = evidence.isCountry(key);
  if (preposition === 'between') return country ? 'affiliation' : null;
  if (preposition === 'for' && SETTING_OUT.test(evidence.norm(before - 1))) return 'location';
  if (PARTY_PREPOSITIONS.has(preposition) && evidence.isPolity(key))
    return isMoved(evidence, before) && preposition !== 'by' ? 'location' : 'affiliation';
  if (preposition === 'on' && evidence.isPolity(key))
    return /^(call|urg|depend|rel[iy]|spy|impos)/.test(evidence.norm(before - 1)) ? 'affiliation' : null;
  if (!country || !TO_OR_FROM.has(preposition)) return null;
  if (REPRESENTED.has(evidence.norm(before - 1))) return 'affiliation';
  const moved = isMoved(evidence, before);
  if (preposition !== 'from') return moved ? null : 'affiliation';
  return !moved && hasBefore(evidence, before, 2, isSent) ? 'affiliation' : null;
}

/** "bound for Lima", "left for Lima", "headed for Lima" */
const SETTING_OUT =
  /^(bound|left|leave|leaves|leaving|head|heads|headed|heading|depart|departed|out|flight|flights)$/;

/** How many words before a country the verb of motion may stand. */
const MOTION_WINDOW = 7;

const isMotion = (norm: string) => MOTION.test(norm);
const isSent = (norm: string) => SENT_WORDS.test(norm);

/** Whether a word of motion stands before a preposition, or governs it from farther away: "extradited the man …, to Peru". */
function isMoved(evidence: Evidence, preposition: number): boolean {
  if (hasBefore(evidence, preposition, MOTION_WINDOW, isMotion)) return true;
  const { heads } = evidence.draft.tokens;
  if (heads.length === 0) return false;
  const verb = heads[heads[preposition]!] ?? -1;
  return verb >= 0 && isMotion(evidence.norm(verb));
}

function hasBefore(
  evidence: Evidence,
  end: number,
  window: number,
  accepts: (norm: string) => boolean,
): boolean {
  for (let token = end - 1; token >= end - window; token--) {
    if (accepts(evidence.norm(token))) return true;
    if (token <= 0 || evidence.opensLine(token)) return false;
  }
  return false;
}

/** "the governor of Sonora", "the security service of Transnistria" */
function roleOfBelonging(evidence: Evidence, { firstToken }: Toponym): PlaceRole | null {
  let at = evidence.norm(firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1;
  if (evidence.norm(at) !== 'of') return null;
  if (KINDS_OF_PLACE.has(evidence.norm(at - 1))) {
    const start = at - 1;
    for (at = start - 1; at >= start - 3 && evidence.norm(at) !== 'of'; at--);
    if (evidence.norm(at) !== 'of') return null;
  }
  const noun = evidence.norm(at - 1);
  if (INHABITANTS.has(noun)) return null;
  return INSTITUTIONS.has(noun) || REPRESENTED.has(noun) ? 'affiliation' : null;
}

/** "in Mosul", "the capital Seoul", "the nearby city of Suwon", "countries such as Cyprus" */
function roleOfLocated(evidence: Evidence, toponym: Toponym): PlaceRole | null {
  return evidence.isLocated(toponym) || isNamedKind(evidence, toponym) ? 'location' : null;
}

function isNamedKind(evidence: Evidence, { firstToken }: Toponym): boolean {
  const before = evidence.norm(firstToken - 1);
  if (KINDS_OF_PLACE.has(before)) return true;
  if (before === 'of') return KINDS_OF_PLACE.has(evidence.norm(firstToken - 2));
  return before === 'as' && evidence.norm(firstToken - 2) === 'such';
}

/** A list or a container has the role of the place before it. */
function roleInList(evidence: Evidence, { firstToken }: Toponym, previous: Before | null): PlaceRole | null {
  if (!previous || previous.role === 'name-part') return null;
  // "from Mexico and the United States"
  const first = evidence.norm(firstToken - 1) === 'the' ? firstToken - 1 : firstToken;
  const gap = first - previous.endToken;
  const mark = evidence.norm(first - 1);
  if (gap === 1 && (mark === ',' || mark === 'and' || mark === 'or' || mark === '(')) return previous.role;
  return gap === 2 && (mark === 'and' || mark === 'or') && evidence.norm(first - 2) === ','
    ? previous.role
    : null;
}

/** "Bern rejected the offer, and Berlin, which …, followed": subjects are no part of the list before them. */
function roleOfSubject(evidence: Evidence, toponym: Toponym): PlaceRole | null {
  if (
    ACTS.has(evidence.norm(toponym.endToken)) &&
    (evidence.isPolity(toponym.key) || evidence.isFamous(toponym.key))
  )
    return 'affiliation';
  const { verb, relation } = governorOf(evidence, toponym);
  if (relation !== Deprel.nsubj || verb < toponym.firstToken) return null;
  const norm = evidence.norm(verb);
  return (evidence.isPolity(toponym.key) && !STATES_OF_PLACE.has(norm)) || ACTS.has(norm)
    ? 'affiliation'
    : null;
}

/** "urged Bern to pay", "bordered Italy": by what the place is to its verb. */
function roleInClause(evidence: Evidence, toponym: Toponym): PlaceRole | null {
  const { verb, relation } = governorOf(evidence, toponym);
  if (relation !== Deprel.obj && relation !== Deprel.iobj && relation !== Deprel['nsubj:pass']) return null;
  const norm = evidence.norm(verb);
  if (relation === Deprel.obj && TRAVERSING.test(norm)) return 'location';
  return evidence.isPolity(toponym.key) && ADDRESSING.test(norm) ? 'affiliation' : null;
}

const NOTHING = { verb: -1, relation: -1 };

/** The verb that a place without a preposition hangs on, and how. */
function governorOf(
  { draft }: Evidence,
  { firstToken, endToken }: Toponym,
): { verb: number; relation: number } {
  const { heads, deprels, uposes } = draft.tokens;
  if (heads.length === 0) return NOTHING;
  const head = headOfTokens(draft, firstToken, endToken);
  const verb = heads[head]!;
  if (verb < 0 || uposes[verb] !== Upos.VERB || prepositionOf(draft, head) !== '') return NOTHING;
  return { verb, relation: deprels[head]! };
}
