/**
 * Words that are written with a full stop. The list is our own. Each line of a group is one field of life; the group says
 * when the stop belongs to the word.
 */

export const Abbreviation = {
  /** The stop always belongs to the word: "Mr. Okafor", "e.g. wheat". */
  Always: 1,
  /** Only of a capitalised word before a capital: "Gen. Ruiz", but not "the second gen." */
  BeforeName: 2,
  /** Only before a digit: "No. 7", but not "They said no." */
  BeforeNumber: 3,
  /** Of a capitalised word, unless a paragraph ends there: "Kestrel Inc. said". */
  Ending: 4,
  /** Unless a paragraph ends there or a capital follows: "wheat, maize, etc. were". */
  Continuing: 5,
  /** Of a capitalised word before a digit, a capital or a comma: "Sept. 3", "on Sat. night" not. */
  Calendar: 6,
} as const;

const GROUPS: readonly (readonly [number, string])[] = [
  [
    Abbreviation.Always,
    `mr mrs ms dr drs messrs mme mlle st ste prof phd ph.d m.sc b.sc m.phil d.phil ed.d ll.m ll.b m.ed b.ed
     lt lieut sgt cpl pvt brig cmdr cmdt comdr lt.col lt.gen maj.gen brig.gen
     vs viz cf eg ie e.g i.e esp incl approx ca resp
     attn para arrv mob thur thurs tues`,
  ],
  [
    Abbreviation.BeforeName,
    `gen col capt maj adm vadm radm cdr pfc spc ssgt gnr wo insp supt det const
     rep reps sen sens gov govs pres amb min sec atty asst asstd dep hon rev fr msgr bro sr sra sh
     mt ft pt pte ing dra lic hr ayat ex ald cllr cong
     wm geo chas jas thos jos edw robt alex benj
     n s e w`,
  ],
  [
    Abbreviation.BeforeNumber,
    'no nos pp p vol vols fig figs art arts sec secs ch chs para paras pt pts eq ext rm apt op bk par cl sched v',
  ],
  [
    Abbreviation.Ending,
    `inc co corp ltd llc plc cos bros mfg dist jr sr esq cie gmbh pty pvt govt dept univ assn assoc intl natl
     ave blvd rd bldg hwy sq
     ala ariz ark cal calif colo conn del fla ga ill ind kan ky md mich minn mo mont neb nev okla ore pa tenn tex va vt
     wis wyo wash mass penn
     jan feb apr jun jul aug sept oct nov dec tue thu
     bde bn regt btn coy ed eds trans div conf spec rec voc`,
  ],
  [Abbreviation.Continuing, 'etc al tel lb lbs oz sq cu ft hr hrs mins secs yrs yr mos wk wks'],
  [Abbreviation.Calendar, 'mar sep mon wed fri sat sun'],
];

const ABBREVIATIONS: ReadonlyMap<string, number> = new Map(
  // Reversed, so that of a word in two groups the first group's meaning stands.
  GROUPS.toReversed().flatMap(([kind, words]) => words.split(/\s+/).map(word => [word, kind] as const)),
);

/** The `Abbreviation` of a word in lower case without its last stop; 0 when it is none. */
export function abbreviationOf(word: string): number {
  return ABBREVIATIONS.get(word) ?? 0;
}

/** The longest abbreviation, in code units: longer words need not be looked up. */
export const LONGEST_ABBREVIATION = 9;
