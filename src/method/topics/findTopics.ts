import { nextTaskDay, type DatedTask } from "../cadence/tasks";
import { addMonths } from "../calendar/serial";
import { workingDaysOpen } from "../orders/complaints";
import { rhythmOf } from "../orders/rhythm";
import type { Topic, TopicKind } from "./topics";

/** Example: days ahead, or back, within which something is a topic. */
const within = { satisfaction: 90, offer: 14, service: 60, demand: 30, anniversary: 30 };
/** Years of an anniversary, and months for which a recommendation counts. */
const [anniversaryYears, answerMonths] = [5, 12];

/** What is known of one network; days are whole serials, none after the as-of day but those of tasks. */
export interface TopicFacts {
  /** The topic that somebody entered; "" for none. */
  readonly typed: string;
  /** Complaints; closed NaN where it is open. */
  readonly complaints: readonly { readonly opened: number; readonly closed: number; readonly subject: string }[];
  /** Answers to care calls: to the recommendation question 0 to 10, or whether satisfied. */
  readonly answers: readonly {
    readonly day: number;
    readonly recommendation?: number;
    readonly isSatisfied?: boolean;
  }[];
  /** Day of the latest effective contact; 0 for none. */
  readonly lastTalk: number;
  readonly tasks: readonly (DatedTask & { readonly kind: "offer" | "service"; readonly note: string })[];
  /** Days with an order, rising, each once. */
  readonly orderDays: readonly number[];
}

/** Kinds that lie in what a function is given; gaps and their like need the holdings of all. */
type FoundKind = Exclude<TopicKind, "competitor" | "gap" | "upSelling" | "notAssessed">;

/** A topic with what its reason says. */
export interface FoundTopic extends Topic {
  readonly kind: FoundKind;
  /** What it is about; "" where the reason says it all. */
  readonly subject: string;
  /** Serial; undefined where it has no day. */
  readonly day: number | undefined;
  /** How the reason is said. */
  readonly reason: TopicReason;
  readonly values: Readonly<Record<string, number>>;
}

export type TopicReason =
  | "typed"
  | "complaint"
  | "recommendation"
  | "notSatisfied"
  | "late"
  | "due"
  | "silent"
  | "unusual"
  | "demand"
  | "referral"
  | "anniversary";

/** The topics of one network that its data give, in no order (docs/method.md, Topics). */
export function findTopics(facts: TopicFacts, asOf: number): FoundTopic[] {
  const topics: FoundTopic[] = [];
  const add = (
    kind: FoundKind,
    reason: TopicReason,
    { subject = "", day, daysLate = 0, ...values }: Partial<FoundTopic> & Readonly<Record<string, unknown>>,
  ): void => {
    topics.push({
      kind,
      reason,
      key: subject,
      subject,
      day,
      daysLate,
      value: 0,
      values: values as Record<string, number>,
    });
  };
  if (facts.typed !== "") add("typed", "typed", { subject: facts.typed });
  for (const { opened, closed, subject } of facts.complaints) {
    if (!(opened <= asOf) || closed <= asOf) continue;
    const days = workingDaysOpen(opened, asOf, new Set());
    add("complaint", "complaint", { subject, day: opened, daysLate: days, days });
  }
  addAnswers(facts, asOf, add);
  for (const task of facts.tasks) {
    const due = nextTaskDay(task);
    if (due === undefined || due > asOf + within[task.kind]) continue;
    const late = asOf - due;
    add(task.kind, late > 0 ? "late" : "due", {
      subject: task.note,
      day: due,
      daysLate: Math.max(0, late),
      days: Math.abs(late),
    });
  }
  addOrders(facts, asOf, add);
  return topics;
}

type Add = (
  kind: FoundKind,
  reason: TopicReason,
  more: Partial<FoundTopic> & Readonly<Record<string, unknown>>,
) => void;

/** The latest answer of each kind counts; nobody is asked about what was talked over since. */
function addAnswers({ answers, lastTalk }: TopicFacts, asOf: number, add: Add): void {
  const since = addMonths(asOf, -answerMonths) ?? 0;
  const known = answers.filter(({ day }) => day <= asOf && day > since).sort((a, b) => a.day - b.day);
  const said = known.filter(({ recommendation }) => recommendation !== undefined).at(-1);
  const satisfied = known.filter(({ isSatisfied }) => isSatisfied !== undefined).at(-1);
  const isFresh = (day: number): boolean => day > asOf - within.satisfaction && lastTalk <= day;
  if (said && (said.recommendation as number) <= 6) {
    if (isFresh(said.day))
      add("satisfaction", "recommendation", { day: said.day, answer: said.recommendation, daysLate: asOf - said.day });
  } else if (said && (said.recommendation as number) >= 9)
    add("referral", "referral", { day: said.day, answer: said.recommendation });
  if (satisfied?.isSatisfied === false && isFresh(satisfied.day))
    add("satisfaction", "notSatisfied", { day: satisfied.day, daysLate: asOf - satisfied.day });
}

function addOrders({ orderDays }: TopicFacts, asOf: number, add: Add): void {
  const { isSilent, isUnusual, silence, usual, next, p } = rhythmOf(orderDays, asOf);
  if (isSilent)
    add("silent", isUnusual ? "unusual" : "silent", {
      day: next,
      daysLate: silence,
      days: silence,
      usual,
      percent: Math.round(100 * (p ?? 1)),
    });
  else if (next !== undefined && next <= asOf + within.demand) add("demand", "demand", { day: next, usual });
  const [first] = orderDays;
  if (first === undefined) return;
  for (let years = anniversaryYears; ; years += anniversaryYears) {
    const day = addMonths(first, 12 * years);
    if (day === undefined || day > asOf + within.anniversary) return;
    if (day >= asOf - within.anniversary) add("anniversary", "anniversary", { day, years });
  }
}
