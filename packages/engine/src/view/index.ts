/** For whatever shows a Reading: its ids resolved, its values in words, its marks cut into segments, its profile. Light: no engine. */
export { type OwnLabel, type Profile, profileOf, type Source } from '../reading/profile.js';
export {
  LAYER_NAMES,
  LAYERS,
  type Layer,
  type Mark,
  marksOf,
  paragraphsOf,
  type Segment,
  segmentsWithin,
} from './marks.js';
export {
  dateText,
  type Entity,
  type Event,
  type Label,
  nameOf,
  namesOf,
  numbersOf,
  type Place,
  percentOf,
  QUAD_SIGNS,
  type Reading,
  type Span,
  type Statement,
  type Time,
  typeAndMode,
  type View,
  type Voice,
  viewOf,
  whenOf,
  withoutQuotes,
} from './view.js';
