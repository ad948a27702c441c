import fc from "fast-check";
import { easterSunday } from "../../../src/method/calendar/easter";
import { firstHolidayYear, holidaysOf } from "../../../src/method/calendar/holidays";
import { germanStates, regionOf, regions, type Region } from "../../../src/method/calendar/regions";
import { isoDate, lastSerial, serialOf, serialOfIso, weekday } from "../../../src/method/calendar/serial";
import { isWorkingDay } from "../../../src/method/calendar/workingDay";

const isoDays = (year: number, region: Region, assumption?: boolean): string[] =>
  holidaysOf(year, region, assumption).map(({ day }) => isoDate(day) as string);

test.each([
  ["2024-03-31"],
  ["2025-04-20"],
  ["2026-04-05"],
  ["2027-03-28"],
  ["2028-04-16"],
  ["2019-04-21"],
  ["2000-04-23"],
  ["2008-03-23"],
  ["2038-04-25"],
  ["1954-04-18"],
  ["2049-04-18"],
  ["2076-04-19"],
])("Easter %s", (iso) => {
  expect(isoDate(easterSunday(Number(iso.slice(0, 4))) as number)).toBe(iso);
});

/** Gauss's rule with Lichtenberg's supplement: another way to the same day. */
function easterByGauss(year: number): number {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((((year + Math.floor(year / 4) + s) % 7) + 7) % 7);
  const oe = 7 - ((((og - sz) % 7) + 7) % 7);
  return (serialOf(year, 3, 1) as number) + og + oe - 1;
}

test("Easter of every year agrees with Gauss's rule and is a Sunday", () => {
  for (let year = 1901; year <= 9999; year++) {
    const day = easterSunday(year) as number;
    expect([year, day]).toEqual([year, easterByGauss(year)]);
    if (weekday(day) !== 7) throw new Error(`${year}: not a Sunday`);
  }
});

/**
 * The days of each state as its calendar prints them, typed in by year: what all have, and what each has besides.
 * Sundays that Brandenburg's act names are among them.
 */
const everywhere: Record<number, string> = {
  2024: "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26",
  2025: "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26",
  2026: "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
  2027: "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
};
const besides: Record<(typeof germanStates)[number], Record<number, string>> = {
  "DE-BW": {
    2024: "01-06 05-30 11-01",
    2025: "01-06 06-19 11-01",
    2026: "01-06 06-04 11-01",
    2027: "01-06 05-27 11-01",
  },
  "DE-BY": {
    2024: "01-06 05-30 11-01",
    2025: "01-06 06-19 11-01",
    2026: "01-06 06-04 11-01",
    2027: "01-06 05-27 11-01",
  },
  "DE-BE": { 2024: "03-08", 2025: "03-08 05-08", 2026: "03-08", 2027: "03-08" },
  "DE-BB": {
    2024: "03-31 05-19 10-31",
    2025: "04-20 06-08 10-31",
    2026: "04-05 05-24 10-31",
    2027: "03-28 05-16 10-31",
  },
  "DE-HB": { 2024: "10-31", 2025: "10-31", 2026: "10-31", 2027: "10-31" },
  "DE-HH": { 2024: "10-31", 2025: "10-31", 2026: "10-31", 2027: "10-31" },
  "DE-HE": { 2024: "05-30", 2025: "06-19", 2026: "06-04", 2027: "05-27" },
  "DE-MV": { 2024: "03-08 10-31", 2025: "03-08 10-31", 2026: "03-08 10-31", 2027: "03-08 10-31" },
  "DE-NI": { 2024: "10-31", 2025: "10-31", 2026: "10-31", 2027: "10-31" },
  "DE-NW": { 2024: "05-30 11-01", 2025: "06-19 11-01", 2026: "06-04 11-01", 2027: "05-27 11-01" },
  "DE-RP": { 2024: "05-30 11-01", 2025: "06-19 11-01", 2026: "06-04 11-01", 2027: "05-27 11-01" },
  "DE-SL": {
    2024: "05-30 08-15 11-01",
    2025: "06-19 08-15 11-01",
    2026: "06-04 08-15 11-01",
    2027: "05-27 08-15 11-01",
  },
  "DE-SN": { 2024: "10-31 11-20", 2025: "10-31 11-19", 2026: "10-31 11-18", 2027: "10-31 11-17" },
  "DE-ST": { 2024: "01-06 10-31", 2025: "01-06 10-31", 2026: "01-06 10-31", 2027: "01-06 10-31" },
  "DE-SH": { 2024: "10-31", 2025: "10-31", 2026: "10-31", 2027: "10-31" },
  "DE-TH": { 2024: "09-20 10-31", 2025: "09-20 10-31", 2026: "09-20 10-31", 2027: "09-20 10-31" },
};

