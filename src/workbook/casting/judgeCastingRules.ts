import { lastSerial } from "../../method/calendar/serial";
import {
  type CastingRules,
  type ClassThreshold,
  exampleLeastAssessed,
  usualThresholds,
} from "../../method/casting/criteria";
import { criteriaFromCells, type CriteriaRowFault, type CriteriaTable } from "../../method/casting/criteriaTable";
import { type ClassEffort, effortOfClasses, exampleEffort } from "../../method/casting/effort";
import { type CastingFault, castingFaults } from "../../method/casting/faults";
import { lintScales } from "../../method/casting/lint";
import { headerKey } from "../../method/tables/headers";
import type { Language, TextValues } from "../../text/text";
import { columnLetters } from "../excel/address";
import { type Cell, isBlankCell, isErrorCell, quoted, textOf } from "../excel/cell";
import { canonicalSerial } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { rowPlaces } from "../rules/judgeRules";
import type { CustomerField } from "../look/look";
import type { FoundSource } from "../excel/source";
import type { Rules } from "../rules/rules";
import { intervalSentence } from "../sentences/interval";
import type { Survey, SurveyedRuleTable } from "../excel/survey";
import type { OverrideRow, WorkbookCastingRules } from "../look/castingRules";
import { castingSettingRows } from "./castingTables";
import type { CastingTable } from "../excel/ownTables";

/** Column of the criteria table that a fault of one of its rows is shown in. */
const rowFaultColumns: Readonly<Record<CriteriaRowFault, number>> = {
  nameMissing: 0,
  weightNotNumber: 1,
  weightDiffers: 1,
  stepNotValue: 2,
  pointsNotNumber: 3,
  upToNotNumber: 4,
  networkRuleUnknown: 6,
};

/** The same for a fault of a whole criterion. */
const faultColumns: Readonly<Partial<Record<CastingFault["fault"], number>>> = {
  weightNotNumber: 1,
  weightNegative: 1,
  weightTooLarge: 1,
  weightsAllZero: 1,
  scaleEmpty: 2,
  limitNotNumber: 2,
  limitsReversed: 2,
  restDoubled: 2,
  choiceBlank: 2,
  choiceDoubled: 2,
  pointsOutside: 3,
  columnMissing: 5,
  columnDoubled: 5,
  sumOfChoices: 6,
};

/**
 * The rules of the casting as their tables hold them; null without a table of criteria. A table that is missing stands
 * for the method's example; a cell that cannot be used is a fault with its place.
 * @param customers whose headers the criteria name; null leaves their columns unchecked
 */
