import { serialOfIso } from "../../src/method/calendar/serial";
import { dayReader } from "../../src/taskpane/frame/parseDay";

const near = serialOfIso("2026-03-31") as number;

test.each([
  ["de-DE", "5.4.2025", "2025-04-05"],
  ["de-DE", "05.04.", "2026-04-05"],
  ["de-DE", "5.4.25", "2025-04-05"],
  ["de-DE", "5. April 2025", "2025-04-05"],
  ["de-DE", "5. Mär", "2026-03-05"],
  ["de-DE", "2025-04-05", "2025-04-05"],
  ["en-GB", "5/4/2025", "2025-04-05"],
  ["en-US", "5/4/2025", "2025-05-04"],
  ["en-US", "5 Apr 2025", "2025-04-05"],
  ["en-US", "Apr 5, 2025", "2025-04-05"],
  ["de-DE", "29.2.2024", "2024-02-29"],
])("%s reads %s as %s", (locale, text, iso) => {
  expect(dayReader(locale)(text, near)).toBe(serialOfIso(iso));
});

test.each(["", "31.2.2026", "29.2.2025", "32.1.2026", "5", "1.2.3.4", "5. Ma 2026", "5.13.2026", "1.1.26 9:00"])(
  "%s is no day",
  (text) => {
    expect(dayReader("de-DE")(text, near)).toBeUndefined();
  },
);

/** A Monday. */
const monday = serialOfIso("2026-11-30") as number;

test.each([
  ["ahead", "15.1.", "2027-01-15"],
  ["ahead", "30.11.", "2026-11-30"],
  ["ahead", "29.2.", "2028-02-29"],
  ["back", "15.1.", "2026-01-15"],
  ["back", "1.12.", "2025-12-01"],
  ["year", "15.1.", "2026-01-15"],
  ["ahead", "heute", "2026-11-30"],
  ["ahead", "Morgen", "2026-12-01"],
  ["ahead", "übermorgen", "2026-12-02"],
  ["ahead", "tomorrow", "2026-12-01"],
  ["back", "gestern", "2026-11-29"],
  ["ahead", "+14", "2026-12-14"],
  ["ahead", "+2w", "2026-12-14"],
  ["ahead", "+ 3 Monate", "2027-02-28"],
  ["ahead", "in 2 Wochen", "2026-12-14"],
  ["ahead", "in einer Woche", "2026-12-07"],
  ["ahead", "2 weeks", "2026-12-14"],
  ["ahead", "in a month", "2026-12-30"],
  ["back", "vor 2 Tagen", "2026-11-28"],
  ["back", "2 days ago", "2026-11-28"],
  ["ahead", "nächste Woche", "2026-12-07"],
  ["ahead", "Mo", "2026-12-07"],
  ["ahead", "Di.", "2026-12-01"],
  ["ahead", "am Freitag", "2026-12-04"],
  ["ahead", "thu", "2026-12-03"],
  ["back", "Mo", "2026-11-23"],
  ["back", "So", "2026-11-29"],
  ["ahead", "KW 50", "2026-12-07"],
  ["ahead", "kw50", "2026-12-07"],
  ["ahead", "week 3", "2027-01-18"],
  ["ahead", "KW 49", "2026-12-01"],
  ["ahead", "KW 48", "2027-11-29"],
  ["ahead", "KW 1/2027", "2027-01-04"],
  ["back", "KW 48", "2026-11-23"],
] as const)("towards %s, %s is %s", (toward, text, iso) => {
  expect(dayReader("de-DE")(text, monday, toward)).toBe(serialOfIso(iso));
});

test.each(["KW 54", "KW 53/2027", "next Friday", "in Wochen", "+", "+1000000", "in 2 Monden", "nächsten Freitag", "M"])(
  "%s has more than one meaning or none, and is no day",
  (text) => {
    expect(dayReader("de-DE")(text, monday, "ahead")).toBeUndefined();
  },
);
