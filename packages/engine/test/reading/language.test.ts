import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/index.js';
import { FOREIGN } from '../support/foreign.js';
import { sharedReader } from '../support/reader.js';

let reader: Reader;
beforeAll(async () => {
  reader = await sharedReader();
});

/** "read", or why it was not and which language it is. */
function language(text: string, declared?: string): string {
  const { language, notices } = reader.draft({ text, language: declared, publishedAt: '2024-03-14' });
  const trouble = notices.filter(code => code !== 'sentence-cut');
  return trouble.length === 0 ? 'read' : `${trouble} ${language}`;
}

describe('checkLanguage', () => {
  it.each([
    'The ministry denied that its troops had shelled the town.',
    'TROOPS SHELL TOWN, 12 DEAD',
    'Troops shell town near border',
    'police arrest protesters in capital',
    'Rebels seize port',
    'Hello',
    '12,400 – 13,100',
    'Rio de Janeiro police raid Complexo da Maré; governor Luiz da Costa e Silva resigns',
    'Ursula von Arx met Jan van der Berg in Den Haag on Monday.',
    'Anwar al-Masri (أنور المصري) told reporters in Cairo that talks would resume.',
    'no capitals no stops the army said that it had taken the town and would hold it',
    '“La ley es la ley,” the president said, before he left the hall with his guards.',
    'Mohammad Baqeri, Abdel Emir Rashid Yarallah, Qassem Soleimani, Abu Mahdi al-Muhandis, Anna Berg, Jan Nowak',
    '<p>The <b>army</b> said it had <a href="x">taken</a> the town.</p>',
  ])('reads %j', text => expect(language(text)).toBe('read'));

  it.each(FOREIGN)('does not read %s', (expected, text) => {
    expect(language(text)).toBe(`unsupported-language ${expected}`);
  });

  it('tells languages without a list by their lack of English words', () => {
    expect(
      language('Fel y dywedodd llefarydd ddoe, mae lluoedd arfog wedi gadael tref fach ger ffin ogleddol.'),
    ).toBe('unsupported-language und');
  });

  it('believes a caller that says it is another language', () => {
    expect(language('Rebels seize port', 'nl')).toBe('unsupported-language nl');
    expect(language('Rebels seize port', 'en-GB')).toBe('read');
    expect(language('Rebels seize port', 'English')).toBe('read');
    expect(language('Die Regierung hat den Vertrag nicht unterzeichnet.', 'en')).toBe(
      'unsupported-language de',
    );
  });

  it.each([
    'Der Minister traf den Botschafter in Berlin.',
    'A miniszter találkozott a nagykövettel Budapesten.',
    'Polisi, 14 göstericiyi gözaltına aldı.',
    'Rebeldes atacan un puesto militar',
    'Iran: le ministre nie toute attaque',
    'Madaxweynaha ayaa la kulmay wasiirka arrimaha dibadda.',
  ])('knows a short text: %s', text => expect(language(text)).toContain('unsupported-language'));

  it.each(['', '  \n\t ', '\u00a0'])('has nothing to read in %j', text =>
    expect(language(text)).toBe('empty-text und'),
  );

  it.each([
    ['bytes', Array.from({ length: 600 }, (_, i) => String.fromCharCode((i * 89) % 256)).join('')],
    ['UTF-16 read as UTF-8', [...'The army left.'].join('\0')],
    ['broken bytes', '\ufffd\ufffdabc\ufffd def \ufffd'],
  ])('does not read %s', (_, text) => expect(language(text)).toBe('unreadable-text und'));

  it('reads on when a control character has strayed in', () => {
    expect(language('The army\0 said it had taken the town.\u0007')).toBe('read');
  });
});
