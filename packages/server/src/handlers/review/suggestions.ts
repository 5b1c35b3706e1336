/**
 * What corrections suggest for the dictionaries: an entry of the event dictionary for words that were given another type or were not
 * found, and one of the actor lexicon for somebody whose country or sector was put right. Each comes with the sentence as its example, to
 * be read by a person before it goes in. Simple for now: one pattern for a trigger of one verb or noun, from its tree.
 */
import type { Reading } from '@readout/engine';
import type { Suggestion } from '../../api/review.js';
import type { Handlers, House } from '../../app/house.js';
import type { DecisionRecord, MachineEvent, MachineParty } from '../../desk/records.js';
import { readAnew, readingOf } from '../documents.js';
import { codedBy } from './fields.js';
import { plain } from './gold.js';
import { sentenceOf } from './snapshot.js';

/** Corrections that are looked at, the latest. */
const MOST = 300;

type Token = NonNullable<Reading['tokens']>[number];

export const suggestionHandlers: Handlers<'suggestions'> = {
  async suggestions({ house }) {
    const rows = new Map<string, Suggestion>();
    const put = (suggestion: Omit<Suggestion, 'decisions'>, id: string) => {
      // The same pattern with another example is the same suggestion.
      const key = `${suggestion.file}\n${suggestion.entry.split('\n')[0]}`;
      const known = rows.get(key);
      if (known === undefined) rows.set(key, { ...suggestion, decisions: [id] });
      else known.decisions.push(id);
    };
    for (const decision of corrections(house)) {
      const coded = codedBy(decision)!;
      for (const party of changedParties(decision, coded)) put(actorEntry(party), decision.id);
      if (decision.verdict === 'add' || coded.type !== decision.machine?.type) {
        const entry = await eventEntry(house, decision, coded);
        if (entry !== null) put(entry, decision.id);
      }
    }
    return { rows: [...rows.values()] };
  },
};

/** The fixes and additions that count, the latest first. */
function corrections({ book, archive }: House): DecisionRecord[] {
  const found: DecisionRecord[] = [];
  for (const event of book.events()) {
    const decision = book.settled(event);
    if (decision === null || decision.fix === null || decision.verdict === 'reject') continue;
    if (archive.table.columns.documents.byId.has(decision.document)) found.push(decision);
  }
  return found.sort((left, right) => (left.at < right.at ? 1 : -1)).slice(0, MOST);
}

function changedParties(
  { machine }: DecisionRecord,
  coded: MachineEvent,
): { before: MachineParty; after: MachineParty }[] {
  const before = machine === null ? [] : [...machine.actors, ...machine.recipients];
  return [...coded.actors, ...coded.recipients].flatMap(after => {
    const known = before.find(({ name }) => name === after.name);
    if (known === undefined || (known.country === after.country && known.sector === after.sector)) return [];
    return [{ before: known, after }];
  });
}

function actorEntry({
  before,
  after,
}: {
  before: MachineParty;
  after: MachineParty;
}): Omit<Suggestion, 'decisions'> {
  const codes = ({ country, sector }: MachineParty) => `${country ?? '-'} ${sector ?? '-'}`;
  const lines = [
    `org ${plain(after.name)}`,
    ...(after.country ? [`  country ${after.country}`] : []),
    ...(after.sector ? [`  sector ${after.sector}`] : []),
  ];
  return {
    kind: 'actor',
    file: after.country === null ? 'actors/international.txt' : `actors/countries/${after.country}.txt`,
    entry: lines.join('\n'),
    why: `"${plain(after.name)}" was coded ${codes(before)}, and coders say ${codes(after)}. Write "group" or "person" for "org" where that is what it is.`,
  };
}

async function eventEntry(
  house: House,
  { document, machine }: DecisionRecord,
  coded: MachineEvent,
): Promise<Omit<Suggestion, 'decisions'> | null> {
  const trigger = coded.trigger[0];
  if (trigger === undefined) return null;
  const reading = await readAnew(house, await readingOf(house, document));
  const pattern = patternOf(reading, trigger, coded);
  if (pattern === null) return null;
  const sentence = plain(sentenceOf(reading, trigger.start).text);
  const side = (parties: readonly MachineParty[]) =>
    parties.map(({ name }) => plain(name)).join(' + ') || '-';
  const code = coded.mode === null ? coded.type : `${coded.type}/${coded.mode}`;
  const words = reading.document.text.slice(trigger.start, trigger.end);
  return {
    kind: 'event',
    file: `events/${coded.type}.txt`,
    entry: `${pattern}\n  code: ${code}\n  e.g. ${sentence} => ${side(coded.actors)} > ${side(coded.recipients)}`,
    why:
      machine === null
        ? `“${plain(words)}” was not found, and coders say ${coded.type}.`
        : `“${plain(words)}” was coded ${machine.type} by “${machine.rule}”, and coders say ${coded.type}.`,
  };
}

/** As the dictionary writes it: "A shell R", "raid on R". Null where the words are no verb, noun or adjective. */
function patternOf(
  { tokens = [], document }: Reading,
  trigger: { start: number; end: number },
  coded: MachineEvent,
): string | null {
  const inside = tokens.flatMap((token, at) =>
    token.start >= trigger.start && token.end <= trigger.end ? [at] : [],
  );
  // The head of the words: the one that hangs on none of them.
  const head = inside.find(at => !inside.includes(tokens[at]!.head));
  if (head === undefined) return null;
  const { lemma, upos } = tokens[head]!;
  const particle = tokens.find(({ head: over, deprel }) => over === head && deprel === 'compound:prt');
  const recipient = recipientOf(tokens, head, coded, document.text);
  const object = recipient === null ? '' : ` ${recipient}R`;
  if (upos === 'VERB') return `A ${lemma}${particle ? ` +${particle.lemma}` : ''}${object}`;
  if (upos === 'NOUN') return `${lemma}${recipient === '' ? '' : object}`;
  if (upos === 'ADJ') return `A be ${lemma}${object}`;
  return null;
}

/** "" where it is the object, "on " where a preposition leads to it, null where the tree does not tell. */
function recipientOf(
  tokens: readonly Token[],
  head: number,
  { recipients }: MachineEvent,
  text: string,
): string | null {
  const names = recipients.flatMap(({ name, words }) => [name.toLowerCase(), words.toLowerCase()]);
  for (const [at, token] of tokens.entries()) {
    if (token.head !== head || !/^(obj|obl|nmod|iobj)/.test(token.deprel)) continue;
    const word = text.slice(token.start, token.end).toLowerCase();
    if (!names.some(name => name.split(/\s+/).includes(word))) continue;
    if (token.deprel === 'obj') return '';
    const preposition = tokens.find(other => other.head === at && other.deprel === 'case');
    if (preposition !== undefined) return `${preposition.lemma} `;
  }
  return null;
}
