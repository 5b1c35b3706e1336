/** CAMEO's actor codes where they differ from PLOVER's: CAMEO writes HLH for MED, MED for JRN; "" for what it has no code for. */
export const CAMEO_SECTORS: Readonly<Record<string, string>> = {
  MED: 'HLH',
  JRN: 'MED',
  SOC: 'CVL',
  PRE: 'SEP',
  UNK: '',
};
