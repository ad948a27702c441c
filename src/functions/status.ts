import { dueState } from "../method/cadence/dueState";
import { sayInCell } from "../text/functions/functionText";
import { numberIn } from "./argument";
import { isError } from "./cell";
import { dayIn } from "./dayCell";
import { fail, guarded, userLanguage } from "./fail";
import { gridOf, spill } from "./grid";
import { parameters } from "./parameters";

/**
 * State of each due day: overdue, due soon or current.
 * @customfunction STATUS
 * @param due Due day, as NEXTDUE gives it; blank gives blank.
 * @param asOf The day to count from.
 * @param [soonDays] Due within so many days is due soon; 14 if left out.
 * @returns A word in the language of Excel.
 */
export function status(due: unknown[][], asOf: unknown[][], soonDays?: unknown[][]): unknown[][] {
  return guarded(() => {
    const language = userLanguage();
    const words = {
      overdue: sayInCell(language, "columns.state.overdue"),
      dueSoon: sayInCell(language, "columns.state.dueSoon"),
      current: sayInCell(language, "columns.state.current"),
    };
    return spill([gridOf(due), gridOf(asOf), gridOf(soonDays), gridOf(undefined)], (dueCell, asOfCell, soonCell) => {
      const day = dayIn(dueCell);
      if (isError(day)) return day;
      const today = dayIn(asOfCell);
      if (isError(today)) return today;
      const soon = numberIn(soonCell, parameters.STATUS.soonDays);
      if (isError(soon)) return soon;
      if (day === "notDay") return fail("#VALUE!", "functions.status.dueNotDay");
      if (today === "notDay") return fail("#VALUE!", "functions.asOfNotDay");
      if (day === undefined) return "";
      return today === undefined
        ? fail("#N/A", "functions.status.noAsOf")
        : words[dueState(day, today, Math.floor(soon))];
    });
  });
}
