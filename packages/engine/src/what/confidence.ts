/**
 * How sure an event is, as a plain estimate from the kind of evidence. Not calibrated yet: it ranks events, and will be fitted to
 * how often events with such evidence are right.
 *
 *     0.55  a pattern of the dictionary fits
 *    +0.05  for every point of the pattern's fit above 1 (words it names, roles filled), 0.2 at most
 *    +0.10  actor and recipient are both known, or two actors
 *    -0.10  a bare noun
 *    -0.10  no actor
 *    -0.05  for every operator beyond the first
 */
import type { Event } from '../draft/layers.js';
import type { Proposal } from './proposal.js';

export function confidenceOf({ score, bareNoun, rule }: Proposal, { actors, recipients }: Event): number {
  let hundredths = 55 + Math.min(20, Math.floor(Math.max(0, score - 1) * 5));
  if (actors.length > 1 || (actors.length > 0 && recipients.length > 0)) hundredths += 10;
  if (bareNoun) hundredths -= 10;
  if (actors.length === 0) hundredths -= 10;
  hundredths -= 5 * Math.max(0, rule.length - 2);
  return Math.max(10, Math.min(95, hundredths)) / 100;
}
