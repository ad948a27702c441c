import { mostContactsPerYear } from "../method/cadence/frequencies";
import { lastSerial, serialFrom1904 } from "../method/calendar/serial";
import { mostYears } from "../method/plan/inputs";
import { bandsFromCells } from "../method/segment/bandTable";
import type { Language, TextKey, TextValues } from "../text/text";
import { say } from "../text/text";
import { columnLetters } from "./address";
import { isBlankCell, quoted, textOf, type Cell } from "./cell";
import { exampleRules, exampleThrusts, presetOf } from "./exampleRules";
import type { Finding } from "./finding";
import { headerKey } from "./headers";
import { planRows, settingRows } from "./rulebook/planRows";
import type { PlanRules, RuleBand, Rules } from "./rules";
import type { RuleTable } from "./ruleTables";
import type { Survey, SurveyedRuleTable } from "./survey";

export { planRows, settingRows };

const languages: readonly Language[] = ["en", "de"];

/**
 * The rules as the tables in the workbook hold them. A table that is missing altogether stands for the method's example;
 * a cell that cannot be used is a fault with its place and never replaced by an example.
 */
export function judgeRules(survey: Survey, language: Language): Rules {
  const example = exampleRules(language);
  const faults: Finding[] = [];
  const { ruleTables, dateSystem } = survey;
  if (ruleTables.size === 0) return example;

  const bands = (name: "potentialBands" | "penetrationBands"): readonly RuleBand[] => {
    const table = ruleTables.get(name);
    if (!table) return example[name];
    const rows = table.cells.slice(1).map((row) => row.slice(0, 3));
    const read = bandsFromCells(rows);
    for (const { fault, row } of read.findings) {
      faults.push(
        unusableCell(table, name, row, 0, "bandUnusable", { variant: fault, value: quoted(rows[row]?.[0] ?? "") }),
      );
    }
    if (read.bands.length === 0 && read.findings.length === 0) {
      faults.push(unusableCell(table, name, 0, 0, "bandUnusable", { variant: "empty" }));
    }
    return read.bands;
  };

  const potentialBands = bands("potentialBands");
  const penetrationBands = bands("penetrationBands");
  const settings = keyed("settings", settingRows, (row) => `sheets.rules.${row}` as TextKey);
  const plan = keyed("plan", planRows, (row) => `sheets.rules.plan.${row}` as TextKey);
  return {
    ...example,
    inWorkbook: true,
    sheet: (ruleTables.values().next().value as SurveyedRuleTable).sheet,
    potentialBands,
    penetrationBands,
    preset: presetOf(potentialBands),
    thrusts: thrusts(),
    frequencies: frequencies(),
    asOf: asOf(),
    soonDays: settings ? settings.number("soonDays", (value) => value >= 0, "positive") : example.soonDays,
    holidays: holidays(),
    plan: plan
      ? {
          advisers: plan.number("advisers", notNegative, "positive"),
          daysPerYear: plan.number("daysPerYear", notNegative, "positive"),
          callsPerDay: plan.number("callsPerDay", notNegative, "positive"),
          contributionPerOrder: plan.number("contributionPerOrder", notNegative, "positive"),
          immediateRate: plan.number("immediateRate", isRate, "rate"),
          followUpRate: plan.number("followUpRate", isRate, "rate"),
          followUpSuccessRate: plan.number("followUpSuccessRate", isRate, "rate"),
          followUpMonths: plan.number("followUpMonths", (value) => value >= 0 && Number.isInteger(value), "whole"),
          years: plan.number("years", (value) => value >= 1 && value <= mostYears && Number.isInteger(value), "years"),
          conversionCurve: curve(),
        }
      : { ...example.plan, conversionCurve: curve() },
    ...(faults.length > 0 ? { faults } : {}),
  };

  function asOf(): number | null {
    const cell = settings?.cell("asOf");
    if (!settings || !cell || isBlankCell(cell.value)) return null;
    const day = dayOf(cell.value);
    if (day !== undefined) return day;
    faults.push(settings.fault("asOf", cell, "date"));
    return NaN;
  }

  function thrusts(): Record<string, string> {
    const table = ruleTables.get("thrusts");
    if (!table) return exampleThrusts(language, potentialBands, penetrationBands);
    return Object.fromEntries(
      table.cells.slice(1).flatMap((row) => {
        const segment = textOf(row[0]);
        return segment === "" ? [] : [[segment, textOf(row[1])] as const];
      }),
    );
  }

  function frequencies(): Rules["frequencies"] {
    const table = ruleTables.get("frequencies");
    if (!table) return example.frequencies;
    const seen = new Set<string>();
    return table.cells.slice(1).flatMap((row, index) => {
      if (row.slice(0, 3).every(isBlankCell)) return [];
      const label = textOf(row[0]);
      const named = { row: `„${label}“` };
      if (label === "") {
        faults.push(
          unusableCell(table, "frequencies", index, 0, "ruleUnusable", {
            row: "@frequencies",
            value: quoted(row[0] ?? ""),
            expected: "@label",
          }),
        );
        return [];
      }
      if (seen.has(label.toUpperCase())) {
        faults.push(unusableCell(table, "frequencies", index, 0, "ruleUnusable", { variant: "doubled", ...named }));
        return [];
      }
      seen.add(label.toUpperCase());
      const number = (column: number, most: number, expected: string): number => {
        const cell = row[column];
        if (typeof cell === "number" && cell >= 0 && cell <= most) return cell;
        faults.push(
          unusableCell(table, "frequencies", index, column, "ruleUnusable", {
            ...named,
            value: quoted(cell ?? ""),
            expected,
          }),
        );
        return NaN;
      };
      return [
        {
          class: label,
          contactsPerYear: number(1, mostContactsPerYear, "@frequency"),
          weight: number(2, Infinity, "@positive"),
        },
      ];
    });
  }

  function holidays(): number[] {
    const table = ruleTables.get("holidays");
    if (!table) return [];
    return table.cells.slice(1).flatMap((row, index) => {
      const cell = row[0];
      if (isBlankCell(cell)) return [];
      const day = dayOf(cell);
      if (day !== undefined) return [day];
      faults.push(
        unusableCell(table, "holidays", index, 0, "ruleUnusable", {
          row: "@holidays",
          value: quoted(cell),
          expected: "@date",
        }),
      );
      return [];
    });
  }

  function curve(): PlanRules["conversionCurve"] {
    const table = ruleTables.get("conversion");
    if (!table) return example.plan.conversionCurve;
    return table.cells.slice(1).flatMap((row, index) => {
      if (isBlankCell(row[0]) && isBlankCell(row[1])) return [];
      const number = (column: number, isFine: (value: number) => boolean, expected: string): number => {
        const cell = row[column];
        if (typeof cell === "number" && isFine(cell)) return cell;
        faults.push(
          unusableCell(table, "conversion", index, column, "ruleUnusable", {
            row: "@conversion",
            value: quoted(cell ?? ""),
            expected,
          }),
        );
        return NaN;
      };
      return [[number(0, notNegative, "@positive"), number(1, isRate, "@rate")] as const];
    });
  }

  function dayOf(cell: Cell | undefined): number | undefined {
    if (typeof cell !== "number") return undefined;
    const day = Math.floor(dateSystem === "1904" ? serialFrom1904(cell) : cell);
    return day >= 1 && day <= lastSerial ? day : undefined;
  }

  /** A table of named rows; rows that nobody knows are left alone. */
  function keyed<Row extends string>(
    name: "settings" | "plan",
    rows: readonly Row[],
    textOfRow: (row: Row) => TextKey,
  ) {
    const table = ruleTables.get(name);
    if (!table) return undefined;
    const places = rowPlaces(table, rows, textOfRow);
    const cell = (row: Row): { value: Cell | undefined; index: number } => {
      const index = places[row];
      return { value: index === undefined ? undefined : table.cells[index + 1]?.[1], index: index ?? 0 };
    };
    const fault = (row: Row, { value, index }: ReturnType<typeof cell>, expected: string): Finding =>
      places[row] === undefined
        ? unusableCell(table, name, 0, 0, "ruleUnusable", {
            variant: "missing",
            row: `@${textOfRow(row).slice("sheets.rules.".length)}`,
            expected: `@${expected}`,
          })
        : unusableCell(table, name, index, 1, "ruleUnusable", {
            row: `@${textOfRow(row).slice("sheets.rules.".length)}`,
            value: quoted(value ?? ""),
            expected: `@${expected}`,
          });
    return {
      cell,
      fault,
      number(row: Row, isFine: (value: number) => boolean, expected: string): number {
        const found = cell(row);
        if (typeof found.value === "number" && isFine(found.value)) return found.value;
        faults.push(fault(row, found, expected));
        return NaN;
      },
    };
  }
}

