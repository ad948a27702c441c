import { isoOfSerial } from "../../src/taskpane/frame/calendarDay";

test("days and serials of the 1900 system", () => {
  expect(isoOfSerial(46112)).toBe("2026-03-31");
  expect(isoOfSerial(2958465)).toBe("9999-12-31");
});
