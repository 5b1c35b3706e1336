/** Who is sent is of those who send them: "the Arab League sent *observers* to Beirut", "Paris dispatched *two frigates*". */
import { Upos } from '../../grammar/labels.js';
import type { Setting } from '../setting.js';
import { complementOf, subjectOf } from './clauses.js';

/** Marks those who are elsewhere than at home. */
export const SENT = 'sent';

const SENDING: ReadonlySet<string> = new Set(['send', 'dispatch', 'deploy', 'redeploy', 'station']);
const OBJECT: readonly string[] = [''];

export function readSent(setting: Setting): void {
  const { uposes, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB || !SENDING.has(setting.draft.lemma(token))) continue;
    const object = complementOf(setting, token, OBJECT);
    const sent = object < 0 ? null : setting.candidateOf(object);
    if (!sent?.nominal || sent.referents.length !== 1 || sent.nominal.owner >= 0) continue;
    const sender = subjectOf(setting, token);
    const [one] = setting.referentsOf(sent);
    if (sender === null || one === undefined || one === sender || one.actor !== null) continue;
    const isBody = sender.kind === 'country' || sender.kind === 'organisation' || sender.kind === 'group';
    if (!isBody || one.country !== null || one.kind === 'place' || one.kind === 'country') continue;
    one.country = sender.country;
    one.modifiers.add(SENT);
  }
}
