/** The cast written into the Draft: entities in the order of their first mention, mentions in the order of the text. */
import type { Entity, Mention, Role } from '../draft/layers.js';
import { cameoActor } from './cameo.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import type { WhoIndex } from './lexicon/index.js';
import type { Setting } from './setting.js';

export function writeEntities(setting: Setting, candidates: readonly Candidate[], index: WhoIndex): void {
  const { draft } = setting;
  const entityOf = new Int32Array(setting.cast.referents.length).fill(-1);
  for (const candidate of candidates) {
    const kept = candidate.referents.filter(row => isKept(setting.cast.referents[row]!));
    if (kept.length === 0) continue;
    for (const row of kept) {
      if (entityOf[row]! >= 0) continue;
      entityOf[row] = draft.entities.length;
      draft.entities.push(entityFrom(setting, setting.cast.referents[row]!, index));
    }
    draft.mentions.push(
      mentionFrom(
        setting,
        candidate,
        kept.map(row => entityOf[row]!),
      ),
    );
  }
  for (const entity of draft.entities) {
    for (const role of entity.roles)
      role.organisation = role.organisation < 0 ? -1 : entityOf[role.organisation]!;
    entity.roles.sort((a, b) => a.start - b.start);
  }
  draft.mentionOfHead = headsOf(setting);
}

/** Things are someone to speak of only when the text comes back to them. */
function isKept(referent: Referent): boolean {
  const { kind, nameRank, mentions, country, sector } = referent;
  // "two *Russian jets*": arms of somebody act for them.
  const isOfSomebody = country !== null && sector !== null;
  return kind !== 'other' || nameRank >= 1000 || mentions.length > 1 || isOfSomebody;
}

function entityFrom(setting: Setting, referent: Referent, index: WhoIndex): Entity {
  const { kind, roles, country } = referent;
  const sector = referent.sector ?? referent.standing?.sector ?? null;
  const name = nameOf(referent);
  return {
    kind,
    name,
    aliases: [...referent.written].filter(one => one !== name),
    roles: withStanding(setting, referent, roles),
    country,
    sector,
    otherSectors: referent.otherSectors.filter(code => code !== sector),
    cameo: cameoActor(index, country, sector),
    identifier: null,
  };
}

/** The office that the lexicon knows of, at the first mention by name, unless the text tells one itself. */
function withStanding(setting: Setting, { standing, mentions }: Referent, told: Role[]): Role[] {
  const named = mentions.find(mention => mention.form === 'name');
  if (!standing?.title || !named || told.length > 0) return told;
  const { starts, ends } = setting.draft.tokens;
  return [
    {
      title: standing.title,
      organisation: -1,
      country: standing.country,
      start: starts[named.firstToken]!,
      end: ends[named.endToken - 1]!,
      source: 'lexicon',
    },
  ];
}

/** A country that the text never names ("the country", "Iraqi") goes by its usual name. */
function nameOf({ kind, name, nameRank, state, actor }: Referent): string {
  if (state && nameRank < 1000 && (kind === 'country' || name === '')) return state.name;
  return name || (actor?.name ?? '');
}

function mentionFrom(setting: Setting, candidate: Candidate, entities: number[]): Mention {
  const { draft } = setting;
  const { starts, ends } = draft.tokens;
  const { firstToken, endToken } = candidate;
  return {
    start: starts[firstToken]!,
    end: ends[endToken - 1]!,
    firstToken,
    endToken,
    entities,
    headToken: candidate.headToken,
    headStart: starts[candidate.headFirst]!,
    headEnd: ends[candidate.headEnd - 1]!,
    form: candidate.form,
    isBackground: candidate.isBackground,
  };
}

/** The head in the tree, and for a name its last word too; of two mentions the wider has the word. */
function headsOf(setting: Setting): Int32Array {
  const { mentions, tokens } = setting.draft;
  const column = new Int32Array(tokens.length).fill(-1);
  const claim = (token: number, row: number) => {
    const other = mentions[column[token]!];
    const mention = mentions[row]!;
    if (!other || mention.endToken - mention.firstToken > other.endToken - other.firstToken)
      column[token] = row;
  };
  mentions.forEach((mention, row) => {
    if (!mention.isBackground) claim(mention.headToken, row);
  });
  mentions.forEach((mention, row) => {
    if (mention.form === 'name' && !mention.isBackground && column[mention.endToken - 1]! < 0)
      column[mention.endToken - 1] = row;
  });
  return column;
}
