/** Firms that are told by what they do, with nouns that people are told by as well: "ethanol *producer* Tall Grass". */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Lookup } from '../lookup.js';
import { findLastCue, firstCueOf } from './cues.js';
import { isSaidWithIts } from './its.js';

/** What firms do, as nouns for whoever does it. */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(
  `owner employer operator producer developer supplier provider maker builder exporter importer processor distributor lender refiner miner
  broker wholesaler retailer manufacturer contractor carrier shipper publisher recycler insurer brewer distiller giant major conglomerate startup chain
  packer canner bottler ginner miller smelter crusher spinner roaster blender explorer driller dredger hauler haulier forwarder
  charterer shipmanager lessor meatpacker conserver curer caterer venture cluster monopoly house logger trader buyer merchant
  auctioneer planter grower farmer breeder agent`.split(/\s+/),
);
/** What people are as a rule, and firms only where more is told: "*cocoa buyer* Ama Boateng", "*salmon farmer* Nordlaks". */
const HUMAN: ReadonlySet<string> = new Set(
  'logger trader buyer merchant auctioneer planter grower farmer breeder agent haulier hauler caterer miller spinner driller roaster'.split(
    ' ',
  ),
);
/** "*film* producer", "*exhibition* organiser": people, as a rule. */
const ARTS: ReadonlySet<string> = new Set(
  'film movie music record television tv theatre theater stage radio documentary executive event exhibition'.split(
    ' ',
  ),
);

/** "*mining* giant" as well as "*oil* giant" */
function isModifier(draft: Draft, lookup: Lookup, token: number): boolean {
  // "*Tuna* canner Lagos Foods": with the capital of its sentence the tags take it for a name.
  const isNoun =
    draft.tokens.uposes[token] === Upos.NOUN ||
    (draft.tokens.uposes[token] === Upos.PROPN &&
      opensSentence(draft, token) &&
      lookup.nameAt(token) === null);
  return isNoun || /.ing$/.test(lookup.wordAt(token));
}

const FIRMS_ALONE: ReadonlySet<string> = new Set(
  `lender carrier insurer refiner retailer brewer distiller shipper wholesaler miner operator supplier employer broadcaster exporter importer
  packer canner bottler ginner shipmanager haulier charterer`.split(/\s+/),
);

/** "*Lender* Norrbank cut its rates": at the head of a sentence, before one word, for people are named in full at first. */
export function isFirmAtStart(draft: Draft, lookup: Lookup, noun: number, endToken: number): boolean {
  return (
    opensSentence(draft, noun) &&
    endToken === noun + 2 &&
    FIRMS_ALONE.has(lookup.wordAt(noun)) &&
    lookup.nameAt(noun + 1) === null &&
    lookup.nounAt(noun + 1) === null &&
    lookup.entryAt(noun + 1)?.isGivenName !== true
  );
}

/** A firm by its line of business, told before its name: "*solar park builder* Norrvind". */
export function isFirm(
  draft: Draft,
  lookup: Lookup,
  noun: number,
  firstToken: number,
  endToken: number,
): boolean {
  if (!FIRM_NOUNS.has(lookup.wordAt(noun)) || lookup.entryAt(firstToken)?.isGivenName) return false;
  if (isFirmAtStart(draft, lookup, noun, endToken)) return true;
  // "Exporter Yirga Ridge halted *its* purchases"
  if (isSaidWithIts(draft, lookup, firstToken, endToken)) return true;
  // "Dutch *brewer* Van Alst": few people are called so.
  const isOfCountry = lookup.nameAt(noun - 1)?.phrase.senses.some(one => one.type === 'adjective') ?? false;
  if (isOfCountry && FIRMS_ALONE.has(lookup.wordAt(noun))) return true;
  const isCompound = noun > 0 && isModifier(draft, lookup, noun - 1) && !opensSentence(draft, noun);
  if (HUMAN.has(lookup.wordAt(noun))) return isFirmOfTrade(lookup, noun, firstToken, endToken, isCompound);
  // "hotel *owner* Rui Lima": who has small premises is a person.
  const isOwner = lookup.wordAt(noun) === 'owner' && !hasFirmCue(lookup, firstToken, endToken);
  if (isOwner && isCompound && PREMISES.test(lookup.wordAt(noun - 1))) return false;
  return isCompound
    ? !ARTS.has(lookup.wordAt(noun - 1))
    : findLastCue(lookup, firstToken, endToken)?.sector === 'BUS';
}

