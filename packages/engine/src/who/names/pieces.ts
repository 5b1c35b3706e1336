/** Chunks cut where a title, a nationality or a name of the lexicon ends inside them: "Iraqi President | Barham Salih". */
import type { Draft } from '../../draft/draft.js';
import type { Hit, Lookup } from '../lookup.js';
import { findChunks } from './chunks.js';
import { FIRM_NOUNS, isFirmAtStart } from './firm-nouns.js';
import type { TitleSpan } from './name.js';
import { endOfField, isSmallAdjective, isTitleAhead, titleEnd, titlesBefore } from './titles.js';

/** A stretch of a chunk that is one name. */
export interface Piece {
  firstToken: number;
  endToken: number;
  titles: TitleSpan[];
}

/** All pieces of a document, in the order of the text. */
export function findPieces(draft: Draft, lookup: Lookup): Piece[] {
  const pieces: Piece[] = [];
  for (const sentence of draft.sentences) {
    for (const chunk of findChunks(draft, lookup, sentence.firstToken, sentence.endToken)) {
      cutChunk(draft, lookup, chunk.firstToken, chunk.endToken, sentence.firstToken, pieces);
    }
  }
  return pieces;
}

function cutChunk(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  sentenceStart: number,
  pieces: Piece[],
): void {
  let titles = titlesBefore(draft, lookup, firstToken, sentenceStart);
  let token = firstToken;
  const field = endOfField(draft, lookup, firstToken, endToken, sentenceStart);
  if (field) {
    titles = [field];
    token = field.endToken;
  }
  if (token === sentenceStart && isFirmAtStart(draft, lookup, token, endToken)) token++;
  if (token === sentenceStart) token = endOfTrade(lookup, token, endToken);
  while (token < endToken) {
    const title = titleEnd(draft, lookup, token, endToken);
    if (title > token) {
      if (title < endToken || titles.length === 0) titles.push({ firstToken: token, endToken: title });
      token = title;
      if (token === endToken) return;
      continue;
    }
    const end = pieceEnd(draft, lookup, token, endToken);
    const isNamed = end > token && !(end === token + 1 && end < endToken && isSmallAdjective(lookup, token));
    if (isNamed)
      pieces.push({
        firstToken: token,
        endToken: end,
        titles: titles.filter(one => one.endToken === token || one !== titles.at(-1)),
      });
    token = Math.max(end, token + 1);
    if (token < endToken && !isTitleAhead(draft, lookup, token, endToken)) titles = [];
  }
}

/**
 * "*Paralympian* Siobhán Ní Riain", "*Drugmaker* Almoravit": where the trade ends that a sentence opens with before a name; `token`
 * itself for none.
 */
function endOfTrade(lookup: Lookup, token: number, limit: number): number {
  const hit = lookup.nounAt(token);
  const sense = hit?.firstToken === token ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || sense.plural || hit!.endToken >= limit || lookup.nameAt(token) !== null)
    return token;
  const word = lookup.wordAt(hit!.endToken - 1);
  if (MAKERS.test(word)) return hit!.endToken;
  // "*Retailer* Castle Green": firms are told so, too.
  const isTrade =
    sense.noun.kind === 'person' &&
    !sense.noun.isTitle &&
    !sense.noun.isRelational &&
    // "*Operator* Castle Green": only what firms are called by.
    (!FIRM_NOUNS.has(word) || sense.noun.sector !== null);
  const isShort = word.length < 7 && !(SHORT_TRADES.test(word) && limit - hit!.endToken > 1);
  const isSurname = lookup.entryAt(token)?.isGivenName === true || SURNAMES.test(word) || isShort;
  return isTrade && !isSurname && limit - hit!.endToken > 1 ? hit!.endToken : token;
}

/** Firms, as a rule; a "dressmaker" is a person. */
const MAKERS =
  /^(drug|car|chip|plane|phone|truck|arms|steel|auto|tyre|tire|missile|engine|battery|aircraft|vaccine|cement)maker$/;
/** Short words for trades that few people are named after. */
const SHORT_TRADES =
  /^(grower|trader|dealer|buyer|seller|broker|welder|docker|picker|boxer|rower|surfer|tapper|digger|driver|miner|loader|packer|sorter|lawyer|nurse|surgeon|pilot|vendor|hawker|barber|tutor|editor|jockey|rapper|dancer|skier|runner|judoka|cyclist|umpire|coach|hauler|setter|roofer|joiner|logger|rigger|sailor|seaman|medic|midwife|teller|herder|tenant|voter|skater|doctor|pupil|warder|jailer|waiter|author|poet|tanner|angler|guard|sapper|sniper|farmer|exile|widow|local|witness)$/;
