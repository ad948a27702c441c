import { intervalOf } from "../../method/cadence/frequencies";
import { dueRules, reminderStates, type ReminderState } from "../../method/cadence/reminders";
import { nextWorkingDay, workingDaysAfter } from "../../method/calendar/workingDay";
import { phases } from "../../method/measures/phases";
import { membersIn, networksIn } from "../look/networksIn";
import type { CustomerColumns, Look } from "../look/look";
import { firstPerson } from "../look/personsIn";
import { customerPlaceOf } from "../look/sourcePlace";
import { customerFilters } from "./filterReminders";
import { departmentsIn } from "./departmentsIn";
import type { AttemptsMade, DueDerivation, NetworkReminder, OpenTask, WhatToDo } from "./reminderEntry";
import type { Standings } from "./standingsOf";

/** What the reminders know of one network. */
export function entryOf(look: Look, standings: Standings, network: number): NetworkReminder {
  const { asOf, classes, latest, reminders, cadences } = standings;
  const customers = look.customerColumns as CustomerColumns;
  const networks = networksIn(look);
  const records = membersIn(look)[network] as readonly number[];
  const first = records[0] as number;
  const key = networks.keys[network] as string;
  const adviser = networks.adviserOf[network] as number;
  const cadence = cadences.cadences[cadences.cadenceOf[network] as number];
  const last = latest.days[network] as number;
  const contact = latest.rows[network] as number;
  const due = reminders.due[network] as number;
  const phase = standings.phaseOf[network] as number;
  const interest = standings.interests[network] as number;
  const tasks = tasksOf(standings, network);
  const snoozeRow = standings.snoozes.rows[network] as number;
  const snooze = look.registers.snoozes[snoozeRow];
  const state = reminderStates[reminders.states[network] as number] as ReminderState;
  const agreed = latest.followUps[network] as number;
  return {
    index: network,
    key,
    network: customers.network[first] !== "" ? key : (customers.customer[first] as string) || key,
    adviser: adviser < 0 ? "" : (networks.advisers[adviser] as string),
    customerIds: records.map((record) => customers.customerId[record] as string),
    records,
    class: classes.targets[classes.classOf[network] as number]?.label ?? "",
    classFrom: classes.from(network),
    contactsPerYear: cadence?.contactsPerYear ?? 0,
    contactsPerYearFrom: cadence?.from ?? "none",
    due: due > 0 ? due : null,
    state,
    daysLate: state === "overdue" ? Math.max(0, Math.floor(asOf) - due) : 0,
    priority: reminders.priority[network] as number,
    derivation: derivationOf(look, standings, network, tasks),
    phase: phases[phase] ?? null,
    interest: interest >= 0 ? interest : null,
    what: whatToDo(standings, network),
    ...firstPerson(look, records),
    topic: firstText(records, customers.topic),
    lastContact: last > 0 ? last : null,
    lastContactRecord: contact >= 0 ? contact : null,
    instrument: contact >= 0 ? (look.contactColumns?.instrument[contact] ?? "") : "",
    agreed: agreed > 0 ? agreed : null,
    afterSales: afterSalesOf(look, standings, network),
    tasks,
    task: tasks[0] ?? null,
    attempts: attemptsOf(look, standings, network),
    lateSince: (reminders.lateSince[network] as number) || null,
    snooze: snooze ? { until: snooze.until, reason: snooze.reason } : null,
    lookAgain: standings.droppedBy.get(network)?.lookAgain ?? null,
    departments: [...new Set([...(departmentsIn(look)[network] ?? []), ...(classes.departments.get(network) ?? [])])],
    words: Object.fromEntries(
      customerFilters.map((field) => [field, wordsOf(records, customers[field])]),
    ) as NetworkReminder["words"],
    place: customerPlaceOf(look, first) ?? { sheet: "", cell: "A1" },
  };
}

