import { nearest } from "../../method/plan/fraction";
import type { PlanReading } from "../../method/plan/readings";
import { say } from "../../text/text";
import { columnLetters } from "../excel/address";
import { fillHeader, inkNote, rowBlock, userText, type SheetCell } from "../excel/layout";
import type { ModelPlaces } from "./modelPlaces";
import type { ModelPart, ModelSheet } from "./modelSheet";

/**
 * What a cohort has converted at each age, and what it gains there. Oldest first: so the gains stand beside the cohorts
 * in the order in which SUMPRODUCT multiplies them.
 */
export function agePart({ language, flow, terms, at, live }: ModelSheet): ModelPart {
  const { monthsTop, months, left } = at;
  const { over, under } = flow.increments;
  const sums: bigint[] = [];
  over.forEach((gain, age) => sums.push((sums[age - 1] ?? 0n) + gain));
  const [ages, shares] = [columnLetters(left.ages), columnLetters(left.ages + 1)];
  const cells = Array.from({ length: months }, (_, index): SheetCell[] => {
    const age = months - 1 - index;
    const row = monthsTop + 2 + index;
    if (!live) return [age, nearest(sums[age] as bigint, under), nearest(over[age] as bigint, under)];
    return [
      `=${at.month("period", months)}-${at.month("period", index + 1).replace(/\$(\d)/, "$1")}`,
      `=${convertedFormula(terms.reading, `$${ages}${row}`, at)}`,
      age === 0 ? `=${shares}${row}` : `=${shares}${row}-${shares}${row + 1}`,
    ];
  });
  return {
    blocks: [
      rowBlock(monthsTop - 1, left.ages, [userText(say(language, "sheets.plan.ages"))]),
      rowBlock(monthsTop, left.ages, [
        say(language, "sheets.plan.age"),
        say(language, "sheets.plan.converted"),
        say(language, "sheets.plan.gain"),
      ]),
      { row: monthsTop + 1, column: left.ages, cells },
    ],
    formats: [
      { area: { row: monthsTop - 1, column: left.ages, rows: 1, columns: 1 }, bold: true },
      {
        area: { row: monthsTop, column: left.ages, rows: 1, columns: 3 },
        bold: true,
        fill: fillHeader,
        align: "Right",
      },
      { area: { row: monthsTop + 1, column: left.ages, rows: months, columns: 1 }, color: inkNote, align: "Right" },
      { area: { row: monthsTop + 1, column: left.ages + 1, rows: months, columns: 2 }, numberFormat: "0.0#%" },
    ],
  };
}

/** The cell of the gain at an age. */
export function gainCell({ monthsTop, months, left }: ModelPlaces, age: number): string {
  return `$${columnLetters(left.ages + 2)}$${monthsTop + 1 + months - age}`;
}

/** The conversion at an age by the curve on the sheet (docs/method.md, Readings of the plan). */
function convertedFormula(reading: PlanReading, age: string, at: ModelPlaces): string {
  const [months, rates] = [at.curve("month"), at.curve("rate")];
  const below = (what: string, limit = age, sign = "<"): string => `MAXIFS(${what},${months},"${sign}"&${limit})`;
  switch (reading) {
    case "reaches":
      return below(rates, age, "<=");
    case "midMonth":
      return `(${below(rates)}+${below(rates, `(${age}+1)`)})/2`;
    case "interpolated": {
      const above = (what: string): string => `MINIFS(${what},${months},">="&${age})`;
      const way = `(${age}-${below(months)})/(${above(months)}-${below(months)})`;
      const line = `${below(rates)}+(${above(rates)}-${below(rates)})*${way}`;
      return `IF(${age}=0,0,IF(COUNTIF(${months},">="&${age})=0,${below(rates)},${line}))`;
    }
    default:
      return below(rates);
  }
}
