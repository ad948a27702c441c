import { evaluate } from "../../src/headless/evaluate";
import { UsageError } from "../../src/headless/usageError";

const value = (formula: string, language: "de" | "en" = "en") =>
  evaluate({ command: "eval", formula, workbook: null, language });

test("the literature's plan, to the cent", async () => {
  expect(await value("=SKM.FORECAST(9,210,1,5000)")).toEqual([
    ["Period", "Calls", "Appointments", "Orders", "Contribution"],
    [1, 1890, 945, 88.2, 441000],
    [2, 1890, 1134, 340.2, 1701000],
  ]);
});

test("ordinary functions and array constants around ours", async () => {
  expect(await value("=INDEX(SKM.FORECAST(9,210,1,5000),3,5)")).toBe(1701000);
  expect(await value('=COUNTIF(SKM.SEGMENT({150000;200000;5},{0;0;0}),"A3")')).toBe(2);
  expect(await value("={1,2;3,4}")).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("an error in one row leaves the others, the first row too", async () => {
  const rows = (await value("=SKM.SEGMENT({0;150000;-1},{1;100000;1})", "de")) as {
    error: string;
    message: string;
  }[][];
  expect(rows[0]?.[0]?.error).toBe("#N/A");
  expect(rows[0]?.[0]?.message).toMatch(/Potenzial fehlt/);
  expect(rows[1]).toEqual(["A1"]);
  expect(rows[2]?.[0]).toEqual({ error: "#VALUE!", message: expect.stringMatching(/negativ/) });
});

test.each(["=1+", "=SUM(1", '="a', "=(1))"])("%s cannot be read", async (formula) => {
  await expect(value(formula)).rejects.toThrow(UsageError);
});

test("an unknown function can be read and is #NAME?", async () => {
  expect(await value("=NOSUCH(1)")).toMatchObject({ error: "#NAME?" });
});

test("a blank cell as an argument means the same as every platform hands it over", async () => {
  for (const platform of ["web", "windows", "mac"] as const) {
    const blank = (formula: string) => evaluate({ command: "eval", formula, workbook: null, language: "en", platform });
    expect(await blank("=INDEX(SKM.FORECAST(9,210,1,5000,A1),2,5)")).toBe(31500);
    expect(await blank("=SKM.FORECAST(9,210,1,5000,,,,,,A1)")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^years is blank/),
    });
  }
});
