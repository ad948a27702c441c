import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { partyResults } from "../../../src/workbook/callParty/partyResults";
import { writeCallParty } from "../../../src/workbook/callParty/writeCallParty";
import type { Desk } from "../desk";
import { putRows, type TestCell } from "../tables";
import { asOf, lookWith, openPartyDesk } from "./partyDesk";

let desk: Desk;
afterEach(() => desk.close());

const options = { language: "en", live: false } as const;
const sheet = "Call party";

async function written(): Promise<Awaited<ReturnType<typeof lookWith>>> {
  desk = await openPartyDesk();
  const look = await lookWith();
  await writeCallParty(look, asOf, { ...options, day: asOf });
  return look;
}

/** The row of a customer on the sheet, from 1. */
function rowOf(id: number): number {
  return desk.all(sheet).findIndex((row) => row[11] === id) + 1;
}

test("the list has its day, room for results, and what texts look like formulas stays text", async () => {
  await written();
  const cells = desk.all(sheet);
  expect([cells[0]?.[0], cells[1]?.[1]]).toEqual(["Call party", asOf]);
  expect(cells[7]?.slice(0, 12)).toEqual([
    "Adviser",
    "Network",
    "Contact person",
    "Phone",
    "Class",
    "Last contact",
    "Topic",
    "Outcome",
    "Follow-up",
    "Minutes",
    "Note",
    "Customer ID",
  ]);
  expect(cells.slice(8, 12).map((row) => row[11])).toEqual([4, 3, 2, 8]);
  const three = rowOf(3);
  expect([desk.cell(sheet, `B${three}`), desk.cell(sheet, `C${three}`), desk.cell(sheet, `G${three}`)]).toEqual([
    "=1+1",
    "+49 40",
    "=cmd",
  ]);
  expect(cells.flat().some((cell) => typeof cell === "string" && cell.includes("only 3 of 5 places"))).toBe(true);
});

test("prints on one A4 page wide, landscape, with its headers on each page", async () => {
  desk = await openPartyDesk();
  const look = await lookWith();
  await writeCallParty(look, asOf, { ...options, day: asOf });
  const { orientation, paper } = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    pageLayout.load("orientation,paperSize");
    await context.sync();
    return { orientation: pageLayout.orientation, paper: pageLayout.paperSize };
  });
  expect([orientation, paper]).toEqual(["Landscape", "A4"]);
});

test("the outcome is chosen from a list, which follows the list of the party when it is written again", async () => {
  const look = await written();
  const ruleAt = (address: string): Promise<string> =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address).load("address");
      dataValidation.load("rule,type");
      await context.sync();
      return String(dataValidation.rule.list?.source ?? dataValidation.type);
    });
  const words = "reached,not reached,appointment,follow-up,refused,order";
  expect([await ruleAt("H9"), await ruleAt("H12"), await ruleAt("G9"), await ruleAt("H13")]).toEqual([
    words,
    words,
    "None",
    "None",
  ]);
  // One row fewer: where the list was, nothing is left of it.
  const { customerColumns: columns } = look;
  const phase = columns!.phase.map((each, record) => (columns!.customerId[record] === "8" ? "dropped" : each));
  await writeCallParty({ ...look, customerColumns: { ...columns!, phase } }, asOf, { ...options, day: asOf });
  expect([await ruleAt("H11"), await ruleAt("H12")]).toEqual([words, "None"]);
});

test("an untouched sheet has nobody called", async () => {
  const look = await written();
  const results = await partyResults(look, asOf, options);
  expect(results.counts).toEqual({ enter: 0, blank: 4, known: 0, unusable: 0 });
  expect(results.findings).toEqual([]);
});

test("results in either language, rows and columns moved, a row cleared", async () => {
  const look = await written();
  const [four, three] = [rowOf(4), rowOf(3)];
  desk.put(sheet, `H${four}`, "Termin");
  desk.put(sheet, `I${four}`, asOf + 7);
  desk.put(sheet, `J${four}`, 12);
  desk.put(sheet, `K${four}`, "lunch");
  desk.put(sheet, `H${three}`, "NOT REACHED");
  const { model } = desk;
  const id = desk.sheetId(sheet);
  // The user sorts the rows by hand and deletes one.
  const area = { row: 8, column: 0, rows: 4, columns: 12 };
  const cells = model.values(id, area);
  const none = cells[0]!.map(() => "");
  const moved = [cells[1], cells[3], none, cells[0]].map((row) => [...row!]) as TestCell[][];
  // She puts the note before the outcome, header and all.
  const swapped = [model.values(id, { row: 7, column: 0, rows: 1, columns: 12 })[0] as TestCell[], ...moved];
  for (const row of swapped) [row[7], row[10]] = [row[10]!, row[7]!];
  putRows(desk, sheet, swapped, { row: 7 });
  const results = await partyResults(look, asOf, options);
  expect(results.findings).toEqual([]);
  expect(
    results.rows.map(({ customerId, outcome, followUp, minutes, state }) => [
      customerId,
      outcome,
      followUp,
      minutes,
      state,
    ]),
  ).toEqual([
    ["3", "notReached", null, null, "enter"],
    ["8", "", null, null, "blank"],
    ["4", "appointment", asOf + 7, 12, "enter"],
  ]);
});

