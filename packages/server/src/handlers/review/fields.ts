/** The fields of an event that coders judge, and their values: a string, the same for the same coding. */
import type { Fix } from '../../api/review-shapes.js';
import type { DecisionRecord, MachineEvent } from '../../desk/records.js';

export const REVIEW_FIELDS = [
  'type',
  'mode',
  'actors',
  'recipients',
  'status',
  'voice',
  'date',
  'place',
  'numbers',
] as const;
type ReviewField = (typeof REVIEW_FIELDS)[number];

/** The event as the decision has it: the machine's, with what the coder put in its place. Null of a rejected one. */
export function codedBy({ verdict, fix, machine }: DecisionRecord): MachineEvent | null {
  if (verdict === 'reject') return null;
  const base = machine ?? NOTHING;
  return fix === null ? base : corrected(base, fix);
}

const NOTHING: MachineEvent = {
  ...{ type: '', mode: null, status: 'actual', voice: { by: 'publisher' }, actors: [], recipients: [] },
  ...{ from: null, to: null, place: null, dead: null, injured: null, arrested: null },
  ...{ trigger: [], words: '', sentence: '', rule: '', cameo: null, confidence: 1 },
};

function corrected(machine: MachineEvent, fix: Fix): MachineEvent {
  const { actors, recipients, trigger, ...plain } = fix;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const parties = (side: NonNullable<Fix['actors']>) =>
    side.map(({ name, country, sector }) => {
      // What is not said of a party that the machine had too, stays as the machine had it.
      const known = [...machine.actors, ...machine.recipients].find(
        party => party.name === name || party.words === name,
      );
      return {
        name,
        words: known?.words ?? name,
        country: country === undefined ? (known?.country ?? null) : country,
        sector: sector === undefined ? (known?.sector ?? null) : sector,
      };
    });
  // Another type has other modes.
  const mode = fix.type !== undefined && fix.mode === undefined ? { mode: null } : {};
  return {
    ...machine,
    ...mode,
    ...given,
    ...(actors ? { actors: parties(actors) } : {}),
    ...(recipients ? { recipients: parties(recipients) } : {}),
    ...(trigger ? { trigger } : {}),
  };
}

export function valueIn(event: MachineEvent, field: ReviewField): string {
  switch (field) {
    case 'type':
    case 'status':
      return event[field];
    case 'mode':
    case 'place':
      return event[field] ?? '-';
    case 'actors':
    case 'recipients':
      return event[field]
        .map(({ name, country, sector }) => `${name.toLowerCase()} ${country ?? '-'} ${sector ?? '-'}`)
        .sort()
        .join(' + ');
    case 'voice':
      return event.voice.by === 'publisher'
        ? 'publisher'
        : `said by ${event.voice.speaker?.toLowerCase() ?? '?'}`;
    case 'date':
      return `${event.from ?? '-'} ${event.to ?? '-'}`;
    case 'numbers':
      return [event.dead, event.injured, event.arrested].map(number => number ?? '-').join(' ');
  }
}

/** Whether the machine had the field as the decision has it. Null of an event that is rejected or added. */
export function isRight(decision: DecisionRecord, field: ReviewField): boolean | null {
  const coded = codedBy(decision);
  if (coded === null || decision.machine === null) return null;
  return valueIn(coded, field) === valueIn(decision.machine, field);
}
