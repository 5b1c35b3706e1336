/**
 * Those whose calling only their surroundings tell: "*Colleagues* stopped the bulletin", after an editor; "*Elder* Jan Penner", beside
 * Mennonites; "*Superintendent* Lee kept the pupils at home"; "*trainees*" of a midwifery school.
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

/** How many sentences back. */
const REACH = 1;

export function readBesideCalling(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, name, referents } = candidate;
    if (referents.length !== 1) continue;
    const one = setting.cast.referents[referents[0]!]!;
    if (one.actor !== null || one.state !== null) continue;
    if (nominal !== null && one.nameRank < 1000) {
      if (PEERS.test(nominal.noun)) readPeers(setting, candidate, one);
      else if (TRAINEES.test(nominal.noun) && one.sector === 'LAB') readTrainees(setting, candidate, one);
      else if (isElder(nominal.noun) && one.sector === 'CVL') readElder(setting, candidate, one);
    }
    if (name?.kind !== 'person') continue;
    const [role, other] = one.roles;
    if (role === undefined || other !== undefined || role.organisation >= 0) continue;
    if (role.title.toLowerCase() === 'elder' && one.sector === 'CVL') readElder(setting, candidate, one);
    if (HEADS_OF_SCHOOLS.test(role.title) && isOfSchools(setting)) one.sector = 'EDU';
  }
}

const PEERS = /^(colleague|co-worker|coworker|workmate|classmate|member|fellow member)$/;
const TRAINEES = /^(trainee|intern|apprentice)$/;
const isElder = (noun: string) => noun === 'elder' || noun === 'elders';

/** Callings that colleagues share; what a state does, or who is a bystander, tells nothing of theirs. */
const SHARED: ReadonlySet<string> = new Set([
  'MED',
  'EDU',
  'JRN',
  'REL',
  'LAB',
  'AGR',
  'SOC',
  'JUD',
  'BUS',
  'COP',
]);

/** Of whoever was told last: "the editor was sacked. *Colleagues* left"; "the nurses' union said *members* were tired". */
function readPeers(setting: Setting, candidate: Candidate, peers: Referent): void {
  const { nominal, plural } = candidate;
  if (nominal!.owner >= 0 || nominal!.ofHeads.length > 0 || nominal!.modifiers.length > 0) return;
  if (peers.sector !== null && peers.sector !== 'CVL') return;
  if (!plural && nominal!.determiner !== 'indefinite') return;
  const isOfBody = nominal!.noun.endsWith('member');
  let body: Referent | null = null;
  for (const other of setting.before(candidate, REACH)) {
    for (const one of setting.referentsOf(other)) {
      if (one === peers || !SHARED.has(one.sector ?? '') || one.kind === 'place') continue;
      if (one.kind !== 'person') body ??= one;
      else if (!isOfBody) {
        share(peers, one);
        return;
      }
    }
  }
  if (body !== null) share(peers, body);
}

function share(peers: Referent, one: Referent): void {
  peers.sector = one.sector;
  peers.country ??= one.country;
}

/** "a midwifery *school* … 32 *trainees*": of the school that is told of, as long as no employer is. */
function readTrainees(setting: Setting, candidate: Candidate, trainees: Referent): void {
  for (const other of setting.before(candidate, REACH)) {
    for (const { kind, sector } of setting.referentsOf(other)) {
      if (kind === 'organisation' && sector === 'EDU') trainees.sector = 'EDU';
      if (kind === 'organisation' && sector !== null) return;
    }
  }
}

/** "Paraguay's Mennonites … *Elder* Jan Penner", with no clan or village beside them. */
function readElder(setting: Setting, candidate: Candidate, elder: Referent): void {
  for (const other of setting.before(candidate, REACH + 1)) {
    for (const one of setting.referentsOf(other)) {
      if (one === elder || one.kind === 'person') continue;
      if (one.sector === 'REL') elder.sector = 'REL';
      if (one.sector === 'REL') return;
    }
  }
}

const HEADS_OF_SCHOOLS = /^(superintendent|chancellor|vice-chancellor|registrar|provost|commandant)$/i;
const OF_SCHOOLS =
  /^(pupil|school|classroom|student|teacher|curriculum|classes|diploma|campus|undergraduate|faculty|hazing)$/;
const OF_POLICE =
  /^(police|officer|arrest|suspect|constable|detective|patrol|prison|inmate|jail|murder|shooting|parliament|budget|tax|treasury|coalition|troops|soldier|army)$/;

/** A report of schools alone: the superintendent or chancellor of whom no more is said serves no police and no state. */
function isOfSchools({ draft }: Setting): boolean {
  let isOfSchool = false;
  for (let token = 0; token < draft.tokens.length; token++) {
    const lemma = draft.lemma(token);
    if (OF_POLICE.test(lemma)) return false;
    isOfSchool ||= OF_SCHOOLS.test(lemma);
  }
  return isOfSchool;
}
