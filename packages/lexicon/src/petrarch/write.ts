/** Writes what was imported in the format of the lexicon: `data/actors/README.md` tells it. */
import { INTERNATIONAL } from '../actors/codes.js';
import { regularPlural } from '../actors/plurals.js';
import type { ActorEntry, ActorKind, ActorRole, Period } from '../actors/types.js';
import type { NounForm } from './agents.js';
import type { Imported, NewCountry } from './entries.js';

const KEYWORDS: Partial<Record<ActorKind, string>> = {
  organisation: 'org',
  group: 'group',
  person: 'person',
  place: 'place',
};

export function writeActors({ countries, actors, discards }: Imported): string {
  return [
    ...countries.map(countryText),
    ...actors.map(({ entry }) => actorText(entry)),
    ...(discards.length > 0 ? [discardsText(discards)] : []),
  ].join('\n');
}

function countryText({ code, name }: NewCountry): string {
  return `country ${name}\n  code ${code}\n`;
}

function actorText(entry: ActorEntry): string {
  const { kind, name, aliases, country, sector, otherSectors, roles } = entry;
  const lines = [`${KEYWORDS[kind] ?? 'org'} ${name}`];
  if (aliases.length > 0) lines.push(`  aliases ${aliases.join(' | ')}`);
  lines.push(`  ${country !== null && INTERNATIONAL.has(country) ? 'code' : 'country'} ${country ?? '-'}`);
  if (sector !== null) lines.push(`  sector ${sector}`);
  if (otherSectors.length > 0) lines.push(`  otherSectors ${otherSectors.join(' | ')}`);
  for (const role of roles ?? []) lines.push(roleText(role));
  return `${lines.join('\n')}\n`;
}

function roleText({ country, sector, otherSectors, period }: ActorRole): string {
  return `  role ${country ?? '-'} | ${[sector ?? '-', ...otherSectors].join(' ')} | ${periodText(period)}`;
}

function periodText({ from, to }: Period): string {
  return `${from ?? ''}..${to ?? ''}`;
}

export function discardsText(phrases: readonly string[]): string {
  return `discards\n${[...new Set(phrases)].map(phrase => `  ${phrase}\n`).join('')}`;
}

/** Nouns of one sector and kind. */
export interface NounGroup {
  sector: string | null;
  /** At most two. */
  otherSectors: readonly string[];
  kind: ActorKind;
  isTitle: boolean;
  forms: NounForm[];
}

export function writeNouns(groups: readonly NounGroup[]): string {
  return groups
    .map(({ sector, otherSectors: [also, own], kind, isTitle, forms }) => {
      const head = `nouns ${sector ?? '-'}${also === undefined ? '' : ` also ${also}`}`;
      const how = `${isTitle ? 'title' : kind}${own === undefined ? '' : ` also ${own}`}`;
      return `${head}\n  ${how}: ${forms.map(formText).join(' | ')}\n`;
    })
    .join('\n');
}

function formText({ singular, plural }: NounForm): string {
  return plural === regularPlural(singular) ? singular : `${singular} / ${plural}`;
}
