import { columnLetters } from "../excel/address";
import { idCell, inFormula, type SheetCell } from "../excel/layout";
import type { ContactFormulas, ContactReferences } from "./contactFormulas";

export interface MemberColumns {
  readonly effective: number;
  readonly notReached: number;
  readonly minutes: number;
  readonly withoutMinutes: number;
  readonly last: number;
  /** The first department's column; the others follow. */
  readonly departments: number;
}

/** Where the block of customers has its figures, from its first column on. */
export function memberColumns(first: number): MemberColumns {
  return {
    effective: first + 1,
    notReached: first + 2,
    minutes: first + 3,
    withoutMinutes: first + 4,
    last: first + 5,
    departments: first + 6,
  };
}

/** The row of a customer: its id and what the contacts table says of it, by COUNTIFS. */
export function memberRow(
  id: string,
  row: number,
  first: number,
  departments: readonly string[],
  columns: ContactReferences,
  formulas: ContactFormulas,
): SheetCell[] {
  const cell = `$${columnLetters(first)}${row + 1}`;
  const own = [[columns.customerId, cell]] as const;
  return [
    idCell(id),
    `=${formulas.effective(own)}`,
    `=${formulas.withOutcome("notReached", own)}`,
    `=${formulas.minutes(own)}`,
    `=${formulas.contacts(own)}-${formulas.withMinutes(own)}`,
    `=${formulas.lastEffective(own)}`,
    ...departments.map((name): SheetCell =>
      columns.department === "" ? 0 : `=${formulas.effective([...own, [columns.department, inFormula(`=${name}`)]])}`,
    ),
  ];
}