/** Index (from 0 below the header) of each named row of a table, by its name in either language. */
export function rowPlaces<Row extends string>(
  table: SurveyedRuleTable,
  rows: readonly Row[],
  textOfRow: (row: Row) => TextKey,
): Partial<Record<Row, number>> {
  const keys = table.cells.slice(1).map((row) => headerKey(textOf(row[0])));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const index = keys.findIndex((key) => languages.some((each) => key === headerKey(say(each, textOfRow(row)))));
      return index < 0 ? [] : [[row, index] as const];
    }),
  ) as Partial<Record<Row, number>>;
}

/** A cell of a rule table that cannot be used; row from 0 below the header. */
function unusableCell(
  table: SurveyedRuleTable,
  rule: RuleTable,
  row: number,
  column: number,
  kind: "bandUnusable" | "ruleUnusable",
  values: TextValues,
): Finding {
  const cell = `${columnLetters(table.area.column + column)}${table.area.row + row + 2}`;
  return {
    kind,
    severity: "error",
    table: "rules",
    place: { sheet: table.sheet, cell },
    values: { table: `@${rule}`, rule, ...values },
  };
}

function notNegative(value: number): boolean {
  return value >= 0;
}

function isRate(value: number): boolean {
  return value >= 0 && value <= 1;
}
