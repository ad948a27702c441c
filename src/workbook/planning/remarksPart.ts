import { areEntered } from "../../method/plan/costs";
import { planRemarks } from "../../method/plan/remarks";
import { say } from "../../text/text";
import { planInputs } from "./plan";
import { planRemarkSentence } from "../sentences/planSentences";
import { inFormula, rowBlock, userText, type SheetCell } from "../excel/layout";
import { sentenceFormula } from "./forecastPart";
import type { ModelPart, ModelSheet } from "./modelSheet";

/** What a reader must know beside the figures; live, their numbers follow the inputs. */
export function remarksPart(sheet: ModelSheet): ModelPart {
  const { language, at } = sheet;
  const { remarksTop, left, months, shown } = at;
  const limit =
    months > shown ? [[userText(say(language, "sheets.plan.triangleLimit", { shown }))]] : ([] as SheetCell[][]);
  return {
    blocks: [
      rowBlock(remarksTop, left.input, [say(language, "sheets.plan.remarks")]),
      { row: remarksTop + 1, column: left.input, cells: [...remarkCells(sheet), ...limit] },
    ],
    formats: [{ area: { row: remarksTop, column: left.input, rows: 1, columns: 1 }, bold: true }],
  };
}

function remarkCells({ language, plan, at, live }: ModelSheet): SheetCell[][] {
  if (!live) {
    const remarks = planRemarks(planInputs(plan.plan), areEntered(plan.costs));
    return remarks.length > 0 ? remarks.map((remark) => [userText(planRemarkSentence(language, remark))]) : [[""]];
  }
  const { input, figure } = at;
  const perDay = input("callsPerDay");
  const fromMonth = `(${input("followUpMonths")}+1)`;
  const load = sentenceFormula(say(language, "sheets.plan.remark.followUpLoad"), {
    callsPerYear: `ROUND(${figure("followUpCalls")},2)`,
    callsPerDay: `ROUND(${perDay}*(1+${input("followUpRate")}),2)`,
    fromMonth,
  });
  const week = sentenceFormula(say(language, "sheets.plan.remark.appointmentsPerWeek"), {
    after: `ROUND(${figure("appointmentsPerWeek")},2)`,
    before: `ROUND(5*${perDay}*${input("immediateRate")},2)`,
    fromMonth,
  });
  const costs = `${input("costPerCall")},${input("costPerAppointment")},${input("costPerAdviser")}`;
  return [
    [`=${load}`],
    [`=${week}`],
    [`=IF(COUNT(${costs})=0,${inFormula(say(language, "sheets.plan.remark.noCosts"))},"")`],
  ];
}
