/** Whether a description can be of what a name names. */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import { isPlaceOfWork } from '../roles/premises.js';
import type { Setting } from '../setting.js';

/** "…, X and Y": part of a list. */
export function isListed(setting: Setting, candidate: Candidate): boolean {
  const { deprels } = setting.draft.tokens;
  const after = setting.lookup.wordAt(candidate.endToken);
  return (deprels[candidate.headToken] === Deprel.conj && after !== ',') || after === 'and' || after === 'or';
}

/** Whether a nominal can describe what a name names. */
export function fits(candidate: Candidate, named: Candidate): boolean {
  const { entry, noun } = candidate.nominal!;
  const kind = named.name?.kind;
  if (candidate.plural)
    return (
      (kind === 'group' && entry !== null && entry.kind !== 'place') ||
      // "the Comandos del Sur, *dissidents* of the Front,"
      (kind === 'organisation' && entry?.kind === 'person' && ARMED.has(entry.sector ?? ''))
    );
  switch (entry?.kind) {
    case 'person':
      return (
        kind === 'person' ||
        (PARTIES.has(noun.slice(noun.lastIndexOf(' ') + 1)) && (kind === 'organisation' || kind === 'group'))
      );
    case 'organisation':
    case 'group':
      return kind === 'organisation' || kind === 'group';
    case 'place':
      return (
        kind === 'place' ||
        (kind === 'country' && noun === 'country') ||
        (kind === 'organisation' && isPlaceOfWork(noun))
      );
    case 'country':
      return kind === 'country';
    default:
      return kind === 'person' ? isPersonNoun(noun) : kind === 'other' || kind === 'organisation';
  }
}

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM', 'UAF']);

/** "A junior *partner*, the Pensioners' Alliance": nouns for persons that organisations are called by too. */
export const PARTIES: ReadonlySet<string> = new Set(
  `employer partner ally rival opponent member backer supporter newcomer signatory plaintiff founder owner operator creditor lender donor
  buyer miner refiner carrier insurer brewer retailer shipper producer developer exporter importer contractor investor trader grower wholesaler
  supplier processor distributor manufacturer landlord bidder shareholder explorer prospector manager`.split(
    /\s+/,
  ),
);

/** Nouns that the lexicon lacks but whose ending tells a person: "a violinist", "the mathematician". */
export function isPersonNoun(noun: string): boolean {
  return (
    /(ist|ian|eer|man|woman|person|ologist|grapher)$/.test(noun) &&
    !/(career|beer|deer|twist|list|fist|mist|consist|checklist|pedestrian)$/.test(noun)
  );
}
