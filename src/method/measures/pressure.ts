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

/** Per network; index = network. */
export interface RecentPressure {
  /** Effective contacts in the days of the cap that end on the as-of day. */
  readonly counts: Int32Array;
  /** The first day on which another contact stays within the cap: the as-of day where nothing presses. */
  readonly freeFrom: Int32Array;
}

/** The first of the days that count for the pressure on the as-of day. */
export function pressureFrom(asOf: number, { days }: PressureCap = examplePressure): number {
  return Math.floor(asOf) - days + 1;
}

/**
 * How pressed each network is on the as-of day by the contacts up to it. With a cap of 0 contacts no day is free:
 * freeFrom is 0.
 * @param recentRows rows of the effective contacts from `pressureFrom` to the as-of day
 */
export function recentPressure(
  contacts: { readonly networks: ArrayLike<number>; readonly dates: ArrayLike<number> },
  recentRows: ArrayLike<number>,
  networkCount: number,
  asOf: number,
  cap: PressureCap = examplePressure,
): RecentPressure {
  const { networks, dates } = contacts;
  const counts = new Int32Array(networkCount);
  const freeFrom = new Int32Array(networkCount).fill(cap.mostContacts < 1 ? 0 : Math.floor(asOf));
  for (let at = 0; at < recentRows.length; at++) {
    const network = networks[recentRows[at] as number] as number;
    counts[network] = (counts[network] as number) + 1;
  }
  if (cap.mostContacts < 1) return { counts, freeFrom };
  const daysOf = new Map<number, number[]>();
  for (let at = 0; at < recentRows.length; at++) {
    const row = recentRows[at] as number;
    const network = networks[row] as number;
    if ((counts[network] as number) < cap.mostContacts) continue;
    const day = Math.floor(dates[row] as number);
    const days = daysOf.get(network);
    if (days) days.push(day);
    else daysOf.set(network, [day]);
  }
  for (const [network, days] of daysOf) {
    // Free again once the m-th latest contact has left the stretch of days.
    days.sort((a, b) => b - a);
    freeFrom[network] = (days[cap.mostContacts - 1] as number) + cap.days;
  }
  return { counts, freeFrom };
}
