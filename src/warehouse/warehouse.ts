import { plusInterval } from "../method/cadence/due";
import { intervalOf } from "../method/cadence/frequencies";
import { phases } from "../method/measures/phases";
import { segmentRule, type SegmentRule } from "../method/segment/segment";
import { aboutCalls } from "../workbook/contacts/callsWithoutEntry";
import type { Look } from "../workbook/look/look";
import { frequencyGrid } from "../workbook/reminders/frequencyGrid";
import { daysAhead } from "../workbook/reminders/standingsOf";
import { holidaysFor } from "../workbook/rules/holidaysFor";
import type { Dialect, Engine } from "./engine";
import type { GroupedFinding } from "./groupedFinding";
import { stage, type StagedFiles } from "./staging";
import { daysThatOccur, nearPairs, networkStatements, occurring, reminderStatements } from "./statements";
import {
  fillCalendar,
  fillClasses,
  fillIntervals,
  fillLetters,
  fillNear,
  fillRegisters,
  fillSaid,
  fillStates,
} from "./tabulate";
import { classTargets } from "../workbook/rules/frequencies";

/** The rules of a workbook, as far as a warehouse uses them. */
export type WarehouseRules = Pick<Look, "rules" | "registers">;

export interface WarehouseRun {
  readonly segments: SegmentRule | null;
  readonly findings: readonly GroupedFinding[];
  /** Each statement in the order in which it ran. */
  readonly sql: readonly string[];
}

interface RunOptions {
  readonly asOf: number;
  /** So many networks of each adviser are listed. */
  readonly top: number;
  /** Before each step, with its place. */
  readonly onStep?: (step: string, done: number, total: number) => void;
}

/** So many steps has a run, for a progress that does not jump. */
const otherSteps = 2;

/**
 * Computes how every network stands, with the rules of a workbook, in the tables of an engine: `skm_rows` (customers with
 * segments), `skm_reminders` (every network) and `skm_list` (whom to contact). The core prepares the rules and tabulates
 * what is no relational work; the engine joins, groups and orders (docs/warehouse.md).
 */
export async function runWarehouse(
  engine: Engine,
  dialect: Dialect,
  files: StagedFiles,
  { rules, registers }: WarehouseRules,
  { asOf, top, onStep }: RunOptions,
): Promise<WarehouseRun> {
  const targets = classTargets(rules);
  const { columns } = files.customers;
  const segments =
    columns.potential && columns.revenue ? segmentRule(rules.potentialBands, rules.penetrationBands) : null;
  const afterSalesDays = rules.contactRules.afterSalesDays;
  const later = reminderStatements({ asOf, soonDays: rules.soonDays, afterSalesDays, top }, dialect);
  const before = networkStatements(segments, dialect);
  const total = before.length + later.length + otherSteps;
  const sql: string[] = [];
  let done = 0;
  const runAll = async (statements: typeof before): Promise<void> => {
    for (const statement of statements) {
      onStep?.(statement.table, done++, total);
      await engine.run(statement.sql);
      sql.push(statement.sql);
    }
  };

  onStep?.("skm_contacts", done++, total);
  const spokenOf = registers.consents.filter(aboutCalls).map(({ customerId }) => customerId.trim());
  const findings = await stage(engine, dialect, files, { targets, contactRules: rules.contactRules, spokenOf });
  const near = segments ? await engine.rows(nearPairs(segments, dialect)) : [];
  if (segments)
    await fillNear(
      engine,
      near.map((row) => ({ potential: Number(row["potential"]), revenue: Number(row["revenue"]) })),
      segments,
    );
  await fillLetters(engine, segments ?? segmentRule([], []), targets);
  await fillClasses(engine, targets, frequencyGrid(rules, targets), phases.length);
  await fillRegisters(engine, registers, asOf);
  await fillStates(engine);
  await runAll(before);

  onStep?.("skm_days", done++, total);
  const numbers = (await engine.rows(occurring.frequencies)).map((row) => Number(row["n"]));
  await fillIntervals(engine, numbers);
  const said = (await engine.rows(occurring.entries)).map((row) => Number(row["said"]));
  await fillSaid(engine, said, asOf);
  const intervals = numbers.flatMap((n) => intervalOf(n) ?? []);
  const days = new Set([asOf]);
  for (const row of await engine.rows(daysThatOccur)) {
    const day = Number(row["day"]);
    days.add(day);
    if (row["is_contact"] === 1) for (const interval of intervals) days.add(plusInterval(day, interval) ?? day);
  }
  const mostMonths = intervals.reduce((most, each) => Math.max(most, "months" in each ? each.months : 0), 0);
  const first = [...days].reduce((a, b) => Math.min(a, b), asOf);
  const holidays = holidaysFor({ rules }, first, asOf + daysAhead);
  await fillCalendar(engine, days, mostMonths, holidays, afterSalesDays);
  await runAll(later);
  return { segments, findings, sql };
}
