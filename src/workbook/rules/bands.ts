import { bandsFromCells } from "../../method/segment/bandTable";
import { quoted } from "../excel/cell";
import type { RuleBand } from "./rules";
import { idCell, numberCell, type SheetCell } from "../excel/layout";
import type { RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** The bands of potential or penetration (docs/method.md, Segment). */
export function judgeBands(reader: RuleReader | undefined, example: readonly RuleBand[]): readonly RuleBand[] {
  if (!reader) return example;
  const rows = reader.surveyed.cells.slice(1).map((row) => row.slice(0, 3));
  const read = bandsFromCells(rows);
  for (const { fault, row } of read.findings)
    reader.fault(row, 0, { variant: fault, value: quoted(rows[row]?.[0] ?? "") }, "bandUnusable");
  if (read.bands.length === 0 && read.findings.length === 0) reader.fault(0, 0, { variant: "empty" }, "bandUnusable");
  return read.bands;
}

function bandsSheet(key: "potentialBands" | "penetrationBands"): RuleTableSheet {
  return {
    headers: ["band", "over", "upTo"],
    formats: [null, null, null],
    rows: (rules) => rules[key].map(({ label, over, upTo }) => [idCell(label), numberCell(over), numberCell(upTo)]),
    cellFormats: (rows) =>
      limitFormats(key, rows).flatMap((formats, row) =>
        formats.map((format, index) => [row, index + 1, format] as const),
      ),
  };
}

export const potentialBandsSheet = bandsSheet("potentialBands");
export const penetrationBandsSheet = bandsSheet("penetrationBands");

/** Number formats of the limits in a band table, by row: as many decimals as a limit has, so that 1,999.99 is not 2,000. */
function limitFormats(table: string, rows: readonly (readonly SheetCell[])[]): string[][] {
  if (table !== "potentialBands" && table !== "penetrationBands") return [];
  const scale = table === "potentialBands" ? 1 : 100;
  const [whole, decimals] = table === "potentialBands" ? ["#,##0", "#,##0.00"] : ["0%", "0.0%"];
  const format = (cell: SheetCell | undefined): string =>
    typeof cell === "number" && Math.abs(Math.round(cell * scale) - cell * scale) > 1e-9 ? decimals : whole;
  return rows.map((row) => [format(row[1]), format(row[2])]);
}
