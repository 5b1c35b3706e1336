/** What is asked of people: that the short form finds one of them, and that the entry tells something. */
import { nameKey } from '../folding.js';
import { firstDay, lastDay } from '../periods.js';
import type { Period } from '../types.js';
import { finding, type ListedActor, type Listing, lineOf, placeOf, type Report } from './finding.js';

/** Two of one country with the same short form and in public life at the same time: nothing but their titles tells them apart. */
export function findSharedShorts({ actors }: Listing, report: Report): void {
  const byShort = new Map<string, ListedActor[]>();
  for (const one of actors) {
    for (const short of new Set(one.actor.person?.shorts)) {
      const key = `${one.actor.country} ${nameKey(short)}`;
      const others = byShort.get(key) ?? [];
      const other = others.find(known => known !== one && overlap(periodsOf(known), periodsOf(one)));
      if (other) {
        const message = `"${short}" is also short for ${placeOf(other.source)}, of the same country and time.`;
        report(finding('warning', 'shared short', lineOf(one.source, 'short'), message));
      }
      byShort.set(key, [...others, one]);
    }
  }
}

/** Of someone in no office, any time. */
function periodsOf({ actor }: ListedActor): Period[] {
  const offices = [...(actor.person?.offices ?? []), ...(actor.roles ?? [])].map(({ period }) => period);
  return offices.length > 0 ? offices : [actor.active ?? { from: null, to: null }];
}

function overlap(some: readonly Period[], others: readonly Period[]): boolean {
  return some.some(one => others.some(other => begins(one, other) && begins(other, one)));
}

/** Whether the first begins before the second is over. */
function begins({ from }: Period, { to }: Period): boolean {
  return from === null || to === null || firstDay(from) <= lastDay(to);
}

export function findIdle({ actors }: Listing, report: Report): void {
  for (const { actor, source } of actors) {
    const { person } = actor;
    if (
      !person ||
      actor.roles ||
      person.offices.length > 0 ||
      person.shorts.length > 0 ||
      actor.sector !== null
    )
      continue;
    const message = 'This person has no office, no sector and no short form: say what the name tells.';
    report(finding('warning', 'nothing told', source.head, message));
  }
}
