import { makeSpeech } from "../../src/taskpane/frame/speech";

const english = makeSpeech("en", "en-US");
const german = makeSpeech("de", "de-DE");

test.each([
  ["1,234.5", 1234.5],
  ["1234.5", 1234.5],
  ["-3", -3],
  ["40 %", 40],
  [".5", 0.5],
  ["", null],
  ["  ", null],
  ["12,34", undefined],
  ["1.234.567", undefined],
  ["abc", undefined],
  ["1e5", undefined],
])("English %j is %p", (text, value) => expect(english.parse(text)).toBe(value));

test.each([
  ["1.234,5", 1234.5],
  ["1234,5", 1234.5],
  ["100.000", 100000],
  ["0,5", 0.5],
  ["1 000", 1000],
  ["12.34", undefined],
  ["zwei", undefined],
])("German %j is %p", (text, value) => expect(german.parse(text)).toBe(value));

test("what is shown can be read back", () => {
  for (const locale of ["en-US", "de-DE", "de-CH", "fr-FR", "de-AT", "pl-PL"]) {
    const speech = makeSpeech("en", locale);
    for (const value of [1234.5, 100000, 0.75, 1234567.25])
      expect([locale, speech.parse(speech.number(value, 6))]).toEqual([locale, value]);
  }
});

test("language of the interface and format of the figures are two things", () => {
  const speech = makeSpeech("en", "de-DE");
  expect(speech.count("pane.written.live", 1200, { sheet: "X" })).toBe("“X” is written: 1.200 rows, live formulas.");
  expect(speech.day(46112)).toBe("31. März 2026");
});

test("a tag that Intl refuses falls back to the language of the interface", () => {
  expect(makeSpeech("de", "x-none").number(1234.5, 1)).toBe("1.234,5");
  expect(makeSpeech("en", "!").number(1234.5, 1)).toBe("1,234.5");
});

test("minus nought is nought", () => expect(english.number(-0)).toBe("0"));
