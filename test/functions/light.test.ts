import { seenRows, speak } from "./customFunctions";
import { light } from "../../src/functions/light";

const lightsOf = light as unknown as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

beforeEach(() => speak("en-US"));

test("limits decide, in either direction; with an interval the interval decides", () => {
  expect(lightsOf(column(0.8, 0.79, 0.5, 0.49), 0.8, 0.5).flat()).toEqual(["green", "amber", "amber", "red"]);
  expect(lightsOf(column(0.1, 0.26), 0.1, 0.25).flat()).toEqual(["green", "red"]);
  expect(lightsOf(column(0.75, 0.9), 0.8, 0.5, column(0.3, 0.81), column(0.95, 0.95)).flat()).toEqual([
    "open",
    "green",
  ]);
  speak("de-DE");
  expect(lightsOf(column(0.9, 0.6, 0.1), 0.8, 0.5).flat()).toEqual(["grün", "gelb", "rot"]);
});

test("0 is a value; blank and dash are none: no figure or no limit, no light", () => {
  expect(lightsOf(column(0, "0", "", "-", null), 0.8, 0.5).flat()).toEqual(["red", "red", "", "", ""]);
  expect(lightsOf(column(0.3, 0.3), column("", 0), column(0.5, 0.5)).flat()).toEqual(["", "amber"]);
  expect(lightsOf(0.3, 0.8, 0.2, 0, 1)).toEqual([["open"]]);
  expect(lightsOf(0.3, 0.8, 0.2, "-", "")).toEqual([["amber"]]);
});

test("a fault stays in its row and says what to do", () => {
  const rows = lightsOf(column("x", 0.3, 0.3), 0.8, 0.2, column(0.1, 0.5, ""), column(0.5, 0.1, 0.4));
  expect(seenRows(rows).flat()).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
  expect(rows[0]?.[0]).toMatchObject({ message: "figure is not a number. Enter a number." });
  expect(rows[2]?.[0]).toMatchObject({
    message: "Give both ends of the interval, the lower one first, or neither.",
  });
  const error = new CustomFunctions.Error("#REF!" as CustomFunctions.ErrorCode);
  expect(seenRows(lightsOf(column(error, 0.9), 0.8, 0.2)).flat()).toEqual(["#REF!", "green"]);
});

test("in Excel for Mac a bare 0 may be a blank and is refused; as a text it is 0", () => {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US", platform: "Mac" } } });
  const rows = lightsOf(column(0, "0", "0,9", "0.9"), 0.8, 0.5);
  expect(seenRows(rows).flat()).toEqual(["#VALUE!", "red", "green", "green"]);
  expect((rows[0]?.[0] as Error).message).toContain('B2:B50&""');
});
