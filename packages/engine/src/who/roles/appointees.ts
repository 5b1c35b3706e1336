/** "named Ana Ruiz *to run the fisheries ministry*": who is given a body to lead is of it. */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Setting } from '../setting.js';
import { complementOf, isHedged, oneAt } from './clauses.js';

const APPOINTING: ReadonlySet<string> = new Set(['name', 'appoint', 'choose', 'pick', 'nominate', 'hire']);
const LEADING: ReadonlySet<string> = new Set(['run', 'lead', 'head', 'chair', 'oversee', 'direct', 'manage']);
/** What somebody was before. */
const TRADES: ReadonlySet<string | null> = new Set([null, 'CVL', 'LAB', 'AGR', 'BUS', 'EDU', 'MED', 'ELI']);
const DIRECT: readonly string[] = [''];

export function readAppointees(setting: Setting): void {
  const { uposes, deprels, firstChildren, nextSiblings, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (
      uposes[token] !== Upos.VERB ||
      !APPOINTING.has(setting.draft.lemma(token)) ||
      isHedged(setting, token)
    )
      continue;
    const person = oneAt(setting, appointeeOf(setting, token));
    if (person === null || person.kind !== 'person' || person.actor !== null || !TRADES.has(person.sector))
      continue;
    for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
      const isTo = deprels[child] === Deprel.xcomp || deprels[child] === Deprel.advcl;
      if (!isTo || !LEADING.has(setting.draft.lemma(child))) continue;
      const body = oneAt(setting, complementOf(setting, child, DIRECT));
      if (body === null || body.sector === null || body.kind === 'person') continue;
      person.sector = body.sector;
      person.country ??= body.country;
    }
  }
}

function appointeeOf(setting: Setting, verb: number): number {
  const { deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.obj || deprels[child] === Deprel['nsubj:pass']) return child;
  return -1;
}
