import { duckDbDialect } from "../../src/warehouse/duckdb";
import { runWarehouse } from "../../src/warehouse/warehouse";
import { lookOf, parquetOf, withDuckDb } from "./desk";
import { compare } from "./equality";
import { nastyAsOf, nastyCompany } from "./nastyCompany";

const top = 300;

test.each([1, 2])("DuckDB finds what the pane finds, cell by cell, of a nasty company (seed %i)", async (seed) => {
  const company = nastyCompany(10_000, 40_000, seed);
  const result = await withDuckDb(async (engine, folder) => {
    const files = await parquetOf(engine, folder, company);
    await runWarehouse(engine, duckDbDialect, files, company, { asOf: nastyAsOf, top });
    return compare(engine, lookOf(company), nastyAsOf, top);
  });
  expect(result.different).toEqual({});
  expect(result.compared).toBeGreaterThan(130_000);
});
