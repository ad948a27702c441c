import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contactsSource } from "../../src/method/tables/contacts";
import { customersSource } from "../../src/method/tables/customers";
import { matchHeaders } from "../../src/method/tables/headers";
import { finished } from "../../src/method/steps";
import type { Source } from "../../src/method/tables/source";
import { openDuckDb, duckDbDialect } from "../../src/warehouse/duckdb";
import type { Engine } from "../../src/warehouse/engine";
import { sourceFiles } from "../../src/warehouse/sourceFiles";
import type { StagedFiles } from "../../src/warehouse/staging";
import type { FoundSource } from "../../src/workbook/excel/source";
import { judgeContacts } from "../../src/workbook/look/judgeContacts";
import { judgeCustomers } from "../../src/workbook/look/judgeCustomers";
import type { Look } from "../../src/workbook/look/look";
import { sourcePlace } from "../../src/workbook/look/sourcePlace";
import type { NastyCompany } from "./nastyCompany";

/** DuckDB with a folder of its own, both gone at the end. */
export async function withDuckDb<T>(act: (engine: Engine, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "skm-warehouse-"));
  const engine = await openDuckDb({ spill: join(folder, "spill") });
  try {
    return await act(engine, folder);
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The company in two Parquet files. */
export async function parquetOf(engine: Engine, folder: string, company: NastyCompany): Promise<StagedFiles> {
  for (const name of ["customers", "contacts"] as const) {
    const table = Object.entries(company[name]);
    await engine.fill(
      `src_${name}`,
      table.map(([header, values]) => ({
        name: `"${header}"`,
        type: values.some((value) => typeof value === "number") ? ("number" as const) : ("text" as const),
        values: values as (string | number | null)[],
      })),
    );
    await engine.run(`COPY src_${name} TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet)`);
  }
  return {
    customers: await sourceFiles(engine, duckDbDialect, customersSource, join(folder, "customers.parquet")),
    contacts: await sourceFiles(engine, duckDbDialect, contactsSource, join(folder, "contacts.parquet")),
  };
}

/** The same cells as the workbook's judges see them. */
export function lookOf({ customers, contacts, rules, registers }: NastyCompany): Look {
  const seen = (source: Source, table: NastyCompany["customers"]) => {
    const headers = Object.keys(table);
    const rows = Object.values(table)[0]?.length ?? 0;
    const columns = matchHeaders(headers, source.columns).columns as Readonly<Record<string, number>>;
    const choice = { key: source.key, sheet: source.key, address: `A1:Z${rows + 1}`, tableName: null, rows, headers };
    const found: FoundSource<string> = { choice, columns, missing: [], mappedByHand: false };
    const cells = Object.fromEntries(
      Object.entries(columns).map(([field, at]) => [
        field,
        Object.values(table)[at]?.map((cell) => (cell === null || Number.isNaN(cell) ? "" : cell)),
      ]),
    );
    return { found, cells, rows, at: sourcePlace(found, source.key) };
  };
  const customer = seen(customersSource, customers);
  const contact = seen(contactsSource, contacts);
  return {
    choices: [],
    customers: customer.found as Look["customers"],
    contacts: contact.found as Look["contacts"],
    mapping: {},
    customerColumns: finished(judgeCustomers(customer.cells, customer.rows, customer.at, "1900")).columns,
    contactColumns: finished(judgeContacts(contact.cells, contact.rows, contact.at, "1900")).columns,
    rules,
    registers,
    findings: [],
    dateSystem: "1900",
  };
}
