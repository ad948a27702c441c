import { resultOf } from "../../src/workbench/host/functionResult";
import { openWorkbench } from "../../src/workbench/headless";
import { ALLOW_ERRORS, loadMicrosoftClient } from "./microsoftClient";

type Functions = typeof CustomFunctions;
type Work = (...args: unknown[]) => unknown;

/** Functions that use each way of giving a result or an error. */
function functionsOf(library: Functions): Record<string, Work> {
  const { Error: FunctionError, ErrorCode } = library;
  return {
    DOUBLE: (x) => (x as number) * 2,
    SPILL: (rows) => (rows as number[][]).map((row) => row.map((cell) => cell + 1)),
    WORDS: () => [
      ["a", true],
      ["", 3.5],
    ],
    GAPS: () => [[Number.NaN, Number.POSITIVE_INFINITY, null, undefined, 1]],
    NAN: () => Number.NaN,
    INFINITE: () => Number.POSITIVE_INFINITY,
    NOTHING: () => null,
    EMPTY: () => [],
    HOLLOW: () => [[]],
    WORDED: () => {
      throw new FunctionError(ErrorCode.notAvailable, "No class in A2");
    },
    REFUSED: () => {
      throw new FunctionError(ErrorCode.invalidValue, "The penetration must be a number");
    },
    DIVIDED: () => {
      throw new FunctionError(ErrorCode.divisionByZero, "this text is lost");
    },
    UNNAMED: () => {
      throw new FunctionError(ErrorCode.invalidName);
    },
    GIVENBACK: () => new FunctionError(ErrorCode.invalidNumber),
    MIXED: () => [
      [1, new FunctionError(ErrorCode.notAvailable, "row 2")],
      ["x", new FunctionError(ErrorCode.divisionByZero, "lost")],
    ],
    ORDINARY: () => {
      throw new Error("this text is lost");
    },
    THROWNTEXT: () => {
      throw "a text";
    },
    RETURNEDERROR: () => new Error("lost"),
    PROMISED: () => Promise.resolve([[1], [2]]),
    REJECTED: () => Promise.reject(new FunctionError(ErrorCode.notAvailable, "later")),
    BROKEN: () => Promise.reject(new Error("lost")),
    MISSING: (a, b, invocation) => [
      [a === null, b === null, typeof invocation, (invocation as { address?: string }).address ?? "no address"],
    ],
    FORMATTED: () => ({ type: "Double", basicValue: 3, numberFormat: "0.00" }),
    DATED: () => new Date(Date.UTC(2026, 2, 31)),
    FORMULALIKE: () => "=1+1",
    ERRORSIN: (rows) =>
      (rows as unknown[][]).map((row) =>
        row.map((cell) => (cell instanceof FunctionError ? (cell as { code: string }).code : cell)),
      ),
  };
}

/** Function, arguments, and what the cell shows: the rules of docs/notes-host.md, not only that both agree. */
const calls: readonly [string, unknown[], unknown][] = [
  ["DOUBLE", [21], 42],
  [
    "SPILL",
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [2, 3],
      [4, 5],
    ],
  ],
  [
    "WORDS",
    [],
    [
      ["a", true],
      ["", 3.5],
    ],
  ],
  ["GAPS", [], [[0, 0, 0, 0, 1]]],
  ["NAN", [], { error: "#NUM!" }],
  ["INFINITE", [], { error: "#NUM!" }],
  ["NOTHING", [], 0],
  ["EMPTY", [], { error: "#CALC!" }],
  ["HOLLOW", [], { error: "#CALC!" }],
  ["WORDED", [], { error: "#N/A", message: "No class in A2" }],
  ["REFUSED", [], { error: "#VALUE!", message: "The penetration must be a number" }],
  ["DIVIDED", [], { error: "#DIV/0!" }],
  ["UNNAMED", [], { error: "#VALUE!" }],
  ["GIVENBACK", [], { error: "#NUM!" }],
  [
    "MIXED",
    [],
    [
      [1, { error: "#N/A", message: "row 2" }],
      ["x", { error: "#DIV/0!" }],
    ],
  ],
  ["ORDINARY", [], { error: "#VALUE!" }],
  ["THROWNTEXT", [], { error: "#VALUE!" }],
  ["RETURNEDERROR", [], { error: "#VALUE!" }],
  ["PROMISED", [], [[1], [2]]],
  ["REJECTED", [], { error: "#N/A", message: "later" }],
  ["BROKEN", [], { error: "#VALUE!" }],
  ["MISSING", [null, null], [[true, true, "object", "Sheet1!B2"]]],
  ["FORMATTED", [], 3],
  ["DATED", [], "2026-03-31T00:00:00.000Z"],
  ["FORMULALIKE", [], "=1+1"],
  ["NOSUCHFUNCTION", [], { error: "#VALUE!" }],
];

test.each(calls)("%s gives the same in Microsoft's function runtime and ours", async (id, args, expected) => {
  const ours = await openWorkbench();
  const { CustomFunctions, side } = ours.office;
  for (const [name, work] of Object.entries(functionsOf(CustomFunctions))) CustomFunctions.associate(name, work);
  const theirs = loadMicrosoftClient((await openWorkbench()).host);
  for (const [name, work] of Object.entries(functionsOf(theirs.CustomFunctions)))
    theirs.CustomFunctions.associate(name, work);

  const copy = (): unknown[] => JSON.parse(JSON.stringify(args)) as unknown[];
  const here = resultOf(await side.invoke(id, copy(), "Sheet1!B2"));
  const there = resultOf(await theirs.invokeFunction(id, copy(), "Sheet1!B2"));
  expect(here).toEqual(expected);
  expect(there).toEqual(expected);
});

test("errors among the arguments arrive as CustomFunctions.Error in both", async () => {
  const { CustomFunctions, side } = (await openWorkbench()).office;
  const theirs = loadMicrosoftClient((await openWorkbench()).host);
  for (const library of [CustomFunctions, theirs.CustomFunctions])
    library.associate("ERRORSIN", functionsOf(library).ERRORSIN as Work as never);
  const here = resultOf(await side.invoke("ERRORSIN", [[["x", { error: "#N/A" }]]], "Sheet1!B2"));
  const wire = [[["x", { type: "CustomFunctionError", code: "#N/A" }]]];
  const there = resultOf(await theirs.invokeFunction("ERRORSIN", wire, "Sheet1!B2", ALLOW_ERRORS));
  expect(here).toEqual([["x", "#N/A"]]);
  expect(there).toEqual(here);
});
