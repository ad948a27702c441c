import { potentialPresets } from "../../method/segment/bands";
import { bandsFromCells, type BandRowFault } from "../../method/segment/bandTable";
import type { RuleBand } from "./rules";

/** The presets of the potential bands, for a person to choose from (docs/method.md, Segment). */
export const presetBands: Readonly<Record<"wideB" | "wideA" | "literal", readonly RuleBand[]>> = potentialPresets;

/** What makes edited bands unusable as a table, by index of the band; empty when they can be written. */
export function bandFaultsOf(
  bands: readonly RuleBand[],
): readonly { readonly fault: BandRowFault; readonly row: number }[] {
  return bandsFromCells(bands.map(({ label, over, upTo }) => [label, over, upTo])).findings;
}
