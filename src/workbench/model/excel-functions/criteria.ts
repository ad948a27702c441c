/**
 * SUMIF, COUNTIFS and their like. Rules: Microsoft's pages of these functions, and what Excel is known to do with "=", "<>",
 * blanks, truth values and errors as criteria.
 */
import {
  helpers,
  registries,
  type EngineRange,
  type EvaluationContext,
  type FunctionValue,
  type Getters,
  type Position,
} from "../library";
import { columnsOf, fault, isError, oneOf, type Fault, type Given } from "./cell-values";
import { wildcards } from "./wildcards";

type Test = (value: FunctionValue["value"] | undefined) => boolean;

/** The test that a criterion stands for. */
function criterionTest(criterion: FunctionValue | undefined, locale: object): Test {
  const wanted = criterion?.value;
  // A reference to a blank cell asks for 0.
  if (wanted === null || wanted === undefined) return equalTo(0, locale);
  if (typeof wanted !== "string" || isError(wanted)) return equalTo(wanted, locale);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted) ?? [];
  if (rest === "") {
    if (sign === "=") return isBlank;
    if (sign === "<>") return (value) => !isBlank(value);
    return sign === "" ? (value) => isBlank(value) || value === "" : () => false;
  }
  const operand = operandOf(rest, locale);
  if (sign === "" || sign === "=") return equalTo(operand, locale);
  if (sign === "<>") {
    const equal = equalTo(operand, locale);
    return (value) => !equal(value);
  }
  return ordered(sign, operand);
}

const isBlank: Test = (value) => value === null || value === undefined;

