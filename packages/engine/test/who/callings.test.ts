/** What people and bodies of health, schools, faith, media and charities are, as offices, deeds, belongings and later words tell. */
import { describe, expect, test } from 'vitest';
import { type CodeCase, checkCode, codeOf } from '../support/codes.js';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

describe('offices that states have, and others too', () => {
  test.each<CodeCase>([
    [
      'Wendo Hospital in Kenya ran out of blood. Its superintendent blamed the roads.',
      'Its superintendent',
      'KEN',
      'MED',
    ],
    [
      'Alto Vale, a private university in Peru, sold degrees. Its registrar was held.',
      'Its registrar',
      'PER',
      'EDU',
    ],
    ['Methodists in Fiji dismissed their minister on Sunday.', 'their minister', 'FJI', 'REL'],
    ["Guatemala's congress passed a water law on Monday.", "Guatemala's congress", 'GTM', 'LEG'],
    [
      "The club's captain was jailed in Zambia, and the team's captain fled.",
      "the team's captain",
      'ZMB',
      'CVL',
    ],
    ['The Harbour Gazette in Ghana was sold. Its owners gave no reason.', 'Its owners', 'GHA', 'BUS'],
    ['Falun Gong practitioners held a vigil in Auckland.', 'Falun Gong practitioners', 'CHN', 'REL'],
    [
      'Togo’s president signed the appointment of Afi Mensavi as ambassador to Ghana.',
      'Afi Mensavi',
      'TGO',
      'GOV',
    ],
    [
      'Police in Malawi freed two boys. Inspector Thoko Banda said the cage was locked.',
      'Thoko Banda',
      'MWI',
      'COP',
    ],
    ['A bakery in Zambia was shut after inspectors from Lusaka called.', 'inspectors', 'ZMB', 'GOV'],
  ])('%s', checkCode);

  test('inspectors are of no state where a body of many states sends some', () => {
    const text = 'The International Atomic Energy Agency said inspectors had left the plant.';
    expect(codeOf(text, 'inspectors')[1]).not.toBe('GOV');
  });
});

describe('deeds and belongings', () => {
  test.each<CodeCase>([
    [
      'Abena Ofori-Kuma, who has 90 pupils and no chalk, teaches under a tree in Ghana.',
      'Abena Ofori-Kuma',
      'GHA',
      'EDU',
    ],
    [
      'Uganda charged Okello Wanyama-Rubo, whose blog mocked a general, on Friday.',
      'Okello Wanyama-Rubo',
      'UGA',
      'JRN',
    ],
    [
      'Rain ruined the fields in Laos, said Bounmy Keolasy, who grows both near Pakse.',
      'Bounmy Keolasy',
      'LAO',
      'AGR',
    ],
    [
      'Miners in Zambia struck. Kalunga Ridge, which owns the shaft, said it would talk.',
      'Kalunga Ridge',
      'ZMB',
      'BUS',
    ],
    [
      'A court in Kyrgyzstan jailed Azat Temirov, who ran a channel about prisons, for six years.',
      'Azat Temirov',
      'KGZ',
      'JRN',
    ],
    [
      'Nurses fled the ward in Tigray, Ethiopia. Dr. Hagos Gebremariam stayed with 40 patients.',
      'Hagos Gebremariam',
      'ETH',
      'MED',
    ],
  ])('%s', checkCode);

  test('a team of the third division is of no army', () => {
    const text =
      'Supporters of Deportivo Quetzaltepe, a third-division team in Guatemala, burned the goalposts.';
    expect(codeOf(text, 'Deportivo Quetzaltepe')[1]).not.toBe('MIL');
  });
});

describe('who is somebody else', () => {
  test('whoever a clause about somebody tells of', () => {
    const text = "Soldiers in Uganda seized Okot Lubega-Ssali, whose puppets mock the president's son.";
    expect(codeOf(text, 'Okot Lubega-Ssali')[1]).not.toBe('GOV');
  });

  test('the object of a second verb with the same subject', () => {
    const text =
      'Gunmen shot Rufino Cárdenas-Ochoa in Mexico. He wrote of crime and had turned down a bodyguard.';
    expect(codeOf(text, 'Rufino Cárdenas-Ochoa')[1]).not.toBe('COP');
  });
});

