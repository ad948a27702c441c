/** Nobody may feel pestered: so many contacts in so many days, over all instruments and departments (example). */
export const examplePressure = { mostContacts: 3, days: 30 } as const;

export interface PressureCap {
  readonly mostContacts: number;
  readonly days: number;
}

/**
 * True when a contact on a day would make more contacts than the cap allows in some stretch of its length. Contacts
 * already planned after the day count too.
 * @param contactDays whole serials of one network's contacts, in any order
 */
export function isPressed(contactDays: readonly number[], on: number, cap: PressureCap = examplePressure): boolean {
  const near = [...contactDays.filter((day) => Math.abs(day - on) < cap.days), on].sort((a, b) => a - b);
  return near.some((first, at) => {
    const beyond = near[at + cap.mostContacts];
    return beyond !== undefined && beyond - first < cap.days;
  });
}

/** The first day from `on` on which a contact stays within the cap; undefined when the cap allows none at all. */
export function freeFrom(
  contactDays: readonly number[],
  on: number,
  cap: PressureCap = examplePressure,
): number | undefined {
  if (cap.mostContacts < 1) return undefined;
  // A stretch ends to press only where one of its contacts leaves it.
  const candidates = contactDays.map((day) => day + cap.days).filter((day) => day > on);
  return [on, ...candidates.sort((a, b) => a - b)].find((day) => !isPressed(contactDays, day, cap));
}
