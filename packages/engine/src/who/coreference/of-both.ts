/**
 * "both governments", "the two militaries", "their presidents": bodies and offices of two states that were told before, though only
 * their people, towns or adjectives were: "Tanzanian guards and Zambian villagers scuffled, but *both governments* …". One for each.
 */
import { findChild } from '../../draft/tree.js';
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { actsOnThem } from './several.js';

/** How many mentions back the two are looked for. */
const REACH = 12;

/** Sectors of bodies and offices that each state has. */
const OF_STATES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'COP', 'SPY', 'JUD']);

/** Codes of the two countries that the phrase is of, null where it is of no two. */
export function countriesOfBoth(setting: Setting, candidate: Candidate): string[] | null {
  const { entry, noun, modifiers, countries, ofHeads, inHeads, actor, count, determiner, owner } =
    candidate.nominal!;
  if (!candidate.plural || countries.length > 0 || ofHeads.length + inHeads.length > 0 || actor !== null)
    return null;
  if (entry?.sector == null || !OF_STATES.has(entry.sector)) return null;
  const isOfBoth = determiner === 'both' || (determiner === 'definite' && count === 2);
  if (isOfBoth) {
    const others = actingOn(setting, candidate);
    return twoBefore(setting, candidate, one => (others.has(one.row) ? null : one.country));
  }
  const isTheirs =
    (determiner === 'possessive' && owner >= 0 && setting.draft.norm(owner) === 'their') ||
    // "Botswana and Namibia buried the dispute. *The presidents* planted a tree."
    (determiner === 'definite' && modifiers.length === 0 && OF_ONE_EACH.has(noun));
  return isTheirs && entry.isTitle ? theirs(setting, candidate) : null;
}

/** Offices that a state has one of. */
const OF_ONE_EACH: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'foreign minister',
  'defence minister',
  'defense minister',
  'interior minister',
  'monarch',
  'king',
]);

/** "Chile and Bolivia opened a post, and *their presidents* met": of states named side by side. */
function theirs(setting: Setting, candidate: Candidate): string[] | null {
  const stateOf = ({ kind, country }: Referent) => (kind === 'country' ? country : null);
  const found = twoBefore(setting, candidate, stateOf);
  if (found === null) return null;
  const { draft } = setting;
  for (const other of setting.before(candidate, 1)) {
    if (stateOf(setting.referentsOf(other)[0] ?? NOBODY) === null) continue;
    // The one named last is joined to the other.
    return draft.tokens.deprels[other.headToken] === Deprel.conj &&
      findChild(draft, other.headToken, Deprel.cc) >= 0
      ? found
      : null;
  }
  return null;
}

/** "*The mediator*, a Tanzanian judge, asked both delegations to return": none of the two. */
function actingOn(setting: Setting, candidate: Candidate): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const other of setting.before(candidate, 0))
    if (actsOnThem(setting, candidate, other)) for (const row of other.referents) rows.add(row);
  return rows;
}

const NOBODY = { kind: 'other', country: null } as Referent;

/** The two different countries told last, in the order of the text; null where there are fewer or more. */
function twoBefore(
  setting: Setting,
  candidate: Candidate,
  countryOf: (one: Referent) => string | null,
): string[] | null {
  const found: string[] = [];
  let seen = 0;
  for (const other of setting.before(candidate, 1)) {
    if (seen++ > REACH) break;
    for (const one of setting.referentsOf(other).reverse()) {
      const country = countryOf(one);
      if (country !== null && !found.includes(country)) found.push(country);
    }
  }
  return found.length === 2 ? found.reverse() : null;
}
