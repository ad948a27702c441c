/** @jest-environment jsdom */
import { act } from "react";
import CopyPart from "../../src/taskpane/data/CopyPart";
import { DataTab } from "../../src/taskpane/data/DataTab";
import { groupFindings } from "../../src/taskpane/data/groupFindings";
import { FirstRun } from "../../src/taskpane/firstRun/FirstRun";
import type { CellPlace } from "../../src/workbook/excel/finding";
import type { Look } from "../../src/workbook/look/look";
import type { Mapping } from "../../src/workbook/excel/source";
import { button, click, enter, find, press, render } from "./render";
import { someFindings, someLook } from "./someLook";

function show(look: Look, language: "de" | "en" = "en") {
  const maps: Mapping[] = [];
  const places: CellPlace[] = [];
  const repairs: unknown[] = [];
  const joins: string[] = [];
  let continued = 0;
  let calculated = 0;
  const page = render(
    <DataTab
      look={look}
      onTakeOver={(at) => repairs.push(at)}
      onMap={(mapping) => maps.push(mapping)}
      onGoTo={(place) => places.push(place)}
      onContinue={() => continued++}
      onCalculate={() => calculated++}
      onJoin={(name) => joins.push(name)}
      onCopy={async () => null}
    />,
    language,
  );
  return { page, maps, places, repairs, joins, continued: () => continued, calculated: () => calculated };
}

const select = (page: ParentNode, value: string, index = 0) =>
  enter(page.querySelectorAll("select")[index] as HTMLElement, value);

test("says what was found, in German and in English", () => {
  const english = show(someLook(1200)).page.textContent;
  expect(english).toContain("1,200customers");
  expect(english).toContain("Kunden!A1:J1201");
  expect(english).toContain("8 findings");
  const german = show(someLook(1200), "de").page.textContent;
  expect(german).toContain("1.200Kunden");
  expect(german).toContain("8 Befunde");
  expect(german).toContain("3 Datumsangaben sind Text");
});

test("the address leads to the table, Continue to casting", () => {
  const { page, places, continued } = show(someLook());
  click(button(page, "Go to Kunden!A1:J121"));
  expect(places).toEqual([{ sheet: "Kunden", cell: "A1:J121" }]);
  click(button(page, "Continue to casting"));
  expect(continued()).toBe(1);
});

test("another table can be chosen, and the choice undone", () => {
  const { page, maps } = show(
    someLook(10, { mapping: { customers: { source: "Kunden" }, contacts: { headers: { date: "Datum" } } } }),
  );
  click(
    [...page.querySelectorAll<HTMLElement>("button")].find((each) =>
      each.textContent?.startsWith("Table and columns"),
    ) as HTMLElement,
  );
  select(page, "Kontakte");
  select(page, "");
  expect(maps).toEqual([
    { customers: { source: "Kontakte" }, contacts: { headers: { date: "Datum" } } },
    { customers: {}, contacts: { headers: { date: "Datum" } } },
  ]);
});

test("columns are mapped by header, or to none, and given back to the search", () => {
  const { page, maps } = show(
    someLook(10, { mapping: { customers: { source: "Kunden", headers: { customer: "Kunde" } } } }),
  );
  click(
    [...page.querySelectorAll<HTMLElement>("button")].find((each) =>
      each.textContent?.startsWith("Table and columns"),
    ) as HTMLElement,
  );
  const group = find(page, '[role="group"]');
  const fields = [...group.querySelectorAll("label")].map((label) => label.textContent);
  const field = (name: string) =>
    group.querySelectorAll("select")[fields.findIndex((each) => each?.startsWith(name))] as HTMLSelectElement;
  expect(fields[0]).toBe("Customer IDneeded");
  expect(field("Potential").selectedOptions[0]?.text).toBe("Potenzial");
  enter(field("Potential"), "5");
  enter(field("Topic"), "none");
  enter(field("Customer"), "1");
  enter([...group.querySelectorAll("select")][3] as HTMLElement, "automatic");
  expect(maps.map((mapping) => mapping.customers?.headers)).toEqual([
    { customer: "Kunde", potential: "Umsatz" },
    { customer: "Kunde", topic: "" },
    { customer: "Kunde", customerId: "Kunde" },
    {},
  ]);
  expect(maps[0]?.customers?.source).toBe("Kunden");
});

