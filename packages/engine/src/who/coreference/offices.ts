/** Who is meant by an office: "the minister", "the Iranian general", "Iran's top general". */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Affiliation } from '../describe/describe.js';
import type { Setting } from '../setting.js';
import { agreesInCountry, isDefinite, nearest } from './nearest.js';

/** "*the Iranian general*", "*the minister*", "*Iran's top general*", "*the chief of staff of Iraq's Army*" */
export function byOffice(
  setting: Setting,
  candidate: Candidate,
  { country }: Affiliation,
): Referent[] | null {
  const nominal = candidate.nominal!;
  if (nominal.entry?.kind !== 'person' || candidate.plural || nominal.isCounterpart) return null;
  if (!isDefinite(nominal.determiner) && !(nominal.entry.isTitle && nominal.determiner === 'bare'))
    return null;
  if (nominal.determiner === 'possessive' && country === null) return null;
  const last = nominal.noun.split(' ').at(-1)!;
  const agrees = (one: Referent) =>
    one.kind === 'person' &&
    !one.plural &&
    agreesInCountry(one, country) &&
    (one.nouns.has(nominal.noun) || (nominal.entry!.isTitle && one.nouns.has(last)));
  const found =
    country === null ? subjectOrNearest(setting, candidate, agrees) : nearest(setting, candidate, agrees, 60);
  if (found) return [found];
  if (country === null && nominal.determiner === 'definite' && nominal.modifiers.length === 0) {
    const narrower = NARROWER.get(nominal.noun);
    const one = narrower && nearest(setting, candidate, other => isOfOffice(other, narrower), 8);
    return one ? [one] : null;
  }
  if (country === null || !nominal.entry.isTitle) return null;
  // Another word for the same kind of office: "the Iranian commander", of a general.
  const alike = nearest(
    setting,
    candidate,
    one =>
      one.kind === 'person' &&
      one.nameRank >= 1000 &&
      one.country === country &&
      one.sector !== null &&
      one.sector === nominal.entry!.sector,
    8,
  );
  return alike ? [alike] : null;
}