describe.each(germanStates)("%s", (state) => {
  test.each([2024, 2025, 2026, 2027])("%i as its calendar prints it", (year) => {
    const printed = `${everywhere[year]} ${besides[state][year]}`.split(" ").sort();
    expect(isoDays(year, state)).toEqual(printed.map((day) => `${year}-${day}`));
  });
});

test("the Bavarian 15 August is a switch, and only there", () => {
  expect(isoDays(2026, "DE-BY")).not.toContain("2026-08-15");
  expect(isoDays(2026, "DE-BY", true)).toContain("2026-08-15");
  for (const region of regions)
    if (region !== "DE-BY") expect(isoDays(2026, region, true)).toEqual(isoDays(2026, region));
});

test("days came and went with the law", () => {
  const has = (iso: string, region: Region): boolean => isoDays(Number(iso.slice(0, 4)), region).includes(iso);
  expect(
    ["2018-03-08", "2019-03-08", "2020-05-08", "2021-05-08", "2028-06-17", "2029-06-17"].map((day) =>
      has(day, "DE-BE"),
    ),
  ).toEqual([false, true, true, false, true, false]);
  expect(["2022-03-08", "2023-03-08"].map((day) => has(day, "DE-MV"))).toEqual([false, true]);
  expect(["2018-09-20", "2019-09-20"].map((day) => has(day, "DE-TH"))).toEqual([false, true]);
  for (const state of ["DE-HB", "DE-HH", "DE-NI", "DE-SH"] as const)
    expect([2016, 2017, 2018].map((year) => has(`${year}-10-31`, state))).toEqual([false, true, true]);
  for (const state of germanStates) expect(has("2017-10-31", state)).toBe(true);
  expect(has("2018-10-31", "DE-BY")).toBe(false);
});

test("Austria and Switzerland", () => {
  expect(
    isoDays(2026, "AT")
      .map((day) => day.slice(5))
      .join(" "),
  ).toBe("01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26");
  expect(
    isoDays(2026, "CH")
      .map((day) => day.slice(5))
      .join(" "),
  ).toBe("01-01 05-14 08-01 12-25");
});

test("Germany as a whole has what every state has", () => {
  fc.assert(
    fc.property(fc.integer({ min: firstHolidayYear, max: 9999 }), (year) => {
      const shared = germanStates
        .map((state) => new Set(isoDays(year, state)))
        .reduce((all, days) => new Set([...all].filter((day) => days.has(day))));
      expect(new Set(isoDays(year, "DE"))).toEqual(shared);
    }),
  );
});

test("Repentance Day is the Wednesday from 16 to 22 November, days rise and lie in their year", () => {
  fc.assert(
    fc.property(fc.integer({ min: firstHolidayYear, max: 9999 }), fc.constantFrom(...regions), (year, region) => {
      const days = holidaysOf(year, region, true);
      days.forEach(({ name, day }, at) => {
        expect(isoDate(day)?.slice(0, 4)).toBe(String(year));
        if (at > 0) expect(day).toBeGreaterThanOrEqual(days[at - 1]!.day);
        if (name === "repentance") {
          expect(weekday(day)).toBe(3);
          expect(Number(isoDate(day)?.slice(8))).toBeGreaterThanOrEqual(16);
          expect(Number(isoDate(day)?.slice(8))).toBeLessThanOrEqual(22);
        }
      });
    }),
  );
});

test("Hesse has 252 working days in 2024", () => {
  const closed = new Set(holidaysOf(2024, "DE-HE").map(({ day }) => day));
  let count = 0;
  for (let day = serialOfIso("2024-01-01") as number; day <= (serialOfIso("2024-12-31") as number); day++)
    if (isWorkingDay(day, closed)) count++;
  expect(count).toBe(252);
});

test("years without rules have no holidays", () => {
  expect([1994, 10000, 2024.5, NaN].map((year) => holidaysOf(year, "DE").length)).toEqual([0, 0, 0, 0]);
  expect(holidaysOf(9999, "AT").every(({ day }) => day <= lastSerial)).toBe(true);
});

test.each([
  ["DE-BY", "DE-BY"],
  ["by", "DE-BY"],
  [" Bayern ", "DE-BY"],
  ["BAVARIA", "DE-BY"],
  ["Thüringen", "DE-TH"],
  ["nordrhein westfalen", "DE-NW"],
  ["Sachsen", "DE-SN"],
  ["Saxony-Anhalt", "DE-ST"],
  ["de", "DE"],
  ["Österreich", "AT"],
  ["ch", "CH"],
  ["BYE", undefined],
  ["", undefined],
])("%p names %p", (text, region) => {
  expect(regionOf(text)).toBe(region);
});