test("a needed column that is missing is named and the mapping stands open", () => {
  const look = someLook();
  const { page } = show({
    ...look,
    customers: { ...look.customers!, missing: ["potential"], columns: { customerId: 0 } },
  });
  expect(page.textContent).toContain("Missing: Potential.");
  expect(page.querySelectorAll('[role="group"] select').length).toBe(21);
});

test("without contacts it says what that costs", () => {
  const { page } = show(someLook(10, { contacts: null, contactColumns: null }));
  expect(page.textContent).toContain("No contacts table was found.");
});

test("a group opens to what to do and to its cells, and a cell leads there; Esc closes it", () => {
  const { page, places } = show(someLook());
  const line = [...page.querySelectorAll<HTMLElement>("button")].find((each) =>
    each.textContent?.includes("3 dates are text"),
  ) as HTMLElement;
  expect(line.getAttribute("aria-expanded")).toBe("false");
  click(line);
  expect(page.textContent).toContain("SKM never guesses");
  click(button(page, "Go to Kontakte!B2"));
  expect(places).toEqual([{ sheet: "Kontakte", cell: "B2" }]);
  press(button(page, "Go to Kontakte!B2"), "Escape");
  expect(line.getAttribute("aria-expanded")).toBe("false");
});

test("10,000 findings of one kind cost a few elements", () => {
  const { page } = show(
    someLook(10, { findings: someFindings("numberIsText", "error", "Kunden", 10_000, { value: "1" }) }),
  );
  click(
    [...page.querySelectorAll<HTMLElement>("button")].find((each) =>
      each.textContent?.includes("10,000 numbers are text"),
    ) as HTMLElement,
  );
  expect(page.querySelectorAll("li").length).toBeLessThan(40);
});

test("400 texts of two columns are two lines with their distinct contents, and a button that opens the repair there", () => {
  const texts = (header: string, count: number) =>
    someFindings("numberIsText", "error", "Kunden", count, { column: header }).map((finding, at) => ({
      ...finding,
      table: "customers",
      values: { ...finding.values, value: at % 2 === 0 ? "k.A." : `1.234,${at}` },
    }));
  const { page, repairs } = show(
    someLook(10, { findings: [...texts("Umsatz", 100), ...texts("Umsatzpotenzial", 300)] }),
  );
  click(
    [...page.querySelectorAll<HTMLElement>("button")].find((each) =>
      each.textContent?.includes("400 numbers are text"),
    )!,
  );
  const said = page.textContent ?? "";
  expect(said.indexOf("column “Umsatzpotenzial”: 300 cells · 151 different contents")).toBeGreaterThan(0);
  expect(said).toContain("column “Umsatz”: 100 cells · 51 different contents");
  expect(said).toContain("and 149 more cells");
  const mend = [...page.querySelectorAll<HTMLElement>("button")].filter((each) => each.textContent === "Mend …");
  mend.forEach((each) => click(each));
  expect(repairs).toEqual([
    { sheet: "Kunden", header: "Umsatzpotenzial" },
    { sheet: "Kunden", header: "Umsatz" },
  ]);
});

test("errors come first, then warnings, then notes; the larger group before the smaller", () => {
  const groups = groupFindings([
    ...someFindings("rowBlank", "note", "Kunden", 9, {}),
    ...someFindings("customerUnknown", "warning", "Kontakte", 2, {}),
    ...someFindings("idMissing", "error", "Kunden", 1, {}),
    ...someFindings("dateIsText", "error", "Kontakte", 3, {}),
  ]);
  expect(groups.map(({ kind, findings }) => [kind, findings.length])).toEqual([
    ["dateIsText", 3],
    ["idMissing", 1],
    ["customerUnknown", 2],
    ["rowBlank", 9],
  ]);
});

test("no findings is good news, said so", () => {
  expect(show(someLook(10, { findings: [] })).page.textContent).toContain("No findings.");
});

