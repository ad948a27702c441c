import { inFormula, numberCell, type SheetCell } from "../excel/layout";
import { acceptedDecimals, halfStep } from "./acceptedPrior";
import type { CalibrationRow } from "./calibration";

/** Where the numbers stand that all rows share, absolute. */
export interface CalibrationPlaces {
  readonly strength: string;
  readonly least: string;
  readonly z: string;
  /** Columns of the Kaplan-Meier table; undefined while there is no order. */
  readonly survival: string | undefined;
  /** Input, accepted value and what the plan said before, side by side; undefined while there is no such table. */
  readonly priors: string | undefined;
}

/** The cells of a row. */
export interface CalibrationCells {
  readonly month: string;
  readonly n: string;
  readonly successes: string;
  readonly measured: string;
  readonly plan: string;
  readonly prior: string;
  /** Blended rate of the curve's step before. */
  readonly before: string | undefined;
  /** Prior of that step, and the measured cells of all steps before. */
  readonly priorBefore: string | undefined;
  readonly measuredBefore: string | undefined;
}

export interface RowFormulas {
  /**
   * @param tooFew the sentence around the number of cases
   * @param missing why it is not measured, where it is not for the number of cases
   */
  readonly measured: (tooFew: readonly string[], missing: string | null) => SheetCell;
  readonly low: SheetCell;
  readonly high: SheetCell;
  readonly error: SheetCell;
  /** @param names of the input in every language, as the table of accepted values may hold it */
  readonly prior: (names: readonly string[]) => SheetCell;
  readonly blended: SheetCell;
}

/**
 * Wilson's and Greenwood's intervals and the blend as formulas of plain functions, so that every number can be traced in
 * any Excel. What is measured of a delay or a mean is a value, since the single cases are no cells of the sheet.
 */
export function calibrationFormulas(row: CalibrationRow, places: CalibrationPlaces, at: CalibrationCells): RowFormulas {
  const { strength, least, z, survival, priors } = places;
  const isCurve = row.input.startsWith("conversion:");
  const isAmount = row.unit !== "rate";
  const ifMeasured = (formula: string): string => `=IF(ISNUMBER(${at.measured}),${formula},"")`;
  const wilson = (sign: "+" | "-", p: string): string =>
    `(${p}+${z}^2/(2*${at.n})${sign}${z}*SQRT(${p}*(1-${p})/${at.n}+${z}^2/(4*${at.n}^2)))/(1+${z}^2/${at.n})`;
  const low = `IF(${at.measured}=0,0,${isCurve ? greenwoodOr("-") : wilson("-", at.measured)})`;
  const high = `IF(${at.measured}=1,1,${isCurve ? greenwoodOr("+") : wilson("+", at.measured)})`;
  const decimals = acceptedDecimals(row.input);
  const blend = `(${at.prior}*${strength}+${at.measured}*${at.n})/(${strength}+${at.n})`;
  const before = at.before ?? "0";
  const onward = `ROUND(MAX(${before},IF(${at.priorBefore}=1,0,1-(1-${before})*(1-${at.prior})/(1-${at.priorBefore}))),${decimals})`;
  const goesOn =
    at.measuredBefore === undefined ? at.plan : `IF(COUNT(${at.measuredBefore})=0,MAX(${before},${at.plan}),${onward})`;
  const blended = isCurve
    ? `=IF(ISNUMBER(${at.measured}),ROUND(MAX(${before},${blend}),${decimals}),${goesOn})`
    : `=IF(ISNUMBER(${at.measured}),ROUND(${blend},${decimals}),${at.plan})`;
  return {
    measured: (tooFew, missing) => {
      if (missing !== null) return `=${inFormula(missing)}`;
      const value = isAmount
        ? String(row.measured?.value ?? 0)
        : isCurve
          ? `IFERROR(VLOOKUP(${at.month},${survival ?? "$A$1:$G$1"},7,TRUE),0)`
          : `${at.successes}/${at.n}`;
      const [before = "", after = ""] = tooFew;
      return `=IF(OR(${at.n}=0,${at.n}<${least}),${[inFormula(before), at.n, inFormula(after)].filter((part) => part !== '""').join("&")},${value})`;
    },
    low: isAmount ? numberCell(row.measured?.low) : ifMeasured(low),
    high: isAmount ? numberCell(row.measured?.high) : ifMeasured(high),
    error: isAmount ? numberCell(row.measured?.error) : "",
    prior: (names) => {
      if (priors === undefined) return `=${at.plan}`;
      const found = (column: 2 | 3): string =>
        names
          .map((name) => `VLOOKUP(${inFormula(name)},${priors},${column},FALSE)`)
          .reduceRight((otherwise, formula) => `IFERROR(${formula},${otherwise})`);
      // Found, and the plan holds it still; a blank cell or a text is no prior.
      const holds = `AND(ISNUMBER(${found(2)}),ISNUMBER(${found(3)}),ABS(${at.plan}-${found(2)})<${halfStep(row.input)})`;
      return `=IF(IFERROR(${holds},FALSE),${found(3)},${at.plan})`;
    },
    blended: row.missing === "noOrders" || row.missing === "allCensored" ? `=${at.plan}` : blended,
  };

  /** Greenwood's error is 0 where nothing or everything happened: there Wilson's interval stands. */
  function greenwoodOr(sign: "+" | "-"): string {
    const error = `VLOOKUP(${at.month},${survival ?? "$A$1:$G$1"},6,TRUE)`;
    const reach = `${at.measured}${sign}${z}*${error}`;
    const cut = sign === "-" ? `MAX(0,${reach})` : `MIN(1,${reach})`;
    return `IF(OR(${at.measured}=0,${at.measured}=1),${wilson(sign, at.measured)},${cut})`;
  }
}
