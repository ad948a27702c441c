import { WorkbookError } from "../excel/workbookError";
import type { Look } from "./look";

/** The customers source, or the error that says what is missing for a job. */
export function checkedCustomers(
  look: Look,
  needed: readonly ("customerId" | "potential" | "revenue")[],
): { customers: NonNullable<Look["customers"]> } {
  const { customers } = look;
  if (!customers || !look.customerColumns) throw new WorkbookError("noCustomers");
  const missing = needed.filter((field) => customers.columns[field] === undefined);
  if (missing.length > 0) {
    throw new WorkbookError("columnMissing", { sheet: customers.choice.sheet, values: { fields: missing.join(",") } });
  }
  if (look.customerColumns.count === 0) throw new WorkbookError("tableEmpty", { sheet: customers.choice.sheet });
  return { customers };
}