/** "the chargé d'affaires … *the diplomat*": offices that a wider word stands for the next time. */
const NARROWER: ReadonlyMap<string, RegExp> = new Map([
  [
    'diplomat',
    /\b(ambassador|envoy|consul|consul general|charg[eé] d'affaires|attach[eé]|high commissioner|emissary)$/,
  ],
  [
    'cleric',
    /\b(imam|mullah|ayatollah|sheikh|mufti|bishop|archbishop|priest|cardinal|pastor|rabbi|preacher|patriarch)$/,
  ],
  ['envoy', /\b(ambassador|diplomat|consul|charg[eé] d'affaires|attach[eé]|high commissioner|emissary)$/],
  ['churchman', /\b(bishop|archbishop|priest|cardinal|pastor|patriarch|abbot)$/],
  ['lawmaker', /\b(senator|mp|congressman|congresswoman|representative|deputy|legislator|parliamentarian)$/],
  [
    'politician',
    /\b(senator|mp|congressman|congresswoman|mayor|governor|minister|party leader|opposition leader)$/,
  ],
  ['director', /\b(film-?maker|film director|theatre director|documentary-maker|documentarian)$/],
  ['filmmaker', /\b(film director|documentary-maker|documentarian)$/],
  [
    'writer',
    /\b(novelist|poet|author|playwright|essayist|columnist|blogger|satirist|biographer|screenwriter|dramatist)$/,
  ],
  ['author', /\b(novelist|poet|writer|playwright|essayist|historian|biographer|satirist|dramatist)$/],
  ['artist', /\b(painter|sculptor|cartoonist|photographer|muralist|singer|rapper|musician|illustrator)$/],
  ['musician', /\b(singer|rapper|guitarist|drummer|pianist|violinist|songwriter|composer|dj)$/],
  ['singer', /\b(rapper|musician|songwriter|soprano|tenor|pop star)$/],
  [
    'scientist',
    /\b(geologist|biologist|physicist|chemist|epidemiologist|virologist|seismologist|volcanologist|oceanographer|climatologist|meteorologist|glaciologist|botanist|zoologist|ecologist|astronomer|agronomist|geographer)$/,
  ],
  [
    'researcher',
    /\b(scientist|scholar|anthropologist|sociologist|historian|economist|political scientist|academic|phd student)$/,
  ],
  [
    'academic',
    /\b(professor|lecturer|scholar|historian|economist|sociologist|anthropologist|political scientist|researcher)$/,
  ],
  [
    'doctor',
    /\b(surgeon|paediatrician|pediatrician|gynaecologist|cardiologist|anaesthetist|physician|medic)$/,
  ],
  ['medic', /\b(doctor|nurse|paramedic|surgeon|physician)$/],
  [
    'journalist',
    /\b(reporter|correspondent|editor|columnist|broadcaster|photojournalist|news anchor|presenter)$/,
  ],
  ['reporter', /\b(journalist|correspondent|photojournalist)$/],
  ['campaigner', /\b(activist|environmentalist|rights defender|conservationist)$/],
  ['activist', /\b(campaigner|environmentalist|rights defender|organiser|organizer|dissident|blogger)$/],
  ['player', /\b(footballer|midfielder|striker|goalkeeper|defender|tennis player|captain)$/],
  ['athlete', /\b(runner|sprinter|swimmer|boxer|wrestler|judoka|fencer|cyclist|gymnast|marathoner)$/],
  ['executive', /\b(chief executive|chief financial officer|managing director|chairman|vice[ -]president)$/],
  [
    'businessman',
    /\b(trader|magnate|tycoon|merchant|industrialist|entrepreneur|developer|oligarch|hotelier)$/,
  ],
  ['tycoon', /\b(magnate|billionaire|businessman|industrialist|oligarch|baron)$/],
  ['aviator', /\bpilot$/],
  ['jurist', /\b(judge|magistrate|prosecutor|lawyer|justice)$/],
  ['trader', /\b(shopkeeper|stallholder|vendor|merchant|businessman)$/],
  ['convict', /\b(murderer|killer|trafficker|smuggler|prisoner|inmate|fraudster)$/],
]);

const isOfOffice = ({ kind, plural, nouns }: Referent, offices: RegExp) =>
  kind === 'person' && !plural && [...nouns].some(noun => offices.test(noun));

/** "Foreign Minister Valdivieso spoke with Foreign Minister Whitcombe. *The Foreign Minister* …": of two in a sentence its subject. */
function subjectOrNearest(
  setting: Setting,
  candidate: Candidate,
  isMeant: (one: Referent) => boolean,
): Referent | null {
  let found: Candidate | null = null;
  const since = new Set<Referent>();
  for (const other of setting.before(candidate, 40)) {
    if (other.referents.length !== 1 || !isMeant(setting.referentsOf(other)[0]!)) continue;
    const [one] = setting.referentsOf(other);
    // "the Foreign Minister" again means whom it meant, unless others with that office were named since.
    if (isSaidAgain(candidate, other)) {
      if ([...since].every(later => later === one || wasKnown(setting, later, other))) return one!;
      break;
    }
    since.add(one!);
  }
  for (const other of setting.before(candidate, 40)) {
    if (found && other.sentence !== found.sentence) break;
    if (other.referents.length !== 1 || !isMeant(setting.referentsOf(other)[0]!)) continue;
    found ??= other;
    if (isSubject(setting, other)) return setting.referentsOf(other)[0]!;
  }
  return found && setting.referentsOf(found)[0]!;
}

function isSaidAgain({ nominal }: Candidate, { nominal: other }: Candidate): boolean {
  if (nominal === null || other === null) return false;
  return other.noun === nominal.noun && other.determiner === nominal.determiner && other.owner < 0;
}

/** Whether somebody had been mentioned before a mention. */
function wasKnown(setting: Setting, one: Referent, mention: Candidate): boolean {
  for (const other of setting.before(mention, 40)) if (other.referents.includes(one.row)) return true;
  return false;
}

/** The subject of a verb, also where the tree hangs the name on its title. */
function isSubject(setting: Setting, { headToken }: Candidate): boolean {
  const { deprels, heads } = setting.draft.tokens;
  let token = headToken;
  for (let step = 0; step < 4 && IN_NAME.has(deprels[token]!) && heads[token]! >= 0; step++)
    token = heads[token]!;
  return deprels[token] === Deprel.nsubj;
}

const IN_NAME: ReadonlySet<number> = new Set([
  Deprel.flat,
  Deprel.compound,
  Deprel.appos,
  Deprel['nmod:desc'],
]);
