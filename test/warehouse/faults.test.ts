import { duckDbDialect } from "../../src/warehouse/duckdb";
import type { Engine } from "../../src/warehouse/engine";
import { runWarehouse } from "../../src/warehouse/warehouse";
import { lookOf, parquetOf, withDuckDb } from "./desk";
import { compare } from "./equality";
import { onlyChanged } from "./onlyChanged";
import { nastyAsOf, nastyCompany } from "./nastyCompany";

const top = 300;
const company = nastyCompany(1500, 7000, 3);
const look = lookOf(company);

/** What could be wrong in the SQL: the comparison has to see each of them. */
const faults: readonly (readonly [string, string, string])[] = [
  ["a penetration that equals its limit counts as above it", "(revenue / potential) >", "(revenue / potential) >="],
  ["exact decimals near a limit are left out", "WHEN near_code IS NOT NULL THEN near_code", ""],
  ["a negative amount is no fault", "WHEN potential < 0 OR revenue < 0", "WHEN potential < 0"],
  ["a doubled id belongs to the network of its last row", "arg_min(CASE WHEN net", "arg_max(CASE WHEN net"],
  ["ids keep their blanks", 'trim(s."Customer ID",', "concat(s.\"Customer ID\",'' ||"],
  ["an error text is an id", "THEN '' ELSE t_customerId END AS id", "THEN t_customerId ELSE t_customerId END AS id"],
  ["the adviser of the last customer", "arg_min(c.adviser", "arg_max(c.adviser"],
  ["of two classes the less demanding one", "arg_min(c.class_at", "arg_max(c.class_at"],
  ["of two own numbers the lower one", "max(c.own)", "min(c.own)"],
  [
    "a network is dropped when one of its customers is",
    `COALESCE(max(CASE WHEN c.phase <> 5 THEN c.phase END), 5)`,
    "max(c.phase)",
  ],
  ["the register of consents is left out", "w.said_by_rows | COALESCE(e.said, 0)", "w.said_by_rows"],
  ["the as-of day itself does not count", "c.day <= 46112", "c.day < 46112"],
  ["a follow-up on its own day is agreed", "follow_up > day", "follow_up >= day"],
  [
    "of two contacts on a day the earlier row is the later one",
    "arg_max(follow_up, day * 1099511627776 + row_no) FILTER (WHERE follow_up > day)",
    "arg_max(follow_up, day * 1099511627776 - row_no) FILTER (WHERE follow_up > day)",
  ],
  ["an attempt before the contact of its day counts", "OR (day = last_day AND row_no > last_row)", "OR day = last_day"],
  ["the latest task instead of the earliest", "min(t.day) AS task", "max(t.day) AS task"],
  ["the first snooze instead of the last one", "arg_max(s.until", "arg_min(s.until"],
  ["a snooze holds after a contact", "AND NOT (p.entered > 0 AND", "AND NOT (false AND"],
  ["the first day to look again", "arg_max(p.look_again", "arg_min(p.look_again"],
  ["a month's last day runs over", "LEAST(y.day, m.length)", "y.day"],
  ["congratulating comes after what is agreed", "congratulate < moved)", "false)"],
  ["a task that the attempt was for comes back", "<= r.retry_set_on AS waits", "< 0 AS waits"],
  [
    "a retry is not moved to a working day",
    "CASE WHEN tries THEN COALESCE(w.next_working, 0) ELSE r.moved END",
    "CASE WHEN tries THEN r.retry ELSE r.moved END",
  ],
  ["due soon ends a day early", "moved <= 46122", "moved < 46122"],
  ["who is snoozed keeps the due day", "CASE WHEN c.state = 5 THEN", "CASE WHEN c.state = 99 THEN"],
  ["a retry makes the network late from its own day", "WHEN late > 0 AND late < moved THEN late", ""],
  ["the weight of the class is left out", "/ CAST(length AS DOUBLE) * weight", "/ CAST(length AS DOUBLE)"],
  ["of two as urgent the one with less weight", "late_since, weight DESC", "late_since, weight"],
];

test("each fault planted in the SQL shows in the comparison", async () => {
  const unseen: string[] = [];
  await withDuckDb(async (whole, folder) => {
    const engine = onlyChanged(whole);
    const files = await parquetOf(engine, folder, company);
    const differences = async (from: string, to: string): Promise<{ hit: boolean; different: number }> => {
      let hit = false;
      const broken: Engine = {
        ...engine,
        run(sql) {
          if (sql.includes(from)) hit = true;
          return engine.run(sql.replaceAll(from, to));
        },
      };
      await runWarehouse(broken, duckDbDialect, files, company, { asOf: nastyAsOf, top });
      const { different } = await compare(engine, look, nastyAsOf, top);
      return { hit, different: Object.keys(different).length };
    };
    expect(await differences("no such text", "")).toEqual({ hit: false, different: 0 });
    for (const [fault, from, to] of faults) {
      const { hit, different } = await differences(from, to);
      if (!hit) unseen.push(`not planted: ${fault}`);
      else if (different === 0) unseen.push(fault);
    }
  });
  expect(unseen).toEqual([]);
}, 240_000);
