import { changedSearch, readSettings } from "../../../src/workbench/page/parameters";

test("an empty address means light, English, web, a pane and the sample", () => {
  expect(readSettings("")).toEqual({
    language: "en",
    theme: "light",
    platform: "web",
    pane: 350,
    workbook: "/sample-en.xlsx",
    dateSystem: "1900",
    forAddIn: {},
  });
});

test("every parameter is understood, and what is not ours goes to the add-in and to the sample", () => {
  expect(readSettings("?lang=de&theme=contrast&platform=mac&pane=320&asof=2026-03-31&tab=plan")).toEqual({
    language: "de",
    theme: "contrast",
    platform: "mac",
    pane: 320,
    workbook: "/sample-de.xlsx?asof=2026-03-31&tab=plan",
    dateSystem: "1900",
    forAddIn: { asof: "2026-03-31", tab: "plan" },
  });
});

test.each([
  ["?sample=0", ""],
  ["?dates=1904", ""],
  ["?workbook=/mine.xlsx", "/mine.xlsx"],
])("%s opens %j", (search, workbook) => expect(readSettings(search).workbook).toBe(workbook));

test.each([
  ["?theme=pink", "theme", "light"],
  ["?platform=ipad", "platform", "web"],
  ["?pane=wide", "pane", 350],
  ["?pane=", "pane", 350],
  ["?pane=0", "pane", 0],
  ["?pane=-4", "pane", 0],
] as const)("%s gives %s %j", (search, key, value) => expect(readSettings(search)[key]).toBe(value));

test("the browser's language counts where the address names none", () => {
  expect(readSettings("", "de-CH").language).toBe("de");
  expect(readSettings("?lang=en", "de-CH").language).toBe("en");
});

test("a changed address keeps the rest", () => {
  expect(changedSearch("?lang=de&tab=plan", { lang: "en", pane: "320" })).toBe("?lang=en&tab=plan&pane=320");
  expect(changedSearch("?lang=de", { lang: null })).toBe("");
});
