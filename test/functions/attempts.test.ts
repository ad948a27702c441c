import { countDaysFrom, failureOf, speak } from "./customFunctions";
import { attempts } from "../../src/functions/attempts";
import { lastContact } from "../../src/functions/lastContact";
import { reminders } from "../../src/functions/reminders";

const count = attempts as unknown as (...args: unknown[]) => unknown[][];
const last = lastContact as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

beforeEach(() => speak("en-US"));
afterEach(() => countDaysFrom("1900"));

const ids = column("K1", "K2", "K3");
const networks = column("North", "North", "");
const contacts = column("K1", "K2", "K1", "K3");
const dates = column(46000, 46010, 46020.4, 46005);
const outcomes = column("reached", "not reached", "Nicht erreicht", "reached");
const followUps = column(46100, 46015, "", 46050);

test("attempts since the latest contact, the last of them, the next try and when that was noted", () => {
  expect(count(column("North", "K3", "South"), ids, networks, contacts, dates, outcomes, followUps)).toEqual([
    [2, 46020, 46015, 46010],
    [0, "", "", ""],
    ["", "", "", ""],
  ]);
  expect(count("North", ids, networks, contacts, dates, outcomes, followUps, 46015)).toEqual([
    [1, 46010, 46015, 46010],
  ]);
});

test("without outcomes nobody was tried in vain; an error among the networks stays in its row", () => {
  const error = new CustomFunctions.Error("#N/A" as CustomFunctions.ErrorCode);
  expect(count(column("North", error), ids, networks, contacts, dates)).toEqual([
    [0, "", "", ""],
    [error, error, error, error],
  ]);
  expect(failureOf(() => count("North", ids, networks, contacts, column(46000), outcomes)).code).toBe("#VALUE!");
});

test("LASTCONTACT gives the next try as the next day, and the agreed day where nobody was tried since", () => {
  const rows = (asOf: number): unknown[][] =>
    last(column("North", "K3"), ids, networks, contacts, dates, outcomes, followUps, asOf);
  expect(rows(46030)).toEqual([
    [46000, 46015],
    [46005, 46050],
  ]);
  expect(rows(46009)[0]).toEqual([46000, 46100]);
});

test("days go in and out in the workbook's system", () => {
  countDaysFrom("1904");
  expect(count("North", ids, networks, column("K1"), column(44538), column("not reached"), column(44540))).toEqual([
    [1, 44538, 44540, 44538],
  ]);
});

test("REMINDERS leaves out whom somebody tries again later, and lists them from that day on", () => {
  const base = [
    ["Customer ID", "Class", "Consent phone"],
    ["K1", "A", "express"],
  ];
  const log = [
    ["Date", "Customer ID", "Outcome", "Follow-up", "Instrument"],
    [45900, "K1", "reached", "", "phone"],
    [46112, "K1", "not reached", 46114, "phone"],
  ];
  const list = (asOf: number): unknown[][] => reminders(base, log, asOf);
  expect(list(46112)).toHaveLength(1);
  expect(list(46114)[1]?.slice(5, 8)).toEqual([46114, 0, "due soon"]);
  expect(list(46115)[1]?.slice(5, 8)).toEqual([46114, 1, "overdue"]);
  const often = [...log.slice(0, 2), ...[1, 2, 3].map((on) => [46100 + on, "K1", "not reached", "", "phone"])];
  expect(reminders(base, often, 46112)[1]?.[8]).toBe("Mail");
  expect(reminders(base, often.slice(0, 4), 46112)[1]?.[8]).toBe("Phone");
});
