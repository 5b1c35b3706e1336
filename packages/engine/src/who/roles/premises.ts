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
      ['SOC', 'charity shelter soup-kitchen orphanage'],
      ['COP', 'prison jail'],
      ['LAB', 'union'],
      ['CRM', 'gang cartel'],
    ] as const
  ).flatMap(([sector, words]) => words.split(/\s+/).map(word => [word, sector])),
);

/** The sector of whoever runs the place that `token` heads, null where it tells none. */
export function sectorOfPlace(setting: Setting, token: number): string | null {
  return PREMISES.get(setting.draft.lemma(token).toLowerCase()) ?? null;
}

/** "The Lake Kitchen, a *restaurant*": nouns for places that bodies are called by. */
export function isPlaceOfWork(noun: string): boolean {
  return PREMISES.has(noun);
}
