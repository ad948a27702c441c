import fc from "fast-check";
import { columnReading, numberText, patterns, numberOfText, type Pattern } from "../../src/intake/numberText";

const read = (...texts: string[]) => {
  const numbers = texts.map((text) => numberText(text)!);
  const reading = columnReading(numbers);
  return reading.pattern ? numbers.map((number) => numberOfText(number, reading.pattern!)) : reading;
};

test.each([
  ["1.234,50", 1234.5],
  ["1.234.567,89", 1234567.89],
  ["1,234.50", 1234.5],
  ["1'234.50", 1234.5],
  ["1’234.--", 1234],
  ["8’776.–", 8776],
  ["1 234,50", 1234.5],
  ["1.234,50-", -1234.5],
  ["−1.234,50", -1234.5],
  ["(1.234,50)", -1234.5],
  ["($1,234.50)", -1234.5],
  ["-$1,234.50", -1234.5],
  ["$-1,234.50", -1234.5],
  ["+1.234,50", 1234.5],
  ["1.234,50 €", 1234.5],
  ["EUR 1.234,50", 1234.5],
  ["CHF 1'234.50", 1234.5],
  ["12.500,-", 12500],
  ["12,5 T€", 12500],
  ["12,5 Tsd. €", 12500],
  ["1,2 Mio.", 1200000],
  ["0,3 Mrd.", 300000000],
  ["$45K", 45000],
  ["12,5 %", 0.125],
  ["1.5e5", 150000],
  ["1,23,456.78", 123456.78],
  ["500", 500],
])("%s is %d", (text, value) => {
  expect(read(text)).toEqual([value]);
});

test.each([
  "k.A.",
  "ca. 40.000",
  ">100.000",
  "40-50.000",
  "A",
  "",
  "1.23.456",
  "12.",
  "1,2,3",
  "12 Stück",
  "0221/4710",
])("%s is no number", (text) => {
  expect(numberText(text)).toBeUndefined();
});

test("a column of thousands alone is asked, never read", () => {
  expect(read("1.234", "2.500")).toEqual({ ambiguous: ["de", "en"], split: [] });
});

test("one cell that says more decides for the column", () => {
  expect(read("1.234", "2.500,10", "7")).toEqual([1234, 2500.1, 7]);
  expect(read("1.234", "0.5")).toEqual([1.234, 0.5]);
  expect(read("512.25", "1'200.00")).toEqual([512.25, 1200]);
});

test("values that are one in every pattern are sure", () => {
  expect(read("500", "12")).toEqual([500, 12]);
});

test("two ways of writing in one column are told apart, with their counts", () => {
  const texts = [...Array<string>(9).fill("1.234,50"), "1,234.50"];
  expect(columnReading(texts.map((text) => numberText(text)!)).split).toEqual([
    { pattern: "de", count: 9 },
    { pattern: "en", count: 1 },
  ]);
});

const separators: Record<Pattern, [string, string]> = {
  de: [".", ","],
  en: [",", "."],
  ch: ["'", "."],
  blank_de: [" ", ","],
  blank_en: [" ", "."],
  in: [",", "."],
};

test("whatever is written in a pattern with cents and thousands is read back in it", () => {
  const amount = fc.integer({ min: 100000, max: 99_999_999_999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1 }),
      fc.constantFrom(...patterns.filter((each) => each !== "in")),
      (amounts, pattern) => {
        const [thousands, decimal] = separators[pattern];
        const texts = amounts.map((value) => {
          const [whole, cents] = value.toFixed(2).split(".") as [string, string];
          return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + decimal + cents;
        });
        expect(read(...texts)).toEqual(amounts);
      },
    ),
  );
});
