/**
 * The rules on Parquet files with DuckDB, against one bare pass of the same database over the same files that reads every
 * column the rules need. CPU seconds of the process; SKM_WAREHOUSE_CUSTOMERS sets the size (100,000; ten contacts each).
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contactsSource } from "../src/method/tables/contacts";
import { customersSource } from "../src/method/tables/customers";
import { duckDbDialect, openDuckDb } from "../src/warehouse/duckdb";
import { sourceFiles } from "../src/warehouse/sourceFiles";
import { runWarehouse } from "../src/warehouse/warehouse";
import { emptyRegisters } from "../src/workbook/registers/registers";
import { exampleRules } from "../src/workbook/rules/exampleRules";

const customers = Number(process.env["SKM_WAREHOUSE_CUSTOMERS"] ?? 100_000);
const asOf = 46112;
const folder = mkdtempSync(join(tmpdir(), "skm-warehouse-bench-"));
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function measure(): Promise<void> {
  const engine = await openDuckDb({
    spill: join(folder, "spill"),
    memory: process.env["SKM_WAREHOUSE_MEMORY"] ?? "8GB",
  });
  const chance = (salt: string): string => `(hash(i, '${salt}') % 1000000) / 1e6`;
  const customersFile = join(folder, "customers.parquet");
  const contactsFile = join(folder, "contacts.parquet");
  await engine.run(`COPY (SELECT 'K' || i AS "Customer ID", 'Customer ' || i AS "Customer",
    CASE WHEN ${chance("n")} < 0.25 THEN 'V' || CAST(floor(${chance("v")} * ${customers / 8}) AS BIGINT) ELSE '' END AS "Network",
    'Adviser ' || (i % 40) AS "Adviser", round(10 ** (2 + 4 * ${chance("p")}), 2) AS "Potential",
    round(10 ** (2 + 4 * ${chance("p")}) * ${chance("r")}, 2) AS "Revenue",
    CASE WHEN ${chance("c")} < 0.6 THEN '' WHEN ${chance("c")} < 0.7 THEN 'A' WHEN ${chance("c")} < 0.85 THEN 'B' ELSE 'C' END AS "Class"
    FROM range(${customers}) t(i)) TO '${customersFile}' (FORMAT parquet)`);
  await engine.run(`COPY (SELECT 'K' || CAST(floor(${chance("k")} * ${customers}) AS BIGINT) AS "Customer ID",
    DATE '2026-04-05' - CAST(floor(${chance("d")} * 900) AS INTEGER) AS "Date",
    CASE WHEN ${chance("o")} < 0.2 THEN 'not reached' WHEN ${chance("o")} < 0.25 THEN 'order' ELSE 'reached' END AS "Outcome",
    CASE WHEN ${chance("f")} < 0.1 THEN DATE '2026-04-05' - CAST(floor(${chance("d")} * 900) AS INTEGER) + 30 END AS "Follow-up"
    FROM range(${customers * 10}) t(i)) TO '${contactsFile}' (FORMAT parquet)`);
  const megabytes = (statSync(customersFile).size + statSync(contactsFile).size) / 1e6;

  let before = cpu();
  await engine.rows(
    `SELECT count("Customer ID"), sum("Potential"), sum("Revenue"), min("Class"), max("Network"), max("Adviser"), max("Customer") FROM '${customersFile}'`,
  );
  await engine.rows(`SELECT max("Customer ID"), max("Date"), max("Outcome"), max("Follow-up") FROM '${contactsFile}'`);
  const bare = cpu() - before;

  before = cpu();
  const start = performance.now();
  const files = {
    customers: await sourceFiles(engine, duckDbDialect, customersSource, customersFile),
    contacts: await sourceFiles(engine, duckDbDialect, contactsSource, contactsFile),
  };
  await runWarehouse(
    engine,
    duckDbDialect,
    files,
    { rules: exampleRules("en"), registers: emptyRegisters },
    { asOf, top: 1000 },
  );
  const ours = cpu() - before;
  const [listed] = await engine.rows("SELECT count(*) AS n FROM skm_list");
  console.log(
    `${customers} customers, ${customers * 10} contacts (${megabytes.toFixed(0)} MB): ${ours.toFixed(1)} CPU s, ${((performance.now() - start) / 1000).toFixed(1)} s, ` +
      `${(process.memoryUsage.rss() / 1e9).toFixed(2)} GB, ${(ours / bare).toFixed(0)}x a bare pass (${bare.toFixed(2)} CPU s); ${String(listed?.["n"])} listed`,
  );
  engine.close();
}

void measure().finally(() => rmSync(folder, { recursive: true, force: true }));
