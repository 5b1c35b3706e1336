/**
 * Bodies of everyday words that other countries have too: a "National Intelligence Service" in a report from Nairobi is not Seoul's,
 * a "Civic Platform" in Lima not Warsaw's. Where the text speaks of other countries alone, what the lexicon knows of the name is its kind
 * and sector; the text tells the country.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import type { Lookup } from '../lookup.js';
import { countriesOf, type KnownPlaces } from './known-places.js';
import type { Name } from './name.js';

const wordsIn = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that any country may name a body by. */
const EVERYDAY = wordsIn(
  `a of for the and in to on against with
  national federal state central general supreme high higher public civil civic civilian popular people peoples people's citizens citizen's citizens'
  democratic democracy democrats republican republic republicans liberal liberals conservative conservatives socialist socialists social communist
  christian islamic muslim orthodox catholic evangelical green greens left right centre center progressive progress radical radicals reform reformist renewal
  renaissance revival revolutionary revolution patriotic patriots patriot nationalist independence independent united unity union unions alliance
  coalition front movement party parties congress rally league bloc block forum platform initiative list pact broad new old young youth women women's workers worker's workers'
  labour labor peasants peasants' farmers farmers' farmer's peasant farm rural urban popular will voice hope future change justice equality freedom free liberty salvation solidarity
  development peace reconciliation truth order law homeland fatherland motherland country nation own our ours us we together forward alternative action
  liberation resistance army armed forces force defence defense guard guards republican presidential royal special operations rapid response support
  police service services security intelligence directorate department agency bureau office commission committee council court tribunal prosecuting
  authority board ministry affairs foreign internal interior home external human rights electoral election elections anti corruption anti-corruption
  crime crimes criminal investigation investigations prosecution prosecutor prosecutors bar association society lawyers journalists teachers doctors students
  trade trades labour confederation federation bank reserve oil gas power electricity water railway railways airlines ports port airport company corporation
  times post herald daily news press radio television broadcasting standard evening morning sunday star nation independent observer gazette
  senate assembly parliament house representatives deputies chamber village local community self-defence self defence volunteers battalion brigade corps division
  northern southern eastern western north south east west central upper lower grand great first second third constitutional administrative border coast
  air navy naval military war veterans mothers families disappeared students' teachers' doctors' nurses nurses' medical health red cross crescent
  football olympic chamber commerce industry industries business employers employers' exporters mining mines energy petroleum`,
);

/** What is heard of everywhere under its bare name. */
const POWERS = wordsIn('USA GBR RUS CHN ISR FRA DEU IGO UNO EUR NGO ISM IMG MNC');

/** Why such a name is one. */
export const OF_OTHERS = 'a name that others have';

/** Tells the names of such bodies apart from those of the lexicon. The names are changed in place. */
export function setNamesakesApart(
  lookup: Lookup,
  names: readonly Name[],
  places: KnownPlaces,
  countriesNamed: ReadonlySet<string>,
): void {
  const spoken = countriesOf(places);
  for (const code of countriesNamed) spoken.add(code);
  if (spoken.size === 0) return;
  for (const name of names) {
    if (name.senses.length === 0) continue;
    const isParliament =
      name.endToken - name.firstToken === 1 && PARLIAMENTS.has(lookup.wordAt(name.firstToken));
    const isShort = isParliament || isOtherShortName(lookup, name);
    if (!isShort && name.endToken - name.firstToken < 2) continue;
    const isElsewhere = name.senses.every(
      sense =>
        sense.type === 'actor' &&
        (sense.actor.kind === 'organisation' || sense.actor.kind === 'group') &&
        sense.actor.country !== null &&
        !spoken.has(sense.actor.country) &&
        (isParliament || !POWERS.has(sense.actor.country)),
    );
    if (!isElsewhere || (!isShort && !isEveryday(lookup, name))) continue;
    name.senses = [];
    name.country = null;
    name.isTold = true;
    name.because = OF_OTHERS;
  }
}

/** "*Congress* president Ana Ruiz", in Lima: many countries have one. */
const PARLIAMENTS = wordsIn('congress senate');

/** "The *ABVP* union", in Antwerp: short names that are followed by what the body of that name elsewhere is not. */
function isOtherShortName(lookup: Lookup, { firstToken, endToken, senses }: Name): boolean {
  if (endToken - firstToken !== 1) return false;
  const noun = lookup.nounAt(endToken);
  const after = noun?.firstToken === endToken ? noun.phrase.senses[0] : undefined;
  if (after?.type !== 'noun' || after.noun.sector === null || after.plural) return false;
  if (after.noun.kind !== 'organisation' && after.noun.kind !== 'group') return false;
  return senses.every(one => one.type === 'actor' && one.actor.sector !== after.noun.sector);
}

/** Whether all its words are such as any country names bodies by. */
export function isEveryday(
  lookup: Lookup,
  { firstToken, endToken }: { firstToken: number; endToken: number },
): boolean {
  for (let token = firstToken; token < endToken; token++) {
    const word = lookup.wordAt(token);
    if (word !== '-' && word !== "'" && word !== "'s" && !EVERYDAY.has(word)) return false;
  }
  return true;
}

/** "the Social *Democrats*", of any country: the last word of a noun phrase with capitals is no name by itself. */
export function endsNoun(lookup: Lookup, { firstToken, endToken }: Name): boolean {
  const hit = endToken - firstToken > 1 ? null : lookup.nounAt(firstToken);
  const sense = hit?.phrase.senses[0];
  return (
    hit !== null &&
    hit.firstToken < firstToken &&
    hit.endToken === endToken &&
    sense?.type === 'noun' &&
    sense.noun.sector === 'PTY'
  );
}

/** "*Labour* organisers met": the first word of a sentence is a party only where its country is spoken of. */
export function isWordAtStart(
  draft: Draft,
  lookup: Lookup,
  name: Name,
  countriesNamed: ReadonlySet<string>,
): boolean {
  const { firstToken, endToken, senses } = name;
  const { sentences, uposes, length } = draft.tokens;
  if (endToken - firstToken > 1 || senses.length === 0 || endToken >= length) return false;
  const isFirst = firstToken === draft.sentences[sentences[firstToken]!]!.firstToken;
  // "*Economist* Ana Ruiz": what somebody is, not the paper.
  const noun = lookup.nounAt(firstToken)?.phrase.senses[0];
  if (isFirst && uposes[endToken] === Upos.PROPN && noun?.type === 'noun' && noun.noun.kind === 'person')
    return true;
  if (!isFirst || uposes[endToken] !== Upos.NOUN || !EVERYDAY.has(lookup.wordAt(firstToken))) return false;
  return senses.every(
    sense =>
      sense.type === 'actor' &&
      sense.actor.sector === 'PTY' &&
      !countriesNamed.has(sense.actor.country ?? ''),
  );
}
