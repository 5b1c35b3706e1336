/**
 * Offices without a body at the head of a sentence: "Norrvind, a Bergen-based firm, is leaving. *Chief executive* Ada Lind gave no
 * details." They are of the body that the sentence before names first.
 */
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

const OF_BODIES =
  /^(spokes(man|woman|person)|(managing |executive )?director|chair(man|woman)?|head|chief executive( officer)?|ceo|secretary-general|(co-)?founder|editor|coordinator|manager)$/i;

export function readOrphans(setting: Setting): void {
  const first = new Map<number, Referent>();
  for (const candidate of setting.candidates) {
    if (first.has(candidate.sentence) || candidate.referents.length !== 1) continue;
    const [referent] = setting.referentsOf(candidate);
    if (referent && isBody(referent)) first.set(candidate.sentence, referent);
  }
  for (const referent of setting.cast.referents) {
    const [mention] = referent.mentions;
    const [role] = referent.roles;
    if (mention?.name == null || role === undefined || referent.roles.length > 1 || referent.actor !== null)
      continue;
    if (
      role.organisation >= 0 ||
      !OF_BODIES.test(role.title) ||
      !opensSentence(setting, mention.sentence, role.start)
    )
      continue;
    const body = first.get(mention.sentence - 1);
    if (body === undefined || (referent.sector !== null && referent.sector !== body.sector)) continue;
    referent.sector ??= body.sector;
    referent.country ??= body.country;
    role.organisation = body.row;
  }
}

function opensSentence({ draft }: Setting, sentence: number, start: number): boolean {
  return draft.tokens.starts[draft.sentences[sentence]!.firstToken] === start;
}

/** A body by its name, or "the company" by its noun. */
const isBody = ({ kind, nameRank, state, sector }: Referent) =>
  (kind === 'organisation' || (kind === 'group' && nameRank >= 1000)) &&
  nameRank > 0 &&
  state === null &&
  sector !== null &&
  sector !== 'GOV';
