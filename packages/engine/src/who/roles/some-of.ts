/** "The union called its men out; the company dismissed *80 of them*": what the whole is, the some are. */
import type { Setting } from '../setting.js';

export function readSomeOf(setting: Setting): void {
  for (const { nominal, headToken, referents } of setting.candidates) {
    if (nominal?.noun !== 'them' || referents.length !== 1) continue;
    const whole = setting.candidateOf(headToken + 2);
    if (whole?.pronoun == null) continue;
    const some = setting.cast.referents[referents[0]!]!;
    const [one, other] = setting.referentsOf(whole);
    if (one === undefined || other !== undefined || one === some || !one.plural) continue;
    some.sector ??= one.sector;
    some.country ??= one.country;
  }
}
