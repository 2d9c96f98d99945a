/** Days of the calendar in UTC, counted from 1970-01-01: a waiver holds through the end of one. */

const DAY_MS = 86_400_000;

/** The form in which a day is written. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a moment, in milliseconds since the epoch. */
export function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** The day that is written as `YYYY-MM-DD`; undefined for one that no calendar has. */
export function parseDay(text: string): number | undefined {
  if (!DAY.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  // The 31st of a shorter month is read as a day of the next.
  return Number.isNaN(day) || formatDay(day) !== text ? undefined : day;
}

/** A day as `YYYY-MM-DD`. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
