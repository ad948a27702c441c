import { formatDay, formatNumber } from "../../src/text/text";

test("numbers and days in the language's format", () => {
  expect(formatNumber("en", 1234567.5)).toBe("1,234,567.5");
  expect(formatNumber("de", 1234567.5)).toBe("1.234.567,5");
  expect(formatDay("en", "2026-03-31")).toBe("31 Mar 2026");
  expect(formatDay("de", "2026-03-31")).toBe("31. März 2026");
});

test("a huge number does not fill the line", () => {
  expect(formatNumber("en", 1e300)).toBe("1E300");
  expect(formatNumber("de", -2.5e20)).toBe("-2,5E20");
  expect(formatNumber("en", 999999999999999)).toBe("999,999,999,999,999");
});
