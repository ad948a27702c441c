import type { NetworkControl } from "../../workbook/control/control";

/** Networks for which something is asked or was done: what chance does not explain first, then the farthest from its target. */
export function mostTelling(networks: readonly NetworkControl[]): readonly NetworkControl[] {
  const gap = ({ attainment }: NetworkControl): number => Math.abs(attainment.proRata - attainment.actual);
  return networks
    .filter(({ target, attainment }) => target > 0 || attainment.actual > 0)
    .sort(
      (a, b) =>
        Number(b.attainment.isNotChance) - Number(a.attainment.isNotChance) ||
        gap(b) - gap(a) ||
        a.sheetRow - b.sheetRow,
    );
}
