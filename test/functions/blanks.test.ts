import { parameters } from "../../src/functions/parameters";
import { functionsScript } from "./functionsScript";
import english from "../../src/functions/generated/functions.json";
import { openWorkbench, type Workbench } from "../../src/workbench/headless";
import { profiles } from "../../src/workbench/host/profile";
import type { CellValue } from "../../src/workbench/model/workbook";

/*
 * One meaning of a blank cell on every platform: each optional argument of each function is left out, refers to a blank
 * cell, is "" and is 0, in the functions that ship, as Excel on the web, for Windows and for Mac hands arguments over.
 */

/**
 * What a blank is: 0, nothing (as if left out), or refused with a sentence; "none": nothing, while 0 is a value, which
 * Excel for Mac cannot tell apart and refuses. From docs/method.md.
 */
type Meaning = "zero" | "nothing" | "refused" | "none";

const criteria = '{"Only",2,"",30;"Other",1,"x",50}';
const plan = {
  immediateRate: "zero",
  followUpRate: "zero",
  followUpSuccessRate: "zero",
  followUpMonths: "refused",
  conversionCurve: "refused",
} as const;
const functions: Readonly<Record<string, { needed: string; optional: Readonly<Record<string, Meaning>> }>> = {
  SEGMENT: {
    needed: "{150000;5000},{90000;0}",
    optional: { potentialBands: "refused", penetrationBands: "refused" },
  },
  NEXTDUE: { needed: '46000,"A"', optional: { agreedDate: "nothing", holidays: "nothing", asOf: "nothing" } },
  FORECAST: { needed: "9,210,1,5000", optional: { ...plan, years: "refused", per: "refused" } },
  PLAN: {
    needed:
      '{"Month","Advisers","Days a year","Calls a day","Contribution";1,9,210,1,5000},{3,0.1;6,0.2;12,0.3;18,0.4}',
    optional: { reading: "refused", opening: "nothing", start: "nothing", months: "zero", per: "refused" },
  },
  LASTCONTACT: {
    needed: '{"North";"South"},{1;2},{"North";"South"},{1;2},{46000;46010}',
    optional: { outcomes: "nothing", followUps: "nothing", asOf: "nothing" },
  },
  ATTEMPTS: {
    needed: '{"North";"South"},{1;2},{"North";"South"},{1;2},{46000;46010}',
    optional: { outcomes: "nothing", followUps: "nothing", asOf: "nothing" },
  },
  CASTING: { needed: `{5,"x";5,"-"},${criteria}`, optional: { thresholds: "refused", leastAssessed: "refused" } },
  MATRIX: {
    needed: "{150000;5000},{90000;0}",
    optional: { measure: "refused", potentialBands: "refused", penetrationBands: "refused" },
  },
  EXPLAIN: { needed: `{5,"x"},${criteria}`, optional: { thresholds: "refused", leastAssessed: "refused" } },
  CLV: {
    needed: "{1000;2000},0.8,0.1,5",
    optional: {
      firstNow: "nothing",
      growth: "zero",
      acquisitionCost: "zero",
      contactCost: "zero",
      measure: "refused",
    },
  },
  BREAKEVEN: { needed: '"callsPerDay",441000,1,9,210,1,5000', optional: plan },
  CALIBRATE: {
    needed: '{"appointment";"follow-up";"no"}',
    optional: {
      followUpOutcomes: "nothing",
      months: "nothing",
      ordered: "nothing",
      strength: "refused",
      fewest: "refused",
      immediateRate: "zero",
      followUpRate: "zero",
      followUpSuccessRate: "zero",
      conversionCurve: "refused",
    },
  },
  BANDS: {
    needed: "1,12,1,5000",
    optional: { ...plan, years: "refused", per: "refused", spreads: "nothing", seed: "refused" },
  },
  HOLIDAYS: { needed: '2026,"BY"', optional: { assumption: "nothing" } },
  STATUS: { needed: "{46003;46030},46000", optional: { soonDays: "refused" } },
  REMINDERS: {
    needed: '{"Customer ID","Class";1,"B";2,"A"},{"Date","Customer ID";46000,1;46010,2},46112',
    optional: { frequencies: "refused", holidays: "nothing", soonDays: "refused" },
  },
  MEASURE: {
    needed: '{"customer";"prospect"},3,"B"',
    optional: {
      consentEmail: "nothing",
      consentPhone: "nothing",
      objection: "nothing",
      consumer: "nothing",
      recentContacts: "zero",
      measures: "refused",
      withheld: "refused",
    },
  },
  CAPACITY: {
    needed: "{250;200},30,8,0.5",
    optional: { contacts: "zero", minutesPerContact: "zero", furtherMinutes: "zero" },
  },
  ALLOCATE: {
    needed: "5000,{10;5},{6;4},{90;60},{6000;3000},{0.1,0.3,1,1.3,1.5;0.3,0.7,1,1.15,1.3}",
    optional: { leastContacts: "zero", mostContacts: "zero", way: "refused" },
  },
  // Both ends or neither: with one that is left out the other alone is refused.
  LIGHT: { needed: "{0.9;0.6},0.8,0.5", optional: { low: "none", high: "none" } },
  RHYTHM: {
    needed: '{"North";"South"},{"North";"North";"North";"North"},{46000;46010;46020;46030},46060',
    optional: { factor: "refused", fewestGaps: "refused" },
  },
  GAPS: {
    needed: '{1;2;3;4},{"P","Q"},{"x","x";"x",1;"x","ja";"x",""},{"A";"A";"A";"A"}',
    optional: { contribution: "nothing", strength: "refused", fewest: "refused" },
  },
  NPS: { needed: "{10;9;3}", optional: { groups: "nothing" } },
  XMR: { needed: "{5;6;5;6;5;6;5;6;5;6;5;6;50}", optional: { baseline: "refused" } },
  RANKCORR: { needed: "{1;2;3},{2;3;9}", optional: {} },
  LORENZ: { needed: "{1;2;3},{2;3;9}", optional: {} },
  TOPICS: {
    needed: '{"Customer ID","Topic";1,"Hall";2,"Crane"},{"Date","Customer ID";46000,1},46112',
    optional: { orders: "nothing", tasks: "nothing", complaints: "nothing", careCalls: "nothing", most: "refused" },
  },
};

