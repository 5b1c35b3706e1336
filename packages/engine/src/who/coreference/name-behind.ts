/** The name behind a description: "the deputy chief of the PMU, *Abu Mahdi*,", "a group calling itself *Iron Samovar*". */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import { endOfCalled } from '../names/told-as.js';
import type { Setting } from '../setting.js';
import { fits, isListed } from './fits.js';

/** "the deputy chief of the PMU, *Abu Mahdi al-Muhandis*,", "a rival faction, the *Sambisa Brigades*," */
export function nameAfterComma(setting: Setting, candidate: Candidate): Candidate | null {
  const { lookup, draft } = setting;
  const comma = Math.max(commaAfter(setting, candidate), commaAfterClause(setting, candidate));
  if (comma < 0 || candidate.plural || candidate.nominal!.entry?.kind === 'place') return null;
  // "their commander, *alias* Tito,"
  const first = /^(the|alias)$/.test(lookup.wordAt(comma + 1)) ? comma + 2 : comma + 1;
  const after = namedFrom(setting, first);
  if (!after || !fits(candidate, after)) return null;
  const { deprels } = draft.tokens;
  const isAppos = deprels[after.headToken] === Deprel.appos || deprels[after.firstToken] === Deprel.appos;
  const end = lookup.wordAt(after.endToken);
  const isClosed = (end === ',' || end === '.' || end === ')') && !isListed(setting, after);
  return isAppos || (isClosed && candidate.nominal!.entry !== null) ? after : null;
}

/** The comma after a phrase, with no verb between: "The US commander in Iraq*,* General …"; -1 for none. */
function commaAfter(setting: Setting, candidate: Candidate): number {
  const { uposes, sentences, length } = setting.draft.tokens;
  for (
    let token = candidate.endToken;
    token < Math.min(length, candidate.endToken + 7) && sentences[token] === candidate.sentence;
    token++
  ) {
    if (setting.lookup.wordAt(token) === ',') return token;
    if (CLAUSE.test(setting.lookup.wordAt(token))) return -1;
    const upos = uposes[token]!;
    if (
      token === candidate.endToken
        ? upos !== Upos.ADP
        : upos === Upos.VERB || upos === Upos.AUX || upos === Upos.CCONJ
    )
      return -1;
  }
  return -1;
}

/** "The agency *that sold them*, Crown Partners, is closed": after a clause that tells of nobody else; -1 for none. */
function commaAfterClause(setting: Setting, { endToken, sentence, nominal }: Candidate): number {
  if (nominal!.entry?.kind !== 'organisation' || !/^(that|which)$/.test(setting.lookup.wordAt(endToken)))
    return -1;
  const { sentences, length } = setting.draft.tokens;
  for (
    let token = endToken + 1;
    token < Math.min(length, endToken + 8) && sentences[token] === sentence;
    token++
  ) {
    if (setting.lookup.wordAt(token) === ',') return token;
    const kind = setting.candidateOf(token)?.nominal?.entry?.kind;
    if (kind === 'organisation' || kind === 'group' || setting.candidateOf(token)?.name) return -1;
  }
  return -1;
}

/** What begins a clause of its own: "suspended the minister *after* a former monk, Ana Ruiz, …". */
const CLAUSE = /^(after|before|when|while|because|since|until|although|though|as|if)$/;

/** The name that begins at `token`, its titles included. */
function namedFrom(setting: Setting, token: number): Candidate | null {
  const first = homeEnd(setting, token);
  for (let at = first; at < first + 4; at++) {
    const named = setting.candidateOf(at);
    if (named?.name)
      return named.firstToken >= token && isAdjectivesOnly(setting, token, firstOfTitles(named))
        ? named
        : null;
  }
  return null;
}

function firstOfTitles(named: Candidate): number {
  return named.name!.titles[0]?.firstToken ?? named.firstToken;
}

/** "the *Canadian* doctor Philippe Garneau" */
function isAdjectivesOnly(setting: Setting, firstToken: number, endToken: number): boolean {
  for (let token = homeEnd(setting, firstToken); token < endToken; token++)
    if (setting.draft.tokens.uposes[token] !== Upos.ADJ) return false;
  return true;
}

/** "its owner, *Dubai-based* Rasal Metals", "*Canada's* Blackwater": past where the body is at home. */
function homeEnd(setting: Setting, firstToken: number): number {
  const home = setting.candidateOf(firstToken);
  if (home?.firstToken !== firstToken || (home.name?.kind !== 'place' && home.name?.kind !== 'country'))
    return firstToken;
  const { lookup } = setting;
  const { endToken } = home;
  if (
    lookup.wordAt(endToken) === '-' &&
    /^(based|owned|listed|registered)$/.test(lookup.wordAt(endToken + 1))
  )
    return endToken + 2;
  return /^('s?|’s?)$/.test(lookup.wordAt(endToken)) ? endToken + 1 : firstToken;
}

const NAMING =
  /^(calls?|calling|called|styles?|styling|identif(?:y|ies|ied|ying)|describ(?:es|ed|ing)|introduc(?:es|ed|ing)|nam(?:es|ed|ing))$/;

/** "a group *calling itself Iron Samovar*", "a man *who identified himself as Abu Sahl*" */
export function nameGiven(setting: Setting, candidate: Candidate): Candidate | null {
  const { lookup } = setting;
  let token = candidate.endToken;
  const called = nameCalled(setting, candidate);
  if (called !== null) return called;
  if (/^(who|which|that)$/.test(lookup.wordAt(token))) token++;
  if (!NAMING.test(lookup.wordAt(token)) || !SELF.test(lookup.wordAt(token + 1))) return null;
  token += 2;
  if (lookup.wordAt(token) === 'only') token++;
  if (lookup.wordAt(token) === 'as') token++;
  if (lookup.wordAt(token) === 'the' || lookup.wordAt(token) === '“' || lookup.wordAt(token) === '"') token++;
  const named = namedFrom(setting, token);
  return named && fits(candidate, named) ? named : null;
}

/** "a party *called Nova Liga*", "a gang *known as the Hats*" */
function nameCalled(setting: Setting, candidate: Candidate): Candidate | null {
  for (let token = candidate.endToken + 1; token < candidate.endToken + MOST_TO_CALLED; token++) {
    const named = setting.candidateOf(token);
    if (!named?.name || named.firstToken !== token) continue;
    // "known as *Colonel* Dune"
    const isCalled = endOfCalled(setting.draft, setting.lookup, firstOfTitles(named)) === candidate.endToken;
    return isCalled && !candidate.plural && fits(candidate, named) ? named : null;
  }
  return null;
}

/** "called", "known as the" and a quotation mark stand between a noun and the name. */
const MOST_TO_CALLED = 5;

const SELF = /^(itself|himself|herself|themselves)$/;
