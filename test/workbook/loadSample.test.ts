import { lookAt } from "../../src/workbook/reading/lookAt";
import { serialOfDay } from "../../src/sample/day";
import { sampleWorkbook, type SampleTable } from "../../src/sample/sampleWorkbook";
import { openWorkbench, type Workbench } from "../../src/workbench/headless";
import { createWorkbook } from "../../src/workbench/model/open";
import type { CellValue } from "../../src/workbench/model/workbook";
import { loadSample, type SampleOptions } from "../../src/workbook/sample/loadSample";
import { WorkbookError } from "../../src/workbook/excel/workbookError";

const asOf = serialOfDay("2026-03-31");
const options: SampleOptions = { language: "en", asOf };
const sample = sampleWorkbook(options);

let close: (() => void) | undefined;
afterEach(() => {
  close?.();
  close = undefined;
});

async function open(names: readonly string[] = ["Sheet1"], dateSystem: "1900" | "1904" = "1900"): Promise<Workbench> {
  const workbench = await openWorkbench({ model: createWorkbook({ sheetNames: names, dateSystem }) });
  close = workbench.installGlobals();
  return workbench;
}

const sheetNames = ({ model }: Workbench): string[] => model.sheets().map(({ name }) => name);
const sheetId = ({ model }: Workbench, name: string): string => model.sheets().find((sheet) => sheet.name === name)!.id;

function cells(workbench: Workbench, name: string): CellValue[][] {
  const id = sheetId(workbench, name);
  return workbench.model.values(id, workbench.model.usedArea(id)!);
}

/** What the sheet must hold: the header row and the rows. */
function expected({ columns, rows }: SampleTable): unknown[][] {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === "object" ? expect.objectContaining(cell) : cell)));
  return [columns.map(({ header }) => header), ...plain];
}

describe("loading the sample", () => {
  it("writes both tables onto new sheets, cell by cell", async () => {
    const workbench = await open();
    expect(await loadSample(options)).toEqual({ customersSheet: "Customers", contactsSheet: "Contacts" });
    expect(sheetNames(workbench)).toEqual(["Sheet1", "Customers", "Contacts", "SKM register"]);
    expect(cells(workbench, "Customers")).toEqual(expected(sample.customers));
    expect(cells(workbench, "Contacts")).toEqual(expected(sample.contacts));
    const tables = workbench.model.tables().map(({ name, area, columns }) => [name, area.rows, columns.length]);
    expect(tables).toEqual([
      ["Customers", 121, 19],
      ["Contacts", 967, 14],
      ...sample.registers.tables.map(({ table }) => [table.name, table.rows.length + 1, table.columns.length]),
    ]);
    expect(workbench.model.activeSheetId()).toBe(sheetId(workbench, "Customers"));
  });

  it("keeps texts as texts: a name like a formula, a text date, a text in the potential", async () => {
    const workbench = await open();
    await loadSample(options);
    for (const { kind, table, row, column } of sample.faults) {
      if (!["nameLikeFormula", "dateIsText", "potentialIsText"].includes(kind)) continue;
      const id = sheetId(workbench, sample[table].sheet);
      const area = { row: row + 1, column, rows: 1, columns: 1 };
      expect(workbench.model.formulas(id, area)).toEqual([[sample[table].rows[row]![column]]]);
      expect(workbench.model.numberFormats(id, area)).toEqual([["@"]]);
    }
  });

  it("formats dates and amounts in the language's way", async () => {
    const workbench = await open();
    await loadSample({ ...options, language: "de" });
    const format = (sheet: string, row: number, column: number): string =>
      workbench.model.numberFormats(sheetId(workbench, sheet), { row, column, rows: 1, columns: 1 })[0]![0]!;
    expect(format("Kontakte", 1, 0)).toBe("dd.mm.yyyy");
    expect(format("Kunden", 1, 7)).toBe("#,##0");
    expect(format("Kunden", 1, 1)).toBe("@");
  });

  it("takes other names where a sheet or table has them, and leaves those alone", async () => {
    const workbench = await open(["CUSTOMERS", "Sheet2"]);
    const id = sheetId(workbench, "CUSTOMERS");
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    workbench.model.write(id, area, [[{ text: "mine" }], [{ number: 1 }]]);
    workbench.model.addTable(id, area, "contacts");
    expect(await loadSample(options)).toEqual({ customersSheet: "Customers (2)", contactsSheet: "Contacts" });
    const registers = sample.registers.tables.map(({ table }) => table.name);
    expect(workbench.model.tables().map(({ name }) => name)).toEqual([
      "contacts",
      "Customers",
      "Contacts_2",
      ...registers,
    ]);
    expect(workbench.model.values(id, area)).toEqual([["mine"], [1]]);
    // Registers that are there are the workbook's own by now.
    expect(await loadSample(options)).toEqual({ customersSheet: "Customers (3)", contactsSheet: "Contacts (2)" });
    expect(sheetNames(workbench).filter((name) => name.startsWith("SKM register"))).toEqual(["SKM register"]);
    expect(workbench.model.tables().filter(({ name }) => name.startsWith("SKM_"))).toHaveLength(registers.length);
  });

  it("brings registers that the add-in understands, and none into a workbook that has one", async () => {
    for (const language of ["en", "de"] as const) {
      const workbench = await open();
      await loadSample({ ...options, language });
      const { registers, findings } = await lookAt({ language });
      const { tables } = sampleWorkbook({ ...options, language }).registers;
      expect(findings.filter(({ table }) => table === "registers")).toEqual([]);
      expect([
        registers.consents.length,
        registers.tasks.length,
        registers.snoozes.length,
        registers.phaseHistory.length,
        registers.campaigns.length,
        registers.campaignLists.length,
      ]).toEqual(tables.map(({ table }) => table.rows.length));
      expect(registers.campaignLists.length).toBeGreaterThan(10);
      expect(workbench.model.tables().map(({ name }) => name)).toContain("SKM_Tasks");
    }
    const workbench = await open();
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    workbench.model.write(sheetId(workbench, "Sheet1"), area, [[{ text: "Customer ID" }], [{ number: 1 }]]);
    workbench.model.addTable(sheetId(workbench, "Sheet1"), area, "SKM_Tasks");
    await loadSample(options);
    expect(sheetNames(workbench)).toEqual(["Sheet1", "Customers", "Contacts"]);
  });

  it("counts days from 1904 where the workbook does", async () => {
    const workbench = await open(["Sheet1"], "1904");
    await loadSample(options);
    const dates = cells(workbench, "Contacts").slice(1);
    expect(dates[0]![0]).toBe((sample.contacts.rows[0]![0] as number) - 1462);
    const agreed = sample.contacts.rows.findIndex((row) => row[9] !== "");
    expect(dates[agreed]![9]).toBe((sample.contacts.rows[agreed]![9] as number) - 1462);
    expect(dates[agreed]![10]).toBe(sample.contacts.rows[agreed]![10]);
  });

  it("needs eight requests, none above half a megabyte", async () => {
    const { counters } = await open();
    await loadSample(options);
    expect(counters.syncs).toBeLessThanOrEqual(8);
    expect(counters.largest).toBeLessThan(512 * 1024);
  });

  it("tells how far it is", async () => {
    await open();
    const steps: number[] = [];
    await loadSample({ ...options, onProgress: ({ done, total }) => steps.push(done / total) });
    expect(steps).toEqual([0, 120 / 1086, 1]);
  });
});