const platforms = ["web", "windows", "mac"] as const;
let run: () => void;
const desks = new Map<string, Workbench>();

beforeAll(async () => {
  run = await functionsScript();
  for (const platform of platforms) {
    const desk = await openWorkbench({ profile: { ...profiles[platform] } });
    const close = desk.installGlobals();
    run();
    desk.loadFunctions(english as Parameters<Workbench["loadFunctions"]>[0], "SKM");
    close();
    desks.set(platform, desk);
  }
});

/** The result on one platform, an error with its sentence. */
function valueOn(platform: string, formula: string): CellValue[][] {
  const desk = desks.get(platform) as Workbench;
  const close = desk.installGlobals();
  try {
    const { model } = desk;
    const sheet = model.activeSheetId();
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    model.write(sheet, cell, [[{ formula }]]);
    const values = model.values(sheet, model.spillArea(sheet, 0, 0) ?? cell);
    model.write(sheet, cell, [[{ empty: true }]]);
    return values;
  } finally {
    close();
  }
}

function valueOf(formula: string): CellValue[][] {
  const [web, ...others] = platforms.map((platform) => valueOn(platform, formula));
  for (const other of others) expect([formula, other]).toEqual([formula, web]);
  return web as CellValue[][];
}

const blank = "$Z$90";
/** Beyond what the grid holds. */
const farBlank = "$Z$90000";
const isError = (cell: CellValue): cell is { error: string; message: string } => typeof cell === "object";

test("every optional argument of every function has its meaning here", () => {
  const declared = english.functions.map(({ id, parameters }) => [
    id,
    parameters.filter((each) => "optional" in each).map(({ name }) => name),
  ]);
  expect(Object.fromEntries(declared)).toEqual(
    Object.fromEntries(Object.entries(functions).map(([id, { optional }]) => [id, Object.keys(optional)])),
  );
});

const withOptional = Object.entries(functions).filter(([, { optional }]) => Object.keys(optional).length > 0);

test("parameters.ts says of every function what its optional arguments mean, and of none that is not there", () => {
  const declared: Readonly<Record<string, object>> = parameters;
  for (const { id, parameters: given } of english.functions) {
    const optional = given.filter((each) => "optional" in each).map(({ name }) => name);
    const meant = Object.keys(declared[id] ?? {});
    expect([id, optional.filter((name) => !meant.includes(name))]).toEqual([id, []]);
    expect([id, meant.filter((name) => !given.some((each) => each.name === name))]).toEqual([id, []]);
  }
  expect(Object.keys(declared).filter((id) => !english.functions.some((each) => each.id === id))).toEqual([]);
});

