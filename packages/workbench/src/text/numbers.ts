/** Numbers and dates as people write them, the same on every machine. */
import { dateText, percentOf } from '@readout/engine/view';

/** "12,400". */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "3 events", "1 event". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

/** "+3.1", "−10". */
export function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}

/** "83 %" of a share between 0 and 1. */
export function percent(share: number): string {
  return percentOf(share, 1);
}

/** "12 Mar 2024", with the hour where it is known. */
export function momentText(moment: string): string {
  const hour = /T(\d{2}:\d{2})/.exec(moment)?.[1];
  return hour ? `${dateText(moment)} ${hour}` : dateText(moment);
}

const HOUR = 3_600_000;

/** How much later something was published than the first: "+5 h", "+2 d"; "" at once. A day without an hour counts as a day. */
export function laterText(first: string, moment: string): string {
  const isExact = first.length > 10 && moment.length > 10;
  const [from, to] = isExact ? [first, moment] : [first.slice(0, 10), moment.slice(0, 10)];
  const hours = Math.round((Date.parse(to) - Date.parse(from)) / HOUR);
  if (!(hours > 0)) return '';
  return hours < 48 && isExact ? `+${hours} h` : `+${Math.round(hours / 24)} d`;
}
