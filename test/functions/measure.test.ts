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

describe("with measures of one's own", () => {
  const own = [
    ["Phase", "Interest", "Recommended", "Next best"],
    ["Interessent", 2, "Fax", ""],
    ["customer", 3, "phone-field-service", "Brief"],
    ["", "", "", ""],
    [0, 0, 0, 0],
    ["customer", 0, "E-Mail", 0],
  ];
  const grid = (measures: unknown, phase: unknown, interest: unknown, phone = "yes", withheld?: unknown) =>
    call(phase, interest, "A", "", phone, "", "", "", measures, withheld);

  test("its rows count, with or without the header, and no row is no measure", () => {
    expect(grid(own, "customer", 3)[0]![0]).toBe("Phone field service");
    expect(grid(own.slice(1), "customer", 3, "")[0]).toEqual([
      "Mail",
      "Phone field service: no presumed consent to calls is recorded. The next best is recommended.",
    ]);
    expect(grid(own, "customer", 1)[0]).toEqual(["", "The measures have no row for this phase and interest."]);
    // A fax and an e-mail need an express consent; there is no next best.
    expect(grid(own, "prospect", 2)[0]).toEqual([
      "",
      expect.stringContaining("Fax: no express consent is recorded.") as unknown,
    ]);
    expect(instrument("customer", 0, "A", "yes", "", "", "", "", own)).toEqual(["E-mail"]);
    for (const left of [undefined, null]) expect(grid(left, "customer", 3)[0]![0]).toBe("Visit");
  });

  test("classes get what their own table leaves", () => {
    const withheld = [
      ["Class", "Instrument"],
      ["a", "Außendienst"],
      ["", ""],
    ];
    expect(grid(undefined, "customer", 3, "yes", withheld)[0]![0]).toBe("Phone");
    expect(grid(undefined, "customer", 3, "yes", withheld.slice(1))[0]![0]).toBe("Phone");
    expect(instrument("customer", 3, "D", "", "yes", "", "", "", null, withheld)).toEqual(["Visit"]);
  });

  test.each([
    ["en-US", [["customer", 3, "phone"]], undefined, /four columns/],
    ["de-DE", [["Kunde", 3, "Telefon", "", ""]], undefined, /vier Spalten/],
    [
      "en-US",
      [
        ["customer", 3, "phone", ""],
        ["lead", 3, "phone", ""],
      ],
      undefined,
      /^Row 2 of the measures/,
    ],
    ["de-DE", [["Kunde", 5, "Telefon", ""]], undefined, /^Zeile 1 der Maßnahmen/],
    ["en-US", [["customer", 3, "pigeon", ""]], undefined, /^Row 1 of the measures/],
    ["en-US", [["customer", 3, "phone", "pigeon"]], undefined, /^Row 1 of the measures/],
    [
      "en-US",
      [
        ["customer", 3, "phone", ""],
        ["Kunde", 3, "visit", ""],
      ],
      undefined,
      /^Row 2.*already/,
    ],
    ["en-US", undefined, [["A", "pigeon"]], /^Row 1 of what classes do not get/],
    ["de-DE", undefined, [["", "Telefon"]], /^Zeile 1 dessen/],
    ["en-US", undefined, [["A", "phone", 1]], /two columns/],
  ])("%s: %j, %j: %s", (language, measures, withheld, message) => {
    speak(language);
    expect(failureOf(() => grid(measures, "customer", 3, "yes", withheld))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(message) as unknown,
    });
  });

  test("an error in the range is passed on", () => {
    expect(failureOf(() => grid([["customer", error("#REF!"), "phone", ""]], "customer", 3)).code).toBe("#REF!");
  });
});
