/** Sectors of officers of authorities, of those named one by one, of men at arms, and of what ended: what rules tell of states and their servants. */
import { describe, expect, test } from 'vitest';
import { type CodeCase, checkCode } from '../support/codes.js';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

describe('officers of an authority told before', () => {
  test.each<CodeCase>([
    [
      "Norway's ferry board grounded four boats on Monday. Chief inspector Gro Tveitan said their hulls leaked.",
      'Gro Tveitan',
      'NOR',
      'GOV',
    ],
    [
      "Ghana's data protection office fined two lenders on Friday. Commissioner Efua Brakatu said they had sold names.",
      'Efua Brakatu',
      'GHA',
      'GOV',
    ],
    [
      "Peru's gas regulator lowered prices on Monday, board member Lino Quispe Arana said.",
      'Lino Quispe Arana',
      'PER',
      'GOV',
    ],
  ])('%s', checkCode);

  test('an inspector after the police is of the police', () => {
    checkCode(
      'Police in Fiji raided a bar on Friday. Inspector Ratu Vakaloloma said two men had fled.',
      'Ratu Vakaloloma',
      'FJI',
      'COP',
    );
  });
});

describe('named one by one', () => {
  test.each<CodeCase>([
    [
      'Two Chilean nurses, Rayen Huenul and Ema Pardo, were held at the border on Friday.',
      'Ema Pardo',
      'CHL',
      'MED',
    ],
    [
      'Three Kenyan judges, Abdi Warsame Jilo, Ruth Nekesa and Peter Mwangola, asked for guards.',
      'Abdi Warsame Jilo',
      'KEN',
      'JUD',
    ],
  ])('%s', checkCode);

  test('others who do something beside them are not meant', () => {
    const { entities } = reader.read({
      text: 'After talks with the nurses, Rayen Huenul and Ema Pardo left Lima.',
    });
    expect(entities.find(one => one.name === 'Ema Pardo')?.sector).not.toBe('MED');
  });
});

describe('offices that are over, and that go on', () => {
  test.each<CodeCase>([
    [
      'Lothar Brinkweg, a trade minister under the last government of Austria, sued a paper.',
      'Lothar Brinkweg',
      'AUT',
      'ELI',
    ],
    [
      'Nurses gave the governor of Mendoza until Friday to pay them.',
      'the governor of Mendoza',
      'ARG',
      'GOV',
    ],
    ['Forty Turkish ex-officers signed the letter.', 'Forty Turkish ex-officers', 'TUR', 'ELI'],
  ])('%s', checkCode);
});

describe('what fields tell of offices and of arms', () => {
  test.each<CodeCase>([
    ["Colombia's peace office said on Monday it would wait.", "Colombia's peace office", 'COL', 'GOV'],
    ["Russia's consumer watchdog banned the cheese.", "Russia's consumer watchdog", 'RUS', 'GOV'],
    ["Ghana's food and drug agency burned the pills.", "Ghana's food and drug agency", 'GHA', 'GOV'],
    [
      'The Oku Shields, a tribal force paid by Nigeria, held the bridge on Sunday.',
      'Oku Shields',
      'NGA',
      'PRM',
    ],
    [
      'The Lower Delta Guards, on the payroll of the Burmese army, burned a mill.',
      'Lower Delta Guards',
      'MMR',
      'PRM',
    ],
    [
      'The Harbour Council in Oman fined two shipping agents on Monday for dumping oil.',
      'Harbour Council',
      'OMN',
      'GOV',
    ],
  ])('%s', checkCode);
});

describe('names and what looks like a title', () => {
  test.each<CodeCase>([
    ['Jamaican senators asked the Major Crimes Agency for its files.', 'Major Crimes Agency', 'JAM', 'COP'],
    [
      'Odil Karimzoda, a major in the Tajik army, asked for asylum on Friday.',
      'Odil Karimzoda',
      'TJK',
      'MIL',
    ],
    [
      "Chad's parliament named Halime Abakar Senoussi on Monday to run the central bank.",
      'Halime Abakar Senoussi',
      'TCD',
      'GOV',
    ],
  ])('%s', checkCode);
});