describe("when loading the sample does not work out", () => {
  const failure = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => "no failure",
      (error: unknown) => error,
    );

  it.each(
    [1, 2, 3, 4, 5, 6, 7].flatMap((n) => [
      [n, "before"],
      [n, "after"],
    ]) as [number, "before" | "after"][],
  )("request %i failing (%s it ran) leaves the user's sheets as they were", async (n, when) => {
    const workbench = await open(["Mine"]);
    workbench.model.write(sheetId(workbench, "Mine"), { row: 0, column: 0, rows: 1, columns: 1 }, [[{ text: "kept" }]]);
    workbench.faults.failSync(n, "GeneralException", when);
    const error = await failure(loadSample(options));
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: "host", hostCode: "GeneralException", written: "nothing" });
    expect(cells(workbench, "Mine")).toEqual([["kept"]]);
    // Where the answer to "add a sheet" is lost its id is not known; an empty sheet may stay, a filled one never does.
    const left = sheetNames(workbench).filter((name) => name !== "Mine");
    expect(left.length).toBeLessThanOrEqual(when === "after" && (n === 2 || n === 4 || n === 6) ? 1 : 0);
    for (const name of left) expect(workbench.model.usedArea(sheetId(workbench, name))).toBeNull();
    expect(workbench.model.tables()).toEqual([]);
  });

  it("is loaded all the same where only what is for the eye fails: frozen rows, gridlines, the sheet in front", async () => {
    const workbench = await open(["Mine"]);
    workbench.faults.failSync(8);
    await expect(loadSample(options)).resolves.toMatchObject({ customersSheet: "Customers" });
    expect(workbench.faults.hasPlannedFailure).toBe(false);
    expect(workbench.model.tables().length).toBeGreaterThan(2);
  });

  it("takes nothing of a co-author's away who makes a sheet of that name meanwhile", async () => {
    const workbench = await open();
    workbench.faults.beforeSync(2, () =>
      workbench.host.asCoauthor((model) => {
        const id = model.addSheet("Customers");
        model.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ text: "theirs" }]]);
      }),
    );
    const error = await failure(loadSample(options));
    expect(error).toMatchObject({ code: "host", hostCode: "ItemAlreadyExists" });
    expect(cells(workbench, "Customers")).toEqual([["theirs"]]);
  });

  it("says so when a part of it could not be removed", async () => {
    const { faults } = await open();
    faults.failSync(5);
    faults.failSync(6);
    expect(await failure(loadSample(options))).toMatchObject({ written: "sample", sheet: "Customers" });
  });

  it("can be cancelled between the tables", async () => {
    const workbench = await open();
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 0) stop.abort();
    };
    expect(await failure(loadSample({ ...options, signal: stop.signal, onProgress }))).toMatchObject({
      code: "cancelled",
      written: "nothing",
    });
    expect(sheetNames(workbench)).toEqual(["Sheet1"]);
  });

  it("waits until the user has finished editing a cell", async () => {
    const workbench = await open();
    workbench.faults.startCellEdit();
    const loading = loadSample(options);
    await new Promise((go) => setTimeout(go, 20));
    expect(sheetNames(workbench)).toEqual(["Sheet1"]);
    workbench.faults.endCellEdit();
    await loading;
    expect(sheetNames(workbench)).toEqual(["Sheet1", "Customers", "Contacts", "SKM register"]);
  });
});
