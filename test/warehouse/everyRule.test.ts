import { dueRules, reminderStates } from "../../src/method/cadence/reminders";
import { duckDbDialect } from "../../src/warehouse/duckdb";
import { registerParts, ruleParts } from "../../src/warehouse/unknownRules";
import { runWarehouse, type WarehouseRules } from "../../src/warehouse/warehouse";
import type { Registers } from "../../src/workbook/registers/registers";
import { exampleRules } from "../../src/workbook/rules/exampleRules";
import { lookOf, parquetOf, withDuckDb } from "./desk";
import { compare } from "./equality";
import { onlyChanged } from "./onlyChanged";
import { nastyAsOf, nastyCompany } from "./nastyCompany";

const top = 300;

test("every register and rule that is said to be computed changes the result, every state and due rule occurs", async () => {
  const company = nastyCompany(1500, 6000, 4);
  const look = lookOf(company);
  await withDuckDb(async (whole, folder) => {
    const engine = onlyChanged(whole);
    const files = await parquetOf(engine, folder, company);
    const differences = async (rules: WarehouseRules): Promise<number> => {
      await runWarehouse(engine, duckDbDialect, files, rules, { asOf: nastyAsOf, top });
      return Object.keys((await compare(engine, look, nastyAsOf, top)).different).length;
    };
    expect(await differences(company)).toBe(0);
    const all = async (column: string): Promise<number[]> =>
      (await engine.rows(`SELECT DISTINCT ${column} AS it FROM skm_reminders ORDER BY it`)).map(({ it }) => Number(it));
    expect(await all("state")).toEqual([...reminderStates.keys()]);
    expect(await all("due_rule")).toEqual([...dueRules.keys()]);

    const idle: string[] = [];
    for (const register of Object.keys(registerParts) as (keyof Registers)[]) {
      if (registerParts[register] !== "computed") continue;
      const registers = { ...company.registers, [register]: [] };
      if ((await differences({ ...company, registers })) === 0) idle.push(register);
    }
    // The day is given to the command, faults end it, and thrusts are words beside the segments.
    const elsewhere = new Set(["asOf", "faults", "thrusts"]);
    const usual = exampleRules("en");
    for (const rule of Object.keys(ruleParts) as (keyof typeof ruleParts)[]) {
      if (ruleParts[rule] !== "computed" || elsewhere.has(rule)) continue;
      const rules = { ...company.rules, [rule]: usual[rule] };
      if ((await differences({ ...company, rules })) === 0) idle.push(rule);
    }
    expect(idle).toEqual([]);
  });
}, 240_000);