describe('parties, seats and charges', () => {
  test.each<CodeCase>([
    [
      'A councillor quit the True Royalist Alliance of Tonga on Friday.',
      'True Royalist Alliance of Tonga',
      'TON',
      'PTY',
    ],
    ['Efua Brakatu, who sits for Kumasi in Ghana, sold her car.', 'Efua Brakatu', 'GHA', 'LEG'],
    [
      'Police in Peru held Lino Quispe Arana, accused of smuggling gold, on Friday.',
      'Lino Quispe Arana',
      'PER',
      'CRM',
    ],
    [
      'The Alliance for Clean Rivers will field candidates in all towns of Chad.',
      'Alliance for Clean Rivers',
      'TCD',
      'PTY',
    ],
    ['The Kenyan warlord Abdi Jilo, whose militia guards the road, met traders.', 'Abdi Jilo', 'KEN', 'PRM'],
    [
      "Kenya's maize growers were angry. Growers' delegate Ruth Nekesa left the hall.",
      'Ruth Nekesa',
      'KEN',
      'AGR',
    ],
  ])('%s', checkCode);

  test('a president who is accused by others is no defendant', () =>
    checkCode(
      'The party accused President Halime Senoussi of Chad of theft.',
      'Halime Senoussi',
      'TCD',
      'GOV',
    ));

  test('who tells of somebody new is not that one', () =>
    checkCode(
      "Ghana's ports office closed a pier. Director Efua Brakatu said a Chinese trader had fled.",
      'Efua Brakatu',
      'GHA',
      'GOV',
    ));
});

describe('people in flight', () => {
  test.each<CodeCase>([
    ['Italy let in a tug with 28 Bangladeshis rescued off Libya.', '28 Bangladeshis', 'BGD', 'REF'],
    ['Malaysia deported 40 Haitians on Friday.', '40 Haitians', 'HTI', 'REF'],
    [
      'Aisha Bukar Kolo, who fled over the hills with her children, asked for water.',
      'Aisha Bukar Kolo',
      null,
      'REF',
    ],
  ])('%s', checkCode);
});

describe('bodies that several states have', () => {
  test.each<CodeCase>([
    ['Ministers of the Conference of Baltic States met in Riga.', 'Conference of Baltic States', 'IGO', null],
    [
      'The Sturgeon Secretariat, an intergovernmental body in Baku, wrote to Iran.',
      'Sturgeon Secretariat',
      'IGO',
      null,
    ],
  ])('%s', checkCode);
});

describe('arms and what they serve', () => {
  test.each<CodeCase>([
    [
      'General Deng Lual Akec of South Sudan has fought the government since May.',
      'Deng Lual Akec',
      'SSD',
      'REB',
    ],
    [
      'Odil Karimzoda, a captain in the Tajik customs service, sold his house.',
      'Odil Karimzoda',
      'TJK',
      'GOV',
    ],
    ['Greek coast guard divers found a rifle.', 'Greek coast guard divers', 'GRC', 'MIL'],
    ['A maoist hit squad shot an Indian mayor.', 'A maoist hit squad', 'IND', 'REB'],
    ["Ghana's heritage council, a state body, sold two drums.", "Ghana's heritage council", 'GHA', 'GOV'],
  ])('%s', checkCode);
});

describe('letters, guilds and negotiators', () => {
  test.each<CodeCase>([
    ['Canada Post raised its prices on Monday.', 'Canada Post', 'CAN', 'BUS'],
    [
      'Norwegian ferry workers will strike on Friday. Negotiator Gro Tveitan said talks had failed.',
      'Gro Tveitan',
      'NOR',
      'LAB',
    ],
    ['Amber Coast TV in Ghana showed the film.', 'Amber Coast TV', 'GHA', 'JRN'],
    ['A conservationist group in Peru sued the mine.', 'A conservationist group', 'PER', 'SOC'],
  ])('%s', checkCode);
});
