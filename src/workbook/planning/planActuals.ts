import { actualMonths, countsAs } from "../../method/plan/actuals";
import { readCallLog, type ContactLog } from "../../method/plan/callLog";
import { fraction, minus, toNumber } from "../../method/plan/fraction";
import { monthStarts } from "../../method/plan/monthDays";
import { loggedContacts } from "../contacts/loggedContacts";
import type { Look } from "../look/look";
import type { PlanComparison, ActualMonth, PlanActuals, PlanCase } from "./planBook";
import { exactSum } from "./planCase";

type Figure = "calls" | "followUpCalls" | "appointments" | "orders" | "contribution";

/**
 * The contacts since the plan's start beside the plan, month by month up to the as-of day. Null without contacts that
 * say how they ended, and where the plan starts after the as-of day.
 * @param asOf null: the day of the last contact
 */
export function planActuals(look: Look, plan: PlanCase, start: number, asOf: number | null): PlanActuals | null {
  if (!look.contactColumns || look.contacts?.columns.outcome === undefined) return null;
  const contacts = loggedContacts(look);
  let lastDay = 0;
  for (let row = 0; row < contacts.dates.length; row++) {
    const day = Math.floor(contacts.dates[row] as number);
    if (day > lastDay) lastDay = day;
  }
  const end = Math.floor(asOf ?? lastDay);
  const starts = monthStarts(start, plan.months.length);
  if (!(end >= start) || starts.length < 2) return null;
  const followUpCalls = followUpCallsIn(contacts, end);
  const actual = actualMonths(contacts, followUpCalls, starts, end);
  const months: ActualMonth[] = [];
  for (let month = 0; month + 1 < starts.length && (starts[month] as number) <= end; month++) {
    const planned = plan.months[month];
    if (!planned) break;
    const figure = (name: Figure): PlanComparison => figureOf(planned[name], actual[name][month] as number);
    months.push({
      month: month + 1,
      from: starts[month] as number,
      isFull: (starts[month + 1] as number) <= end + 1,
      calls: figure("calls"),
      followUpCalls: figure("followUpCalls"),
      appointments: figure("appointments"),
      orders: figure("orders"),
      contribution: figure("contribution"),
    });
  }
  const full = months.filter(({ isFull }) => isFull);
  const sum = (name: Figure): PlanComparison =>
    figureOf(exactSum(full.map((each) => each[name].plan)), exactSum(full.map((each) => each[name].actual)));
  return {
    start,
    asOf: end,
    fullMonths: full.length,
    months,
    total: {
      month: full.length,
      from: start,
      isFull: true,
      calls: sum("calls"),
      followUpCalls: sum("followUpCalls"),
      appointments: sum("appointments"),
      orders: sum("orders"),
      contribution: sum("contribution"),
    },
  };
}

/**
 * The contacts behind an actual figure, as rows of the contacts table from 0.
 * @param month one of the months, or their total
 */
export function actualRecords(look: Look, actuals: PlanActuals, month: ActualMonth, figure: Figure): number[] {
  const contacts = loggedContacts(look);
  const isTotal = month === actuals.total;
  const starts = monthStarts(actuals.start, month.month);
  const from = isTotal ? actuals.start : month.from;
  const end = Math.min(actuals.asOf, (starts.at(-1) ?? from) - 1);
  const followUpCalls = followUpCallsIn(contacts, actuals.asOf);
  const records: number[] = [];
  for (let row = 0; row < contacts.dates.length; row++) {
    const day = Math.floor(contacts.dates[row] as number);
    if (day >= from && day <= end && countsAs(contacts, followUpCalls, row, figure)) records.push(row);
  }
  return records;
}

function followUpCallsIn(contacts: ContactLog, end: number): ReadonlySet<number> {
  const networks = contacts.networks.reduce((most, each) => Math.max(most, each + 1), 0);
  const log = readCallLog(contacts, networks, end);
  return new Set(log.followUps.flatMap(({ call }) => (call >= 0 ? [call] : [])));
}

function figureOf(plan: number, actual: number): PlanComparison {
  return { plan, actual, deviation: toNumber(minus(fraction(actual), fraction(plan))) };
}
