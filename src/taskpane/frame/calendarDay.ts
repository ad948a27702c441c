const serialOfUnixDay = 25569;
const millisecondsPerDay = 86_400_000;

/** "2026-03-31" for a serial of the 1900 system, as the date field of a browser wants it. */
export function isoOfSerial(serial: number): string {
  return new Date((serial - serialOfUnixDay) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Serial of the 1900 system for "2026-03-31"; null for anything that is not a whole day from 1900 to 9999. */
export function serialOfIso(iso: string): number | null {
  if (!/^(19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(iso)) return null;
  const milliseconds = Date.parse(iso + "T00:00:00Z");
  if (Number.isNaN(milliseconds) || isoOfSerial(milliseconds / millisecondsPerDay + serialOfUnixDay) !== iso)
    return null;
  return milliseconds / millisecondsPerDay + serialOfUnixDay;
}

/** The user's calendar day as a serial. The one place of the product that reads the clock. */
export function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsPerDay + serialOfUnixDay;
}
