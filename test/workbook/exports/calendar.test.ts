import ICAL from "ical.js";
import { calendarFile } from "../../../src/workbook/exports/calendarFile";
import type { CalendarExport } from "../../../src/workbook/exports/calendarExport";
import type { Look } from "../../../src/workbook/look/look";
import type { CalendarRecord } from "../../../src/workbook/registers/registers";
import type { Desk } from "../desk";
import { asOf, lookWith, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
beforeAll(async () => {
  desk = await openPartyDesk();
});
afterAll(() => desk.close());

const options = { language: "en", adviser: "" } as const;

/** The events as an independent parser reads them. */
function eventsIn({ text }: CalendarExport): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
}
const value = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name));

/** What the register holds after an export. */
function remembered(look: Look, file: CalendarExport): Look {
  const before = look.registers.calendarEntries;
  const added = file.entries.map((entry, index): CalendarRecord => ({ ...entry, sheetRow: before.length + index + 2 }));
  return { ...look, registers: { ...look.registers, calendarEntries: [...before, ...added] } };
}

/** The lines of each event by UID. */
function linesOf({ text }: CalendarExport): ReadonlyMap<string, string> {
  const blocks = text.split("BEGIN:VEVENT\r\n").slice(1);
  return new Map(blocks.map((block) => [/UID:(.*)\r\n/.exec(block)?.[1] ?? "", block]));
}

const task = {
  customerId: "4",
  kind: "offer",
  due: asOf + 3,
  everyMonths: null,
  note: `price; list,\nfinal \\ ${"für Öl und Süßes, ".repeat(9)}€`,
  done: null,
  sheetRow: 2,
} as const;

