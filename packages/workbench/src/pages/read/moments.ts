/** Places moments on a line of days. */

export interface Moment {
  from: string | null;
  to: string | null;
}

interface Scale {
  /** ISO days at both ends. */
  from: string;
  to: string;
  /** Where the span in question begins and ends, as shares of the line. */
  start: number;
  end: number;
  /** The beginnings of the other moments on the line, each once. */
  others: number[];
  /** Null for what is undated or off the line. */
  place(moment: Moment): number | null;
}

const DAY = 86_400_000;
/** Background from years ago would press all that is reported into one point. */
const MOST_DAYS = 400;

/** Null when the moment in question has no day at all. */
export function scaleOf(all: readonly Moment[], shown: Moment): Scale | null {
  const shownDays = daysOf(shown);
  if (shownDays === null) return null;
  let [first, last] = shownDays;
  for (const moment of all) {
    const days = daysOf(moment);
    if (days === null || Math.abs(days[0] - shownDays[0]) > MOST_DAYS) continue;
    first = Math.min(first, days[0]);
    last = Math.max(last, days[1]);
  }
  const pad = Math.max(1, Math.round((last - first) * 0.05));
  first -= pad;
  last += pad;
  const share = (day: number) => (day - first) / (last - first);
  const place = (moment: Moment) => {
    const days = daysOf(moment);
    return days === null || days[0] < first || days[0] > last ? null : share(days[0]);
  };
  const others = new Set(all.map(place).filter(at => at !== null));
  return {
    from: isoOf(first),
    to: isoOf(last),
    start: share(shownDays[0]),
    end: share(shownDays[1]),
    others: [...others],
    place,
  };
}

/** Days since 1970, the first and the last; an end that is open is the other one. */
function daysOf({ from, to }: Moment): [number, number] | null {
  const first = dayOf(from ?? to);
  const last = dayOf(to ?? from);
  return first === null || last === null || last < first ? null : [first, last];
}

function dayOf(iso: string | null): number | null {
  if (iso === null) return null;
  const milliseconds = Date.parse(iso.slice(0, 10));
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / DAY);
}

const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
