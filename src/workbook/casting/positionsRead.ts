import { headerKey } from "../../method/tables/headers";
import type { CustomerField } from "../look/look";
import type { FoundSource } from "../excel/source";
import type { WorkbookCastingRules } from "../look/castingRules";

/** Headers of the column that names a member's lead by its customer id. */
const leadHeaders = ["Lead", "Lead member", "Lead customer", "Führendes Mitglied", "Führender Kunde", "Verbundführer"];

/** Position of the column with the lead members; undefined where there is none. */
export function leadPosition({ choice, columns }: FoundSource<CustomerField>): number | undefined {
  const words = new Set(leadHeaders.map(headerKey));
  const mapped = new Set(Object.values(columns));
  const at = choice.headers.findIndex((header, position) => words.has(headerKey(header)) && !mapped.has(position));
  return at < 0 ? undefined : at;
}

/** The columns that the casting needs, so that they are read together with the others. */
export function positionsRead(rules: WorkbookCastingRules, customers: FoundSource<CustomerField>): number[] {
  const group = rules.rules.criteria.some(({ targetGroup }) => targetGroup !== undefined)
    ? customers.columns.targetGroup
    : undefined;
  const lead = leadPosition(customers);
  return [...rules.positions, group ?? -1, lead ?? -1].filter((position) => position >= 0);
}
