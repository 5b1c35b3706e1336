/** Country and sector of bodies with everyday names, of firms by a bare word, of officers, crews and people told of in short. */
import { describe, expect, test } from 'vitest';
import { type CodeCase, checkCode } from '../support/codes.js';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

describe('bodies that only what follows tells', () => {
  test.each<CodeCase>([
    [
      'Mending Nets Benin, a church charity, gave rice to 300 families on Monday.',
      'Mending Nets Benin',
      'BEN',
      'SOC',
    ],
    [
      'Fair Way for Zambia, an opposition party, said its offices were searched.',
      'Fair Way for Zambia',
      'ZMB',
      'PTY',
    ],
    [
      "Norway's regulator fined private bank Berge & Fjordland on Monday for lapses in its checks.",
      'Berge & Fjordland',
      'NOR',
      'BUS',
    ],
    [
      'The Front for a Dry Valley (FDV) has fought the Malian army since May. Letters to the FDV come back.',
      'FDV',
      'MLI',
      'REB',
    ],
  ])('%s', checkCode);

  test('no name is made of a place and a clause', () => {
    const { entities } = reader.read({
      text: 'Near Kabul, a militant group said on Monday, two men were shot.',
    });
    expect(entities.map(one => one.name)).toContain('Kabul');
  });
});

describe('whose they are', () => {
  test.each<CodeCase>([
    [
      'Lithuanian carmaker Vilkas Auto will build a plant in Ghana. Officials in Kumasi said the company had bought land.',
      'the company',
      'LTU',
      'BUS',
    ],
    [
      'The U.S. Treasury imposed sanctions on Silver Delta Shipping, an Iranian firm, and on its chairman, Farid Golshan.',
      'Farid Golshan',
      'IRN',
      'BUS',
    ],
    ["Chad's defence ministry said its forces had repelled the attack.", 'its forces', 'TCD', 'MIL'],
    [
      'Gendarmes in Guyane boarded a Brazilian fishing boat off Cayenne and held its crew.',
      'its crew',
      'BRA',
      'LAB',
    ],
    [
      'Colonel Ewan Strand of the New Zealand army said 60 soldiers would join police in Honiara.',
      '60 soldiers',
      'NZL',
      'MIL',
    ],
    [
      'Employees of a Samsung supplier in Hanoi walked out on Monday.',
      'Employees of a Samsung supplier in Hanoi',
      'VNM',
      'LAB',
    ],
    [
      'Rebels in West Papua freed a Danish bush pilot on Monday. The pilot, Lars Holmgaard, was flown to Timika.',
      'Lars Holmgaard',
      'DNK',
      'LAB',
    ],
  ])('%s', checkCode);

  test('ministers of several states are one of each', () => {
    const text = 'Egypt, Sudan and Ethiopia sent their water ministers to Nairobi.';
    const { mentions, entities } = reader.read({ text });
    const start = text.indexOf('their water ministers');
    const ids = mentions.filter(one => one.start === start && one.end > start + 5).map(one => one.entity);
    const countries = entities.filter(one => ids.includes(one.id)).map(one => one.country);
    expect(countries.sort()).toEqual(['EGY', 'ETH', 'SDN']);
  });
});

describe('who somebody is', () => {
  test.each<CodeCase>([
    ['A Finnish juggler was held at the border on Friday.', 'A Finnish juggler', 'FIN', 'CVL'],
    ['Yazidis uprooted by the war live in tents near Dohuk.', 'Yazidis', 'IRQ', 'REF'],
    [
      'Georgian police broke up a car theft ring led by Zaza Mchedlani, known as "the Baker", on Monday.',
      'Zaza Mchedlani',
      'GEO',
      'CRM',
    ],
    [
      'Peruvian soldiers detained six men believed to belong to a drug gang on Monday.',
      'six men',
      'PER',
      'CRM',
    ],
    ['Armed men calling themselves the Slow Ferry robbed a bus in Kenya.', 'Slow Ferry', 'KEN', 'UAF'],
    ['Those who fled Mariupol were asked for papers.', 'Those', 'UKR', 'REF'],
    ['Bishops meeting in Lilongwe asked the commission to publish every sheet.', 'Bishops', 'MWI', 'REL'],
    ['A Lima court acquitted news site Voz Clara of libel on Tuesday.', 'A Lima court', 'PER', 'JUD'],
    [
      'The Spanish coastguard rescued 40 migrants on Saturday. A Gambian survivor said two had died.',
      'A Gambian survivor',
      'GMB',
      'REF',
    ],
    ['The army shelled Moroccan positions along the berm.', 'Moroccan positions', 'MAR', 'MIL'],
    ['Talks with Brussels on a fishing accord failed, Iceland said.', 'Brussels', 'EUR', null],
    ["Belgium's king has spoken. Brussels warned the protesters.", 'Brussels', 'BEL', 'GOV'],
    [
      'Chile expelled the Dutch ambassador on Friday. The Hague called the decision unwise.',
      'Hague',
      'NLD',
      'GOV',
    ],
  ])('%s', checkCode);
});
