/**
 * Bodies told by those who work there: "a columnist at *Le Faro*", "six doctors at *Zora Vita*", "he covered crime for *El Eco*". Only
 * where neither the name nor the text says what the body is.
 */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

export function readStaffed(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, name, referents } = candidate;
    if (referents.length !== 1) continue;
    const one = setting.cast.referents[referents[0]!]!;
    if (nominal?.entry?.kind === 'person' && STAFFED.has(nominal.entry.sector ?? ''))
      note(
        setting,
        candidate,
        setting.lookup.nounAt(candidate.headToken)?.endToken ?? candidate.headEnd,
        one.sector,
        STAFF,
      );
    // "Headmaster Ola Bakke *of Fjordheim*"
    else if (name?.kind === 'person' && one.roles.length > 0 && STAFFED.has(one.sector ?? ''))
      note(setting, candidate, candidate.endToken, one.sector, OF_TITLED);
  }
  readCovering(setting);
}

/** Callings that are followed in bodies of their own; a lawyer or a driver may work anywhere. */
const STAFFED: ReadonlySet<string> = new Set(['JRN', 'MED', 'EDU', 'REL']);
const STAFF = /^(at|for|with)$/;
const OF_TITLED = /^(at|of)$/;

function note(
  setting: Setting,
  candidate: Candidate,
  link: number,
  sector: string | null,
  links: RegExp,
): void {
  const { lookup } = setting;
  const preposition = lookup.wordAt(link);
  if (!links.test(preposition) || setting.draft.tokens.sentences[link] !== candidate.sentence) return;
  const body = bodyAt(setting, link + 1);
  if (body === null) return;
  const { name, one } = body;
  // "a doctor at Kabul": a town is called by one word, or known.
  const isUnknownPlace =
    one.kind === 'place' && preposition === 'at' && name.because.startsWith('place word');
  if (
    one.kind === 'organisation' ||
    one.kind === 'group' ||
    one.kind === 'other' ||
    (isUnknownPlace && name.endToken - name.firstToken > 1)
  ) {
    if (one.kind !== 'group') one.kind = 'organisation';
    one.sector = sector;
  }
}

/** The body without a sector whose name begins at a token, behind an article or not. */
function bodyAt(
  setting: Setting,
  first: number,
): { name: NonNullable<Candidate['name']>; one: Referent } | null {
  const at = /^(the|a|an|his|her|their)$/.test(setting.lookup.wordAt(first)) ? first + 1 : first;
  const named = setting.candidateOf(at);
  if (!named?.name || named.firstToken > at || named.referents.length !== 1) return null;
  const one = setting.cast.referents[named.referents[0]!]!;
  const isOpen = one.sector === null && one.actor === null && one.state === null;
  return isOpen && named.name.senses.length === 0 ? { name: named.name, one } : null;
}

/** "*covered* crime *for* El Eco", "*writes for* La Vela" */
function readCovering(setting: Setting): void {
  const { draft, lookup } = setting;
  const { uposes, sentences, length } = draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB || !COVERING.has(draft.lemma(token))) continue;
    for (
      let at = token + 1;
      at < Math.min(token + REACH, length) && sentences[at] === sentences[token];
      at++
    ) {
      if (/^[,.;]$/.test(lookup.wordAt(at))) break;
      if (lookup.wordAt(at) !== 'for') continue;
      const body = bodyAt(setting, at + 1);
      if (
        body !== null &&
        (body.one.kind === 'organisation' || body.one.kind === 'group' || body.one.kind === 'other')
      ) {
        body.one.kind = 'organisation';
        body.one.sector = 'JRN';
      }
      break;
    }
  }
}

const COVERING: ReadonlySet<string> = new Set(['cover', 'write', 'photograph', 'freelance', 'film']);
const REACH = 6;
