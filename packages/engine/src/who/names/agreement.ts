/** What one name of a text tells of another: the same words name the same kind of thing, and lists are of one kind. */
import type { Draft } from '../../draft/draft.js';
import { Deprel } from '../../grammar/labels.js';
import type { Lookup } from '../lookup.js';
import type { Name } from './name.js';

/** One name, one kind: where a rule told little, what was told of the same words elsewhere in the text stands. */
export function agreeOnKinds(lookup: Lookup, names: readonly Name[]): void {
  const byWords = new Map<string, Name>();
  const bySurname = new Map<string, Name>();
  for (const name of names) {
    const words = wordsOf(lookup, name);
    const known = byWords.get(words);
    if (name.kind !== 'other' && (!known || (known.isWeak && !name.isWeak))) byWords.set(words, name);
    const isFull = name.kind === 'person' && name.endToken - name.firstToken > 1;
    const surname = lookup.wordAt(name.endToken - 1);
    if (isFull && (!bySurname.has(surname) || bySurname.get(surname)!.isWeak)) bySurname.set(surname, name);
  }
  for (const name of names) {
    if (!name.isWeak || name.senses.length > 0) continue;
    const isShort = name.endToken - name.firstToken === 1;
    const told = byWords.get(wordsOf(lookup, name));
    const model =
      (told && !told.isWeak ? told : null) ??
      (isShort ? bySurname.get(lookup.wordAt(name.firstToken)) : null) ??
      told;
    if (!model || model === name) continue;
    name.kind = model.kind;
    name.country ??= model.kind === 'person' ? null : model.country;
    name.sector ??= model.kind === 'person' ? null : model.sector;
    name.gender ??= model.gender;
  }
}

function wordsOf(lookup: Lookup, { firstToken, endToken }: Name): string {
  let words = lookup.wordAt(firstToken);
  for (let token = firstToken + 1; token < endToken; token++) words += ` ${lookup.wordAt(token)}`;
  return words;
}

/** "Mapai, *Rafi* and the Labour Party": what nothing tells of is as what it is listed with. */
export function agreeInLists(draft: Draft, names: readonly Name[]): void {
  const { heads, deprels } = draft.tokens;
  const nameAt = new Map<number, Name>();
  for (const name of names)
    for (let token = name.firstToken; token < name.endToken; token++) nameAt.set(token, name);
  for (const name of names) {
    if (name.kind !== 'other' || name.senses.length > 0) continue;
    for (let token = name.firstToken; token < name.endToken; token++) {
      const model = deprels[token] === Deprel.conj ? nameAt.get(heads[token]!) : undefined;
      if (model && model !== name && model.kind !== 'country') name.kind = model.kind;
    }
  }
}
