import { daysAtWork, minutesForCustomers } from "../method/capacity/time";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { extentOf, gridOf, noCell, rowOf, type Grid } from "./grid";

/**
 * Capacity of each adviser a year: time for customers against the minutes that target contacts ask for.
 * @customfunction CAPACITY
 * @param workingDays Working days a year, as NETWORKDAYS gives them.
 * @param absentDays Days of leave, training and sickness.
 * @param hoursADay Hours a day.
 * @param netMarketTime Share of the time that is for customers, 0 to 100%.
 * @param [contacts] Target contacts a year: one row for each adviser, one column for each class.
 * @param [minutesPerContact] Minutes of a contact with travel and preparation: one column for each class.
 * @param [furtherMinutes] Minutes a year for call parties and follow-up calls; 0 if left out.
 * @returns A header row and one row for each adviser: days, hours, needed hours, utilisation, free hours.
 */
export function capacity(
  workingDays: unknown[][],
  absentDays: unknown[][],
  hoursADay: unknown[][],
  netMarketTime: unknown[][],
  contacts?: unknown[][],
  minutesPerContact?: unknown[][],
  furtherMinutes?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const inputs = {
      workingDays: gridOf(workingDays),
      absentDays: gridOf(absentDays),
      hoursADay: gridOf(hoursADay),
      netMarketTime: gridOf(netMarketTime),
      furtherMinutes: gridOf(furtherMinutes),
    };
    const [asked, minutes] = [gridOf(contacts), gridOf(minutesPerContact)];
    for (const [input, grid] of Object.entries(inputs))
      if (grid.columns > 1) throw fail("#VALUE!", "functions.capacity.oneColumn", { parameter: nameOf(input) });
    if (minutes.rows > 1 && minutes.rows !== asked.rows) throw fail("#VALUE!", "functions.capacity.minutesRows");
    if (minutes.columns > 1 && minutes.columns !== asked.columns)
      throw fail("#VALUE!", "functions.capacity.minutesColumns");
    const { rows, rowLimit } = extentOf([...Object.values(inputs), asked]);
    const language = userLanguage();
    const columns = ["days", "hours", "needed", "utilisation", "free"] as const;
    const result: unknown[][] = [columns.map((column) => sayInCell(language, `functions.capacity.${column}`))];
    for (let row = 0; row < rows; row++) {
      if (row >= rowLimit) result.push(columns.map(noCell));
      else result.push(lineOf(row, inputs, asked, minutes));
    }
    return result;
  });
}

function lineOf(row: number, inputs: Readonly<Record<string, Grid>>, asked: Grid, minutes: Grid): unknown[] {
  try {
    const at = (input: string): number => numberIn(rowOf(inputs[input] as Grid, row)[0], nameOf(input));
    const netMarketTime = at("netMarketTime");
    if (netMarketTime > 1)
      throw fail("#NUM!", "functions.capacity.shareOutside", { parameter: nameOf("netMarketTime") });
    const time = {
      workingDays: at("workingDays"),
      leaveDays: at("absentDays"),
      trainingDays: 0,
      sicknessDays: 0,
      hoursADay: at("hoursADay"),
      netMarketTime,
    };
    const needed = rowOf(asked, row).reduce<number>((sum, cell, column) => {
      const each = numberIn(rowOf(minutes, row)[minutes.columns === 1 ? 0 : column], nameOf("minutesPerContact"));
      return sum + numberIn(cell, nameOf("contacts")) * each;
    }, at("furtherMinutes"));
    const available = minutesForCustomers(time);
    const utilisation = available > 0 ? needed / available : fail("#N/A", "functions.capacity.noTime");
    return [daysAtWork(time), available / 60, needed / 60, utilisation, (available - needed) / 60];
  } catch (error) {
    // One adviser's fault stays in the adviser's row.
    if (error instanceof CustomFunctions.Error) return new Array<unknown>(5).fill(error);
    throw error;
  }
}

/** A number of 0 or more; a blank counts as 0, since that is what it arrives as on some platforms. */
function numberIn(cell: unknown, parameter: string): number {
  const value = plain(cell);
  if (isError(value)) throw value;
  if (value === "") return 0;
  if (typeof value !== "number") throw fail("#VALUE!", "functions.inputNotNumber", { parameter });
  if (!(value >= 0)) throw fail("#NUM!", "functions.plan.negative", { parameter });
  return value;
}

/** The parameter's name as the user sees it in Excel. */
function nameOf(parameter: string): string {
  return sayInCell(userLanguage(), `functions.CAPACITY.${parameter}.name` as FunctionTextKey);
}
