/** The four classes of events, in the order in which they are stacked, with their colours. */
export const QUADS = [
  { key: 'material_cooperation', colour: 'var(--quad-material-cooperation)' },
  { key: 'verbal_cooperation', colour: 'var(--quad-verbal-cooperation)' },
  { key: 'verbal_conflict', colour: 'var(--quad-verbal-conflict)' },
  { key: 'material_conflict', colour: 'var(--quad-material-conflict)' },
] as const;

/** A colour for a mean PLOVER score: conflict below zero, cooperation above. */
export function scoreClass(score: number): string {
  if (score <= -5) return 'material-conflict';
  if (score < 0) return 'verbal-conflict';
  return score < 4 ? 'verbal-cooperation' : 'material-cooperation';
}
