import { idKey } from "../../method/cadence/idKey";
import type { CastingSnapshot, SnapshotRecord } from "../../method/casting/snapshot";
import { textOf } from "../excel/cell";
import { idCell, numberCell, userText, type SheetCell } from "../excel/layout";

/** Columns of the table of kept castings, in their order. */
export const snapshotColumns = ["casting", "castOn", "rulesVersion", "key", "class", "score", "detail"] as const;

/**
 * A casting as rows: the first holds what it was cast by, without a network, then one for each network with its points
 * parted by semicolons.
 * @param number of the casting, so that two of one day stay apart
 * @param day as the workbook's date system counts it
 */
export function snapshotRows(snapshot: CastingSnapshot, number: number, day: number): SheetCell[][] {
  const { rulesVersion, thresholds, criteria, records } = snapshot;
  const start: SheetCell[] = [number, day, userText(rulesVersion)];
  return [
    [...start, "", "", "", userText(JSON.stringify({ thresholds, criteria }))],
    ...records.map(({ key, label, score, points }): SheetCell[] => [
      ...start,
      idCell(key),
      idCell(label),
      numberCell(score),
      userText(points.map((each) => (each === undefined ? "" : String(each))).join(";")),
    ]),
  ];
}

/**
 * The castings in the rows of the table, by their number. One that was broken off is passed over.
 * @returns a row (from 0) that cannot be understood instead, where there is one
 */
export function snapshotsIn(
  rows: readonly (readonly unknown[])[],
  dayOf: (serial: number) => number,
): { readonly snapshots: readonly CastingSnapshot[] } | { readonly unreadableRow: number } {
  const castings = new Map<number, { day: number; rulesVersion: string; rules?: Rules; records: SnapshotRecord[] }>();
  for (let row = 0; row < rows.length; row++) {
    const [number, day, version, keyCell, label, score, detail] = rows[row] as readonly unknown[];
    if ((rows[row] as readonly unknown[]).every((cell) => cell === "")) continue;
    if (typeof number !== "number" || typeof day !== "number") return { unreadableRow: row };
    const casting = castings.get(number) ?? { day: dayOf(day), rulesVersion: textOf(version), records: [] };
    castings.set(number, casting);
    const key = idKey(keyCell);
    if (key === "") {
      const rules = rulesIn(textOf(detail));
      if (!rules) return { unreadableRow: row };
      casting.rules = rules;
    } else {
      const points = textOf(detail)
        .split(";")
        .map((part) => (part === "" ? undefined : Number(part)));
      if (points.some((each) => Number.isNaN(each))) return { unreadableRow: row };
      casting.records.push({ key, label: textOf(label), score: typeof score === "number" ? score : undefined, points });
    }
  }
  const snapshots: CastingSnapshot[] = [];
  for (const { rules, records, day, rulesVersion } of [...castings].sort(([a], [b]) => a - b).map(([, each]) => each)) {
    // The row with the rules goes last: without it the casting was broken off, and is none.
    if (!rules) continue;
    const width = rules.criteria.length;
    snapshots.push({
      day,
      rulesVersion,
      ...rules,
      records: records.map((record) => ({
        ...record,
        points: Array.from({ length: width }, (_, index) => record.points[index]),
      })),
    });
  }
  return { snapshots: snapshots.sort((a, b) => a.day - b.day) };
}

type Rules = Pick<CastingSnapshot, "thresholds" | "criteria">;

function rulesIn(text: string): Rules | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { thresholds, criteria } = value as Partial<Record<keyof Rules, unknown>>;
  const isList = (list: unknown, isItem: (item: Record<string, unknown>) => boolean): boolean =>
    Array.isArray(list) &&
    list.every((item) => typeof item === "object" && item !== null && isItem(item as Record<string, unknown>));
  const isUsable =
    isList(thresholds, ({ label, from }) => typeof label === "string" && (from === null || typeof from === "number")) &&
    isList(criteria, ({ name, weight }) => typeof name === "string" && typeof weight === "number");
  return isUsable ? (value as Rules) : undefined;
}
