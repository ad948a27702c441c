import { classesOf } from "../../../src/workbook/casting/classesOf";
import type { Classes } from "../../../src/workbook/casting/classes";
import { writeClasses } from "../../../src/workbook/casting/writeClasses";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { say } from "../../../src/text/text";
import { readZip, unpack } from "../../../src/workbench/model/xlsx/zip";
import type { CellValue } from "../../../src/workbench/model/workbook";
import type { Desk } from "../desk";
import { snapshot, type TestCell } from "../tables";
import { asOf, criteriaRows, openCastingDesk, ratedRows, withCell, type CastingDeskOptions } from "./castingDesk";

let desk: Desk;
afterEach(() => desk.close());

const names = {
  en: { classes: "Casting classes", portfolio: "Class portfolio", reasons: "Casting reasons" },
  de: { classes: "Casting-Klassen", portfolio: "Klassenportfolio", reasons: "Casting-Gründe" },
} as const;

async function write(live: boolean, options: CastingDeskOptions = {}): Promise<Classes> {
  desk = await openCastingDesk(options);
  const language = options.language ?? "en";
  const look = await lookAt({ language });
  const before = snapshot(desk, ["Kunden"]);
  const written = await writeClasses(look, asOf, { language, live });
  expect(written.map(({ sheet }) => sheet)).toEqual([
    names[language].classes,
    names[language].portfolio,
    names[language].reasons,
  ]);
  expect(snapshot(desk, ["Kunden"])).toBe(before);
  return classesOf(await lookAt({ language }), asOf) as Classes;
}

/** Rows of the networks by header, the first of two columns with one name. */
function networkRows(language: "en" | "de" = "en"): Record<string, CellValue>[] {
  const all = desk.all(names[language].classes);
  const at = all.findIndex((row) => row[0] === say(language, "columns.key"));
  const header = (all[at] ?? []).map(String);
  return all
    .slice(at + 1)
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""] as const).reverse()));
}

/** Numbers to twelve places; the text says what a sheet shows. */
const plain = (rows: CellValue[][]): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)));

const overrides: TestCell[][] = [
  ["Key", "Class", "Reason", "Author", "Until"],
  ["Petersen", "B", "successor known", "Kunz", ""],
];

