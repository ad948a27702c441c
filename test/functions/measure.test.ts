import { failureOf, seenRows, speak } from "./customFunctions";
import { measure } from "../../src/functions/measure";

const call = measure as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const instrument = (...args: unknown[]): unknown[] => call(...args).map(([first]) => first);
const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

beforeEach(() => speak("en-US"));

test("the grid's first choice and the sentence for it, in the user's language", () => {
  expect(call("prospect", 2, "B", "", "presumed")).toEqual([["Phone", "First choice for this phase and interest."]]);
  speak("de-DE");
  expect(call("Interessent", 2, "B", "", "mutmaßlich")).toEqual([
    ["Telefon", "Erste Wahl für diese Phase und dieses Interesse."],
  ]);
});

test("without consent the next best, with the reason", () => {
  expect(call("prospect", 2, "B")).toEqual([
    ["Mail", "Phone: no presumed consent to calls is recorded. The next best is recommended."],
  ]);
  expect(
    instrument("prospect", 2, "B", "", column("yes", "ja", true, 45000, "contract", "no", 0, "Widerspruch")),
  ).toEqual(["Phone", "Phone", "Phone", "Phone", "Phone", "Mail", "Mail", "Mail"]);
});

test("a consumer must have consented to calls expressly", () => {
  expect(instrument("prospect", 2, "B", "", column("presumed", "express"), "", true)).toEqual(["Mail", "Phone"]);
});

test("class D gets no visit; an objection, the cap and the dropped have no instrument, and say why", () => {
  expect(instrument("regular customer", 3, column("A", "d", ""), "", "yes")).toEqual(["Visit", "Phone", "Visit"]);
  expect(call("customer", 3, "A", "yes", "yes", column("yes", "since May"))).toEqual([
    ["", "Visit: there is an objection. Phone: there is an objection. There is no instrument left."],
    ["", "Visit: there is an objection. Phone: there is an objection. There is no instrument left."],
  ]);
  expect(call("customer", 3, "A", "", "yes", "", "", column(2, 3)).map(([first]) => first)).toEqual(["Visit", ""]);
  expect(call("customer", 3, "A", "", "yes", "", "", 3)[0]?.[1]).toContain("30 days");
  expect(call("dropped", 3, "A")[0]).toEqual(["", "Dropped: no measure."]);
});

test("blank rows stay blank, a blank interest is 0", () => {
  expect(call(column("", 0, null), column("", 0, null), column("", 0, null))).toEqual([
    ["", ""],
    ["", ""],
    ["", ""],
  ]);
  expect(instrument("prospect", column("", 0, null), "A")).toEqual(["Mail", "Mail", "Mail"]);
});

test("a fault stays in its row", () => {
  expect(seenRows(call(column("lead", error("#REF!"), "customer", "customer"), column(1, 1, 5, "high"), "A"))).toEqual([
    ["#VALUE!", "#VALUE!"],
    ["#REF!", "#REF!"],
    ["#VALUE!", "#VALUE!"],
    ["#VALUE!", "#VALUE!"],
  ]);
  expect(seenRows(call("customer", 3, "A", "", column("maybe", -1, "yes")))).toMatchObject([
    ["#VALUE!", "#VALUE!"],
    ["#VALUE!", "#VALUE!"],
    ["Visit", "First choice for this phase and interest."],
  ]);
  expect(seenRows(call("customer", 3, "A", "", "", "", "", "often"))[0]).toEqual(["#VALUE!", "#VALUE!"]);
  expect(seenRows(call(column("customer", "customer", "customer"), column(3, 3), "A"))[2]).toEqual(["#N/A", "#N/A"]);
});

test("a range with several columns fails the whole call", () => {
  expect(failureOf(() => call([["customer", "buyer"]], 3, "A")).message).toContain("one column");
});
