/** Which scripts letters belong to, and which language a text in another script than the Latin one is in. */

export function isLatin(codePoint: number): boolean {
  return (
    codePoint < 0x250 ||
    (codePoint >= 0x1e00 && codePoint <= 0x1eff) ||
    (codePoint >= 0xff21 && codePoint <= 0xff5a)
  );
}

/**
 * Languages told by letters that only they have among those of their script, the rarer sets first; the last row of a script is
 * its most written language. Not more than a hint for the notice: a Kurdish text in Arabic letters may be called Persian.
 */
const SCRIPT_LANGUAGES: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff\u3400-\u4dbf]/g],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/g],
  ['ur', /[\u0679\u0688\u0691\u06ba\u06be\u06d2]/g],
  ['fa', /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['be', /[\u040e\u045e]/g],
  ['uk', /[\u0404\u0407\u0454\u0457]/g],
  ['sr', /[\u0402\u0408\u0409\u040a\u0452\u0458\u0459\u045a]/g],
  ['kk', /[\u0492\u049a\u0493\u049b\u04d9]/g],
  ['mn', /[\u04ae\u04af\u04e9]/g],
  ['bg', /\u044a/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['am', /[\u1200-\u137f]/g],
];

/** A letter of its own must be at least this share of the text before it tells the language: one quoted word does not. */
const TELLING_SHARE = 0.005;

/** The language of a text whose letters are mostly not Latin, "und" when the script does not tell. */
export function findScriptLanguage(text: string): string {
  for (const [language, letters] of SCRIPT_LANGUAGES) {
    let count = 0;
    letters.lastIndex = 0;
    while (letters.test(text)) count++;
    if (count > text.length * TELLING_SHARE) return language;
  }
  return 'und';
}
