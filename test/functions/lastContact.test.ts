import { countDaysFrom, failureOf, seenRows, speak } from "./customFunctions";
import { lastContact } from "../../src/functions/lastContact";

const look = lastContact as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

beforeEach(() => speak("en-US"));
afterEach(() => countDaysFrom("1900"));

const ids = column("K1", "K2", 7, "007");
const networks = column("North", "North", "", null);

test("the latest contact of a network over its customers, with its follow-up; ids as numbers and as texts", () => {
  const contacts = column("K1", "K2", "7", "007", "K9", "K1");
  const dates = column(46000, 46010, 46020, 46005, 46030, 46001);
  const followUps = column("", 46100, 46110, "", "", "");
  expect(look(column("North", 7, "007", "7", "South", ""), ids, networks, contacts, dates, "", followUps)).toEqual([
    [46010, 46100],
    [46020, 46110],
    [46005, ""],
    [46020, 46110],
    ["", ""],
    ["", ""],
  ]);
});

test("who was not reached was not contacted, in either language; blanks count as reached", () => {
  const contacts = column("K1", "K1", "K1", "K1");
  const dates = column(46000, 46001, 46002, 46003);
  expect(
    look("North", ids, networks, contacts, dates, column("", "appointment", "Nicht erreicht", " NOT  reached ")),
  ).toEqual([[46001, ""]]);
});

test("contacts after the as-of day and rows without a day do not count", () => {
  const contacts = column("K1", "K1", "K1", "K1");
  const dates = column(46000, 46020, "", null);
  expect(look("North", ids, networks, contacts, dates, null, null, 46010)).toEqual([[46000, ""]]);
  expect(look("North", ids, networks, contacts, dates)).toEqual([[46020, ""]]);
});

test("a day that cannot be used is named in the row of its network, an error is passed on, others are not touched", () => {
  const contacts = column("K1", 7, "007", "K9", "K1");
  const asked = column("North", 7, "007");
  for (const [unusable, text] of [
    ["2026-01-01", "2026-01-01"],
    [true, "true"],
    [-5, "-5"],
    [9e9, "9000000000"],
  ] as const) {
    const rows = look(asked, ids, networks, contacts, column(46000, unusable, 46005, "nobody's", 46001));
    expect(seenRows(rows)).toEqual([
      [46001, ""],
      ["#VALUE!", "#VALUE!"],
      [46005, ""],
    ]);
    const { message } = rows[1]?.[0] as CustomFunctions.Error;
    expect(message).toBe(
      `Row 2 of the contacts: "${text}" is not a day. Enter a date; a date that is a text does not count.`,
    );
  }
  const passed = look(asked, ids, networks, contacts, column(46000, 46002, error("#REF!"), 46003, 46001));
  expect(seenRows(passed)).toEqual([
    [46001, ""],
    [46002, ""],
    ["#REF!", "#REF!"],
  ]);
  const agreed = look(asked, ids, networks, contacts, column(1, 2, 3, 4, 5), "", column("", "soon", "", "", ""));
  expect(seenRows(agreed)[1]).toEqual(["#VALUE!", "#VALUE!"]);
  speak("de-DE");
  const german = look(7, ids, networks, column(7), column("gestern"))[0]?.[0] as CustomFunctions.Error;
  expect(german.message).toContain("Zeile 1 der Kontakte: „gestern“ ist kein Tag");
});

test("without networks every customer is its own", () => {
  expect(look(column("K1", "North"), ids, "", column("K1"), column(46000))).toEqual([
    [46000, ""],
    ["", ""],
  ]);
});

test("columns that do not belong together fail the whole call", () => {
  expect(failureOf(() => look("North", ids, column("North"), column("K1"), column(46000))).code).toBe("#VALUE!");
  expect(failureOf(() => look("North", ids, networks, column("K1"), column(46000, 46001))).code).toBe("#VALUE!");
  expect(failureOf(() => look("North", ids, networks, column("K1"), column(46000), "", "", "today")).code).toBe(
    "#VALUE!",
  );
});

test("an error among the networks stays in its row; days go in and out in the workbook's system", () => {
  countDaysFrom("1904");
  expect(
    seenRows(look(column(error("#REF!"), "North"), ids, networks, column("K1"), column(44000), "", column(44100))),
  ).toEqual([
    ["#REF!", "#REF!"],
    [44000, 44100],
  ]);
});
