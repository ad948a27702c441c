import { say, type Language } from "../../text/text";
import type { MatrixReferences } from "./matrixReferences";
import { inFormula } from "../excel/layout";

/** The spilled formulas of the customer rows, by column A..J, and the formulas that count over them. */
export interface MatrixFormulas {
  /** "" where the field has no column. */
  readonly list: readonly string[];
  readonly notClassifiable: string;
  /** A figure over the customers of a segment; `segment` is what its label is compared with. */
  readonly figure: (figure: "customers" | "potential" | "revenue" | "unused", segment: string) => string;
}

/**
 * @param firstRow of the customer rows, from 0
 */
export function matrixFormulas(language: Language, refer: MatrixReferences, firstRow: number): MatrixFormulas {
  const spill = (column: string): string => `$${column}$${firstRow + 1}#`;
  const potential = refer.field("potential") ?? '""';
  const revenue = refer.field("revenue") ?? '""';
  const anyCell = refer.field("customerId") ?? potential;
  // Blank cells that are referred to would show as 0.
  const shown = (reference: string | undefined): string =>
    reference === undefined ? "" : `=IF(${reference}="","",${reference})`;
  const known = (text: string): string => inFormula(text);
  const orZero = `IF(${spill("F")}="",0,${spill("F")})`;
  // An error in one of the cells is no blank row, and must not become the row's result.
  const isBlankRow = `IFERROR((${anyCell}="")*(${potential}="")*(${revenue}=""),0)`;
  const sentence = (key: Parameters<typeof say>[1]): string => known(say(language, key));
  const isUnclassified = `(ISERROR(${spill("I")})+IFERROR(${spill("I")}="–",FALSE))>0`;
  const why = [
    // The user's own cells: where spills or the function are unknown, those of this sheet are errors whatever they say.
    `IF(ISERROR(${potential})+ISERROR(${revenue})>0,${sentence("sheets.reason.notNumber")}`,
    `IF(${spill("E")}="",${sentence("sheets.reason.potentialMissing")}`,
    `IF(ISNUMBER(${spill("E")})*(ISNUMBER(${spill("F")})+(${spill("F")}=""))=0,${sentence("sheets.reason.notNumber")}`,
    `IF((${spill("E")}<0)+(${orZero}<0)>0,${sentence("sheets.reason.negative")}`,
    `IF(${spill("E")}=0,${sentence("sheets.reason.potentialMissing")},IF(ISERR(${spill("I")}),${spill("I")},${sentence("sheets.reason.live.noBand")})`,
  ].join(",");
  const classified =
    `${sentence("sheets.reason.live.potential")}&${spill("E")}&${sentence("sheets.reason.live.penetration")}` +
    `&ROUND(${spill("G")}*100,1)&" %."&IF(${spill("G")}>1,${sentence("sheets.reason.over100")},"")`;
  return {
    list: [
      shown(refer.field("customerId")),
      shown(refer.field("customer")),
      shown(refer.field("network")),
      shown(refer.field("adviser")),
      shown(potential),
      shown(revenue),
      `=IFERROR(IF(${spill("E")}>0,${orZero}/${spill("E")},""),"")`,
      `=IFERROR(IF(${spill("E")}>${orZero},${spill("E")}-${orZero},IF(${spill("E")}="","",0)),"")`,
      `=IF(${isBlankRow}>0,"",IFNA(SKM.SEGMENT(${potential},${revenue},${refer.potentialBands},${refer.penetrationBands}),"–"))`,
      `=IF(IFERROR(${spill("I")}="",FALSE),"",IF(${isUnclassified},${why}))))),${classified}))`,
    ],
    // A reason is an error only where the function is not there: then nobody knows how many.
    notClassifiable: `=IF(SUMPRODUCT(ISERROR(${spill("J")})*1)>0,"–",SUMPRODUCT(ISERROR(${spill("I")})+IFERROR(${spill("I")}="–",FALSE)))`,
    figure: (figure, segment) => {
      // "=" before the label: a label such as ">50" is compared, not calculated with.
      const criterion = `"="&${segment}`;
      if (figure === "customers") return `=COUNTIF(${spill("I")},${criterion})`;
      const column = { potential: "E", revenue: "F", unused: "H" }[figure];
      return `=SUMIF(${spill("I")},${criterion},${spill(column)})`;
    },
  };
}
