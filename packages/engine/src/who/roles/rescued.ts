/**
 * People of a country of whom nothing more is said, when what befalls them tells that they fled: "28 Bangladeshis *rescued off* Libya",
 * "deported *nine Haitians*", "a boat with 60 Syrians *adrift* near Crete".
 */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

export function readRescued(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, plural, referents } = candidate;
    if (nominal === null || !plural || nominal.entry !== null || referents.length !== 1) continue;
    if (nominal.countries.length !== 1) continue;
    const people = setting.cast.referents[referents[0]!]!;
    if (people.sector !== 'CVL' || people.actor !== null || people.state !== null) continue;
    if (isSaved(setting, candidate) || isSentBack(setting, candidate)) people.sector = 'REF';
  }
}

/** "28 Bangladeshis *rescued off* Libya", "*pulled from* a dinghy" */
function isSaved({ lookup, draft }: Setting, { endToken, sentence }: Candidate): boolean {
  const last = draft.sentences[sentence]!.endToken;
  if (endToken + 1 >= last || !SAVED.test(lookup.wordAt(endToken))) return false;
  const link = lookup.wordAt(endToken + 1);
  if (/^(off|adrift)$/.test(link) || (link === 'at' && lookup.wordAt(endToken + 2) === 'sea')) return true;
  for (let token = endToken + 2; token < Math.min(endToken + BOAT_REACH, last); token++)
    if (BOATS.test(lookup.wordAt(token))) return true;
  return false;
}

const SAVED = /^(rescued|intercepted|pulled|picked|plucked|saved|stranded|adrift|crammed|packed)$/;
const BOATS = /^(dinghy|dinghies|raft|rafts|boat|boats|pirogue|skiff|trawler|vessel|sea|ship)$/;
const BOAT_REACH = 7;

/** "*deported* nine Haitians", "nine Haitians *were repatriated*" */
function isSentBack({ draft }: Setting, { headToken }: Candidate): boolean {
  const { deprels, heads, uposes } = draft.tokens;
  const verb = heads[headToken]!;
  const isDoneTo = deprels[headToken] === Deprel.obj || deprels[headToken] === Deprel['nsubj:pass'];
  return isDoneTo && verb >= 0 && uposes[verb] === Upos.VERB && SENT_BACK.test(draft.lemma(verb));
}

const SENT_BACK = /^(deport|repatriate|resettle|smuggle)$/;
