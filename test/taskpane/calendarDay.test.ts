import { isoOfSerial, serialOfIso } from "../../src/taskpane/frame/calendarDay";

test("days and serials of the 1900 system", () => {
  expect(serialOfIso("2026-03-31")).toBe(46112);
  expect(isoOfSerial(46112)).toBe("2026-03-31");
  expect(isoOfSerial(2958465)).toBe("9999-12-31");
  expect(serialOfIso("9999-12-31")).toBe(2958465);
});

test.each(["", "2026-02-30", "2026-3-1", "31.03.2026", "12026-01-01"])("%j is no day", (text) => {
  expect(serialOfIso(text)).toBeNull();
});
