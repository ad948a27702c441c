import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");

/** A whole year of due days, by class and as tasks, and its holidays, computed by a process in a time zone. */
function daysIn(zone: string): string {
  const code = `
    const { dueDate } = require("./src/method/cadence/due.ts");
    const { nextTaskDay } = require("./src/method/cadence/tasks.ts");
    const { holidaysOf } = require("./src/method/calendar/holidays.ts");
    const { workingDaysAfter } = require("./src/method/calendar/workingDay.ts");
    const holidays = new Set(holidaysOf(2026, "DE-HE").map(({ day }) => day));
    const out = [new Date(2026, 2, 29, 2, 30).getTimezoneOffset(), ...holidays];
    for (let day = 46023; day < 46023 + 365; day++) {
      for (const contactsPerYear of [6, 5, 4, 1])
        out.push(dueDate({ lastContact: day, contactsPerYear, agreed: undefined, asOf: 46112 }, holidays).due);
      out.push(nextTaskDay({ due: day, everyMonths: 1, done: day + 40 }), workingDaysAfter(day, 5, holidays));
    }
    console.log(JSON.stringify(out));`;
  return execFileSync(process.execPath, ["--require", "tsx/cjs", "-e", code], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
}

test("time zones and their clock changes move no day", () => {
  const found = ["UTC", "America/Sao_Paulo", "Pacific/Auckland"].map((zone) => JSON.parse(daysIn(zone)) as number[]);
  // The offsets differ, so the processes really ran in their zones.
  expect(new Set(found.map(([offset]) => offset)).size).toBe(3);
  const [first, ...others] = found.map(([, ...days]) => days);
  expect(first!.length).toBeGreaterThan(2000);
  for (const days of others) expect(days).toEqual(first);
});
