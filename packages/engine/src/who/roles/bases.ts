/** Where a body is at home: "the *Malmö-based* group", "Norrvind, a *Bergen-based* firm", "the *Swiss-owned* grain shipper". */
import { Deprel } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { complementOf, oneAt } from './clauses.js';

const AT_HOME: ReadonlySet<string> = new Set([
  'based',
  'headquartered',
  'owned',
  'registered',
  'listed',
  'domiciled',
  'incorporated',
]);
/** "the Malmö-based *rights group Lantern Watch*": how far the body may stand behind. */
const REACH = 5;

export function readBases(setting: Setting): void {
  const { lookup, draft } = setting;
  for (let token = 2; token < draft.tokens.length; token++) {
    if (draft.tokens.deprels[token] === Deprel.acl && AT_HOME.has(lookup.wordAt(token)))
      readBasedIn(setting, token, draft.tokens.heads[token]!);
    else if (SEATED.has(lookup.wordAt(token)) && BEING.test(lookup.wordAt(token - 1)))
      readBasedIn(setting, token, subjectAt(setting, token));
    if (lookup.wordAt(token - 1) !== '-' || !AT_HOME.has(lookup.wordAt(token))) continue;
    const country = countryAt(setting, token - 2);
    if (country === null) continue;
    const body = bodyAround(setting, token);
    if (body === null || body.actor !== null || body.state !== null) continue;
    noteHome(body, country, lookup.wordAt(token) === 'based');
  }
}

/** "Rights Ledger China, a group *based in New York*" */
function readBasedIn(setting: Setting, token: number, described: number): void {
  const place = complementOf(setting, token, IN);
  const [home] = place < 0 ? [] : setting.referentsAt(place);
  const body = described < 0 ? null : oneAt(setting, described);
  if (!home?.country || body === null || body.actor !== null || body.state !== null) return;
  // "a rebel group *based in* the neighbouring country" fights for its own.
  if (ARMED.has(body.sector ?? '')) return;
  if (body.kind === 'organisation' || body.kind === 'group') noteHome(body, home.country, true);
}

/** "The lender, Hansa Partners, *is based in* Riga" */
function subjectAt({ draft }: Setting, verb: number): number {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.nsubj || deprels[child] === Deprel['nsubj:pass']) return child;
  return -1;
}

const SEATED: ReadonlySet<string> = new Set(['based', 'headquartered', 'registered', 'incorporated']);
const BEING = /^(is|are|was|were)$/;

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM', 'UAF']);

const IN: readonly string[] = ['in', 'at'];

function noteHome(body: Referent, country: string, isSeat: boolean): void {
  // "the London-based group *Syria Ledger*": its name tells what it watches, not where it sits.
  const isOfSubject = isSeat && (body.sector === 'SOC' || body.sector === null) && isCountryOfName(body);
  if (body.country === null || isOfSubject || isOnlyOwned(body)) body.country = country;
}

/** "*its owner*, Toronto-based Larch": whose owner it is tells less than where it sits. */
const isOnlyOwned = ({ mentions }: Referent) =>
  mentions.some(({ nominal }) => nominal !== null && nominal.owner >= 0 && nominal.countries.length === 0) &&
  mentions.every(({ name }) => name === null || name.country === null);

/** Whether its country is only what its name tells. */
const isCountryOfName = ({ country, mentions }: Referent) =>
  mentions.some(one => one.name !== null && one.name.country === country);

function countryAt(setting: Setting, token: number): string | null {
  const sense = setting.lookup.nameAt(token)?.phrase.senses[0];
  if (sense && sense.type !== 'noun' && sense.type !== 'actor' && sense.type !== 'member')
    return sense.country.code;
  const place = setting.candidateOf(token);
  return place?.referents.length === 1 ? setting.referentsOf(place)[0]!.country : null;
}

/** The body named in the phrase or right after it, else the one that it describes. */
function bodyAround(setting: Setting, token: number): Referent | null {
  let described: Referent | null = null;
  const { sentences, length } = setting.draft.tokens;
  for (let at = token + 1; at <= token + REACH && at < length && sentences[at] === sentences[token]; at++) {
    const found = setting.candidateOf(at);
    if (found === null || found.isBackground || found.referents.length !== 1) continue;
    const body = setting.referentsOf(found)[0]!;
    if (body.kind !== 'organisation' && body.kind !== 'group' && body.kind !== 'person') continue;
    if (found.name !== null) return body;
    described ??= body;
    // "the Toronto-based gold *miner* Kestrel Bay"
    if (setting.candidateOf(found.endToken)?.name?.kind !== 'organisation') return described;
  }
  return described;
}
