import { dueRules, reminderStates } from "../method/cadence/reminders";
import { segmentFaultOf, segmentLabels, type SegmentRule } from "../method/segment/segment";
import { type HeadlessTextKey, sayInTerminal } from "../text/headless/headlessText";
import { say, type Language } from "../text/text";
import type { DateSystem } from "../workbook/excel/dateSystem";
import { dayCell } from "../workbook/excel/dayCell";
import {
  dayFormat,
  idCell,
  inkNote,
  numberCell,
  rowBlock,
  userText,
  type SheetCell,
  type SheetLayout,
} from "../workbook/excel/layout";
import { tablePart } from "../workbook/excel/sheetPart";
import type { SheetJob } from "../workbook/excel/sheetMarks";
import type { EngineRow } from "./engine";
import type { GroupedFinding } from "./groupedFinding";
import type { WarehouseResults } from "./results";

export interface ResultSheet {
  readonly job: SheetJob;
  readonly layout: SheetLayout;
}

export interface SheetsInput {
  readonly language: Language;
  readonly dateSystem: DateSystem;
  readonly results: WarehouseResults;
  readonly findings: readonly GroupedFinding[];
  readonly segments: SegmentRule | null;
  /** Labels of the classes, by their place. */
  readonly classes: readonly string[];
  readonly thrusts: Readonly<Record<string, string>>;
  readonly asOf: number;
  readonly top: number;
  /** What was computed with what: label and value, row by row. */
  readonly run: readonly (readonly [string, SheetCell])[];
}

/** A sheet of tables below each other, with a line that explains under the title. */
interface Table {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly formats: readonly (string | null)[];
}

const whole = "#,##0";
const moneyFormat = "#,##0.00";

/** The sheets of a warehouse: whom to contact, segments and classes, findings, and how it was computed. */
export function resultSheets(input: SheetsInput): readonly ResultSheet[] {
  return [listSheet(input), matrixSheet(input), findingsSheet(input), runSheet(input)];
}

function listSheet({ language, dateSystem, results, classes, asOf, top }: SheetsInput): ResultSheet {
  const terminal = (key: HeadlessTextKey): string => sayInTerminal(language, key);
  const day = (value: EngineRow[string] | undefined): SheetCell => dayCell(dateSystem, Number(value) || null);
  const format = dayFormat(language);
  const headers = [
    ...[say(language, "columns.adviser"), terminal("warehouse.place"), say(language, "columns.network")],
    ...[say(language, "columns.customerId"), say(language, "columns.customer"), say(language, "columns.class")],
    ...[say(language, "columns.contactsPerYear"), say(language, "columns.lastContact"), say(language, "columns.due")],
    ...[say(language, "columns.daysLate"), say(language, "columns.state"), terminal("warehouse.dueRule")],
    ...[say(language, "columns.attempts"), terminal("warehouse.priority")],
  ];
  const rows = results.list.map((row): SheetCell[] => [
    userText(String(row["adviser"] ?? "")),
    Number(row["place"]),
    // As the pane: a customer without a network goes by its own name.
    idCell(String(row["net"] === "" && row["name"] !== "" ? row["name"] : row["network"])),
    idCell(String(row["id"])),
    userText(String(row["name"])),
    userText(classes[Number(row["class_at"] ?? -1)] ?? ""),
    numberCell(row["n"] === null ? null : Number(row["n"])),
    day(row["last_day"]),
    day(row["due"]),
    Math.max(0, asOf - Number(row["late_since"])),
    say(language, `columns.state.${reminderStates[Number(row["state"])] ?? "current"}`),
    terminal(`warehouse.rule.${dueRules[Number(row["due_rule"])] ?? "none"}`),
    Number(row["attempts"]),
    Number(row["priority"]),
  ]);
  const key = results.listed > results.list.length ? "warehouse.list.more" : "warehouse.list.all";
  return {
    job: "warehouseList",
    layout: tables(
      terminal("warehouse.list.title"),
      sayInTerminal(language, key, { listed: results.listed, top }),
      [
        {
          heading: "",
          headers,
          rows,
          formats: [null, whole, null, null, null, null, "0.##", format, format, whole, null, null, whole, "0.00"],
        },
      ],
      [110, 44, 130, 90, 160, 44, 64, 72, 72, 62, 76, 120, 56, 60],
    ),
  };
}

