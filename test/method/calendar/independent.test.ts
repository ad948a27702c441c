import Holidays from "date-holidays";
import { easterSunday } from "../../../src/method/calendar/easter";
import { holidaysOf } from "../../../src/method/calendar/holidays";
import { germanStates, regions } from "../../../src/method/calendar/regions";
import { isoDate, serialOf, serialOfIso, weekday } from "../../../src/method/calendar/serial";
import { isWorkingDay } from "../../../src/method/calendar/workingDay";

/*
 * Against the package date-holidays, which others wrote from other sources. There is no difference in the German states,
 * in what all of Germany has, and in Austria. Two things are named differently and are compared as what they are:
 * Bavaria's 15 August is a holiday of its mostly Catholic municipalities there (region KATH), here a switch; and the
 * package lists for Switzerland what most cantons have, here stands what every canton has.
 */
type Source = InstanceType<typeof Holidays>;

const publicDays = (source: Source, year: number): string[] =>
  [
    ...new Set(
      source
        .getHolidays(year)
        .filter(({ type }) => type === "public")
        .map(({ date }) => date.slice(0, 10)),
    ),
  ].sort();
const ours = (...args: Parameters<typeof holidaysOf>): string[] => [
  ...new Set(holidaysOf(...args).map(({ day }) => isoDate(day) as string)),
];
// The rules changed in 2017, 2018, 2019, 2020, 2023 and 2025; 2008 has two holidays on one day, 2028 lies ahead.
const years = [1995, 1996, 2003, 2008, 2016, 2017, 2018, 2019, 2020, 2022, 2023, 2024, 2025, 2026, 2028];

test.each(regions.filter((region) => region !== "CH"))("%s has the same days, year by year", (region) => {
  const [country = "", state] = region.split("-");
  const source = state === undefined ? new Holidays(country) : new Holidays(country, state);
  for (const year of years) {
    const days = publicDays(source, year);
    expect(days.length).toBeGreaterThanOrEqual(8);
    expect([year, ...ours(year, region)]).toEqual([year, ...days]);
  }
});

test("15 August in Bavaria is the holiday of mostly Catholic municipalities", () => {
  const source = new Holidays("DE", "BY", "KATH");
  for (const year of years) expect(ours(year, "DE-BY", true)).toEqual(publicDays(source, year));
});

test("Switzerland: what all 26 cantons have, Sundays left out since nobody works on them", () => {
  const cantons = Object.keys(new Holidays("CH").getStates("CH")).map((canton) => new Holidays("CH", canton));
  expect(cantons).toHaveLength(26);
  const isNoSunday = (day: string): boolean => weekday(serialOfIso(day) as number) !== 7;
  for (const year of [2016, 2021, 2026]) {
    const [first, ...others] = cantons.map((canton) => publicDays(canton, year));
    const common = first!.filter((day) => others.every((days) => days.includes(day)));
    expect(ours(year, "CH").filter(isNoSunday)).toEqual(common.filter(isNoSunday));
  }
});

test("Easter of 2024 to 2028, and 252 working days of 2024 in Hessen", () => {
  expect([2024, 2025, 2026, 2027, 2028].map((year) => isoDate(easterSunday(year) as number))).toEqual([
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
  ]);
  const holidays = new Set(holidaysOf(2024, "DE-HE").map(({ day }) => day));
  const first = serialOf(2024, 1, 1) as number;
  const working = Array.from({ length: 366 }, (_, at) => first + at).filter((day) => isWorkingDay(day, holidays));
  expect(working).toHaveLength(252);
});

test("every state has what all of Germany has", () => {
  for (const state of germanStates)
    for (const year of years) expect(ours(year, state)).toEqual(expect.arrayContaining(ours(year, "DE")));
});
