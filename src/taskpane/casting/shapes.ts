import type { explainNetwork } from "../../workbook/casting/explainNetwork";

/** Shapes of src/workbook that several parts of the classes view name. */
export type Reason = NonNullable<ReturnType<typeof explainNetwork>>;

/** What a cell of the customers table takes as an answer; null blanks it: not assessed. */
export type AnswerValue = string | number | null;
