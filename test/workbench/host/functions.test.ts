import type { FunctionsJson } from "../../../src/workbench/host/functions";
import { openWorkbench, type Workbench } from "../../../src/workbench/headless";

const json: FunctionsJson = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "ADD",
      name: "ADD",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number", optional: true },
      ],
    },
    { id: "KINDS", name: "KINDS", parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }] },
    { id: "NEXT", name: "NEXT", parameters: [{ name: "x", type: "any" }] },
    { id: "FORGOTTEN", name: "FORGOTTEN", parameters: [] },
  ],
};

async function bench(profile?: Parameters<typeof openWorkbench>[0]): Promise<Workbench> {
  const opened = await openWorkbench(profile);
  const { CustomFunctions } = opened.office;
  CustomFunctions.associate("ADD", (a: number, b: number | null, invocation: { address: string }) =>
    b === null ? `${a} alone in ${invocation.address}` : a + b,
  );
  CustomFunctions.associate({
    KINDS: (cells: unknown[][]) =>
      cells.map((row) =>
        row.map((cell) =>
          cell instanceof CustomFunctions.Error
            ? `error ${cell.code}`
            : cell === null
              ? "null"
              : `${typeof cell} ${String(cell)}`,
        ),
      ),
    NEXT: (x: number) => x + 1,
    UNDESCRIBED: () => 1,
  } as never);
  return opened;
}

function put({ model }: Workbench, formulas: string[]): unknown[] {
  const area = { row: 0, column: 0, rows: formulas.length, columns: 1 };
  model.write(
    model.activeSheetId(),
    area,
    formulas.map((formula) => [{ formula }]),
  );
  return read({ model } as Workbench, formulas.length);
}

function read({ model }: Workbench, rows: number): unknown[] {
  return model
    .values(model.activeSheetId(), { row: 0, column: 0, rows, columns: 1 })
    .map(([value]) => (typeof value === "object" ? value.error : value));
}

test("metadata and association must agree: what lacks one of them shows #NAME?", async () => {
  const opened = await bench();
  expect(opened.loadFunctions(json, "ACME")).toEqual({
    registered: ["ACME.ADD", "ACME.KINDS", "ACME.NEXT"],
    notAssociated: ["FORGOTTEN"],
    notDescribed: ["UNDESCRIBED"],
  });
  expect(put(opened, ["=ACME.ADD(1,2)", "=ACME.FORGOTTEN()", "=ACME.UNDESCRIBED()"])).toEqual([3, "#NAME?", "#NAME?"]);
});

test("a missing argument arrives as null, the invocation object last", async () => {
  const opened = await bench();
  opened.loadFunctions(json, "ACME");
  expect(put(opened, ["=ACME.ADD(1)"])).toEqual(["1 alone in Sheet1!A1"]);
});

test("typed parameters: texts are converted, what cannot be converted or is an error does not reach the function", async () => {
  const opened = await bench();
  opened.loadFunctions(json, "ACME");
  expect(put(opened, ['=ACME.ADD("2",TRUE)', '=ACME.ADD("x",1)', "=ACME.ADD(1,NA())"])).toEqual([3, "#VALUE!", "#N/A"]);
});

test("blank cells arrive by profile, errors as CustomFunctions.Error", async () => {
  for (const [platform, blank] of [
    ["web", "string "],
    ["mac", "number 0"],
  ] as const) {
    const opened = await bench({ profile: { platform } });
    opened.loadFunctions(json, "ACME");
    const sheet = opened.model.activeSheetId();
    opened.model.write(sheet, { row: 0, column: 3, rows: 4, columns: 1 }, [
      [{ text: "x" }],
      [{ empty: true }],
      [{ formula: "=NA()" }],
      [{ number: 2 }],
    ]);
    expect(put(opened, ["=ACME.KINDS(D1:D4)"])).toEqual(["string x"]);
    expect(read(opened, 4)).toEqual(["string x", blank, "error #N/A", "number 2"]);
  }
});

test("with a delay a cell is busy first, and a chain comes level by level", async () => {
  const opened = await bench({ profile: { functionDelay: { call: 5, level: 20 } } });
  opened.loadFunctions(json, "ACME");
  expect(put(opened, ["=ACME.NEXT(1)", "=ACME.NEXT(A1)"])).toEqual(["#BUSY!", "#BUSY!"]);
  const seen = new Set<string>();
  for (let i = 0; i < 200 && read(opened, 2)[1] === "#BUSY!"; i++) {
    await new Promise((done) => setTimeout(done, 2));
    seen.add(JSON.stringify(read(opened, 2)));
  }
  expect([...seen]).toEqual(expect.arrayContaining(['[2,"#BUSY!"]', "[2,3]"]));
});

test("a promise is waited for, and the cell shows its value", async () => {
  const opened = await openWorkbench();
  opened.office.CustomFunctions.associate("NEXT", (async (x: number) => {
    await new Promise((done) => setTimeout(done, 5));
    return x + 1;
  }) as never);
  opened.loadFunctions(json, "ACME");
  expect(put(opened, ["=ACME.NEXT(1)"])).toEqual(["#BUSY!"]);
  await new Promise((done) => setTimeout(done, 40));
  expect(read(opened, 1)).toEqual([2]);
});
