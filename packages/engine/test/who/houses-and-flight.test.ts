/** Who is on the run by what is done to them, and houses, stations and places that act as bodies do. */
import { describe, expect, test } from 'vitest';
import { type CodeCase, checkCode, codeOf } from '../support/codes.js';

describe('nationals who flee', () => {
  test.each<CodeCase>([
    ['Fourteen Eritreans were rescued off Malta on Sunday.', 'Fourteen Eritreans', 'ERI', 'REF'],
    ['Fishermen found nine Gambians on a raft near Tenerife.', 'nine Gambians', 'GMB', 'REF'],
    ['Oman deported 31 Nepalis on Friday.', '31 Nepalis', 'NPL', 'REF'],
    ['A dinghy with 60 Iraqis aboard sank at dawn.', '60 Iraqis', 'IRQ', 'REF'],
    ['Sudanese families expelled from Chad slept by the road.', 'Sudanese families', 'SDN', 'REF'],
    ['Malaysia sent 200 Indonesians home on Monday.', '200 Indonesians', 'IDN', 'REF'],
    ['Twelve Cubans who had crossed the Darien were robbed.', 'Twelve Cubans', 'CUB', 'REF'],
    [
      'Ko Aung Thet, who crossed the Moei river from Myanmar, was treated in Mae Sot.',
      'Ko Aung Thet',
      'MMR',
      'REF',
    ],
    ['Displaced Yazidis in Iraq marched on Tuesday.', 'Yazidis', 'IRQ', 'REF'],
    ['Trucks brought rice to displaced Yemenis near Marib.', 'Yemenis', 'YEM', 'REF'],
    [
      'Coastguards brought 90 people ashore in Crete. Issa Barrow, 19, from Guinea, said two had drowned.',
      'Issa Barrow',
      'GIN',
      'REF',
    ],
    [
      'Halimo Warsame Gure, 28, walked for six days with her sons to reach a camp near Baidoa.',
      'Halimo Warsame Gure',
      'SOM',
      'REF',
    ],
  ])('%s', checkCode);

  test.each<CodeCase>([
    ['Two Germans won a yacht race off Malta.', 'Two Germans', 'DEU', 'CVL'],
    ['Nine Kenyans were hurt in a bus crash.', 'Nine Kenyans', 'KEN', 'CVL'],
  ])('%s', checkCode);
});

describe('names of houses and stations', () => {
  test.each<CodeCase>([
    ['Casa Lumen, a shelter for women in Arequipa, was burgled.', 'Casa Lumen', 'PER', 'SOC'],
    ['Vieille Marée, a hostel for homeless men in Cork, closed.', 'Vieille Marée', 'IRL', 'SOC'],
    ['Onda Brava, a Chilean station known for its jokes, went silent.', 'Onda Brava', 'CHL', 'JRN'],
    ['Marsh Wave, a Wolof-language station in Senegal, lost its licence.', 'Marsh Wave', 'SEN', 'JRN'],
    ['Volny Veter, a channel on Telegram run from Riga, named him.', 'Volny Veter', 'LVA', 'JRN'],
    ['Whare Ora, a Māori health provider in Napier, sacked nine.', 'Whare Ora', 'NZL', 'MED'],
    ["Headmaster Ola Bakke of St Olga's College in Ghana resigned.", "St Olga's College", 'GHA', 'EDU'],
    ['Goldstone Miracle Assembly in Lagos denied it.', 'Goldstone Miracle Assembly', 'NGA', 'REL'],
    [
      'The Lowland Institute of Inland Reporters in Malta complained.',
      'Lowland Institute of Inland Reporters',
      'MLT',
      'JRN',
    ],
    ['Mothers Against the Dam, a group from Laos, wrote a letter.', 'Mothers Against the Dam', 'LAO', 'SOC'],
    ['The group Aer Curat complained in Romania.', 'Aer Curat', 'ROU', 'SOC'],
    ['Grundschule Lindenhof in Kassel was shut.', 'Grundschule Lindenhof', 'DEU', 'EDU'],
  ])('%s', checkCode);

  test('a railway station is no broadcaster', () => {
    expect(codeOf('Oakmere, a railway station in Kent, was evacuated.', 'Oakmere')[1]).not.toBe('JRN');
  });
});

describe('bodies by those who work there', () => {
  test.each<CodeCase>([
    ['Police in Togo held Ama Kodjo, a columnist at Le Vent Nouveau.', 'Le Vent Nouveau', 'TGO', 'JRN'],
    ['The trial opened in Skopje of four surgeons at Zora Vardarska.', 'Zora Vardarska', 'MKD', 'MED'],
  ])('%s', checkCode);
});

test('a town of a nation is not the town that is called so', () => {
  expect(codeOf('Nuns at a convent in the Spanish town of Alcora prayed.', 'Nuns')).toEqual(['ESP', 'REL']);
});

describe('places that act', () => {
  test.each<CodeCase>([
    ['A Buddhist temple in Kandy feeds 300 people a day.', 'A Buddhist temple', 'LKA', 'REL'],
    ['Guests of a hotel in Porto complained to the city.', 'the city', 'PRT', 'GOV'],
    ['A baker in Ózd, Hungary, fed the poor. The council shut his kitchen.', 'The council', 'HUN', 'GOV'],
  ])('%s', checkCode);
});

describe('whose calling stands beside them', () => {
  test.each<CodeCase>([
    [
      'Slovak television sacked its editor, Jana Hrubá. Colleagues left the studio.',
      'Colleagues',
      'SVK',
      'JRN',
    ],
    ["The Peruvian nurses' union met on Sunday and said members were tired.", 'members', 'PER', 'LAB'],
    ['Mennonites in Belize gave land. Elder Jakob Penner said it was dry.', 'Jakob Penner', 'BLZ', 'REL'],
    [
      'Students in Wellington tore up their diplomas. Chancellor Ana Rewi said she was sorry.',
      'Ana Rewi',
      'NZL',
      'EDU',
    ],
    [
      'The Ghanaian daily Volta Mirror said police had held one of its reporters, Esi Adom, for a day.',
      'Esi Adom',
      'GHA',
      'JRN',
    ],
    ['Rastafarian elders in Jamaica asked for land.', 'Rastafarian elders', 'JAM', 'REL'],
    ["The emir's cousin bought a bank in Qatar.", "The emir's cousin", 'QAT', 'ELI'],
    ['Taliban officials in Kabul ran out of cash.', 'Taliban officials', 'AFG', 'GOV'],
    ['Refugee adviser Ana Keller said the Swiss bunker had no windows.', 'Ana Keller', 'CHE', 'SOC'],
    [
      'Grace Tembo, who ran the newsroom of a Zambian daily for a decade, moved.',
      'Grace Tembo',
      'ZMB',
      'JRN',
    ],
    ['Hana Sato, who coordinates vaccinations in Okinawa, Japan, fell ill.', 'Hana Sato', 'JPN', 'MED'],
    ['Terre Bleue, a Kanak group that protects the forest, sued.', 'Terre Bleue', 'NCL', 'SOC'],
  ])('%s', checkCode);
});