describe('where bodies are at home', () => {
  test.each<CodeCase>([
    [
      'Syrup by Marudhar Remedies of Indore has killed nine children in Mauritania.',
      'Marudhar Remedies',
      'IND',
      'BUS',
    ],
    [
      'Fjällbrand Biotech halted a trial in Tanzania, the Swedish firm said.',
      'Fjällbrand Biotech',
      'SWE',
      'BUS',
    ],
    ['Migrants told Sawa Watch, a Tunis group that follows boats, of beatings.', 'Sawa Watch', 'TUN', 'SOC'],
    [
      'A surgeon in Adigrat hid federal troops from the rebels, he told AFP in Ethiopia.',
      'federal troops',
      'ETH',
      'MIL',
    ],
  ])('%s', checkCode);
});

describe('names that their own words or the word before tell', () => {
  test.each<CodeCase>([
    [
      'Stop the Tunnel, which wants the valley left alone, gathered 9,000 names in Peru.',
      'Stop the Tunnel',
      'PER',
      'SOC',
    ],
    ['Mothers for the Taken marched through Lima on Sunday.', 'Mothers for the Taken', 'PER', 'SOC'],
    ['Moldovan channel Prut Azi went off the air on Monday.', 'Prut Azi', 'MDA', 'JRN'],
    ['Two men beat a reporter of TV Mtsvane in Georgia.', 'TV Mtsvane', 'GEO', 'JRN'],
    ['Gentle Watch Kenya, which helps orphans, lost its licence.', 'Gentle Watch Kenya', 'KEN', 'SOC'],
    ['Drugmaker Almoravit will shut a plant in Spain.', 'Almoravit', 'ESP', 'BUS'],
    [
      'Midfielder Kweku Ansah-Brobbey said in Ghana that he would not play.',
      'Kweku Ansah-Brobbey',
      'GHA',
      'CVL',
    ],
    ["Mujeres del Alba asked Guatemala's congress for a law.", 'Mujeres del Alba', 'GTM', 'SOC'],
    ['The Lowland Post-Herald won a suit in Canada.', 'Lowland Post-Herald', 'CAN', 'JRN'],
    ['Zeewind Kliniek in Curacao is full.', 'Zeewind Kliniek', 'CUW', 'MED'],
  ])('%s', checkCode);

  test.each([
    'Lawyers for Ana Ruiz said in Lima that she was ill.',
    'Families for two days searched the river in Peru.',
    'Stop the war, the bishop of Lima said.',
  ])('no campaign: %s', text => {
    expect(reader.read({ text }).entities.every(one => !/^(Lawyers|Families|Stop)\b.* /.test(one.name))).toBe(
      true,
    );
  });
});

describe('people told of by those they are of', () => {
  test.each<CodeCase>([
    [
      'Iranian nurses left the ward. One of them, Golnar Rezai, has not gone back.',
      'Golnar Rezai',
      'IRN',
      'MED',
    ],
    ['Schools will stay shut, Dakar said on Monday.', 'Dakar', 'SEN', 'GOV'],
    ["Tonga's women's rugby squad sold cakes.", "Tonga's women's rugby squad", 'TON', 'CVL'],
    [
      'A union in Goma, Congo, got a seat. Archdiocesan officials walked out.',
      'Archdiocesan officials',
      'COD',
      'REL',
    ],
  ])('%s', checkCode);
});

describe('guilds, orders, players and managers', () => {
  test.each<CodeCase>([
    ["Nunavut Netters' Guild says tourists buy bowls made in Bali.", "Nunavut Netters' Guild", 'CAN', 'LAB'],
    [
      'Sisters of the Visitation in León, Nicaragua, lost their school.',
      'Sisters of the Visitation',
      'NIC',
      'REL',
    ],
    ['Algerian striker Nabil Haddadi-Rouis stayed at home.', 'Nabil Haddadi-Rouis', 'DZA', 'CVL'],
    ['Algerian strikers blocked the port of Oran.', 'Algerian strikers', 'DZA', 'LAB'],
    ['Radio Lupo in Zambia went off the air. Station manager Mwiza Zulu wept.', 'Mwiza Zulu', 'ZMB', 'JRN'],
    ['The Bahraini nurse Sayed Ali Fardan walked free in Manama.', 'Ali Fardan', 'BHR', 'MED'],
  ])('%s', checkCode);

  test('brothers of somebody are no order', () => {
    const text = 'Brothers of Ana Ruiz searched the river in Peru.';
    expect(reader.read({ text }).entities.some(one => one.sector === 'REL')).toBe(false);
  });
});
