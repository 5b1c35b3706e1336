/** How public parties are: states and their bodies, somebody whose country is known, somebody in a trade, or anybody. */
import type { Draft } from '../../draft/draft.js';
import type { Entity, Participant } from '../../draft/layers.js';
import { PUBLIC_SECTORS } from '../domains.js';

/** A state, or somebody whose doings are politics. */
export const isPublicEntity = ({ kind, sector }: Pick<Entity, 'kind' | 'sector'>): boolean =>
  kind === 'country' || PUBLIC_SECTORS.has(sector ?? '');

/** The most public of some parties. */
export function standingOf(draft: Draft, parties: readonly Participant[]): string {
  if (parties.length === 0) return 'nobody';
  const entities = parties.map(({ entity }) => draft.entities[entity]!);
  if (entities.some(one => one.kind === 'country')) return 'a state';
  if (entities.some(one => isPublicEntity(one) && one.country !== null)) return 'public';
  if (entities.some(isPublicEntity)) return 'public of no country';
  if (entities.some(({ country }) => country !== null)) return 'of a country';
  return entities.some(({ sector }) => sector !== null) ? 'of a sector' : 'anybody';
}