function matrixSheet({ language, results, segments, classes, thrusts }: SheetsInput): ResultSheet {
  const terminal = (key: HeadlessTextKey): string => sayInTerminal(language, key);
  const labels = segments ? segmentLabels(segments) : [];
  const faults = results.faults.map((row): SheetCell[] => {
    const fault = segmentFaultOf(Number(row["code"]));
    return [
      fault ? `${terminal("warehouse.matrix.without")}: ${terminal(`warehouse.fault.${fault}`)}` : "",
      Number(row["customers"]),
      "",
      "",
      "",
      "",
    ];
  });
  const matrix: Table = {
    heading: "",
    headers: [
      ...[say(language, "columns.segment"), say(language, "columns.customers"), say(language, "columns.potential")],
      ...[say(language, "columns.revenue"), say(language, "columns.unused"), say(language, "columns.thrust")],
    ],
    rows: [
      ...results.matrix.map((row): SheetCell[] => {
        const segment = labels[Number(row["code"])] ?? "";
        return [
          userText(segment),
          ...[row["customers"], row["potential"], row["revenue"], row["unused"]].map(Number),
          userText(thrusts[segment] ?? ""),
        ];
      }),
      ...faults,
    ],
    formats: [null, whole, moneyFormat, moneyFormat, moneyFormat, null],
  };
  const byClass = new Map<number, EngineRow[]>();
  for (const row of results.standings) {
    const at = Number(row["class_at"] ?? -1);
    byClass.set(at, [...(byClass.get(at) ?? []), row]);
  }
  const standings: Table = {
    heading: terminal("warehouse.matrix.classes"),
    headers: [
      ...[say(language, "columns.class"), say(language, "columns.networks"), say(language, "columns.targetContacts")],
      ...reminderStates.map((state) => say(language, `columns.state.${state}`)),
    ],
    rows: [...byClass].map(([at, rows]): SheetCell[] => {
      const counts = reminderStates.map((_, state) =>
        rows.reduce((sum, row) => sum + (Number(row["state"]) === state ? Number(row["networks"]) : 0), 0),
      );
      return [
        userText(classes[at] ?? terminal("warehouse.noClass")),
        counts.reduce((sum, count) => sum + count, 0),
        rows.reduce((sum, row) => sum + Number(row["contacts"] ?? 0), 0),
        ...counts,
      ];
    }),
    formats: [null, ...Array.from({ length: 2 + reminderStates.length }, () => whole)],
  };
  return {
    job: "warehouseMatrix",
    layout: tables(
      terminal("warehouse.matrix.title"),
      segments ? "" : terminal("warehouse.matrix.none"),
      segments ? [matrix, standings] : [standings],
      [150, 80, 110, 110, 110, 150, 80, 80, 80, 80, 80],
    ),
  };
}

const findingKinds = {
  dateInvalid: true,
  numberIsText: true,
  numberNegative: true,
  idMissing: true,
  idDoubled: true,
  customerUnknown: true,
  followUpNotAfterContact: true,
  classUnknown: true,
  outcomeUnknown: true,
  phaseUnknown: true,
  consentUnknown: true,
  customerTypeUnknown: true,
  frequencyUnusable: true,
} as const;

/** What is wrong, in a few words. */
export function findingWords(language: Language, { kind }: Pick<GroupedFinding, "kind">): string {
  const known = kind in findingKinds ? (kind as keyof typeof findingKinds) : "other";
  return sayInTerminal(language, `warehouse.finding.${known}`);
}

function findingsSheet({ language, findings }: SheetsInput): ResultSheet {
  const terminal = (key: HeadlessTextKey): string => sayInTerminal(language, key);
  const none = findings.length === 0;
  return {
    job: "warehouseFindings",
    layout: tables(
      terminal("warehouse.findings.title"),
      none ? terminal("warehouse.findings.none") : "",
      none
        ? []
        : [
            {
              heading: "",
              headers: [
                ...[
                  terminal("warehouse.findings.files"),
                  say(language, "columns.column"),
                  say(language, "columns.value"),
                ],
                ...[terminal("warehouse.findings.what"), terminal("warehouse.findings.rows")],
                terminal("warehouse.findings.first"),
              ],
              rows: findings.map((finding): SheetCell[] => [
                userText(finding.file),
                userText(finding.column),
                userText(finding.value),
                findingWords(language, finding),
                finding.count,
                finding.firstRow,
              ]),
              formats: [null, null, null, null, whole, whole],
            },
          ],
      [240, 120, 140, 360, 80, 80],
    ),
  };
}

function runSheet({ language, run, dateSystem, asOf }: SheetsInput): ResultSheet {
  const terminal = (key: HeadlessTextKey): string => sayInTerminal(language, key);
  const layout = tables(terminal("warehouse.run.title"), "", [], [260, 620]);
  const rows = [[terminal("warehouse.run.asOf"), dayCell(dateSystem, asOf)] as const, ...run];
  return {
    job: "warehouseRun",
    layout: {
      ...layout,
      blocks: [{ row: 2, column: 0, cells: rows }],
      formats: [
        { area: { row: 2, column: 0, rows: rows.length, columns: 1 }, bold: true },
        { area: { row: 2, column: 1, rows: rows.length, columns: 1 }, align: "Left", wrap: true },
        { area: { row: 2, column: 1, rows: 1, columns: 1 }, numberFormat: dayFormat(language) },
      ],
      rows: rows.length,
      area: { row: 0, column: 0, rows: 2 + rows.length, columns: 2 },
    },
  };
}

function tables(title: string, note: string, parts: readonly Table[], widths: readonly number[]): SheetLayout {
  let next = 2;
  const made = parts.map(({ heading, headers, rows, formats }) => {
    const part = tablePart(next, heading, headers, rows, formats);
    next = part.next + 1;
    return part;
  });
  const [first] = made;
  return {
    title,
    blocks: [...(note === "" ? [] : [rowBlock(1, 0, [note])]), ...made.flatMap(({ blocks }) => blocks)],
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, color: inkNote },
      ...made.flatMap(({ formats }) => formats),
    ],
    widths,
    freezeRows: made.length === 1 && first ? first.first : 0,
    heatMaps: [],
    conditional: [],
    ...(first ? { print: { titleRow: first.first - 1 } } : {}),
    rows: parts.reduce((sum, { rows }) => sum + rows.length, 0),
    area: { row: 0, column: 0, rows: Math.max(2, next), columns: widths.length },
  };
}
