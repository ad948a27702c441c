import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import metadata from "../src/functions/generated/functions.json";
import germanMetadata from "../src/functions/generated/functions-de.json";
import { evaluate } from "../src/headless/evaluate";
import { registerLayout } from "../src/workbook/registers/registerLayout";
import { registerKeys, registerNames } from "../src/workbook/excel/ownTables";
import { furtherTableKeys, ruleTableNames } from "../src/workbook/excel/ownTables";
import { ruleTableSheets } from "../src/workbook/rules/ruleTableSheets";
import { say } from "../src/text/text";

const root = join(__dirname, "..");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const text = (page: string): string => readFileSync(join(root, page), "utf8");

/** Formulas of the guides that need no workbook, with what they give and how the text prints it. */
const examples: readonly (readonly [formula: string, value: number | string, printed: string])[] = [
  ["=SKM.SEGMENT(150000,90000)", "A1", "A1"],
  ["=SKM.NEXTDUE(DATE(2024,6,28),12)", 45502, "Monday 29 July 2024"],
  ["=SKM.FORECAST(9,210,1,5000)", 1_701_000, "1,701,000"],
  [
    '=SKM.PLAN({"Month","Advisers","Days a year","Calls a day","Contribution";1,9,210,1,5000;13,11,210,1,5000},{3,0.1;6,0.2;12,0.3;18,0.4})',
    1_799_000,
    "1,799,000",
  ],
  ["=SKM.CLV(1000,80%,10%,5)", 2124.1, "2,124.10"],
  [
    '=SKM.CASTING({150000,3},{"Potential",2,"",0;"","",2000,50;"","",100000,100;"Interest",1,"",0;"","",1,50;"","",3,100})',
    83.33,
    "83.3",
  ],
  ['=NETWORKDAYS(DATE(2024,1,1),DATE(2024,12,31),SKM.HOLIDAYS(2024,"HE"))', 252, "252"],
  ['=SKM.BREAKEVEN("callsPerDay",882000,1,9,210,1,5000)', 2, "is 2."],
  ['=SKM.MEASURE("prospect",2,"B")', "Mail", "is Mail"],
  ["=SKM.CAPACITY(252,42,8,48%,{60,80,80},{90,60,20},600)", 806.4, "806.4"],
  ["=SKM.ALLOCATE(600,10,4,30,1000,{0.1,0.2,1,1.3,1.4})", 5472.72, "5,472.72"],
  ["=SKM.NPS({10;10;10;9;9;9})", 0.26, "0.26"],
  ["=SKM.LIGHT(0.75,0.8,0.5,0.3,0.954)", "open", "is open"],
  ["=SKM.LORENZ({2;1;1},{6;0;2})", 0.83, "0.83"],
];

/** The anchor of a heading, as code hosts make it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replace(/ /g, "-");

describe("the pages", () => {
  it.each(pages)("%s links to what exists", (page) => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links.filter((link) => {
      if (/^https?:|^mailto:/.test(link)) return false;
      const [file = "", anchor = ""] = link.split("#");
      const target = file === "" ? page : join(dirname(page), file);
      if (!existsSync(join(root, target))) return true;
      const headings = [...text(target).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!));
      return anchor !== "" && !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("the guides show every picture, each in its language, with words for who cannot see it", () => {
    for (const [page, language] of [
      ["docs/user-guide.md", "en"],
      ["docs/benutzerhandbuch.md", "de"],
    ] as const) {
      const shown = [...text(page).matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)];
      const taken = readdirSync(join(root, "docs", "pictures")).filter((name) => name.endsWith(`-${language}.png`));
      expect(shown.map(([, , name]) => name).sort()).toEqual(taken.sort());
      expect(shown.filter(([, words]) => words!.length < 10)).toEqual([]);
    }
  });

  it.each([
    ["docs/user-guide.md", "en"],
    ["docs/benutzerhandbuch.md", "de"],
  ] as const)("%s names the tables of rules and registers with their columns", (page, language) => {
    const rows = new Map(
      [...text(page).matchAll(/^\| (SKM_\w+) +\| ([^|]*?) +\|/gm)].map(([, table, columns]) => [table, columns]),
    );
    const rules = furtherTableKeys.map((key) => [
      ruleTableNames[key],
      ruleTableSheets[key].headers.map((header) => say(language, `columns.${header}`)).join(", "),
    ]);
    const registers = registerKeys.map((key) => [
      registerNames[key],
      registerLayout(key, [], { language, dateSystem: "1900" }).cells[0]!.join(", "),
    ]);
    // A table of settings says after its two columns which there are.
    const named = [...rows].map(([table, columns]) => [table, columns!.replace(/:.*$/, "")]);
    expect(named.sort()).toEqual([...rules, ...registers].sort());
  });

  it.each(examples)("%s gives what the guide prints", async (formula, value, printed) => {
    const plain = text("docs/user-guide.md").replace(/\s+/g, " ");
    const at = plain.indexOf(`\`${formula}\``);
    expect(at).toBeGreaterThan(0);
    expect(plain.slice(Math.max(0, at - 200), at + formula.length + 200)).toContain(printed);
    const given = [await evaluate({ command: "eval", formula, workbook: null, language: "en" })].flat(2);
    const found = typeof value === "string" ? given : given.map((each) => Math.round(Number(each) * 100) / 100);
    expect(found).toContain(value);
  });

  it.each([
    ["docs/user-guide.md", "en", metadata, ","],
    ["docs/benutzerhandbuch.md", "de", germanMetadata, ";"],
  ] as const)(
    "%s names functions with their parameters, sheets and tabs as the product does",
    (page, language, json, separator) => {
      const plain = text(page).replace(/\s+/g, " ");
      const described = [...plain.matchAll(/\*\*SKM\.(\w+)\(([^)]*)\)\*\*/g)].map(([, name, list]) => [name, list]);
      expect(described.map(([name]) => name).sort()).toEqual(json.functions.map(({ name }) => name).sort());
      for (const [name, list] of described) {
        const parameters = json.functions.find((each) => each.name === name)?.parameters ?? [];
        const names = parameters.map((parameter) =>
          "optional" in parameter && parameter.optional ? `[${parameter.name}]` : parameter.name,
        );
        expect(`${name}: ${list}`).toBe(`${name}: ${names.join(`${separator} `)}`);
      }
      for (const sheet of ["casting", "reminders", "plan", "rules"] as const) {
        expect(plain).toContain(say(language, `sheets.${sheet}.name`));
      }
      for (const tab of ["data", "casting", "reminders", "plan"] as const) {
        expect(plain).toContain(`. ${say(language, `pane.tab.${tab}`)}`);
      }
    },
  );
});
