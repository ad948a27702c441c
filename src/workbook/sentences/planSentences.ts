import type { CostFault } from "../../method/plan/costs";
import type { PlanFault } from "../../method/plan/inputs";
import type { PlanRemark } from "../../method/plan/remarks";
import { formatNumber, say, type Language } from "../../text/text";
import { planInputKey } from "../rules/planRows";

/** What a reader of the plan must know beside its figures. */
export function planRemarkSentence(language: Language, remark: PlanRemark): string {
  const { remark: name, ...numbers } = remark;
  const values = Object.fromEntries(
    Object.entries(numbers).map(([key, value]) => [
      key,
      formatNumber(language, value as number, { maximumFractionDigits: 2 }),
    ]),
  );
  return say(language, `sheets.plan.remark.${name}`, values);
}

/** What is wrong with an input of the plan or one of its costs. */
export function planFaultSentence(language: Language, fault: PlanFault | CostFault): string {
  const input = fault.input === "conversionCurve" ? "" : say(language, planInputKey(fault.input));
  return say(language, `errors.plan.${fault.fault}`, {
    input,
    value: "value" in fault ? fault.value : "",
    row: "step" in fault ? fault.step + 1 : "",
  });
}
