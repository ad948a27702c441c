import { castingDue } from "../../method/casting/castingDue";
import type { CastingSnapshot } from "../../method/casting/snapshot";
import type { Classes } from "./classes";

export interface CastingDueEntry {
  readonly index: number;
  readonly key: string;
  readonly network: string;
  readonly adviser: string;
  /** Day of the latest kept casting that gave the network a class; null for never. */
  readonly last: number | null;
  readonly due: number;
}

/** Networks whose casting is due again, never cast first, with the minutes that casting them takes. */
export function castingDueOf(
  { networks }: Pick<Classes, "networks">,
  snapshots: readonly CastingSnapshot[],
  asOf: number,
): { readonly due: readonly CastingDueEntry[]; readonly minutes: number } {
  const latest = new Map<string, number>();
  for (const { day, records } of snapshots) {
    if (day > asOf) continue;
    for (const { key, label } of records) if (label !== "" && day > (latest.get(key) ?? 0)) latest.set(key, day);
  }
  const castOn = networks.map(({ key }) => latest.get(key) ?? 0);
  const { due, listed, minutes } = castingDue(castOn, asOf);
  return {
    due: Array.from(listed, (index) => {
      const { key, network, adviser } = networks[index] as Classes["networks"][number];
      return { index, key, network, adviser, last: castOn[index] || null, due: due[index] as number };
    }),
    minutes,
  };
}
