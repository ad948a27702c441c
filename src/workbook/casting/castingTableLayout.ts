import {
  exampleLeastAssessed,
  usualThresholds,
  type CastingRules,
  type Criterion,
} from "../../method/casting/criteria";
import { exampleEffort, type ClassEffort } from "../../method/casting/effort";
import { say, type Language, type TextUnder } from "../../text/text";
import type { DateSystem } from "../excel/dateSystem";
import { dayCell } from "../excel/dayCell";
import type { RuleTableLayout } from "../rules/rulesSheet";
import { dayFormat, idCell, numberCell, userText, type SheetCell } from "../excel/layout";
import type { OverrideRow } from "../look/castingRules";
import { castingSettingRows } from "./castingTables";
import type { CastingTable } from "../excel/ownTables";

/** What the casting tables hold. */
export interface CastingContent {
  readonly rules: CastingRules;
  readonly efforts: readonly ClassEffort[];
  readonly overrides: readonly OverrideRow[];
}

/** The usual classes and settings around given criteria, for a workbook that has none yet. */
export function usualContent(criteria: readonly Criterion[]): CastingContent {
  return {
    rules: { criteria, thresholds: usualThresholds, leastAssessed: exampleLeastAssessed, hysteresis: 0 },
    efforts: exampleEffort,
    overrides: [],
  };
}

/** The body rows of a casting table. */
export function castingRows(
  table: CastingTable,
  { rules, efforts, overrides }: CastingContent,
  language: Language,
  dateSystem: DateSystem,
): SheetCell[][] {
  switch (table) {
    case "criteria":
      return rules.criteria.flatMap((criterion) => criterionRows(criterion, language));
    case "thresholds":
      return rules.thresholds.map(({ label, from }) => [
        idCell(label),
        numberCell(from),
        numberCell(efforts.find((each) => each.label.toLowerCase() === label.toLowerCase())?.minutesPerContact),
      ]);
    case "castingSettings":
      return castingSettingRows.map((row) => [say(language, `sheets.rules.${row}`), rules[row]]);
    case "overrides":
      return overrides.map(({ key, class: label, reason, author, until }) => [
        idCell(key),
        idCell(label),
        userText(reason),
        userText(author),
        dayCell(dateSystem, until),
      ]);
  }
}

/** One row a step. Name and target group stand in each, so that a sorted table still says whose step it is. */
function criterionRows(criterion: Criterion, language: Language): SheetCell[][] {
  const { name, weight, column, networkRule, targetGroup, departments, scale } = criterion;
  const group = userText(targetGroup ?? "");
  const steps: SheetCell[][] = [
    ...scale.bands.map(({ over, upTo, points }) => [numberCell(over), numberCell(points), numberCell(upTo)]),
    ...scale.choices.map(({ choice, points }) => [userText(choice), numberCell(points), ""]),
  ];
  return (steps.length > 0 ? steps : [["", "", ""]]).map((step, index) => {
    const isFirst = index === 0;
    return [
      userText(name),
      isFirst ? numberCell(weight) : "",
      ...step,
      isFirst ? userText(column) : "",
      isFirst ? say(language, `sheets.rules.${networkRule}`) : "",
      group,
      isFirst ? userText(departments.join(", ")) : "",
    ];
  });
}

/** A row that adds a choice to a criterion, wherever it is put. */
export function choiceRow({ name, targetGroup }: Criterion, choice: string, points: number): SheetCell[] {
  return [userText(name), "", userText(choice), points, "", "", "", userText(targetGroup ?? ""), ""];
}

const headers: Readonly<Record<CastingTable, readonly TextUnder<"columns">[]>> = {
  criteria: [
    "criterion",
    "weight",
    "overOrChoice",
    "points",
    "upTo",
    "column",
    "networkRule",
    "targetGroup",
    "departments",
  ],
  thresholds: ["class", "scoreFrom", "minutesPerContact"],
  castingSettings: ["setting", "value"],
  overrides: ["key", "class", "reason", "author", "until"],
};

/** A casting table with heading and headers. A table needs a row: an empty one gets a blank row. */
export function castingTableLayout(
  table: CastingTable,
  content: CastingContent,
  language: Language,
  dateSystem: DateSystem,
  isExample: boolean,
): Omit<RuleTableLayout, "table"> {
  const header = headers[table].map((key) => say(language, `columns.${key}`));
  const rows = castingRows(table, content, language, dateSystem);
  const formats: Record<CastingTable, readonly (string | null)[]> = {
    criteria: header.map((_, index) => (index === 2 || index === 4 ? "General" : null)),
    thresholds: [null, null, null],
    castingSettings: [null, null],
    overrides: [null, null, null, null, dayFormat(language)],
  };
  return {
    heading: say(
      language,
      table === "criteria" && isExample ? "sheets.rules.criteriaExample" : `sheets.rules.${table}`,
    ),
    cells: [header, ...(rows.length > 0 ? rows : [header.map(() => "")])],
    formats: formats[table],
    ...(table === "castingSettings" ? { cellFormats: [[0, 1, "0%"] as const] } : {}),
  };
}
