/**
 * "Dr": a physician where the report is of sickness and none of schools, else anybody of learning. "*Dr* Ana Ruiz had seen forty
 * patients since Monday."
 */
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

const OF_SICKNESS: ReadonlySet<string> = new Set(
  `patient hospital clinic ward surgery surgeon nurse physician cholera measles ebola malaria dengue polio tuberculosis medicine vaccine
  vaccination oncologist diagnose treatment outbreak ambulance epidemic cancer disease stretcher maternity midwife anaesthetic transplant
  infection fever painkiller drip dose symptom plague vaccinate immunise immunize immunisation immunization anthrax rabies smallpox mpox
  typhoid diphtheria meningitis hepatitis influenza pneumonia leprosy malnutrition dysentery pandemic virus diabetes stroke tumour
  newborn premature conjoined birth pregnant caesarean amputate amputation stitch casualty morgue autopsy pharmacy dialysis
  treat poisoned poisoning bandage lung kidney twin`.split(/\s+/),
);
const OF_SCHOOLS: ReadonlySet<string> = new Set(
  `university professor lecturer faculty student campus college research researcher scientist laboratory institute thesis economist
  archaeologist historian`.split(/\s+/),
);

export function readDoctors(setting: Setting): void {
  let isOfSickness: boolean | null = null;
  for (const candidate of setting.candidates) {
    if (!isCalledDoctor(setting, candidate) || candidate.referents.length !== 1) continue;
    const doctor = setting.cast.referents[candidate.referents[0]!]!;
    if (doctor.sector !== null || doctor.actor !== null || doctor.kind !== 'person') continue;
    isOfSickness ??= tellsOfSickness(setting);
    if (isOfSickness) doctor.sector = 'MED';
  }
}

function isCalledDoctor({ lookup }: Setting, { name, firstToken }: Candidate): boolean {
  if (name === null) return false;
  const first = name.titles[0]?.firstToken ?? firstToken;
  return /^(dr|dr\.|doctor)$/.test(lookup.wordAt(first)) || /^(dr|dr\.)$/.test(lookup.wordAt(firstToken - 1));
}

function tellsOfSickness({ draft }: Setting): boolean {
  let isOfSickness = false;
  for (let token = 0; token < draft.tokens.length; token++) {
    const lemma = draft.lemma(token);
    if (OF_SCHOOLS.has(lemma)) return false;
    isOfSickness ||= OF_SICKNESS.has(lemma);
  }
  return isOfSickness;
}
