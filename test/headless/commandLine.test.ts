import { languageOfWords, readCommandLine } from "../../src/headless/commandLine";
import { UsageError } from "../../src/headless/usageError";

function keyOf(...words: string[]): string {
  try {
    readCommandLine(words);
  } catch (error) {
    if (error instanceof UsageError) return error.key;
    throw error;
  }
  return "";
}

test("reads a formula with its options in any order", () => {
  expect(readCommandLine(["eval", "--lang", "de", "=1+1", "--workbook=a.xlsx"])).toEqual({
    command: "eval",
    formula: "=1+1",
    workbook: "a.xlsx",
    language: "de",
  });
});

test("reads a report", () => {
  expect(readCommandLine(["report", "a.xlsx", "b.xlsx", "--as-of", "2026-03-31", "--json"])).toEqual({
    command: "report",
    input: "a.xlsx",
    output: "b.xlsx",
    asOf: 46112,
    language: "en",
    json: true,
  });
});

test.each([
  [[], "headless.usage"],
  [["repotr"], "headless.usage"],
  [["eval"], "headless.usage"],
  [["eval", "=1", "=2"], "headless.usage"],
  [["eval", "1+1"], "headless.formulaWithoutEquals"],
  [["eval", "="], "headless.formulaWithoutEquals"],
  [["eval", "=1", "--lang", "fr"], "headless.langUnknown"],
  [["eval", "=1", "--json"], "headless.optionUnknown"],
  [["eval", "=1", "--workbook"], "headless.optionValue"],
  [["report", "a.xlsx"], "headless.usage"],
  [["report", "a.xlsx", "b.xlsx", "--as-of", "31.03.2026"], "headless.dayUnknown"],
  [["report", "a.xlsx", "b.xlsx", "--as-of", "2026-02-30"], "headless.dayUnknown"],
])("%j is refused", (words, key) => {
  expect(keyOf(...words)).toBe(key);
});

test("the language of a refusal is the one that was asked for", () => {
  expect(languageOfWords(["eval", "--lang", "de"])).toBe("de");
  expect(languageOfWords(["eval", "--lang=de"])).toBe("de");
  expect(languageOfWords(["eval"])).toBe("en");
});
