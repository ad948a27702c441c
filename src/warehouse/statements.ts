import { dueRules, reminderStates, type DueRule, type ReminderState } from "../method/cadence/reminders";
import { weightWithoutClass } from "../method/cadence/frequencies";
import { lastSerial } from "../method/calendar/serial";
import { droppedIndex } from "../method/measures/phases";
import { nearLimit } from "../method/segment/isAbove";
import { codeTable, segmentFaults, type SegmentRule } from "../method/segment/segment";
import type { Dialect } from "./engine";

/** A table that the engine makes of those before it. */
export interface Statement {
  readonly table: string;
  readonly sql: string;
}

const rule = Object.fromEntries(dueRules.map((name, code) => [name, code])) as Record<DueRule, number>;
const state = Object.fromEntries(reminderStates.map((name, code) => [name, code])) as Record<ReminderState, number>;

/** Rows of a table, in the key "day, then row": more than any table has. */
const mostRows = 2 ** 40;

/** Number of limits that a value exceeds. */
function steps(value: string, limits: readonly number[], d: Dialect): string {
  if (limits.length === 0) return "0";
  return limits.map((limit) => `(CASE WHEN ${value} > ${d.number(limit)} THEN 1 ELSE 0 END)`).join(" + ");
}

/** Where binary fractions cannot tell whether the penetration exceeds a limit. */
function nearAnyLimit(rule: SegmentRule, d: Dialect): string {
  const near = [...rule.penetrationSteps.limits].filter((limit) => limit !== 0);
  if (near.length === 0) return "false";
  return near
    .map(
      (limit) =>
        `(revenue / potential > ${d.number(limit - nearLimit)} AND revenue / potential <= ${d.number(limit + nearLimit)} AND revenue / potential <> ${d.number(limit)})`,
    )
    .join(" OR ");
}

/** What of potential and revenue can be divided: the rest are faults. */
const divisible = "potential > 0 AND revenue >= 0";

/** Distinct pairs that the core has to judge; their codes are filled into `skm_near`. */
export function nearPairs(segments: SegmentRule, d: Dialect): string {
  return `SELECT DISTINCT potential, revenue FROM (SELECT potential, COALESCE(revenue, ${d.number(0)}) AS revenue FROM skm_customers WHERE NOT bad_potential AND NOT bad_revenue) q
    WHERE CASE WHEN ${divisible} THEN ${nearAnyLimit(segments, d)} ELSE false END`;
}

function segmentCode(rule: SegmentRule, d: Dialect): string {
  const { potentialSteps, penetrationSteps } = rule;
  const width = penetrationSteps.takers.length;
  const cases = Array.from(codeTable(rule), (code, at) => `WHEN ${at} THEN ${code}`);
  return `CASE WHEN unusable THEN ${segmentFaults.notNumber} WHEN potential < 0 OR revenue < 0 THEN ${segmentFaults.negative}
      WHEN potential = 0 THEN ${segmentFaults.potentialMissing} WHEN near_code IS NOT NULL THEN near_code
      ELSE CASE (${steps("potential", [...potentialSteps.limits], d)}) * ${width} + ${steps("(revenue / potential)", [...penetrationSteps.limits], d)} ${cases.join(" ")} END END`;
}

/** `skm_rows`: each customer with its segment. */
function rowsTable(segments: SegmentRule | null, d: Dialect): Statement {
  const from = `SELECT c.row_no AS row_no, id, net, adviser, class_at, own, phase, said, bad_potential OR bad_revenue AS unusable,
      COALESCE(c.potential, ${d.number(0)}) AS potential, COALESCE(c.revenue, ${d.number(0)}) AS revenue FROM skm_customers c`;
  if (!segments)
    return { table: "skm_rows", sql: d.table("skm_rows", `SELECT *, CAST(NULL AS INTEGER) AS code FROM (${from}) q`) };
  return {
    table: "skm_rows",
    sql: d.table(
      "skm_rows",
      `SELECT row_no, id, net, adviser, class_at, own, phase, said, potential, revenue, CAST(${segmentCode(segments, d)} AS INTEGER) AS code
      FROM (SELECT q.*, n.code AS near_code FROM (${from}) q LEFT JOIN skm_near n ON n.potential = q.potential AND n.revenue = q.revenue) r`,
    ),
  };
}