describe.each(withOptional)("SKM.%s", (id, { needed, optional }) => {
  test.each(Object.entries(optional))("%s", (name, meaning) => {
    const commas = ",".repeat(Object.keys(optional).indexOf(name) + 1);
    const given = (argument: string): CellValue[][] => valueOf(`=SKM.${id}(${needed}${commas}${argument})`);
    const leftOut = valueOf(`=SKM.${id}(${needed})`);
    expect(leftOut.flat().some(isError)).toBe(false);
    expect(given("")).toEqual(leftOut);
    if (meaning === "none") {
      for (const argument of [blank, farBlank])
        for (const platform of platforms) {
          const [[found]] = valueOn(platform, `=SKM.${id}(${needed}${commas}${argument})`) as [[CellValue]];
          if (platform === "mac") expect(found).toMatchObject({ error: "#VALUE!", message: /0 or is blank/ });
          else expect(found).toEqual(leftOut[0]?.[0]);
        }
      expect(given('""')).toEqual(leftOut);
      expect(given('"-"')).toEqual(leftOut);
      return;
    }
    const results = [blank, farBlank, '""', "0"].map(given);
    if (meaning === "refused")
      for (const result of results) {
        const [cell] = result.flat().filter(isError);
        expect(cell?.error).toBe("#VALUE!");
        expect(cell?.message).toMatch(new RegExp(`^${name} is blank.* Leave the argument out`));
      }
    else {
      const meant = meaning === "nothing" ? leftOut : given("1-1");
      for (const result of results) expect(result).toEqual(meant);
    }
  });
});

test("figures: a rate that refers to a blank cell is 0, what means nothing else is said in words", () => {
  const contributions = (formula: string): unknown[] => valueOf(formula).map((row) => row[4]);
  expect(contributions("=SKM.FORECAST(9,210,1,5000)").slice(1)).toEqual([441000, 1701000]);
  expect(contributions(`=SKM.FORECAST(9,210,1,5000,${blank})`).slice(1)).toEqual([31500, 441000]);
  expect(valueOf('=SKM.STATUS(46000,46000,"0")')).toEqual([["due soon"]]);
  expect(valueOf('=SKM.STATUS(46001,46000,"0")')).toEqual([["current"]]);
  // Half of the weight is the usual least; a third of it is assessed.
  expect(valueOf(`=SKM.CASTING({"-","x"},${criteria})`)[0]?.[0]).toBe("");
  expect(valueOf(`=SKM.CASTING({"-","x"},${criteria},,"0")`)[0]?.[0]).toBe("B");
});

test("blank limits of band tables and blank rows, which arrive as 0 in Excel for Mac", () => {
  const desk = (cells: readonly (readonly (string | number)[])[]): void => {
    for (const { model } of desks.values())
      model.write(
        model.activeSheetId(),
        { row: 99, column: 3, rows: cells.length, columns: cells[0]?.length ?? 0 },
        cells.map((row) =>
          row.map((cell) =>
            cell === "" ? { empty: true } : typeof cell === "number" ? { number: cell } : { text: cell },
          ),
        ),
      );
  };
  const customers = "{150000;5000;5000;100},{90000;4000;1000;0}";
  desk([
    ["1", 0.5, ""],
    ["2", 0, 0.5],
    ["3", "", ""],
    ["", "", ""],
  ]);
  expect(valueOf(`=SKM.SEGMENT(${customers},,$D$100:$F$103)`).flat()).toEqual(["A1", "B1", "B2", "C3"]);
  desk([
    ["1", 0.5, "x"],
    ["2", 0, "x"],
    ["3", "", "x"],
  ]);
  expect(valueOf(`=SKM.SEGMENT(${customers},,$D$100:$E$103)`).flat()).toEqual(["A1", "B1", "B2", "C3"]);
});

test('a blank answer is no detractor on any platform; a range with &"" behind it keeps blanks and zeros apart on all', () => {
  for (const { model } of desks.values())
    model.write(model.activeSheetId(), { row: 119, column: 3, rows: 4, columns: 1 }, [
      [{ number: 10 }],
      [{ empty: true }],
      [{ number: 0 }],
      [{ number: 9 }],
    ]);
  for (const platform of ["web", "windows"])
    expect(valueOn(platform, "=SKM.NPS($D$120:$D$123)")[1]?.slice(1, 5)).toEqual([3, 2, 0, 1]);
  const [[onMac]] = valueOn("mac", "=SKM.NPS($D$120:$D$123)") as [[CellValue]];
  expect(onMac).toMatchObject({ error: "#VALUE!", message: /Excel for Mac/ });
  expect(valueOf('=SKM.NPS($D$120:$D$123&"")')[1]?.slice(1, 5)).toEqual([3, 2, 0, 1]);
});
