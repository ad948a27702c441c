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

test("reads the platform whose Excel hands the arguments over", () => {
  expect(readCommandLine(["eval", "=A1", "--platform", "mac"])).toMatchObject({ platform: "mac" });
});

test("reads a report", () => {
  expect(readCommandLine(["report", "a.xlsx", "b.xlsx", "--as-of", "2026-03-31", "--json"])).toEqual({
    command: "report",
    input: "a.xlsx",
    output: "b.xlsx",
    intake: false,
    answers: null,
    asOf: 46112,
    language: "en",
    json: true,
  });
});

test("reads an intake, with and without a file to write", () => {
  expect(readCommandLine(["intake", "a.csv", "--json", "--as-of=2026-03-31"])).toEqual({
    command: "intake",
    input: "a.csv",
    output: null,
    undo: false,
    answers: null,
    how: "clean",
    asOf: 46112,
    language: "en",
    json: true,
  });
  expect(
    readCommandLine(["intake", "a.xlsx", "b.xlsx", "--in-place", "--answers", "c.json", "--lang", "de"]),
  ).toMatchObject({
    output: "b.xlsx",
    how: "inPlace",
    answers: "c.json",
    language: "de",
  });
});

test.each([
  [["intake"], "headless.usage"],
  [["intake", "a.xlsx", "b.xlsx", "--clean", "--in-place"], "headless.cleanOrInPlace"],
  [["intake", "a.xlsx", "--undo"], "headless.usage"],
  [[], "headless.usage"],
  [["repotr"], "headless.usage"],
  [["eval"], "headless.usage"],
  [["eval", "=1", "=2"], "headless.usage"],
  [["eval", "1+1"], "headless.formulaWithoutEquals"],
  [["eval", "="], "headless.formulaWithoutEquals"],
  [["eval", "=1", "--lang", "fr"], "headless.langUnknown"],
  [["eval", "=1", "--platform", "linux"], "headless.platformUnknown"],
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