/**
 * Everything up to how the networks stand, by the tables that `tabulate.ts` makes. Between `skm_networks` and the next the
 * intervals and consents that occur are tabulated.
 */
export function networkStatements(segments: SegmentRule | null, d: Dialect): Statement[] {
  const table = (name: string, query: string): Statement => ({ table: name, sql: d.table(name, query) });
  // The most demanding class, of several the one in the first row.
  const mostDemanding = (column: string, rank: string): string =>
    d.atLeast(column, `${rank} * ${mostRows} + c.row_no`, `${column} IS NOT NULL`);
  return [
    rowsTable(segments, d),
    // Of a doubled id the first row says to which network the customer belongs.
    table(
      "skm_members",
      `SELECT id, min(row_no) AS row_no, ${d.atLeast("CASE WHEN net = '' THEN id ELSE net END", "row_no", "true")} AS network FROM skm_rows WHERE id <> '' GROUP BY id`,
    ),
    table(
      "skm_networks",
      `SELECT g.*, CASE WHEN own IS NOT NULL THEN own ELSE k.n END AS n, COALESCE(w.weight, ${d.number(weightWithoutClass)}) AS weight
      FROM (SELECT f.*, COALESCE(given_at, letter_at) AS class_at, CASE WHEN given_at IS NULL AND letter_at IS NOT NULL THEN 1 ELSE 0 END AS from_segment
        FROM (SELECT m.network AS network, min(c.row_no) AS first_row, ${d.atLeast("c.adviser", "c.row_no", "c.adviser <> ''")} AS adviser,
          ${mostDemanding("c.class_at", "t.rank")} AS given_at, ${mostDemanding("l.class_at", "lt.rank")} AS letter_at,
          max(c.own) AS own, COALESCE(max(CASE WHEN c.phase <> ${droppedIndex} THEN c.phase END), ${droppedIndex}) AS phase, ${d.allBits("c.said")} AS said_by_rows, count(*) AS customers
          FROM skm_rows c JOIN skm_members m ON m.id = c.id LEFT JOIN skm_classes t ON t.class_at = c.class_at
            LEFT JOIN skm_letters l ON l.code = c.code LEFT JOIN skm_classes lt ON lt.class_at = l.class_at GROUP BY m.network) f) g
        LEFT JOIN skm_cells k ON k.class_at = g.class_at AND k.phase = g.phase LEFT JOIN skm_classes w ON w.class_at = g.class_at`,
    ),
    table(
      "skm_entries",
      `SELECT w.network AS network, w.said_by_rows | COALESCE(e.said, 0) AS said FROM skm_networks w
      LEFT JOIN (SELECT m.network AS network, ${d.allBits("s.said")} AS said FROM skm_consents s JOIN skm_members m ON m.id = s.id GROUP BY m.network) e ON e.network = w.network`,
    ),
  ];
}

/** Numbers of contacts a year, and entries on consent, that occur. */
export const occurring = {
  frequencies: "SELECT DISTINCT n FROM skm_networks WHERE n IS NOT NULL",
  entries: "SELECT DISTINCT said FROM skm_entries",
} as const;

/** The days that are looked up, but for those an interval after a contact: `is_contact` tells which these are counted from. */
export const daysThatOccur = `SELECT day, max(is_contact) AS is_contact FROM (
  SELECT DISTINCT day, 1 AS is_contact FROM skm_contacts UNION ALL SELECT DISTINCT follow_up, 0 FROM skm_contacts
  UNION ALL SELECT day, 0 FROM skm_tasks UNION ALL SELECT until, 0 FROM skm_snoozes UNION ALL SELECT look_again, 0 FROM skm_drops) q
  WHERE day > 0 GROUP BY day`;

