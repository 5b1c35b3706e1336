/** Who sails and flies, who puts out fires, who is given an office, and whom an analyst works for. */
import { describe, expect, test } from 'vitest';
import { type CodeCase, checkCode } from '../support/codes.js';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

describe('captains, pilots and sailors', () => {
  test.each<CodeCase>([
    ['A ferry sank off Tonga. The captain, Sione Fua, was fined.', 'The captain', 'TON', 'LAB'],
    ['Customs men in Malta searched a tanker. Sailors slept on deck.', 'Sailors', 'MLT', 'LAB'],
    ['Every flight from Lima was cancelled as pilots stayed at home.', 'pilots', 'PER', 'LAB'],
    ["Fiji's army took a ferry. Sailors watched.", 'Sailors', 'FJI', 'MIL'],
    ['Pilots bombed the camp in Chad.', 'Pilots', 'TCD', 'MIL'],
  ])('%s', checkCode);
});

describe('those who serve the public', () => {
  test.each<CodeCase>([
    ['Firefighters in Latvia put out the blaze.', 'Firefighters', 'LVA', 'GOV'],
    ['The fire service in Gabon said two were hurt.', 'The fire service', 'GAB', 'GOV'],
    ['Town councillors in Malawi sold the market.', 'Town councillors', 'MWI', 'GOV'],
  ])('%s', checkCode);
});

describe('whoever is given an office', () => {
  test.each<CodeCase>([
    [
      "Zambia's president picked Mwaka Tembo, a former pharmacist, as transport minister.",
      'Mwaka Tembo',
      'ZMB',
      'GOV',
    ],
    ["Latvia's parliament swore in Andris Kalve as defence minister at noon.", 'Andris Kalve', 'LVA', 'GOV'],
  ])('%s', checkCode);

  test('is one with the office, whatever the tree makes of the name', () => {
    const text =
      'Porters in Uganda stopped work. Josephat Okello Standing, treasurer of their union, said talks had failed.';
    const { entities } = reader.read({ text });
    expect(entities.filter(one => one.kind === 'person').map(one => [one.name, one.sector])).toEqual([
      ['Josephat Okello Standing', 'LAB'],
    ]);
  });
});

describe('trades followed anywhere', () => {
  test.each<CodeCase>([
    ['Analyst Siri Moen at Oslo bank Alder Partners called it odd.', 'Siri Moen', 'NOR', 'BUS'],
    ['Researcher Ana Quispe of the rights group Clara Luz met him in Peru.', 'Ana Quispe', 'PER', 'SOC'],
  ])('%s', checkCode);

  test('a delegate is of whoever sends them', () => {
    checkCode("The farmers' union met in Ghana. Its delegates walked out.", 'Its delegates', 'GHA', 'AGR');
  });

  test('a station has a director, those who close it have none', () => {
    const text =
      'Taliban authorities shut Radio Lala, a station in Herat. Its director, Wazhma Sadat, said it was over.';
    checkCode(text, 'Wazhma Sadat', 'AFG', 'JRN');
  });
});

describe('titles of somebody of whom nothing is told', () => {
  test.each<CodeCase>([
    // Beside a title in the same sentence, in no office of a state themselves.
    ['Marta Quiroga sat in the theatre in Quito where the general spoke.', 'Marta Quiroga', 'ECU', null],
    ['Astrid Holm danced in Oslo with the king.', 'Astrid Holm', 'NOR', null],
    ['Ebo Ansah fetched water while the culture minister planted a tree in Accra.', 'Ebo Ansah', 'GHA', null],
    // Taken up as the subject of a later sentence.
    [
      'Ivana Kolar flew to Oslo from Zagreb. The foreign minister thanked Croatia.',
      'Ivana Kolar',
      'HRV',
      'GOV',
    ],
  ])('%s', checkCode);
});

describe('those who govern for an armed group that holds a country', () => {
  test.each<CodeCase>([
    ['Taliban officials counted lorries in Zaranj.', 'Taliban officials', 'AFG', 'GOV'],
    ['The Taliban governor sat in Helmand.', 'The Taliban governor', 'AFG', 'GOV'],
    ['Houthi officials in Sanaa let her leave.', 'Houthi officials', 'YEM', 'GOV'],
    ['Taliban fighters held the bridge.', 'Taliban fighters', 'AFG', 'REB'],
  ])('%s', checkCode);
});

describe('those of whom only the crime is told that they are held for', () => {
  test.each<CodeCase>([
    ['A Moroccan court jailed two Moroccans for trafficking cannabis.', 'two Moroccans', 'MAR', 'CRM'],
    ['Two brothers were extradited from Malta on charges of robbing a bank.', 'Two brothers', 'MLT', 'CRM'],
    ['Police in Lima seek a woman accused of running a fraud.', 'a woman', 'PER', 'CRM'],
    // Who is tried for words is no criminal.
    ['A court in Amman jailed two men for insulting the king.', 'two men', 'JOR', 'CVL'],
    ['Police in Lima arrested a doctor for fraud.', 'a doctor', 'PER', 'MED'],
  ])('%s', checkCode);
});

describe('bodies and people of the same name elsewhere', () => {
  test.each<CodeCase>([
    [
      "Peru's finance minister resigned. Congress president Ana Ruiz Calloa spoke.",
      'Ana Ruiz Calloa',
      'PER',
      'LEG',
    ],
    [
      "Jordan's King Abdullah flew to Lisbon, and Portugal's president received him.",
      'King Abdullah',
      'JOR',
      'GOV',
    ],
  ])('%s', checkCode);
});

test('a trade is told behind a name, whatever befell the person', () => {
  checkCode(
    'Villagers near Salta in Argentina mourned Delia Ferro, a beekeeper murdered last week.',
    'Delia Ferro',
    'ARG',
    'AGR',
  );
});
