const serialOfUnixDay = 25569;
const millisecondsPerDay = 86_400_000;

/** "2026-03-31" for a serial of the 1900 system, as the date field of a browser wants it. */
export function isoOfSerial(serial: number): string {
  return new Date((serial - serialOfUnixDay) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The user's calendar day as a serial. This file alone reads the clock. */
export function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsPerDay + serialOfUnixDay;
}

/** The time of day, to the minute, as a fraction of the day. */
export function timeNow(): number {
  const now = new Date();
  return timeOfMinutes(now.getHours() * 60 + now.getMinutes());
}

/** "10:12" as a fraction of the day; null for anything that is no time. */
export function timeOfText(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return hours === undefined || Number(hours) > 23 || Number(minutes) > 59
    ? null
    : timeOfMinutes(Number(hours) * 60 + Number(minutes));
}

const minutesPerDay = 1440;

/** Excel keeps 15 digits: a day with so many decimals reads back as it was written. */
function timeOfMinutes(minutes: number): number {
  return Math.round((minutes / minutesPerDay) * 1e8) / 1e8;
}
