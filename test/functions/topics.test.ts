import { failureOf, speak } from "./customFunctions";
import { topics } from "../../src/functions/topics";

const topicsOf = topics as unknown as (...args: unknown[]) => unknown[][];

beforeEach(() => speak("en-US"));

const asOf = 46112;
const customers = [
  ["Customer ID", "Network", "Topic", "Phase", "Objection"],
  [1, "North", "", "customer", ""],
  [2, "North", "New hall", "customer", ""],
  [3, "", "Old crane", "dropped", ""],
  [4, "", "Do not call", "customer", "yes"],
  [5, "", "", "", ""],
];
const complaints = [
  ["Kundennr.", "Eröffnet", "Gegenstand", "Erledigt"],
  ["1", asOf - 7, "Motor", ""],
];
const careCalls = [
  ["Week (Monday)", "Customer ID", "Question", "Answer"],
  [asOf - 20, 5, "How likely would you recommend us? (0 to 10)", 9],
  [asOf - 30, 1, "How likely would you recommend us? (0 to 10)", 0],
  [asOf - 30, 5, "Are you satisfied?", "no"],
];
const orders = [
  ["Date", "Customer ID", "Amount", "Order number"],
  ...[150, 120, 90].map((ago) => [asOf - ago, 2, 100, `A${ago}`]),
  [asOf - 70, 1, 100, "A70"],
  [asOf - 1, 1, 100, "C"],
  [asOf - 1, 1, -100, "C"],
];
const tasks = [
  ["Customer ID", "Kind", "Due", "Every months", "Note", "Done"],
  [5, "offer", asOf + 3, "", "Second machine", ""],
  [5, "other", asOf - 3, "", "Card", ""],
];

test("up to three topics of a network, of all its members; cancelled orders are none, dropped and objecting ones are left out", () => {
  expect(topicsOf(customers, "", asOf, orders, tasks, complaints, careCalls)).toEqual([
    ["Network", "Rank", "Kind", "Topic", "Reason", "Value", "Day"],
    ["North", 1, "entered", "New hall", "Entered with the customer.", "", ""],
    ["North", 2, "complaint", "Motor", "Complaint, open for 5 working days.", "", asOf - 7],
    ["North", 3, "satisfaction", "", "Answered 0 of 10 to the recommendation question.", "", asOf - 30],
    ["5", 1, "satisfaction", "", "Not satisfied.", "", asOf - 30],
    ["5", 2, "offer", "Second machine", "Due in 3 days.", "", asOf + 3],
    ["5", 3, "referral", "", "Would recommend us: 9 of 10.", "", asOf - 20],
  ]);
  const silent = topicsOf(customers, "", asOf, orders)[2];
  expect(silent?.slice(2, 5)).toEqual(["silent", "", "No order for 70 days; usually every 30."]);
});

test("a talk since takes the low answer away; most limits, in either language", () => {
  const contacts = [
    ["Date", "Customer ID", "Outcome"],
    [asOf - 10, 1, "not reached"],
    [asOf - 12, 5, "appointment"],
  ];
  const rows = topicsOf(customers, contacts, asOf, "", "", "", careCalls).map((row) => [row[0], row[2]]);
  expect(rows.slice(1)).toEqual([
    ["North", "entered"],
    ["North", "satisfaction"],
    ["5", "referral"],
  ]);
  speak("de-DE");
  expect(topicsOf(customers, "", asOf, "", "", complaints, "", 1)).toHaveLength(2);
  expect(topicsOf(customers, "", asOf, "", "", complaints)[2]?.slice(2, 5)).toEqual([
    "Reklamation",
    "Motor",
    "Reklamation, seit 5 Arbeitstagen offen.",
  ]);
});

test("what cannot be read is named, never left out unsaid", () => {
  expect(failureOf(() => topicsOf("", "", asOf)).code).toBe("#VALUE!");
  expect(failureOf(() => topicsOf(customers, "", "")).code).toBe("#N/A");
  expect(failureOf(() => topicsOf(customers, "", asOf, [["Date", "Customer ID"]])).message).toContain("amount");
  const broken = [orders[0], [asOf - 5, 1, "12 EUR", ""]];
  expect(failureOf(() => topicsOf(customers, "", asOf, broken)).message).toContain("Row 1 of orders is not a number");
  const text = [orders[0], ["2026-01-01", 1, 5, ""]];
  expect(failureOf(() => topicsOf(customers, "", asOf, text)).message).toBe(
    "Row 1 of orders is not a day. Enter a date; a date that is a text does not count.",
  );
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(failureOf(() => topicsOf(customers, "", asOf, [orders[0], [error, 1, 5, ""]])).code).toBe("#REF!");
});

test("unknown customers, blank answers and answers outside of 0 to 10 give no topic", () => {
  const calls = [
    careCalls[0],
    [asOf - 5, 99, "recommend?", 0],
    [asOf - 5, 5, "recommend?", ""],
    [asOf - 5, 5, "recommend?", 11],
    [asOf - 5, 5, "recommend?", "8-9"],
    [asOf - 5, 5, "weather?", 0],
  ];
  expect(topicsOf(customers, "", asOf, "", "", "", calls).map(([network]) => network)).toEqual(["Network", "North"]);
});