function operandOf(text: string, locale: object): string | number | boolean {
  if (isNumeric(text, locale)) return helpers.toNumber({ value: text }, locale);
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

const isNumeric = (text: string, locale: object) => helpers.isNumber(text, locale) || helpers.isDateTime(text, locale);

/** Texts that cannot be numbers are told by their first character: a column has many of them. */
const MAY_BE_NUMBER = /^[\s\d.,+\-(%$€£]/;

function equalTo(wanted: string | number | boolean, locale: object): Test {
  if (typeof wanted === "number")
    return (value) =>
      value === wanted ||
      (typeof value === "string" &&
        MAY_BE_NUMBER.test(value) &&
        isNumeric(value, locale) &&
        helpers.toNumber({ value }, locale) === wanted);
  if (typeof wanted === "boolean") return (value) => value === wanted;
  if (isError(wanted.toUpperCase())) return (value) => value === wanted.toUpperCase();
  const pattern = wildcards(wanted);
  return (value) => typeof value === "string" && !isError(value) && pattern.test(value);
}

/** Numbers are compared with numbers, texts with texts; blanks with nothing. */
function ordered(sign: string, operand: string | number | boolean): Test {
  const wanted = typeof operand === "string" ? operand.toLowerCase() : operand;
  const compare = (value: string | number | boolean) => (value < wanted ? -1 : value > wanted ? 1 : 0);
  const fits: Readonly<Record<string, (order: number) => boolean>> = {
    "<": (order) => order < 0,
    "<=": (order) => order <= 0,
    ">": (order) => order > 0,
    ">=": (order) => order >= 0,
  };
  const test = fits[sign]!;
  return (value) => {
    if (value === null || value === undefined || typeof value !== typeof wanted || isError(value)) return false;
    return test(compare(typeof value === "string" ? value.toLowerCase() : value));
  };
}

interface SheetContext extends EvaluationContext {
  getters: Getters;
  getFormulaResult(at: Position): FunctionValue;
  addDependencies?(at: Position, ranges: EngineRange[]): void;
}

/** Visits the places where all pairs of range and criterion hold; #VALUE! where the ranges are not of one size. */
function visit(
  pairs: readonly Given[],
  context: EvaluationContext,
  like: Given,
  take: (column: number, row: number) => void,
): Fault | undefined {
  if (pairs.length % 2 === 1) return fault("#VALUE!", "Ranges and criteria come in pairs.");
  const ranges = pairs.filter((_given, index) => index % 2 === 0).map(columnsOf);
  const tests = pairs
    .filter((_given, index) => index % 2 === 1)
    .map((criterion) => criterionTest(oneOf(criterion), context.locale as object));
  const all = like === undefined ? ranges : [columnsOf(like), ...ranges];
  const width = all[0]!.length;
  const height = Math.max(...all.map((range) => range[0]?.length ?? 0));
  const isSameSize = (range: FunctionValue[][]) =>
    range.length === width && (range[0]!.length === height || isWholeColumn(range, context as SheetContext));
  if (!all.every(isSameSize)) return fault("#VALUE!", "The ranges are not of the same size.");
  for (let column = 0; column < width; column++)
    for (let row = 0; row < height; row++) {
      let holds = true;
      for (let index = 0; holds && index < tests.length; index++)
        holds = tests[index]!(ranges[index]![column]![row]?.value);
      if (holds) take(column, row);
    }
  return undefined;
}

function count(this: EvaluationContext, ...pairs: Given[]): number | Fault {
  let found = 0;
  return visit(pairs, this, undefined, () => void found++) ?? found;
}

/** Whole columns of sheets that are not of one length here: in Excel all are. */
function isWholeColumn(range: FunctionValue[][], { getters }: SheetContext): boolean {
  const at = range[0]?.[0]?.position;
  return at?.row === 0 && range[0]!.length === getters.getNumberRows!(at.sheetId);
}

const RANGE = () => helpers.arg("criteria_range (any, range, repeating)");
const CRITERION = () => helpers.arg("criterion (any, repeating)");

/** What is made of the numbers where the criteria hold. */
type Aggregate = (numbers: readonly number[]) => number | Fault;

const sum: Aggregate = (numbers) => numbers.reduce((total, each) => total + each, 0);
const average: Aggregate = (numbers) =>
  numbers.length ? (sum(numbers) as number) / numbers.length : fault("#DIV/0!", "No number fits the criteria.");
const most: Aggregate = (numbers) => numbers.reduce((found, each) => Math.max(found, each), numbers[0] ?? 0);
const least: Aggregate = (numbers) => numbers.reduce((found, each) => Math.min(found, each), numbers[0] ?? 0);

function aggregated(
  context: EvaluationContext,
  pairs: readonly Given[],
  like: Given,
  cellAt: (column: number, row: number) => FunctionValue | undefined,
  aggregate: Aggregate,
): unknown {
  const numbers: number[] = [];
  let error: FunctionValue | undefined;
  const wrong = visit(pairs, context, like, (column, row) => {
    const cell = cellAt(column, row);
    if (typeof cell?.value === "number") numbers.push(cell.value);
    else if (isError(cell?.value)) error ??= cell;
  });
  return wrong ?? error ?? aggregate(numbers);
}

/** Puts the functions in place of the library's, which pass over errors and take "=" for "". */
export function installCriteria(): void {
  const replace = registries.functionRegistry.replace.bind(registries.functionRegistry);
  replace("COUNTIF", {
    description: "A conditional count across a range.",
    args: [helpers.arg("range (range)"), helpers.arg("criterion (any)")],
    isExported: true,
    compute: count,
  });
  replace("COUNTIFS", {
    description: "Counts values depending on several criteria.",
    args: [RANGE(), CRITERION()],
    isExported: true,
    compute: count,
  });
  for (const [name, aggregate] of [
    ["SUMIF", sum],
    ["AVERAGEIF", average],
  ] as const)
    replace(name, {
      description: "What the cells that fit a criterion come to.",
      args: [
        helpers.arg("criteria_range (range)"),
        helpers.arg("criterion (any)"),
        helpers.arg("range (range, default=criteria_range)"),
      ],
      isExported: true,
      compute(this: EvaluationContext, range, criterion, other) {
        const cellAt = cellsLike(range, other, this as SheetContext);
        return aggregated(this, [range, criterion], undefined, cellAt, aggregate);
      },
    });
  for (const [name, aggregate] of [
    ["SUMIFS", sum],
    ["AVERAGEIFS", average],
    ["MAXIFS", most],
    ["MINIFS", least],
  ] as const)
    replace(name, {
      description: "What the cells that fit several criteria come to.",
      args: [helpers.arg("range (range)"), RANGE(), CRITERION()],
      isExported: true,
      compute(this: EvaluationContext, range, ...pairs) {
        const cells = columnsOf(range);
        return aggregated(this, pairs, range, (column, row) => cells[column]?.[row], aggregate);
      },
    });
}

/** SUMIF takes as many cells as it has to test, from the first of the other range on, also beyond its end. */
function cellsLike(
  range: Given,
  other: Given,
  context: SheetContext,
): (column: number, row: number) => FunctionValue | undefined {
  const cells = columnsOf(other ?? range);
  const first = cells[0]?.[0]?.position;
  const tested = columnsOf(range);
  const height = tested[0]?.length ?? 0;
  if (first && other && (cells.length < tested.length || cells[0]!.length < height) && context.__originCellPosition) {
    const zone = {
      top: first.row,
      left: first.col,
      bottom: first.row + height - 1,
      right: first.col + tested.length - 1,
    };
    const reached = context.getters.getRangeFromZone!(first.sheetId, zone) as EngineRange;
    context.addDependencies?.(context.__originCellPosition, [reached]);
  }
  return (column, row) => {
    const cell = cells[column]?.[row];
    if (cell || !first) return cell;
    return context.getFormulaResult({ sheetId: first.sheetId, col: first.col + column, row: first.row + row });
  };
}
