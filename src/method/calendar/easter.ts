import { serialOf } from "./serial";

/**
 * Easter Sunday of a year of the Gregorian calendar, as a serial; undefined outside 1900..9999: the Sunday after the
 * first full moon of spring (the rule of Meeus, Jones and Butcher).
 */
export function easterSunday(year: number): number | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const count = moon + toSunday - 7 * late + 114;
  return serialOf(year, Math.floor(count / 31), (count % 31) + 1);
}
