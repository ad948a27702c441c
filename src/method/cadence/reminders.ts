import { nextWorkingDay, workingDaysAfter } from "../calendar/workingDay";
import { DayMemo } from "./dayMemo";
import { dueStateCode, exampleSoonDays } from "./dueState";
import { plusInterval } from "./due";
import { intervalInDays, intervalOf, weightWithoutClass, type ClassTarget } from "./frequencies";
import type { Attempts } from "./attempts";
import type { LatestContacts } from "./latest";
import { urgencyOrder } from "./urgency";

/** The states of a network; the codes are the indexes of this list. The first three are those of dueStateCode. */
export const reminderStates = [
  "overdue",
  "dueSoon",
  "current",
  "planned",
  "noTarget",
  "snoozed",
  "blocked",
  "dropped",
] as const;
export type ReminderState = (typeof reminderStates)[number];

/** How the due date came about; the codes are the indexes of this list. */
export const dueRules = [
  "none",
  "cadence",
  "agreed",
  "neverContacted",
  "afterSales",
  "task",
  "lookAgain",
  "retry",
] as const;
export type DueRule = (typeof dueRules)[number];

/** Example: after an order somebody congratulates within so many working days. */
export const exampleAfterSalesDays = 5;

export interface ReminderInput {
  readonly latest: Pick<LatestContacts, "days" | "followUps"> & Partial<LatestContacts>;
  /** Attempts that reached nobody since; none unless given. */
  readonly attempts?: Pick<Attempts, "retries" | "retrySetOn"> | undefined;
  /** Per network the index of its cadence, -1 for none. */
  readonly cadenceOf: Int32Array;
  readonly cadences: readonly Pick<ClassTarget, "contactsPerYear" | "weight">[];
  /** 1 where nobody may contact the network: an objection, or no instrument is permitted. */
  readonly blocked?: Uint8Array | undefined;
  /** 1 where the network was dropped. */
  readonly dropped?: Uint8Array | undefined;
  /** Of a dropped network the day to look at it again, 0 for none. */
  readonly lookAgain?: Int32Array | undefined;
  /** Per network the day until which its reminder is put off, 0 for none; days up to the as-of day do not count. */
  readonly snoozed?: Int32Array | undefined;
  /** Per network the day of its earliest open task, 0 for none. */
  readonly tasks?: Int32Array | undefined;
  /** Per network the index of its adviser, -1 for none; orders the list. */
  readonly adviserOf?: Int32Array | undefined;
  /** Whole serials. */
  readonly holidays: ReadonlySet<number>;
  readonly asOf: number;
  /** Due within so many days counts as due soon; 14 unless given. */
  readonly soonDays?: number | undefined;
  /** Working days after an order within which somebody congratulates; 5 unless given, 0 for never. */
  readonly afterSalesDays?: number | undefined;
}

/** Per network; index = network. */
export interface Reminders {
  /** Serial of the due day, 0 for none. Of a snoozed network the day until which it is snoozed, as a working day. */
  readonly due: Int32Array;
  /** The due day before it was moved to a working day or snoozed, 0 for none. */
  readonly unmoved: Int32Array;
  /** Index in dueRules. */
  readonly rules: Uint8Array;
  /** Index in reminderStates. */
  readonly states: Uint8Array;
  /** The day from which a listed network is late: the due day, before a next try the day it was due on without it. */
  readonly lateSince: Int32Array;
  /** Days late / interval in days x class weight; 0 where nothing is late. */
  readonly priority: Float64Array;
  /** The networks overdue or due soon: per adviser (those without one last), most urgent first. */
  readonly listed: Int32Array;
}

const state = Object.fromEntries(reminderStates.map((name, code) => [name, code])) as Record<ReminderState, number>;
const rule = Object.fromEntries(dueRules.map((name, code) => [name, code])) as Record<DueRule, number>;

/**
 * The state of a network as an index in reminderStates (docs/method.md, Reminders): the one place that says which comes
 * before which.
 * @param dueCode how its due day stands to the as-of day, undefined without one
 * @param by index in dueRules
 * @param isSnoozed its reminder is put off to a day after the due day
 * @param isAhead its due day is after the as-of day
 */
export function reminderStateCode(
  dueCode: 0 | 1 | 2 | undefined,
  by: number,
  isDropped: boolean,
  isBlocked: boolean,
  isSnoozed: boolean,
  isAhead: boolean,
): number {
  const code = dueCode ?? state.current;
  if (isDropped && code === state.current) return state.dropped;
  if (isBlocked) return state.blocked;
  if (by === rule.none) return state.noTarget;
  if (isSnoozed) return state.snoozed;
  if (by === rule.retry && isAhead) return state.planned;
  return code === state.current && (by === rule.agreed || by === rule.task) ? state.planned : code;
}

/** Where a network has no target but a day, a day overdue counts as in a yearly cadence: in days. */
export const untargetedDays = 365;