/** Trades that people are named after. */
const SURNAMES =
  /^(carpenter|gardener|shepherd|forester|chandler|fletcher|thatcher|wheeler|chamberlain|butcher|officer|messenger|merchant|pilgrim|goldsmith|wainwright|cartwright|traveller|stranger|webster|sheriff|champion|collier|spicer|steward|marshall)$/;

/** Where the name that begins at `token` ends inside its chunk. */
function pieceEnd(draft: Draft, lookup: Lookup, token: number, limit: number): number {
  const hit = lookup.nameAt(token);
  if (hit?.firstToken === token && hit.endToken < limit && standsApart(draft, lookup, hit, limit))
    return hit.endToken;
  let end = token + 1;
  if (hit?.firstToken === token) end = Math.min(hit.endToken, limit);
  // "Abdel Emir Rashid": after a given name an emir is a name.
  const isPerson = lookup.entryAt(token)?.isGivenName === true;
  for (; end < limit && !isPerson; end++) {
    // "Iraq's President Salih" is cut at the title, "Attorney General's Office" is not.
    if (isTitleAhead(draft, lookup, end, limit) && !endsOrganisation(lookup, limit)) return end;
  }
  return limit;
}

/** "US | Justice Department" stays whole, "Iran | President", "Iraqi | Prime Minister" and "Russian | Putin" do not. */
function standsApart(draft: Draft, lookup: Lookup, hit: Hit, limit: number): boolean {
  if (isTitleAhead(draft, lookup, hit.endToken, limit))
    return !endsOrganisation(lookup, limit) || lookup.wordAt(limit - 2) === 'of';
  const next = lookup.nameAt(hit.endToken);
  const sense = hit.phrase.senses[0]!;
  if (endsOrganisation(lookup, limit)) return false;
  if (next?.firstToken === hit.endToken && sense.type !== 'adjective' && sense.type !== 'member') return true;
  const entry = lookup.entryAt(hit.endToken);
  if (sense.type === 'adjective' || sense.type === 'member') return entry?.isGivenName === true;
  if (sense.type === 'country') return entry?.isGivenName === true || !mayGoOn(lookup, hit.endToken, limit);
  return (
    lookup.wordAt(hit.endToken) !== '-' &&
    hit.endToken - hit.firstToken > 1 &&
    !isOneName(lookup, hit.endToken, limit)
  );
}

/** "United States | Hamdullah Mohib", but "Iran *Air*", "China *Mobile*": one word more may belong to the name. */
function mayGoOn(lookup: Lookup, token: number, limit: number): boolean {
  const opensOffice = lookup.entryAt(token)?.firstCues.some(cue => cue.kind === 'organisation') ?? false;
  return (
    opensOffice ||
    limit - token === 1 ||
    (lookup.entryAt(limit - 1)?.lastCues.length ?? 0) > 0 ||
    lookup.nounAt(limit - 1) !== null
  );
}

function endsOrganisation(lookup: Lookup, limit: number): boolean {
  return (
    lookup.entryAt(limit - 1)?.lastCues.some(cue => cue.kind === 'organisation' || cue.kind === 'place') ??
    false
  );
}

/** "International Airport" after "Baghdad", "of Georgia" after "Bank". */
function isOneName(lookup: Lookup, token: number, limit: number): boolean {
  const word = lookup.wordAt(token);
  return (
    word === 'of' || word === 'for' || word === "'s" || (lookup.entryAt(limit - 1)?.lastCues.length ?? 0) > 0
  );
}

/** Last words of everyone named with a given name. */
export function surnamesOf(lookup: Lookup, pieces: readonly Piece[]): Set<string> {
  const surnames = new Set<string>();
  for (const { firstToken, endToken, titles } of pieces) {
    const length = endToken - firstToken;
    if (length > 4 || lookup.nameAt(endToken - 1)?.phrase.senses[0]?.type === 'country') continue;
    const isFull =
      length > 1 &&
      lookup.entryAt(firstToken)?.isGivenName === true &&
      lookup.entryAt(endToken - 1)?.lastCues.length !== 1;
    if (isFull || titles.length > 0) surnames.add(lookup.wordAt(endToken - 1));
  }
  return surnames;
}

/** Hyphens and small words at the edges are no part of a name. */
export function trimmed(lookup: Lookup, piece: Piece): Piece {
  let { firstToken, endToken } = piece;
  while (endToken > firstToken && ['-', "'s", "'", 'of', 'and', '.'].includes(lookup.wordAt(endToken - 1)))
    endToken--;
  while (firstToken < endToken && ['-', "'s", "'", 'of', 'and'].includes(lookup.wordAt(firstToken)))
    firstToken++;
  return { ...piece, firstToken, endToken };
}