describe.each(["en", "de"] as const)("the sheets of the casting, %s", (language) => {
  test("live and fixed show the same figures, and no formula fails", async () => {
    await write(true, { language, overrides });
    const live = [names[language].classes, names[language].portfolio].map((name) => plain(desk.all(name)).slice(3));
    desk.close();
    await write(false, { language, overrides });
    const fixed = [names[language].classes, names[language].portfolio].map((name) => plain(desk.all(name)).slice(3));
    expect(live).toEqual(fixed);
    expect(JSON.stringify(live)).not.toMatch(/"error"|undefined|\{/);
  });
});

test("each network has its class, its override beside it, and the class that counts", async () => {
  const classes = await write(true, { overrides });
  const rows = networkRows();
  expect(rows.map((row) => row["Class"])).toEqual(["A", "B", ""]);
  expect(rows.map((row) => row["Effective class"])).toEqual(["A", "B", "B"]);
  expect(rows.map((row) => row["Override"])).toEqual(["", "", "B"]);
  expect(rows.map((row) => row["Segment"])).toEqual(classes.networks.map(({ segment }) => segment));
  expect(rows[0]).toMatchObject({ Growth: "high", "Order number": 45, "Lead member": "Hansen GmbH", Members: 2 });
});

test("rules edited in the sheet change the written classes, the points and the portfolio", async () => {
  await write(true);
  expect(networkRows().map((row) => row["Class"])).toEqual(["A", "B", ""]);
  const countOf = (label: string): CellValue =>
    desk.all("Class portfolio").find((row, index) => index > 4 && row[0] === label)?.[1] ?? "";
  expect([countOf("A"), countOf("B")]).toEqual([1, 1]);
  // Medium growth is worth 80 points from now on.
  desk.put("Regeln", "D4", 80);
  expect(networkRows().map((row) => row["Class"])).toEqual(["A", "A", ""]);
  expect([countOf("A"), countOf("B")]).toEqual([2, 0]);
  const header = desk.all("Casting classes").find((row) => row[0] === "Network or customer ID") ?? [];
  const points = header.lastIndexOf("Growth");
  expect(
    desk
      .all("Casting classes")
      .slice(-3)
      .map((row) => row[points]),
  ).toEqual([100, 80, ""]);
});

test("an answer in the sheet's values changes the class there", async () => {
  await write(true);
  const all = desk.all("Casting classes");
  const header = all.findIndex((row) => row[0] === "Network or customer ID");
  const column = String.fromCharCode(65 + (all[header] ?? []).indexOf("Order number"));
  desk.put("Casting classes", `${column}${header + 3}`, 30);
  expect(networkRows()[1]).toMatchObject({ Class: "B", Score: 200 / 3 });
});

test("a value that no scale knows is a dash and no class", async () => {
  await write(true, { customers: withCell(ratedRows, 3, 7, "=1+1") });
  const row = networkRows().find((each) => String(each["Network or customer ID"]) === "3");
  expect(row).toMatchObject({ Class: "–", "Effective class": "–", Growth: "=1+1" });
});

test("criteria by target group, and a hysteresis, make fixed values and the sheet says so", async () => {
  const criteria = withCell(withCell(withCell(criteriaRows, 4, 7, "SME"), 5, 7, "SME"), 6, 7, "SME");
  await write(true, { criteria, customers: withCell(ratedRows, 0, 6, "Target group") });
  const note = desk.cell("Casting classes", "A3");
  expect(note).toMatch(/^Fixed values as of 31 Mar 2026: no formula can tell criteria of different/);
  expect(JSON.stringify(networkRows())).not.toMatch(/"error"/);
  expect(JSON.stringify(desk.formula("Casting classes", "L10"))).not.toMatch(/=/);
});

test("reasons: what lifts, what flips, what to ask, and the shares that add up to the score", async () => {
  await write(false, { overrides });
  const all = desk.all("Casting reasons");
  const header = (all[4] ?? []).map(String);
  const rows = all.slice(5).map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
  expect(rows[1]).toMatchObject({
    Class: "B",
    Score: 50,
    "Ask first": "Order number",
    "Next class": "A",
    "Points missing": 25,
    "Smallest lift": "Growth",
    "share of Growth": 50,
    State: "cast",
  });
  expect(rows[2]).toMatchObject({ Class: "", Override: "B", State: "too little assessed", "Could be": "A" });
  expect(desk.cell("Casting reasons", "A3")).toMatch(/override stands beside the class; the reasons never explain it/);
});

test("faulty rules, and a workbook without criteria, write nothing", async () => {
  desk = await openCastingDesk();
  const look = await lookAt({ language: "en" });
  const sheets = desk.model.sheets().length;
  desk.put("Regeln", "B3", "two");
  await expect(writeClasses(look, asOf, { language: "en", live: true })).rejects.toMatchObject({
    code: "rulesUnusable",
    place: { sheet: "Regeln", cell: "B3" },
    written: "nothing",
  });
  expect(desk.model.sheets()).toHaveLength(sheets);
  desk.close();
  desk = await openCastingDesk({ criteria: null });
  await expect(
    writeClasses(await lookAt({ language: "en" }), asOf, { language: "en", live: true }),
  ).rejects.toMatchObject({ code: "criteriaMissing", written: "nothing" });
});

test("the sheets print landscape, a page wide, with their headers on each page, and so does the saved file", async () => {
  await write(true);
  const setup = await Excel.run(async (context) => {
    const layout = context.workbook.worksheets.getItem("Casting classes").pageLayout;
    layout.load("orientation,paperSize,zoom");
    await context.sync();
    return [layout.orientation, layout.paperSize, layout.zoom];
  });
  expect(setup).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }]);
  const file = new Map(
    [...readZip((await desk.save()).bytes)].map(([name, entry]) => [name, new TextDecoder().decode(unpack(entry))]),
  );
  const workbook = file.get("xl/workbook.xml") ?? "";
  expect(workbook).toContain(">'Casting classes'!$9:$9</definedName>");
  expect(workbook).toContain(">'Casting reasons'!$5:$5</definedName>");
  const printed = [...file.values()].filter((xml) =>
    /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/s.test(
      xml,
    ),
  );
  expect(printed).toHaveLength(3);
});

test("criteria that name another column since the look are not cast with the old one", async () => {
  desk = await openCastingDesk();
  const look = await lookAt({ language: "en" });
  desk.put("Regeln", "F6", "Potential");
  await expect(writeClasses(look, asOf, { language: "en", live: true })).rejects.toMatchObject({
    code: "sourceChanged",
    written: "nothing",
  });
});

test.each([true, false])(
  "the best class stands first, in it the highest score, without a class last (live: %s)",
  async (live) => {
    await write(live, { customers: withCell(withCell(ratedRows, 1, 7, "low"), 1, 8, 1) });
    expect(networkRows().map((row) => [String(row["Network or customer ID"]), row["Effective class"]])).toEqual([
      ["3", "B"],
      ["Hansen", "D"],
      ["Petersen", "–"],
    ]);
  },
);