export function judgeCastingRules(
  survey: Pick<Survey, "castingTables" | "dateSystem">,
  customers: FoundSource<CustomerField> | null,
  workbookRules: Rules,
  language: Language,
): WorkbookCastingRules | null {
  const criteriaTable = survey.castingTables.get("criteria");
  if (!criteriaTable) return null;
  const faults: Finding[] = [];
  const lint: Finding[] = [];
  const tableOf = (name: CastingTable): SurveyedRuleTable | undefined => survey.castingTables.get(name);
  const find = (
    table: SurveyedRuleTable,
    row: number,
    column: number,
    variant: string,
    values: TextValues = {},
    kind: Finding["kind"] = "criterionUnusable",
  ): Finding => ({
    kind,
    severity: "error",
    table: "rules",
    place: {
      sheet: table.sheet,
      cell: `${columnLetters(table.area.column + column)}${table.area.row + row + 2}`,
    },
    values: { variant, ...values },
  });

  const read = criteriaFromCells(criteriaTable.cells.slice(1).map((row) => row.slice(0, 9).map(plainOrError)));
  const told = new Set<string>();
  for (const { fault, row } of read.findings) {
    // A weight that is text is also a criterion without a weight.
    if (told.has(`${fault} ${row}`)) continue;
    told.add(`${fault} ${row}`);
    faults.push(find(criteriaTable, row, rowFaultColumns[fault], `row.${fault}`, { row: row + 1 }));
  }
  const positions = read.criteria.map(({ column }) => positionOf(column, customers?.choice.headers ?? []));
  const criteria = read.criteria.map((criterion, index) => {
    const header = customers?.choice.headers[positions[index] ?? -1];
    return header === undefined ? criterion : { ...criterion, column: header };
  });
  const settings = settingsIn();
  const { thresholds, efforts, rows: thresholdRows } = thresholdsIn();
  const rules: CastingRules = { criteria, thresholds, ...settings };
  // What could not be read has been told already, with its cell.
  if (faults.length === 0)
    for (const fault of castingFaults(rules, customers ? new Set(customers.choice.headers) : undefined))
      faults.push(faultAt(fault, { ...read, criteria }));
  if (faults.length === 0)
    for (const { criterion, kind, over, upTo } of lintScales(rules))
      lint.push({
        ...find(criteriaTable, read.rows[criterion]?.first ?? 0, 2, kind, {
          criterion: criteria[criterion]?.name ?? "",
          interval: intervalSentence(language, { over, upTo }),
        }),
        severity: "warning",
      });
  const { overrides, overrideRows } = overridesIn();
  return { rules, rows: read.rows, positions, efforts, overrides, overrideRows, faults, lint };

  function faultAt(fault: CastingFault, table: CriteriaTable): Finding {
    const criterionTable = criteriaTable as SurveyedRuleTable;
    const variant = `fault.${fault.fault}`;
    const nameOf = (index: number): string => table.criteria[index]?.name ?? "";
    if ("class" in fault) {
      const row = thresholdRows[fault.class] ?? 0;
      const column = fault.fault === "labelMissing" || fault.fault === "labelDoubled" ? 0 : 1;
      return find(tableOf("thresholds") ?? criterionTable, row, column, variant, { row: row + 1 });
    }
    if (fault.fault === "noClasses") return find(tableOf("thresholds") ?? criterionTable, 0, 0, variant);
    if (fault.fault === "leastAssessedOutside" || fault.fault === "hysteresisOutside") {
      const setting = fault.fault === "leastAssessedOutside" ? "leastAssessed" : "hysteresis";
      const settingTable = tableOf("castingSettings");
      return settingTable
        ? find(settingTable, settingPlaces(settingTable)[setting] ?? 0, 1, variant)
        : find(criterionTable, 0, 0, variant);
    }
    if (!("criterion" in fault)) return find(criterionTable, 0, faultColumns[fault.fault] ?? 0, variant);
    const rows = table.rows[fault.criterion];
    const row = "of" in fault ? (rows?.[fault.of][fault.step] ?? 0) : (rows?.first ?? 0);
    return find(criterionTable, row, faultColumns[fault.fault] ?? 0, variant, {
      criterion: nameOf(fault.criterion),
      row: row + 1,
      ...("other" in fault ? { other: nameOf(fault.other) } : {}),
    });
  }

  function settingPlaces(table: SurveyedRuleTable): ReturnType<typeof rowPlaces<"leastAssessed" | "hysteresis">> {
    return rowPlaces(table, castingSettingRows, (row) => `sheets.rules.${row}`);
  }

  function settingsIn(): Pick<CastingRules, "leastAssessed" | "hysteresis"> {
    const table = tableOf("castingSettings");
    const places = table && settingPlaces(table);
    const number = (row: "leastAssessed" | "hysteresis", usual: number): number => {
      const index = places?.[row];
      if (!table || index === undefined) return usual;
      const cell = table.cells[index + 1]?.[1];
      if (isBlankCell(cell)) return usual;
      return typeof cell === "number" ? cell : NaN;
    };
    return { leastAssessed: number("leastAssessed", exampleLeastAssessed), hysteresis: number("hysteresis", 0) };
  }

  function thresholdsIn(): {
    thresholds: readonly ClassThreshold[];
    efforts: readonly ClassEffort[];
    rows: readonly number[];
  } {
    const table = tableOf("thresholds");
    const frequencies = new Map(workbookRules.frequencies.map((each) => [each.class.toUpperCase(), each]));
    const effortOf = (label: string, minutes: number | undefined): ClassEffort => ({
      label,
      contactsPerYear: orZero(frequencies.get(label.toUpperCase())?.contactsPerYear),
      minutesPerContact: minutes ?? effortOfClasses([label], exampleEffort)[0]?.minutesPerContact ?? 0,
    });
    if (!table)
      return {
        thresholds: usualThresholds,
        efforts: usualThresholds.map(({ label }) => effortOf(label, undefined)),
        rows: [],
      };
    const thresholds: ClassThreshold[] = [];
    const efforts: ClassEffort[] = [];
    const rows: number[] = [];
    table.cells.slice(1).forEach((cells, row) => {
      const [label, from, minutes] = cells;
      if (isBlankCell(label) && isBlankCell(from)) return;
      thresholds.push({
        label: textOf(label),
        from: isBlankCell(from) ? null : typeof from === "number" ? from : NaN,
      });
      if (!isBlankCell(minutes) && !(typeof minutes === "number" && minutes >= 0))
        faults.push(find(table, row, 2, "minutesNotNumber", { value: quoted(minutes) }));
      efforts.push(effortOf(textOf(label), typeof minutes === "number" ? minutes : undefined));
      rows.push(row);
    });
    return { thresholds, efforts, rows };
  }

  function overridesIn(): { overrides: OverrideRow[]; overrideRows: number[] } {
    const table = tableOf("overrides");
    const overrides: OverrideRow[] = [];
    const overrideRows: number[] = [];
    table?.cells.slice(1).forEach((cells, row) => {
      if (cells.slice(0, 5).every(isBlankCell)) return;
      const until = cells[4];
      const day = isBlankCell(until) ? null : dayOf(until);
      if (day === undefined)
        faults.push(find(table, row, 4, "untilNotDay", { value: quoted(until) }, "overrideUnusable"));
      overrides.push({
        key: textOf(cells[0]),
        class: textOf(cells[1]),
        reason: textOf(cells[2]),
        author: textOf(cells[3]),
        until: day ?? null,
      });
      overrideRows.push(row);
    });
    return { overrides, overrideRows };
  }

  function dayOf(cell: Cell | undefined): number | undefined {
    if (typeof cell !== "number") return undefined;
    const day = Math.floor(canonicalSerial(survey.dateSystem, cell));
    return day >= 1 && day <= lastSerial ? day : undefined;
  }
}

/** An error cell is neither blank, number nor text, so that it is told and never taken for a choice. */
function plainOrError(cell: Cell): unknown {
  return isErrorCell(cell) ? { error: cell } : cell;
}

/** Position of a header: the very same text first, then the same word written otherwise. */
function positionOf(column: string, headers: readonly string[]): number {
  const exact = headers.findIndex((header) => header.trim() === column.trim());
  return exact >= 0
    ? exact
    : headers.findIndex((header) => header.trim() !== "" && headerKey(header) === headerKey(column));
}

function orZero(value: number | undefined): number {
  return value !== undefined && value >= 0 ? value : 0;
}
