import { daysAtWork, minutesForCustomers } from "../method/capacity/time";
import { sayInCell } from "../text/functions/functionText";
import { nameOf, numberIn, thrown } from "./argument";
import { fail, guarded, userLanguage } from "./fail";
import { extentOf, gridOf, noCell, rowOf, type Grid } from "./grid";
import { parameters, type NumberParameter } from "./parameters";

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
    const inputs: Inputs = {
      workingDays: gridOf(workingDays),
      absentDays: gridOf(absentDays),
      hoursADay: gridOf(hoursADay),
      netMarketTime: gridOf(netMarketTime),
      furtherMinutes: gridOf(furtherMinutes),
    };
    const [asked, minutes] = [gridOf(contacts), gridOf(minutesPerContact)];
    for (const [input, grid] of Object.entries(inputs) as [keyof Inputs, Grid][])
      if (grid.columns > 1)
        throw fail("#VALUE!", "functions.capacity.oneColumn", { parameter: nameOf(parameters.CAPACITY[input]) });
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

type Inputs = Readonly<Record<"workingDays" | "absentDays" | "hoursADay" | "netMarketTime" | "furtherMinutes", Grid>>;

function lineOf(row: number, inputs: Inputs, asked: Grid, minutes: Grid): unknown[] {
  try {
    const at = (input: keyof typeof inputs): number =>
      amountIn(rowOf(inputs[input], row)[0], parameters.CAPACITY[input]);
    const netMarketTime = at("netMarketTime");
    if (netMarketTime > 1)
      throw fail("#VALUE!", "functions.capacity.shareOutside", {
        parameter: nameOf(parameters.CAPACITY.netMarketTime),
      });
    const time = {
      workingDays: at("workingDays"),
      leaveDays: at("absentDays"),
      trainingDays: 0,
      sicknessDays: 0,
      hoursADay: at("hoursADay"),
      netMarketTime,
    };
    const needed = rowOf(asked, row).reduce<number>((sum, cell, column) => {
      const each = amountIn(
        rowOf(minutes, row)[minutes.columns === 1 ? 0 : column],
        parameters.CAPACITY.minutesPerContact,
      );
      return sum + amountIn(cell, parameters.CAPACITY.contacts) * each;
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

function amountIn(cell: unknown, parameter: NumberParameter): number {
  const value = thrown(numberIn(cell, parameter));
  if (!(value >= 0)) throw fail("#VALUE!", "functions.plan.negative", { parameter: nameOf(parameter) });
  return value;
}
