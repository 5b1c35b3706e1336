import { BESIDE_RULES } from './beside.js';
import { CALENDAR_RULES } from './calendars.js';
import { CLOCK_RULES } from './clocks.js';
import { COMPOUND_RULES } from './compounds.js';
import { DATE_RULES } from './dates.js';
import { DAY_RULES } from './days.js';
import { DURATION_RULES } from './durations.js';
import { FROM_NOW_RULES } from './from-now.js';
import { NTH_RULES } from './nth.js';
import { RELATIVE_RULES } from './relative.js';
import type { Rule } from './rule.js';
import { SEASON_RULES } from './seasons.js';
import { SET_RULES } from './sets.js';
import { YEAR_RULES } from './years.js';

/** Every rule for time expressions. At a word the longest find wins; of two as long, the rule that stands first. */
export const RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...CALENDAR_RULES,
  ...YEAR_RULES,
  ...DAY_RULES,
  ...CLOCK_RULES,
  ...SEASON_RULES,
  ...BESIDE_RULES,
  ...NTH_RULES,
  ...RELATIVE_RULES,
  ...SET_RULES,
  ...FROM_NOW_RULES,
  ...DURATION_RULES,
  ...COMPOUND_RULES,
];
