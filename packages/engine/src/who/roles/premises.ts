/** Places and things that tell what those do who run or own them: a bakery, a clinic, a herd. */
import type { Setting } from '../setting.js';

const PREMISES: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'BUS',
        `bakery shop store stall kiosk market boutique bookshop bookstore restaurant café cafe bar pub inn hotel guesthouse hostel garage
         workshop factory plant mill sawmill mine quarry brewery distillery shipyard yard firm company business bank salon pharmacy
         supermarket warehouse cinema ferry refinery smelter pipeline terminal airport estate`,
      ],
      [
        'AGR',
        'farm ranch vineyard orchard plantation herd flock smallholding hive boat trawler sheep goat cattle cow bee field ewe ram lamb pig hen chicken camel yak llama alpaca buffalo reindeer bull calf heifer hectare acre paddock grove',
      ],
      ['EDU', 'school college university kindergarten academy faculty madrasa'],
      ['MED', 'clinic hospital surgery ward dispensary hospice ambulance'],
      [
        'JRN',
        'newspaper magazine daily weekly newsroom website station broadsheet tabloid blog podcast newsletter periodical',
      ],
      ['REL', 'church mosque parish monastery convent synagogue temple chapel shrine diocese congregation'],
      [
        'SOC',
        'charity shelter soup-kitchen orphanage canteen crèche creche refuge foodbank helpline hotline',
      ],
      ['COP', 'prison jail'],
      ['LAB', 'union'],
      ['CRM', 'gang cartel'],
    ] as const
  ).flatMap(([sector, words]) => words.split(/\s+/).map(word => [word, sector])),
);

/** The sector of whoever runs the place that `token` heads, null where it tells none. */
export function sectorOfPlace(setting: Setting, token: number): string | null {
  const lemma = setting.draft.lemma(token).toLowerCase();
  return PREMISES.get(lemma) ?? sectorOfKind(setting, lemma, token);
}

/** "a *transit camp*", "a *soup kitchen*", "a *children's home*": of whom they are for. */
function sectorOfKind({ lookup }: Setting, lemma: string, token: number): string | null {
  const kinds = KINDS.get(lemma);
  if (kinds === undefined) return null;
  const isMark = /^'s?$/.test(lookup.wordAt(token - 1));
  const before = lookup.wordAt(isMark ? token - 2 : token - 1);
  return kinds.find(([words]) => words.test(before))?.[1] ?? null;
}

const KINDS: ReadonlyMap<string, readonly (readonly [RegExp, string])[]> = new Map([
  ['camp', [[/^(transit|refugee|refugees|displacement|reception|migrant|relief)$/, 'SOC']]],
  ['kitchen', [[/^(soup|community|charity|people|relief)$/, 'SOC']]],
  [
    'bank',
    [
      [/^(food|clothes)$/, 'SOC'],
      [/^(blood|milk)$/, 'MED'],
    ],
  ],
  ['line', [[/^(crisis|help)$/, 'SOC']]],
  [
    'home',
    [
      [/^(nursing|care|maternity|convalescent)$/, 'MED'],
      [/^(children|orphans|girls|boys|foster|widows)$/, 'SOC'],
    ],
  ],
  [
    'centre',
    [
      [/^(drug|rehabilitation|detox|dialysis|vaccination|birthing|trauma|treatment|addiction)$/, 'MED'],
      [/^(reception|migrant|migrants|crisis|relief|day|drop-in|women|refugee|refugees)$/, 'SOC'],
    ],
  ],
]);

/** "The Lake Kitchen, a *restaurant*": nouns for places that bodies are called by. */
export function isPlaceOfWork(noun: string): boolean {
  return PREMISES.has(noun);
}
