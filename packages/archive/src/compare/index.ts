/** Comparing tables of events: agreement, Krippendorff's alpha, and where they differ. */
export { type Distance, interval, krippendorffAlpha, nominal } from './alpha.js';
export {
  type Comparison,
  type Confusion,
  compareTables,
  type Difference,
  type FieldAgreement,
} from './compare.js';
export { FIELDS, type Field } from './fields.js';
export { type Interval, wilsonInterval } from './interval.js';
export { reportOf } from './report.js';
