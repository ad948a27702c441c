import { nextWorkingDay } from "../calendar/workingDay";
import { DayMemo } from "./dayMemo";
import { exampleSoonDays } from "./dueState";
import { plusInterval } from "./due";
import { intervalInDays, intervalOf, type ClassTarget } from "./frequencies";
import type { LatestContacts } from "./latest";
import { urgencyOrder } from "./urgency";

/** The states of a network; the codes are the indexes of this list. */
export const reminderStates = ["overdue", "dueSoon", "planned", "current", "noTarget", "blocked", "dropped"] as const;
export type ReminderState = (typeof reminderStates)[number];

/** How the due date came about; the codes are the indexes of this list. */
export const dueRules = ["none", "cadence", "agreed", "neverContacted"] as const;
export type DueRule = (typeof dueRules)[number];

export interface ReminderInput {
  readonly latest: LatestContacts;
  /** Per network the index of its class in the targets, -1 for none. */
  readonly classOf: Int32Array;
  readonly targets: readonly ClassTarget[];
  /** 1 where nobody may contact the network. */
  readonly blocked?: Uint8Array | undefined;
  /** 1 where the network was dropped. */
  readonly dropped?: Uint8Array | undefined;
  /** Per network the index of its adviser, -1 for none; orders the list. */
  readonly adviserOf?: Int32Array | undefined;
  /** Whole serials. */
  readonly holidays: ReadonlySet<number>;
  readonly asOf: number;
  /** Due within so many days counts as due soon; 14 unless given. */
  readonly soonDays?: number | undefined;
}

/** Per network; index = network. */
export interface Reminders {
  /** Serial of the due day, 0 for none. */
  readonly due: Int32Array;
  /** The due day before it was moved to a working day, 0 for none. */
  readonly unmoved: Int32Array;
  /** Index in dueRules. */
  readonly rules: Uint8Array;
  /** Index in reminderStates. */
  readonly states: Uint8Array;
  /** Days overdue / interval in days x class weight; 0 where nothing is overdue. */
  readonly priority: Float64Array;
  /** The networks overdue or due soon: per adviser (those without one last), most urgent first. */
  readonly listed: Int32Array;
}

const state = Object.fromEntries(reminderStates.map((name, code) => [name, code])) as Record<ReminderState, number>;
const rule = Object.fromEntries(dueRules.map((name, code) => [name, code])) as Record<DueRule, number>;

/** Where a network has no target but an agreed day, a day overdue weighs as in a yearly cadence of the lowest class. */
const untargeted = { days: 365, weight: 1 };

/** Due day, state and priority of every network, and the ordered list of those to contact (docs/method.md, Reminders). */
export function reminders(input: ReminderInput): Reminders {
  const { latest, classOf, targets, blocked, dropped, holidays } = input;
  const asOf = Math.floor(input.asOf);
  const soon = asOf + (input.soonDays ?? exampleSoonDays);
  const count = classOf.length;
  const due = new Int32Array(count);
  const unmoved = new Int32Array(count);
  const rules = new Uint8Array(count);
  const states = new Uint8Array(count);
  const priority = new Float64Array(count);
  const listed = new Int32Array(count);
  let listedCount = 0;
  const workingDays = new DayMemo((day) => nextWorkingDay(day, holidays) ?? 0);
  const steps = targets.map((target) => {
    const interval = intervalOf(target.contactsPerYear);
    return {
      next: interval && new DayMemo((day) => plusInterval(day, interval) ?? 0),
      days: interval ? intervalInDays(target.contactsPerYear) : untargeted.days,
      weight: target.weight,
    };
  });
  for (let network = 0; network < count; network++) {
    const step = steps[classOf[network] as number];
    const last = latest.days[network] as number;
    const agreed = latest.followUps[network] as number;
    let day = 0;
    if (agreed > 0) {
      day = agreed;
      rules[network] = rule.agreed;
    } else if (step?.next) {
      day = last > 0 ? step.next.of(last) : asOf;
      rules[network] = last > 0 ? rule.cadence : rule.neverContacted;
    }
    const moved = day > 0 ? workingDays.of(day) : 0;
    unmoved[network] = day;
    due[network] = moved;
    if (dropped && dropped[network] !== 0) states[network] = state.dropped;
    else if (blocked && blocked[network] !== 0) states[network] = state.blocked;
    else if (rules[network] === rule.none) states[network] = state.noTarget;
    else if (moved === 0) states[network] = state.current;
    else if (moved <= soon) {
      states[network] = moved < asOf ? state.overdue : state.dueSoon;
      if (moved < asOf)
        priority[network] = ((asOf - moved) / (step?.days ?? untargeted.days)) * (step?.weight ?? untargeted.weight);
      listed[listedCount++] = network;
    } else states[network] = agreed > 0 ? state.planned : state.current;
  }
  const order = urgencyOrder(listed.subarray(0, listedCount), {
    due,
    priority,
    classOf,
    weights: targets.map((target) => target.weight),
    adviserOf: input.adviserOf,
  });
  return { due, unmoved, rules, states, priority, listed: order };
}