const untargeted = { days: untargetedDays, weight: weightWithoutClass };

/**
 * Due day, state and priority of every network, and the ordered list of those to contact (docs/method.md, Reminders). The
 * agreed day comes before the cadence; an after-sales contact or a task is the reminder where it is due before that.
 */
export function rankReminders(input: ReminderInput): Reminders {
  const { latest, cadenceOf, cadences, blocked, dropped, holidays } = input;
  const asOf = Math.floor(input.asOf);
  const soon = asOf + (input.soonDays ?? exampleSoonDays);
  const count = cadenceOf.length;
  const due = new Int32Array(count);
  const unmoved = new Int32Array(count);
  const rules = new Uint8Array(count);
  const states = new Uint8Array(count);
  const lateSince = new Int32Array(count);
  const priority = new Float64Array(count);
  const listed = new Int32Array(count);
  let listedCount = 0;
  const workingDays = new DayMemo((day) => nextWorkingDay(day, holidays) ?? 0);
  const afterSalesDays = input.afterSalesDays ?? exampleAfterSalesDays;
  const afterSales = new DayMemo((day) => workingDaysAfter(day, afterSalesDays, holidays) ?? 0);
  const orders = afterSalesDays > 0 ? latest.orders : undefined;
  const { tasks, lookAgain, snoozed, attempts } = input;
  const nextBy = new Map<number, DayMemo | undefined>();
  const steps = cadences.map(({ contactsPerYear, weight }) => {
    const interval = intervalOf(contactsPerYear);
    if (!nextBy.has(contactsPerYear))
      nextBy.set(contactsPerYear, interval && new DayMemo((day) => plusInterval(day, interval) ?? 0));
    return {
      next: nextBy.get(contactsPerYear),
      days: interval ? intervalInDays(contactsPerYear) : untargeted.days,
      weight,
    };
  });
  for (let network = 0; network < count; network++) {
    const cadence = cadenceOf[network] as number;
    // An array asked for its place -1 looks for a property of that name.
    const step = cadence < 0 ? undefined : steps[cadence];
    const last = latest.days[network] as number;
    const agreed = latest.followUps[network] as number;
    const isDropped = dropped !== undefined && dropped[network] !== 0;
    let day = 0;
    let by = rule.none;
    if (isDropped) {
      day = lookAgain === undefined ? 0 : (lookAgain[network] as number);
      if (day > 0) by = rule.lookAgain;
    } else if (agreed > 0) {
      day = agreed;
      by = rule.agreed;
    } else if (step?.next) {
      day = last > 0 ? step.next.of(last) : asOf;
      by = last > 0 ? rule.cadence : rule.neverContacted;
    }
    let moved = day > 0 ? workingDays.of(day) : 0;
    let late = 0;
    if (!isDropped) {
      const congratulate = orders !== undefined && orders[network] !== 0 ? afterSales.of(last) : 0;
      if (congratulate > 0 && (moved === 0 || congratulate < moved)) {
        day = moved = congratulate;
        by = rule.afterSales;
      }
      const retry = attempts === undefined ? 0 : (attempts.retries[network] as number);
      if (retry > 0) {
        late = moved;
        day = retry;
        moved = workingDays.of(retry);
        by = rule.retry;
      }
      const task = tasks === undefined ? 0 : (tasks[network] as number);
      if (task > 0) {
        const taskMoved = workingDays.of(task);
        // The attempt was for what was due by then, and puts it off too.
        const isPutOff = retry > 0 && taskMoved <= (attempts?.retrySetOn[network] as number);
        if (isPutOff) late = late === 0 ? taskMoved : Math.min(late, taskMoved);
        else if (taskMoved > 0 && (moved === 0 || taskMoved < moved)) {
          day = task;
          moved = taskMoved;
          by = rule.task;
        }
      }
    }
    const until = snoozed === undefined ? 0 : (snoozed[network] as number);
    const code = reminderStateCode(
      moved === 0 ? undefined : dueStateCode(moved, asOf, soon),
      by,
      isDropped,
      blocked !== undefined && blocked[network] !== 0,
      until > asOf && moved > 0 && moved < until,
      moved > asOf,
    );
    if (code === state.snoozed) moved = workingDays.of(until);
    due[network] = moved;
    unmoved[network] = day;
    rules[network] = by;
    states[network] = code;
    if (code <= state.dueSoon) {
      const since = (lateSince[network] = late > 0 && late < moved ? late : moved);
      if (since < asOf)
        priority[network] = ((asOf - since) / (step?.days ?? untargeted.days)) * (step?.weight ?? untargeted.weight);
      listed[listedCount++] = network;
    }
  }
  const order = urgencyOrder(listed.subarray(0, listedCount), {
    due: lateSince,
    priority,
    cadenceOf,
    weights: cadences.map(({ weight }) => weight),
    adviserOf: input.adviserOf,
  });
  return { due, unmoved, rules, states, lateSince, priority, listed: order };
}
