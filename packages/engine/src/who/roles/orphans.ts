/**
 * Offices without a body. At the head of a sentence ("Norrvind, a Bergen-based firm, is leaving. *Chief executive* Ada Lind gave no
 * details.") they are of the body that the sentence before names first; who speaks at the end of one ("Danish firm Norrvind will build
 * a plant in Ghana, *chief executive* Ada Lind said.") is of the body that it tells of.
 */

import type { Role } from '../../draft/layers.js';
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { RANKS } from './ranks.js';

const OF_BODIES =
  /^(spokes(man|woman|person)|(managing |executive )?director|chair(man|woman)?|head|chief executive( officer)?|ceo|secretary-general|(co-)?founder|editor|coordinator|((general|station|programme|club|site) )?manager)$/i;

/** What authorities have beside those: "Canada's transport board grounded the airline. *Chief inspector* Lund said …". */
const OF_AUTHORITIES =
  /^((chief|deputy|senior|lead|assistant|board|acting|principal) )*(commissioner|inspector|investigator|auditor|examiner|director|director[- ]general|registrar|superintendent|delegate|board member|member|officer|secretary|surveyor|supervisor|negotiator|prosecutor|(vice[- ])?chair(man|woman|person)?|head|president|spokes(man|woman|person))$/i;

export function readOrphans(setting: Setting): void {
  const first = new Map<number, Referent>();
  const subjects = new Map<number, Referent>();
  const authorities = new Map<number, Referent>();
  for (const candidate of setting.candidates) {
    if (candidate.referents.length !== 1) continue;
    const [referent] = setting.referentsOf(candidate);
    if (!referent) continue;
    if (!first.has(candidate.sentence) && isBody(referent)) first.set(candidate.sentence, referent);
    if (subjects.has(candidate.sentence) || !isSubject(setting, candidate)) continue;
    subjects.set(candidate.sentence, referent);
    if (isAuthority(referent)) authorities.set(candidate.sentence, referent);
  }
  for (const referent of setting.cast.referents) {
    const [mention] = referent.mentions;
    // An "inspector" may be a rank as well as an office.
    const role = officeAmong(referent) ?? (referent.roles.length === 1 ? referent.roles[0]! : null);
    if (mention?.name == null || role === null || referent.actor !== null) continue;
    if (role.organisation >= 0) continue;
    const isAtStart = opensSentence(setting, mention.sentence, role.start);
    if (OF_AUTHORITIES.test(role.title)) {
      const isNear = isAtStart || isSpeaker(setting, mention);
      const authority = isNear ? authorities.get(mention.sentence - (isAtStart ? 1 : 0)) : undefined;
      if (authority !== undefined && authority !== referent) {
        if (LENT.has(referent.sector)) referent.sector = authority.sector;
        referent.country ??= authority.country;
        role.organisation = authority.row;
        continue;
      }
    }
    const workers = isAtStart ? subjects.get(mention.sentence - 1) : undefined;
    if (SENT_BY.test(role.title) && workers !== undefined && areWorkers(workers)) {
      if (LENT.has(referent.sector)) referent.sector = workers.sector;
      referent.country ??= workers.country;
      continue;
    }
    if (!OF_BODIES.test(role.title)) continue;
    const subject = isAtStart ? undefined : subjects.get(mention.sentence);
    const isTold = subject !== undefined && mayHaveOfficer(subject) && isSpeaker(setting, mention);
    const body = isAtStart ? first.get(mention.sentence - 1) : isTold ? subject : undefined;
    if (body === undefined) continue;
    // "*Station manager* Ana Ruiz", of a radio: managers are in business where nothing tells of what.
    const isLoose = referent.sector === 'BUS' && /\bmanager$/i.test(role.title) && isAtStart;
    if (referent.sector !== null && referent.sector !== body.sector && !isLoose) continue;
    if (referent.sector === null || isLoose) referent.sector = body.sector;
    referent.country ??= body.country;
    role.organisation = body.row;
  }
}

/** "Postal workers will strike. *Negotiator* Ana Ruiz said …": people of a trade have them too. */
const SENT_BY = /^((chief|lead) )?(negotiator|delegate|organi[sz]er|representative)$/i;

const areWorkers = ({ kind, plural, sector }: Referent) =>
  kind === 'group' && plural && /^(LAB|AGR|EDU|MED)$/.test(sector ?? '');

/** What those titles tell by themselves, of whoever has them. */
const LENT: ReadonlySet<string | null> = new Set([null, 'GOV', 'COP', 'BUS', 'PTY', 'JUD']);

/** A regulator, a council, an office of the state: by its name or its noun, and no government as a whole. */
const isAuthority = ({ kind, plural, sector, state, isGovernment, nouns }: Referent) =>
  (kind === 'organisation' ||
    (kind === 'group' &&
      !plural &&
      [...nouns].some(noun =>
        /\b(board|authority|office|agency|commission|council|committee|bureau|inspectorate|service)$/.test(
          noun,
        ),
      ))) &&
  sector === 'GOV' &&
  state === null &&
  !isGovernment &&
  ![...nouns].some(noun => /\b(government|ministry|cabinet|administration|junta)$/.test(noun));

/** The one office, ranks beside it left out: "spokesman Colonel Kalisa"; null for none or several. */
function officeAmong({ roles }: Referent): Role | null {
  const offices = roles.filter(
    ({ title, organisation }) => organisation >= 0 || !RANKS.has(title.toLowerCase()),
  );
  return offices.length === 1 ? offices[0]! : null;
}

/** The subject of a clause, as a phrase or a name after its description. */
function isSubject({ draft }: Setting, { firstToken, endToken, isBackground }: Candidate): boolean {
  if (isBackground) return false;
  const { deprels } = draft.tokens;
  for (let token = firstToken; token < endToken; token++)
    if (deprels[token] === Deprel.nsubj || deprels[token] === Deprel['nsubj:pass']) return true;
  return false;
}

/** Bodies, and those who serve one of a country: "*Rwandan soldiers* … , force spokesman Kalisa said". */
const mayHaveOfficer = (one: Referent) =>
  isBody(one) ||
  (one.kind === 'group' && one.country !== null && (one.sector === 'MIL' || one.sector === 'COP'));

/** "…, chief executive *Ada Lind* said": after the clause that tells of the body. */
function isSpeaker({ draft }: Setting, { endToken, sentence }: Candidate): boolean {
  const last = draft.sentences[sentence]!.endToken;
  return endToken < last && SAYING.test(draft.lemma(endToken));
}

const SAYING = /^(say|add|tell|announce|confirm|report|write)$/;

function opensSentence({ draft }: Setting, sentence: number, start: number): boolean {
  return draft.tokens.starts[draft.sentences[sentence]!.firstToken] === start;
}

/** A body by its name, or "the company" by its noun. */
const isBody = ({ kind, nameRank, state, sector }: Referent) =>
  (kind === 'organisation' || (kind === 'group' && nameRank >= 1000)) &&
  nameRank > 0 &&
  state === null &&
  sector !== null &&
  sector !== 'GOV';
