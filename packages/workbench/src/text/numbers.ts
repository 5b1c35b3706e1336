/** Numbers and dates as people write them, the same on every machine. */

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
  return `${Math.round(100 * share)} %`;
}
