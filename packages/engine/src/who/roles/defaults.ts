/**
 * What nouns mean of which nothing else is told, last of all: a "boundary *commission*" is the government's, a "walking *club*"
 * people of their own, "*followers*" of whom no more is said are civilians.
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import { ABROAD } from '../describe/place.js';
import type { Setting } from '../setting.js';
import { sectorOfPlace } from './premises.js';

const DEFAULTS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['GOV', 'agency commission office board service secretariat inquiry inspector'],
      [
        'SOC',
        'association federation league club campaign committee movement initiative society forum programme',
      ],
      ['LAB', 'crew staff employee'],
      ['MIL', 'unit detachment'],
      ['REB', 'cell'],
      ['PTY', 'coalition bloc'],
      ['BUS', 'owner proprietor'],
      [
        'CVL',
        'follower supporter victim casualty customer client fan viewer guest visitor user reader listener lover tenant defector newcomer',
      ],
    ] as const
  ).flatMap(([sector, nouns]) => nouns.split(' ').map(noun => [noun, sector] as const)),
);

const DONORS = /^(donor|creditor|lender|backer|partner|investor|sponsor)$/;

/** "a British *couple*" */
const PEOPLE: ReadonlySet<string> = new Set(['couple', 'generation', 'audience']);
const GROUPS: ReadonlySet<string> = new Set(['group', 'organisation', 'organization', 'network', 'charity']);

/** Bodies that a bare word may mean any of: "the *board* met" tells nothing without what it is a board of. */
const NEED_MORE: ReadonlySet<string> = new Set(['GOV', 'SOC']);

export function readDefaults(setting: Setting): void {
  for (const referent of setting.cast.referents) {
    if (referent.sector !== null || referent.actor !== null || referent.state !== null) continue;
    if (referent.kind === 'place' || referent.kind === 'country' || referent.kind === 'other') continue;
    const sector = sectorOf(setting, referent) ?? (isNamedGroup(setting, referent) ? 'SOC' : null);
    // "Pannon Torony, a *newcomer*": no body is a civilian.
    const isBody = referent.kind === 'organisation' && referent.nameRank >= 1000;
    if (sector !== 'CVL' || !isBody) referent.sector = sector;
  }
}

/** "the group *Aer Curat*", "Grandmothers for the Glacier, a Swiss *group*": of no trade and no arms, as far as is said. */
function isNamedGroup(setting: Setting, { kind, nameRank, plural, mentions }: Referent): boolean {
  if ((kind !== 'group' && kind !== 'organisation') || nameRank < 1000 || plural) return false;
  const sentence = mentions[0]?.sentence;
  const isGroup = mentions
    .slice(0, MOST_MENTIONS)
    .some(
      one =>
        one.sentence === sentence &&
        one.nominal !== null &&
        CIVIC.test(one.nominal.noun) &&
        one.nominal.owner < 0 &&
        one.nominal.ofHeads.length === 0 &&
        one.nominal.modifiers.every(word => OF_CAUSES.test(word)),
    );
  return isGroup && !setting.cast.referents.some(one => ARMED.has(one.sector ?? ''));
}

const CIVIC = /^(group|lobby|network)$/;
const OF_CAUSES =
  /^(base|conservationist|environmentalist|pacifist|feminist|humanist|vegan|animal|local|exile|women|youth)$/;
const ARMED: ReadonlySet<string> = new Set(['REB', 'CRM', 'UAF', 'PRM', 'PTY']);

function sectorOf(setting: Setting, referent: Referent): string | null {
  for (const mention of referent.mentions.slice(0, MOST_MENTIONS)) {
    const sector = mention.nominal ? ofNominal(setting, mention) : ofName(setting, referent, mention);
    if (sector !== null) return sector;
  }
  return null;
}

const MOST_MENTIONS = 4;

