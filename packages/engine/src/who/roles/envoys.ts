/**
 * Whose envoys are called in or sent home: "Copenhagen summoned *the ambassador*" after Russian jets came near. They are of the other
 * state that the report speaks of, never of the one that summons them. Whoever serves in a mission is of its state: "the Italian embassy
 * in Tunis … *the ambassador*".
 */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';
import { complementOf, subjectOf } from './clauses.js';

const CALLING_IN: ReadonlySet<string> = new Set('summon expel deport'.split(' '));
const ENVOYS: ReadonlySet<string> = new Set([
  'ambassador',
  'envoy',
  'diplomat',
  "charge d'affaires",
  "chargé d'affaires",
  'consul',
  'attache',
  'attaché',
]);
/** Who serves in a mission, by the last word of the noun. */
const STAFF =
  /(^|[ -])(ambassador|consul|diplomat|attach[eé]|charg[eé] d'affaires|consul general|high commissioner)$/;
const MISSIONS: ReadonlySet<string> = new Set([
  'embassy',
  'consulate',
  'consulate general',
  'high commission',
  'diplomatic mission',
  'legation',
]);
const OBJECT: readonly string[] = [''];
/** How many sentences away the other state may be told. */
const NEAR = 2;

export function readEnvoys(setting: Setting): void {
  const { uposes, length } = setting.draft.tokens;
  readStaff(setting);
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB || !CALLING_IN.has(setting.draft.lemma(token))) continue;
    const object = complementOf(setting, token, OBJECT);
    const envoy = object < 0 ? null : setting.candidateOf(object);
    const host = subjectOf(setting, token)?.country ?? null;
    if (envoy === null || host === null || !isAnyEnvoy(envoy) || envoy.referents.length !== 1) continue;
    const referent = setting.referentsOf(envoy)[0]!;
    referent.country ??= otherState(setting, envoy, host);
    // Of whatever country, not of the one that calls them in.
    if (referent.country === null) referent.nouns.add('diplomat');
  }
}

/** "the Italian embassy in Tunis … *the ambassador*": of the state whose mission was told last. */
function readStaff(setting: Setting): void {
  let mission: { country: string; sentence: number } | null = null;
  for (const candidate of setting.candidates) {
    const { nominal, sentence, referents } = candidate;
    if (nominal === null || referents.length !== 1) continue;
    const [one] = setting.referentsOf(candidate);
    if (MISSIONS.has(nominal.noun))
      mission = one!.country === null ? null : { country: one!.country, sentence };
    else if (
      mission !== null &&
      sentence - mission.sentence <= 1 &&
      one!.actor === null &&
      STAFF.test(nominal.noun)
    )
      one!.country ??= mission.country;
  }
}

const isAnyEnvoy = ({ nominal }: Candidate) =>
  nominal !== null &&
  ENVOYS.has(nominal.noun) &&
  nominal.countries.length === 0 &&
  nominal.owner < 0 &&
  nominal.ofHeads.length === 0;

/** The one other state that stands near, told by its name or by a nationality; null for none or several. */
function otherState(setting: Setting, envoy: Candidate, host: string): string | null {
  let found: string | null = null;
  for (const candidate of setting.candidates) {
    if (Math.abs(candidate.sentence - envoy.sentence) > NEAR) continue;
    for (const { state, actor } of setting.referentsOf(candidate)) {
      const country = state?.code ?? actor?.country ?? candidate.nominal?.countries[0]?.code ?? null;
      if (country === null || country === host || country === found) continue;
      if (found !== null) return null;
      found = country;
    }
  }
  return found;
}