test("single events: all-day ones end on the next day, parties float at nine, texts are escaped, lines are folded", async () => {
  const look = await lookWith({ tasks: [task] });
  const file = calendarFile(look, asOf, options);
  const events = eventsIn(file);
  const kinds = events.map((event) => value(event, "uid").split("-")[0]);
  expect(new Set(kinds)).toEqual(new Set(["reminder", "followUp", "task", "party"]));
  expect(new Set(events.map((event) => value(event, "uid"))).size).toBe(events.length);
  for (const event of events) {
    const start = event.getFirstPropertyValue("dtstart") as ICAL.Time;
    const end = event.getFirstPropertyValue("dtend") as ICAL.Time;
    const isParty = value(event, "uid").startsWith("party");
    expect(start.isDate).toBe(!isParty);
    expect(end.subtractDate(start).toSeconds()).toBe(isParty ? 90 * 60 : 24 * 3600);
    if (isParty) expect([start.hour, start.minute, start.zone?.tzid]).toEqual([9, 0, "floating"]);
    expect(value(event, "dtstamp")).toBe("2026-03-31T00:00:00Z");
    expect(value(event, "status")).toBe("CONFIRMED");
  }
  const agreed = events.find((event) => value(event, "uid").startsWith("followUp"));
  expect([value(agreed!, "summary"), value(agreed!, "dtstart")]).toEqual(["Agreed contact: Noack", "2026-04-20"]);
  const offer = events.find((event) => value(event, "uid").startsWith("task"));
  expect(value(offer!, "description")).toBe(task.note);
  expect(value(offer!, "dtstart")).toBe("2026-04-03");
  expect(file.text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file.text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(file.counts).toMatchObject({
    new: events.length,
    changed: 0,
    unchanged: 0,
    cancelled: 0,
    task: 1,
    followUp: 1,
  });
});

test("what is overdue stands on the next working day; who may not be contacted is absent; no phone, no person", async () => {
  const file = calendarFile(await lookWith(), asOf, options);
  const overdue = eventsIn(file).find((event) => value(event, "summary") === "Contact: =1+1");
  expect(value(overdue!, "dtstart")).toBe("2026-03-31");
  expect(file.text).not.toMatch(/Lorenz|Meyer|040 |Frau Hansen|hansen\.example/);
});

test("an adviser's file holds the adviser's events alone, the same ones as in the file of all", async () => {
  const look = await lookWith();
  const all = linesOf(calendarFile(look, asOf, options));
  const own = linesOf(calendarFile(look, asOf, { ...options, adviser: "Kunz" }));
  expect(own.size).toBeGreaterThan(1);
  expect(
    [...own.values()].filter((lines) => !/SUMMARY:(Agreed contact: Noack|Call party \(Kunz\))/.test(lines)),
  ).toEqual([]);
  for (const [uid, lines] of own) expect(all.get(uid)?.split("END:VCALENDAR")[0]).toBe(lines.split("END:VCALENDAR")[0]);
});

test("exported again nothing changes: the same bytes, nothing for the register", async () => {
  const look = await lookWith({ tasks: [task] });
  const first = calendarFile(look, asOf, options);
  const later = calendarFile(remembered(look, first), asOf, options);
  expect(later.text).toBe(first.text);
  expect(later.entries).toEqual([]);
  expect(later.counts).toMatchObject({ new: 0, changed: 0, cancelled: 0, unchanged: first.entries.length });
});

test("what is overdue or was never contacted stays on the day of the last export until that has passed", async () => {
  const look = await lookWith();
  const saturday = asOf - 3;
  const reminders = { ...options, kinds: ["reminder"] } as const;
  const first = calendarFile(look, saturday, reminders);
  expect(first.entries.map(({ start }) => start)).toEqual(first.entries.map(() => saturday + 2));
  const known = remembered(look, first);
  for (const day of [saturday, saturday + 1, saturday + 2])
    expect(calendarFile(known, day, reminders).text).toBe(first.text);
  const tuesday = calendarFile(known, asOf, reminders);
  expect(tuesday.entries.map(({ start, sequence }) => [start, sequence])).toEqual(first.entries.map(() => [asOf, 1]));
});

test("a moved task counts up with a new stamp, a finished one is cancelled once, all others keep their lines", async () => {
  const look = await lookWith({ tasks: [task] });
  const first = calendarFile(look, asOf, options);
  const moved = { ...remembered(look, first) };
  const withTask = (due: number | null): Look => ({
    ...moved,
    registers: { ...moved.registers, tasks: due === null ? [] : [{ ...task, due }] },
  });
  const second = calendarFile(withTask(asOf + 9), asOf, options);
  const uid = first.entries.find((entry) => entry.uid.startsWith("task"))?.uid ?? "";
  expect(second.entries).toEqual([expect.objectContaining({ uid, start: asOf + 9, sequence: 1, stamp: asOf })]);
  const [before, after] = [linesOf(first), linesOf(second)];
  expect([...before].filter(([each, lines]) => after.get(each) !== lines).map(([each]) => each)).toEqual([uid]);

  const gone = calendarFile(withTask(null), asOf, options);
  expect(gone.counts.cancelled).toBe(1);
  const cancelled = eventsIn(gone).find((event) => value(event, "uid") === uid);
  expect([value(cancelled!, "status"), value(cancelled!, "sequence"), value(cancelled!, "summary")]).toEqual([
    "CANCELLED",
    "1",
    "Cancelled",
  ]);
  const afterwards = remembered(withTask(null), gone);
  const again = calendarFile(afterwards, asOf, options);
  expect([again.entries, again.text]).toEqual([[], gone.text]);

  // It comes back: confirmed again, and newer than the cancellation.
  const back = calendarFile({ ...afterwards, registers: { ...afterwards.registers, tasks: [task] } }, asOf, options);
  expect(back.entries).toEqual([expect.objectContaining({ uid, sequence: 2 })]);
});

test("a register that somebody sorted, another language, an earlier as-of day", async () => {
  const look = await lookWith({ tasks: [task] });
  const first = calendarFile(look, asOf, options);
  const moved = remembered(look, first);
  const second = calendarFile(
    { ...moved, registers: { ...moved.registers, tasks: [{ ...task, due: asOf + 9 }] } },
    asOf,
    options,
  );
  const both = remembered(moved, second);
  const entries = [...both.registers.calendarEntries].reverse();
  const sorted = {
    ...both,
    registers: { ...both.registers, calendarEntries: entries, tasks: [{ ...task, due: asOf + 9 }] },
  };
  expect(calendarFile(sorted, asOf, options).entries).toEqual([]);
  const german = calendarFile(sorted, asOf - 1, { ...options, language: "de" });
  expect(german.counts.changed).toBeGreaterThan(0);
  expect(german.entries.every(({ stamp, sequence }) => sequence === 0 || stamp === asOf)).toBe(true);
});

test("kinds that were not asked for are neither in the file nor cancelled; what has passed is left alone", async () => {
  const look = await lookWith({ tasks: [task] });
  const known = remembered(look, calendarFile(look, asOf, options));
  const parties = calendarFile(known, asOf, { ...options, kinds: ["party"] });
  expect(parties.counts).toMatchObject({ cancelled: 0, reminder: 0, task: 0 });
  const later = calendarFile({ ...known, registers: { ...known.registers, tasks: [] } }, asOf + 30, {
    ...options,
    kinds: ["task"],
  });
  expect([later.counts.cancelled, eventsIn(later)]).toEqual([0, []]);
});

test("what was exported stays in when it moves beyond the last day asked for", async () => {
  const look = await lookWith({ tasks: [task] });
  const known = remembered(look, calendarFile(look, asOf, options));
  const far = { ...known, registers: { ...known.registers, tasks: [{ ...task, due: asOf + 400 }] } };
  const file = calendarFile(far, asOf, { ...options, kinds: ["task"], until: asOf + 30 });
  expect(file.counts).toMatchObject({ changed: 1, cancelled: 0 });
  const fresh = calendarFile({ ...look, registers: far.registers }, asOf, {
    ...options,
    kinds: ["task"],
    until: asOf + 30,
  });
  expect(fresh.counts.task).toBe(1);
  const unknown = { ...look, registers: { ...look.registers, tasks: [{ ...task, due: asOf + 400 }] } };
  expect(calendarFile(unknown, asOf, { ...options, kinds: ["task"], until: asOf + 30 }).counts.task).toBe(0);
});