/** "*cotton ginner* Sodegin", "Norwegian *salmon farmer* Laks Foods": one word alone, for people are named in full, or a firm's word. */
function isFirmOfTrade(
  lookup: Lookup,
  noun: number,
  firstToken: number,
  endToken: number,
  isCompound: boolean,
): boolean {
  if (hasFirmCue(lookup, firstToken, endToken))
    return findLastCue(lookup, firstToken, endToken)?.kind !== 'place';
  const isOneWord = endToken - firstToken === 1 && lookup.wordAt(noun) !== 'agent';
  return isOneWord && isCompound && lookup.nounAt(firstToken) === null && lookup.nameAt(firstToken) === null;
}

const hasFirmCue = (lookup: Lookup, firstToken: number, endToken: number) =>
  findLastCue(lookup, firstToken, endToken) !== null || firstCueOf(lookup, firstToken, endToken) !== null;

const PREMISES =
  /^(hotel|guesthouse|hostel|bar|pub|café|cafe|restaurant|shop|store|stall|kiosk|bakery|salon|pharmacy|bookshop|garage|farm|ranch|vineyard|boat|house|home|flat|club|nightclub|gym|dog|car|taxi|truck|kebab|tavern|land|campsite|cinema)$/;

export function opensSentence(draft: Draft, token: number): boolean {
  return token === 0 || draft.tokens.sentences[token - 1] !== draft.tokens.sentences[token];
}

/** What else a firm may be told by behind its name, where that is said of its size or the name is none of a person. */
const FIRMS_BEHIND =
  /^(investor|buyer|grower|trader|landlord|bidder|shareholder|start-up|tenant|underwriter|financier)$/;
/** "a *mid-sized* producer", "the valley's *largest* buyer", "a *listed* developer" */
const OF_FIRMS =
  /^(biggest|largest|sized|midsize|leading|listed|owned|publicly|global|multinational|monopoly|dominant|sole|main|based|second-largest|state-owned)$/;
/** How far behind a name the noun is looked for. */
const REACH = 7;

/** "Minera Roja, a mid-sized *producer*", "Tufi Ridge, a gold *miner*"; not "Ana Ruiz, a gold miner". `first`: behind the article. */
export function isFirmByAppositive(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  first: number,
): boolean {
  if (lookup.entryAt(firstToken)?.isGivenName === true) return false;
  let isOfFirms = false;
  let isCompound = false;
  for (let token = first; token < Math.min(first + REACH, draft.tokens.length); token++) {
    const word = lookup.wordAt(token);
    isOfFirms ||= OF_FIRMS.test(word);
    if (!FIRM_NOUNS.has(word) && !FIRMS_BEHIND.test(word)) {
      if (draft.tokens.uposes[token] === Upos.VERB || word === ',') return false;
      isCompound = draft.tokens.uposes[token] === Upos.NOUN;
      continue;
    }
    if (draft.tokens.deprels[token] === Deprel.compound) continue;
    if (isCompound && ARTS.has(lookup.wordAt(token - 1))) return false;
    // "Ana Ruiz, a *major in* the army"
    if (word === 'major' && /^(in|of|with|from)$/.test(lookup.wordAt(token + 1))) return false;
    if (hasFirmCue(lookup, firstToken, endToken) || FIRMS_ALONE_BEHIND.test(word)) return true;
    return isOfFirms || (isCompound && isOfThings(lookup, firstToken, endToken));
  }
  return false;
}

/** Hardly anybody is one by himself. */
const FIRMS_ALONE_BEHIND =
  /^(lender|insurer|refiner|retailer|shipper|wholesaler|carrier|conglomerate|chain|startup|start-up|major)$/;

/** "Tufi *Ridge*", "Tall *Grass*": a word of the name that means a thing. */
function isOfThings(lookup: Lookup, firstToken: number, endToken: number): boolean {
  const last = lookup.wordAt(endToken - 1);
  return (
    endToken - firstToken > 1 &&
    last.length > 3 &&
    /object|location|plant|substance|phenomenon|animal|artifact|food/.test(lookup.supersenseOf(last))
  );
}