describe("first run", () => {
  const calls: string[] = [];
  const first = (choices: Look["choices"], language: "de" | "en" = "en") => {
    calls.length = 0;
    return render(
      <FirstRun
        choices={choices}
        onTakeOver={() => undefined}
        onSample={() => calls.push("sample")}
        onChoose={(key) => calls.push(key)}
        onLook={() => calls.push("look")}
      />,
      language,
    );
  };

  test("an empty workbook: what to do next, and the sample at once", () => {
    const page = first([], "de");
    expect(page.textContent).toContain("Kundennr. · Potenzial · Umsatz");
    expect(page.querySelector("select")).toBeNull();
    click(button(page, "Beispiel laden"));
    expect(calls).toEqual(["sample"]);
  });

  test("a workbook with tables: choose one, and the sample only after a second word", () => {
    const page = first(someLook().choices);
    select(page, "Kunden");
    expect(calls).toEqual(["Kunden"]);
    click(button(page, "Load the sample"));
    expect(calls).toEqual(["Kunden"]);
    expect(page.textContent).toContain("your sheets stay as they are");
    press(button(page, "Add new sheets"), "Escape");
    expect(page.textContent).not.toContain("your sheets stay as they are");
    click(button(page, "Load the sample"));
    click(button(page, "Add new sheets"));
    expect(calls).toEqual(["Kunden", "sample"]);
  });
});

test("cells that show an error can be calculated again, and a page says more", () => {
  const { page, calculated } = show(someLook(), "de");
  expect(page.querySelector('a[href="help/zellen.html"]')).not.toBeNull();
  click([...page.querySelectorAll("button")].find((each) => each.textContent === "SKM-Zellen neu berechnen")!);
  expect(calculated()).toBe(1);
});

test("a network that is spelled in two ways is joined with a click", () => {
  const { page, joins } = show(
    someLook(120, {
      findings: [
        {
          kind: "networkNear",
          severity: "warning",
          table: "customers",
          place: { sheet: "Kunden", cell: "C3" },
          values: { column: "Verbund", value: "hansen", usual: "Hansen", count: 2 },
        },
      ],
    }),
  );
  click([...page.querySelectorAll("button")].find(({ textContent }) => textContent?.includes("spelled in two ways"))!);
  expect(page.textContent).toContain("“hansen” (2) differs from “Hansen”");
  click(button(page, "Join"));
  expect(joins).toEqual(["hansen"]);
});

test("a copy with fixed values says what it holds before it is saved; where there is nothing to fix it says so", async () => {
  const copy = {
    fileName: "Book (fixed values).xlsx",
    bytes: new Uint8Array([80, 75]),
    sheets: [
      { sheet: "Plan", cells: 4 },
      { sheet: "My model", cells: 1200 },
    ],
    errors: Array.from({ length: 6 }, (_, row) => ({ sheet: "Plan", cell: `B${row + 1}` })),
  };
  const make = async (given: typeof copy | null): Promise<HTMLElement> => {
    const page = render(<CopyPart key={String(given?.sheets.length)} onCopy={async () => given} />);
    expect(page.textContent).toContain("Your workbook is not changed.");
    await act(async () => button(page, "Make a copy with fixed values").click());
    return page;
  };
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => (saved.push(`${blob.size} ${blob.type}`), "blob:copy") });
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const page = await make(copy);
  expect(page.textContent).toContain("1,204 formulas are values in the copy (Plan 4, My model 1,200).");
  expect(page.textContent).toContain(
    "6 of them show an error and keep it: Plan!B1, Plan!B2, Plan!B3, Plan!B4, Plan!B5 ….",
  );
  expect(saved).toEqual([]);
  click(button(page, "Save “Book (fixed values).xlsx”"));
  expect(saved).toEqual(["2 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
  expect(page.textContent).toContain("was handed to the browser to save");
  clicked.mockRestore();
  const none = await make({ ...copy, sheets: [], errors: [] });
  expect(none.textContent).toContain("the file itself can be handed out");
  expect([...none.querySelectorAll("button")]).toHaveLength(1);
  expect((await make(null)).querySelector("[role=status]")).toBeNull();
});
