import { exampleCriteria, type ExampleSet } from "../../method/casting/examples";
import { headerKey } from "../../method/tables/headers";
import { say } from "../../text/text";
import type { RulesChanged } from "../rules/changeRules";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { checkedCustomers } from "../look/checkedCustomers";
import type { JobOptions, Remark } from "../excel/written";
import { addColumns, stopWhenColumnsBlocked } from "./addColumns";
import { usualContent } from "./castingTableLayout";
import { judgeCastingRules } from "./judgeCastingRules";
import { storeCasting } from "./storeCasting";

export interface ExampleSetOptions extends JobOptions {
  /** True: the customers table gets a blank column for each criterion that has none, to be filled in the workshop. */
  readonly addColumns: boolean;
}

/**
 * Puts an example set of criteria into the workbook, labelled as an example.
 * @throws WorkbookError: a protected sheet, cells right of the customers table (nothing written), or what Excel said
 */
export async function useExampleSet(look: Look, set: ExampleSet, options: ExampleSetOptions): Promise<RulesChanged> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const criteria = exampleCriteria(set, (word) => say(language, `castingExample.${word}`));
    const { customers } = checkedCustomers(look, []);
    const present = new Set(customers.choice.headers.map(headerKey));
    const lacking = criteria.filter(({ column }) => !present.has(headerKey(column))).map(({ column }) => column);
    if (options.addColumns && lacking.length > 0) {
      checkSource(survey, customers);
      await stopWhenColumnsBlocked(context, survey, customers.choice, lacking.length);
    }
    const before = judgeCastingRules(survey, null, judgeRules(survey, language), language);
    const content = before ? { ...before, rules: { ...before.rules, criteria } } : usualContent(criteria);
    const stored = await storeCasting(context, survey, content, ["criteria"], { language, isExample: true }, state);
    if (!options.addColumns || lacking.length === 0) return stored;
    state.written = "columns";
    state.sheet = customers.choice.sheet;
    addColumns(context, customers.choice, lacking);
    await context.sync();
    const remark: Remark = { key: "sheets.written.columnsAdded", values: { columns: lacking.join(", ") } };
    return { ...stored, remarks: [...stored.remarks, remark] };
  }, state);
}
