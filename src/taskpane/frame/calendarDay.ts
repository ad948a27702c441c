const serialOfUnixDay = 25569;
const millisecondsPerDay = 86_400_000;

/** "2026-03-31" for a serial of the 1900 system, as the date field of a browser wants it. */
export function isoOfSerial(serial: number): string {
  return new Date((serial - serialOfUnixDay) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The user's calendar day as a serial. The one place of the product that reads the clock. */
export function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsPerDay + serialOfUnixDay;
}
