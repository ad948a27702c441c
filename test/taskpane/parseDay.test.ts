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

test.each([
  "",
  "heute",
  "31.2.2026",
  "29.2.2025",
  "32.1.2026",
  "5",
  "1.2.3.4",
  "5. Ma 2026",
  "5.13.2026",
  "1.1.26 9:00",
])("%s is no day", (text) => {
  expect(dayReader("de-DE")(text, near)).toBeUndefined();
});