interface ReminderCase {
  readonly asOf: number;
  readonly soonDays: number;
  readonly afterSalesDays: number;
  /** So many of each adviser are listed. */
  readonly top: number;
}

/** What is known of a network while its due day is found. */
const known = [
  ...["network", "first_row", "adviser", "class_at", "from_segment", "phase", "n", "weight", "customers"],
  ...["months", "days", "length", "last_day", "agreed", "ordered", "attempts", "retry", "retry_set_on", "task"],
  ...["dropped", "look_again", "blocked", "permitted", "put_off"],
];
const found = [...known, "due_day", "moved", "due_rule"];

/** The columns of a query, some of them changed on the way. */
function columns(of: string, names: readonly string[], changes: Readonly<Record<string, string>> = {}): string {
  return names.map((name) => (name in changes ? `${changes[name]} AS ${name}` : `${of}.${name} AS ${name}`)).join(", ");
}

/** From the contacts to the list, as `reminders` in the core computes it. */
export function reminderStatements({ asOf, soonDays, afterSalesDays, top }: ReminderCase, d: Dialect): Statement[] {
  const table = (name: string, query: string): Statement => ({ table: name, sql: d.table(name, query) });
  const step = (name: string, query: string): Statement => ({ table: name, sql: d.step(name, query) });
  const key = (day: string): string => `${day} * ${mostRows} + row_no`;
  const nothing = (value: string): string => `COALESCE(${value}, 0)`;
  const double = (value: string): string => `CAST(${value} AS DOUBLE)`;
  return [
    // Rows that count: of a customer, with a day up to the as-of day.
    table(
      "skm_calls",
      `SELECT m.network AS network, c.row_no AS row_no, c.day AS day, c.effective AS effective, c.ordered AS ordered, c.follow_up AS follow_up
      FROM skm_contacts c JOIN skm_members m ON m.id = c.id WHERE c.day <= ${asOf}`,
    ),
    table(
      "skm_latest",
      `SELECT l.network AS network, last_day, last_row, CASE WHEN agreed_day = last_day THEN agreed ELSE 0 END AS agreed, CASE WHEN order_day = last_day THEN 1 ELSE 0 END AS ordered
      FROM (SELECT network, max(day) AS last_day, ${d.atMost("row_no", key("day"), "true")} AS last_row,
        ${d.atMost("follow_up", key("day"), "follow_up > day")} AS agreed, max(CASE WHEN follow_up > day THEN day END) AS agreed_day,
        max(CASE WHEN ordered = 1 THEN day END) AS order_day FROM skm_calls WHERE effective = 1 GROUP BY network) l`,
    ),
    table(
      "skm_attempts",
      `SELECT network, count(*) AS attempts, ${d.atMost("follow_up", key("day"), "follow_up >= day")} AS retry, ${d.atMost("day", key("day"), "follow_up >= day")} AS retry_set_on
      FROM (SELECT c.*, ${nothing("l.last_day")} AS last_day, l.last_row AS last_row FROM skm_calls c LEFT JOIN skm_latest l ON l.network = c.network WHERE c.effective = 0) a
      WHERE day > last_day OR (day = last_day AND row_no > last_row) GROUP BY network`,
    ),
    table(
      "skm_open_tasks",
      `SELECT m.network AS network, min(t.day) AS task FROM skm_tasks t JOIN skm_members m ON m.id = t.id GROUP BY m.network`,
    ),
    table(
      "skm_put_off",
      `SELECT m.network AS network, ${d.atMost("s.until", `s.entered * ${mostRows} + s.row_no`, "true")} AS until, max(s.entered) AS entered
      FROM skm_snoozes s JOIN skm_members m ON m.id = s.id GROUP BY m.network`,
    ),
    table(
      "skm_look_again",
      `SELECT m.network AS network, ${d.atMost("p.look_again", `p.day * ${mostRows} + p.row_no`, "true")} AS look_again
      FROM skm_drops p JOIN skm_members m ON m.id = p.id GROUP BY m.network`,
    ),
    table(
      "skm_standings",
      `SELECT w.network AS network, w.first_row AS first_row, w.adviser AS adviser, w.class_at AS class_at, w.from_segment AS from_segment, w.phase AS phase, w.n AS n, w.weight AS weight, w.customers AS customers,
        i.months AS months, i.days AS days, COALESCE(i.length, 365) AS length, ${nothing("l.last_day")} AS last_day, ${nothing("l.agreed")} AS agreed, ${nothing("l.ordered")} AS ordered,
        ${nothing("a.attempts")} AS attempts, ${nothing("a.retry")} AS retry, ${nothing("a.retry_set_on")} AS retry_set_on, ${nothing("t.task")} AS task,
        CASE WHEN w.phase = ${droppedIndex} THEN 1 ELSE 0 END AS dropped, ${nothing("g.look_again")} AS look_again, s.blocked AS blocked, s.permitted AS permitted,
        CASE WHEN p.until > ${asOf} AND NOT (p.entered > 0 AND GREATEST(${nothing("l.last_day")}, ${nothing("a.retry_set_on")}) > p.entered) THEN p.until ELSE 0 END AS put_off
      FROM skm_networks w LEFT JOIN skm_intervals i ON i.n = w.n LEFT JOIN skm_latest l ON l.network = w.network LEFT JOIN skm_attempts a ON a.network = w.network
        LEFT JOIN skm_open_tasks t ON t.network = w.network LEFT JOIN skm_look_again g ON g.network = w.network LEFT JOIN skm_put_off p ON p.network = w.network
        JOIN skm_entries e ON e.network = w.network JOIN skm_said s ON s.said = e.said`,
    ),
    // The day agreed, that of the cadence, or today for who was never contacted.
    step(
      "skm_first_day",
      `SELECT ${columns("b", [...known, "due_day", "due_rule"])}, ${nothing("w.next_working")} AS moved, CASE WHEN b.ordered = 1 AND b.dropped = 0 THEN ${afterSalesDays > 0 ? nothing("o.after_sales") : "0"} ELSE 0 END AS congratulate
      FROM (SELECT ${columns("s", known)}, CASE WHEN dropped = 1 THEN look_again WHEN agreed > 0 THEN agreed
          WHEN months IS NULL AND days IS NULL THEN 0 WHEN last_day = 0 THEN ${asOf}
          WHEN months IS NOT NULL THEN ${nothing("m.first_serial + LEAST(y.day, m.length) - 1")}
          WHEN last_day + days <= ${lastSerial} THEN last_day + days ELSE 0 END AS due_day,
        CASE WHEN dropped = 1 THEN CASE WHEN look_again > 0 THEN ${rule.lookAgain} ELSE ${rule.none} END WHEN agreed > 0 THEN ${rule.agreed}
          WHEN months IS NULL AND days IS NULL THEN ${rule.none} WHEN last_day = 0 THEN ${rule.neverContacted} ELSE ${rule.cadence} END AS due_rule
        FROM skm_standings s LEFT JOIN skm_days y ON y.serial = s.last_day LEFT JOIN skm_months m ON m.month = y.month + s.months) b
      LEFT JOIN skm_days w ON w.serial = b.due_day LEFT JOIN skm_days o ON o.serial = b.last_day`,
    ),
    // After an order somebody congratulates, where that is due before.
    step(
      "skm_after_sales",
      `SELECT ${columns("f", found, {
        due_day: "CASE WHEN earlier THEN congratulate ELSE due_day END",
        moved: "CASE WHEN earlier THEN congratulate ELSE moved END",
        due_rule: `CASE WHEN earlier THEN ${rule.afterSales} ELSE due_rule END`,
      })}, retry > 0 AND dropped = 0 AS tries
      FROM (SELECT ${columns("d", found)}, congratulate, congratulate > 0 AND (moved = 0 OR congratulate < moved) AS earlier FROM skm_first_day d) f`,
    ),
    // An attempt that says when to try next moves what was due.
    step(
      "skm_retries",
      `SELECT ${columns("r", found, {
        due_day: "CASE WHEN tries THEN r.retry ELSE r.due_day END",
        moved: `CASE WHEN tries THEN ${nothing("w.next_working")} ELSE r.moved END`,
        due_rule: `CASE WHEN tries THEN ${rule.retry} ELSE r.due_rule END`,
      })}, CASE WHEN tries THEN r.moved ELSE 0 END AS late, CASE WHEN r.task > 0 AND r.dropped = 0 THEN ${nothing("t.next_working")} ELSE 0 END AS task_moved,
        r.task > 0 AND tries AND ${nothing("t.next_working")} <= r.retry_set_on AS waits
      FROM skm_after_sales r LEFT JOIN skm_days w ON w.serial = r.retry LEFT JOIN skm_days t ON t.serial = r.task`,
    ),
    // A task comes before where it is due before; one that the attempt was for waits with it.
    step(
      "skm_due",
      `SELECT ${columns("q", found, {
        due_day: "CASE WHEN takes THEN task ELSE due_day END",
        moved: "CASE WHEN takes THEN task_moved ELSE moved END",
        due_rule: `CASE WHEN takes THEN ${rule.task} ELSE due_rule END`,
      })}, CASE WHEN NOT waits THEN late WHEN late = 0 THEN task_moved ELSE LEAST(late, task_moved) END AS late
      FROM (SELECT ${columns("t", found)}, late, task_moved, waits, NOT waits AND task_moved > 0 AND (moved = 0 OR task_moved < moved) AS takes FROM skm_retries t) q`,
    ),
    step(
      "skm_decided",
      `SELECT ${columns("q", found, { moved: `CASE WHEN c.state = ${state.snoozed} THEN ${nothing("w.next_working")} ELSE q.moved END` })}, q.late AS late, c.state AS state
      FROM (SELECT ${columns("d", found)}, late, CASE WHEN moved = 0 THEN -1 WHEN moved < ${asOf} THEN 0 WHEN moved <= ${asOf + soonDays} THEN 1 ELSE 2 END AS due_code,
          CASE WHEN put_off > ${asOf} AND moved > 0 AND moved < put_off THEN 1 ELSE 0 END AS snoozed, CASE WHEN moved > ${asOf} THEN 1 ELSE 0 END AS ahead FROM skm_due d) q
      JOIN skm_states c ON c.due_code = q.due_code AND c.due_rule = q.due_rule AND c.dropped = q.dropped AND c.blocked = q.blocked AND c.snoozed = q.snoozed AND c.ahead = q.ahead
      LEFT JOIN skm_days w ON w.serial = q.put_off`,
    ),
    table(
      "skm_reminders",
      `SELECT network, first_row, adviser, class_at, from_segment, phase, n, weight, customers, last_day, agreed, attempts, retry, task, permitted, state, due_rule, moved AS due, due_day AS unmoved, late_since,
        CASE WHEN late_since > 0 AND late_since < ${asOf} THEN ${double(`${asOf} - late_since`)} / ${double("length")} * weight ELSE ${d.number(0)} END AS priority
      FROM (SELECT ${columns("s", found)}, state, CASE WHEN state > ${state.dueSoon} THEN 0 WHEN late > 0 AND late < moved THEN late ELSE moved END AS late_since FROM skm_decided s) q`,
    ),
    table(
      "skm_list",
      `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY COALESCE(adviser, '') ORDER BY priority DESC, late_since, weight DESC, first_row) AS place
        FROM skm_reminders WHERE state <= ${state.dueSoon}) q WHERE place <= ${top}`,
    ),
  ];
}