function ofNominal(setting: Setting, { nominal, headToken, plural }: Candidate): string | null {
  const { noun, countries, owner, ofHeads, entry, unlisted, determiner } = nominal!;
  const modifiers = nominal!.modifiers.filter(word => !COUNTS.has(word));
  // "the *Athens-based group* Aegean Harbour"
  if (GROUPS.has(noun) && modifiers.includes('base')) return 'SOC';
  if (entry?.kind === 'group' && entry.sector === null && PEOPLE.has(noun)) return 'CVL';
  // "*foreign donors*": states, charities or firms.
  if (DONORS.test(noun) && modifiers.some(word => ABROAD.has(word))) return null;
  // People of no one trade: "a customer", "two guitarists".
  if (entry?.kind === 'person' && entry.sector === null && !entry.isRelational && !entry.isTitle)
    return OF_SOME_TRADE.has(noun) ? tradeOf(noun, modifiers.length > 0) : 'CVL';
  if (unlisted === 'person') return tradeOf(noun, modifiers.length > 0);
  if (unlisted === 'body') return sectorOfPlace(setting, headToken);
  // "*Lowland chiefs*": of a people, where no body is told of that they lead.
  if (noun === 'chief' && plural && modifiers.length > 0 && owner < 0) return 'ELI';
  if (/^(deputy|co-)\s?leader$/.test(noun)) return 'PTY';
  // "a *cell of* the Red Cats": as they are of whom it is.
  if (noun === 'cell' && ofHeads.length > 0) return setting.referentsAt(ofHeads[0]!)[0]?.sector ?? null;
  // "In Ózd … *the council*": a town's, where no body of that name is told of.
  if (noun === 'council' && !plural && determiner === 'definite' && modifiers.length + ofHeads.length === 0)
    return owner < 0 && hasTown(setting) ? 'GOV' : null;
  const sector = DEFAULTS.get(noun) ?? null;
  if (entry === null ? sector !== 'CVL' : !entry.isRelational) return null;
  // "a *unit* of the group": of whoever has it.
  if (noun === 'unit' && (ofHeads.length > 0 || owner >= 0)) return null;
  const isBare = modifiers.length === 0 && countries.length === 0 && owner < 0 && ofHeads.length === 0;
  // "*inspectors* closed the bakery": those of the state, where no other sends any.
  if (noun === 'inspector') return plural && !isOfStates(setting) ? sector : null;
  return sector !== null && NEED_MORE.has(sector) && isBare ? null : sector;
}

/** "*several* chiefs": no word of what they are. */
const COUNTS: ReadonlySet<string> = new Set([
  'several',
  'many',
  'some',
  'few',
  'other',
  'various',
  'more',
  'most',
]);

const hasTown = ({ cast }: Setting) =>
  cast.referents.some(({ kind, country, state }) => kind === 'place' && country !== null && state === null) &&
  !cast.referents.some(({ names }) => names.some(words => words.at(-1) === 'council'));

const isOfStates = ({ cast }: Setting) =>
  cast.referents.some(({ country }) => country !== null && INTERNATIONAL.has(country));

/** Nouns that tell of a trade, and not of which. */
const OF_SOME_TRADE: ReadonlySet<string> = new Set(
  'producer designer director trainer rider keeper holder founder inventor engineer owner'.split(' '),
);

/**
 * "a Bangkok *shirtmaker*", "crane *riggers*": a noun that no list has may tell the trade by its end; by another end of trades only that there
 * is one.
 */
function tradeOf(noun: string, isModified: boolean): string | null {
  for (const [ending, sector] of TRADES) if (ending.test(noun)) return sector;
  // "*delivery* riders"; "riders on a motorbike" may be anybody.
  if (isModified && /(rider|driver|pedaller)$/.test(noun)) return 'LAB';
  return /..(er|or|eer|keeper|ist|ster)$/.test(noun) && !AT_LEISURE.test(noun) ? null : 'CVL';
}

const TRADES: readonly (readonly [RegExp, string])[] = [
  [
    /(maker|seller|dealer|trader|monger|owner|broker|vendor|buyer|exporter|importer|brewer|refiner|recruiter|shipper|supplier|outfitter|reseller)$/,
    'BUS',
  ],
  [
    /(worker|packer|loader|welder|fitter|sorter|grader|sweeper|scavenger|mender|binder|stitcher|weaver|smith|wright|turner|handler|washer|polisher|digger|hauler|operator|assembler|installer|cleaner)$/,
    'LAB',
  ],
  [/(grower|picker|breeder|herder|farmer|gatherer|planter|reaper|milker|shearer|tapper|harvester)$/, 'AGR'],
  [/(paedist|iatrist|iatrician|opathist)$/, 'MED'],
  [/(ologist|ographer|onomist)$/, 'EDU'],
];

/** Whoever does so is at play, at prayer or on a way. */
const AT_LEISURE =
  /(goer|jogger|hiker|camper|swimmer|walker|dancer|singer|player|skater|surfer|skier|boater|climber|sunbather|picnicker|shopper|commuter|passer|lover|mourner|worshipper|reveller|visitor|resident|neighbor|ancestor|survivor|hitchhiker|backpacker|holidaymaker|villager|islander|dweller|teenager|youngster|pensioner|loser|winner|sufferer|smoker|drinker|guitarist|pianist|violinist|cellist|organist|artist|soloist|novelist|tourist|cyclist|motorist|motorcyclist)$/;

/** "the National Boundary *Commission*": of the government where it is of one country. */
function ofName(
  { lookup }: Setting,
  { kind, country }: Referent,
  { name, endToken }: Candidate,
): string | null {
  if (name === null || kind === 'person' || country === null || INTERNATIONAL.has(country)) return null;
  const sector = DEFAULTS.get(lookup.wordAt(endToken - 1));
  return sector === 'GOV' ? sector : null;
}

/** PLOVER's codes for actors of no one country. */
const INTERNATIONAL: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC']);