function derivationOf(
  look: Look,
  standings: Standings,
  network: number,
  tasks: readonly OpenTask[],
): DueDerivation | null {
  const { latest, reminders, cadences, phaseOf, droppedBy, snoozes, holidays } = standings;
  const rule = dueRules[reminders.rules[network] as number] ?? "none";
  const unmoved = reminders.unmoved[network] as number;
  if (rule === "none" || unmoved === 0) return null;
  const last = latest.days[network] as number;
  const contact = latest.rows[network] as number;
  const cadence = cadences.cadences[cadences.cadenceOf[network] as number];
  const interval = rule === "cadence" && cadence ? intervalOf(cadence.contactsPerYear) : undefined;
  const snooze = look.registers.snoozes[snoozes.rows[network] as number];
  const task = tasks[0];
  const isSnoozed = reminderStates[reminders.states[network] as number] === "snoozed";
  return {
    rule,
    last: last > 0 ? last : null,
    instrument: contact >= 0 ? (look.contactColumns?.instrument[contact] ?? "") : "",
    months: interval && "months" in interval ? interval.months : null,
    days: interval && "days" in interval ? interval.days : null,
    from: interval && cadence ? cadence.from : null,
    phase: cadence?.from === "phase" && interval ? (phases[phaseOf[network] as number] ?? null) : null,
    afterSalesDays: rule === "afterSales" ? look.rules.contactRules.afterSalesDays : null,
    task: rule === "task" && task ? { kind: task.kind, note: task.note, everyMonths: task.everyMonths } : null,
    attempts: rule === "retry" ? attemptsOf(look, standings, network) : null,
    reason: rule === "lookAgain" ? (droppedBy.get(network)?.reason ?? "") : "",
    snooze: isSnoozed && snooze ? { until: snooze.until, reason: snooze.reason } : null,
    unmoved,
    due: nextWorkingDay(unmoved, holidays) ?? unmoved,
  };
}

function attemptsOf({ contactColumns }: Look, { attempts }: Standings, network: number): AttemptsMade | null {
  const count = attempts.counts[network] as number;
  if (count === 0 || !contactColumns) return null;
  const row = attempts.rows[network] as number;
  const retry = attempts.retries[network] as number;
  const times = contactColumns.attemptTimes;
  return {
    count,
    last: contactColumns.date[row] as number,
    lastTime: times.get(row)?.at ?? null,
    retry: retry > 0 ? retry : null,
    retryTime: times.get(attempts.retryRows[network] as number)?.next ?? null,
    retrySetOn: retry > 0 ? (attempts.retrySetOn[network] as number) : null,
  };
}

function whatToDo({ measureOf, pressure, asOf }: Standings, network: number): WhatToDo {
  const measure = measureOf(network);
  const freeFrom = pressure.freeFrom[network] as number;
  return {
    instrument: measure?.instrument ?? null,
    because: measure?.because ?? "noMeasure",
    vetoed: measure?.vetoed ?? [],
    freeFrom: freeFrom > Math.floor(asOf) ? freeFrom : null,
  };
}

function tasksOf({ tasks }: Standings, network: number): readonly OpenTask[] {
  return (tasks.get(network) ?? []).map(({ due, task: { kind, everyMonths, note, customerId, sheetRow } }) => ({
    kind,
    due,
    everyMonths,
    note,
    customerId,
    sheetRow,
  }));
}

function afterSalesOf(
  { rules }: Look,
  { latest, holidays }: Standings,
  network: number,
): NetworkReminder["afterSales"] {
  const { afterSalesDays } = rules.contactRules;
  if (latest.orders[network] !== 1 || !(afterSalesDays > 0)) return null;
  const order = latest.days[network] as number;
  const due = workingDaysAfter(order, afterSalesDays, holidays);
  return due === undefined ? null : { order, due };
}

function wordsOf(records: readonly number[], texts: readonly string[]): readonly string[] {
  return [...new Set(records.map((record) => texts[record] as string).filter((text) => text !== ""))];
}

function firstText(records: readonly number[], texts: readonly string[]): string {
  for (const record of records) if (texts[record]) return texts[record];
  return "";
}