const faults: readonly (readonly [string, Readonly<Record<string, string | number>>, string, string])[] = [
  ["an outcome nobody knows", { H: "maybe later" }, "H", "“maybe later” is no outcome."],
  ["an outcome spelled wrongly", { H: "apointment" }, "H", "Did you mean “appointment”?"],
  ["a follow-up that is text", { H: "reached", I: "03.04.2026" }, "I", "“03.04.2026” is no day."],
  ["a follow-up on the day of the party", { H: "reached", I: asOf }, "I", "does not lie after the party"],
  ["minutes in words", { H: "reached", J: "ten" }, "J", "“ten” is no number of minutes."],
  ["minutes below 0", { H: "reached", J: -5 }, "J", "“-5” is no number of minutes."],
  ["a note without an outcome", { K: "call back" }, "H", "no outcome"],
  ["an id that is gone", { H: "reached", L: "" }, "L", "no customer ID"],
  ["an id nobody has", { H: "reached", L: 99 }, "L", "No customer has the id “99”"],
  ["an id that stands there twice", { H: "reached", L: 8 }, "L", "stands in row"],
];

test.each(faults)("%s is a finding with its cell", async (_, filled, column, sentence) => {
  const look = await written();
  const [four, eight] = [rowOf(4), rowOf(8)];
  const row = column === "L" && filled["L"] === 8 ? rowOf(2) : four;
  if (row !== four) {
    // Below the row of customer 8 it is the second one.
    desk.put(sheet, `H${eight}`, "reached");
    desk.put(sheet, `H13`, "reached");
    desk.put(sheet, `L13`, 8);
  } else for (const [letter, value] of Object.entries(filled)) desk.put(sheet, `${letter}${row}`, value);
  const { findings, counts } = await partyResults(look, asOf, options);
  expect(findings).toHaveLength(1);
  expect(counts.unusable).toBe(1);
  const [finding] = findings;
  expect(finding?.place).toEqual({ sheet, cell: `${column}${row === four ? four : 13}` });
  expect(findingSentence("en", finding!)).toContain(sentence);
  expect(findingSentence("de", finding!)).not.toMatch(/\{\w+\}/);
});

test.each([
  ["partySheetMissing", () => undefined],
  ["partyHeadersMissing", () => desk.put(sheet, "H8", "Result?")],
  ["partyDayMissing", () => desk.put(sheet, "B2", "Tuesday")],
  ["partyOtherDay", () => desk.put(sheet, "B2", asOf + 14)],
] as readonly (readonly [string, () => void])[])("%s", async (code, spoil) => {
  desk = await openPartyDesk();
  const look = await lookWith();
  if (code !== "partySheetMissing") await writeCallParty(look, asOf, { ...options, day: asOf });
  spoil();
  const error = await partyResults(look, asOf, options).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code });
  for (const language of ["de", "en"] as const) {
    const { what, todo } = explainError(language, error);
    expect(`${what} ${todo}`).not.toMatch(/\{\w+\}/);
  }
});

test("the list is not written over results that nobody entered, unless told so", async () => {
  const look = await written();
  desk.put(sheet, `H${rowOf(4)}`, "reached");
  const again = { ...options, day: asOf + 14 };
  await expect(writeCallParty(look, asOf, again)).rejects.toMatchObject({
    code: "partyNotEntered",
    values: { count: 1 },
  });
  expect(desk.cell(sheet, `H${rowOf(4)}`)).toBe("reached");
  await writeCallParty(look, asOf, { ...again, discardResults: true });
  expect([desk.cell(sheet, "B2"), desk.cell(sheet, `H${rowOf(4)}`)]).toEqual([asOf + 14, ""]);
});

test("a protected sheet is refused before anything is written", async () => {
  const look = await written();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
  await expect(writeCallParty(look, asOf, options)).rejects.toMatchObject({
    code: "sheetProtected",
    written: "nothing",
  });
});
