import { careCallsOf, yearBefore } from "../../../src/workbook/careCalls/careCallsOf";
import { writeCareCalls } from "../../../src/workbook/careCalls/writeCareCalls";
import { isoDate, serialOfIso } from "../../../src/method/calendar/serial";
import type { Desk } from "../desk";
import type { TestCell } from "../tables";
import { asOf, lookWith, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
afterEach(() => desk.close());

/** Tuesday 31 March 2026: the week before is Monday 23 (46104) to Sunday 29 March (46110). */
const monday = 46104;
const contact = (day: number, id: number, instrument: string, outcome: string): TestCell[] => [
  day,
  id,
  instrument,
  "",
  "",
  "",
  "Weber",
  outcome,
  "",
  "",
  "",
  "",
  "",
  "",
];
const week: readonly TestCell[][] = [
  contact(monday + 6, 2, "visit", "reached"),
  contact(monday + 1, 1, "phone", ""),
  contact(monday + 2, 1, "e-mail", "reached"),
  contact(monday, 4, "phone", "not reached"),
  contact(monday + 3, 5, "letter", "reached"),
  contact(monday + 7, 3, "phone", "reached"),
  contact(monday - 1, 3, "phone", "reached"),
  contact(monday + 4, 6, "video", "appointment"),
];
const answer = (
  customerId: string,
  question: string,
  perceived: number | null,
  recorded: number | null,
  row: number,
  from = monday,
) => ({
  week: from,
  customerId,
  question,
  perceived,
  recorded,
  note: "",
  sheetRow: row,
});

test("networks with a talk from Monday to Sunday of the week before, with what is recorded", async () => {
  desk = await openPartyDesk("en", week);
  const list = careCallsOf(await lookWith(), asOf);
  expect([list?.monday, list?.sunday, list?.isoWeek, list?.isoYear]).toEqual([monday, monday + 6, 13, 2026]);
  expect(
    list?.entries.map(({ network, customerId, phone, recordedInWeek, recordedInYear, mayBeCalled }) => [
      network,
      customerId,
      phone,
      recordedInWeek,
      recordedInYear,
      mayBeCalled,
    ]),
  ).toEqual([
    ["Hansen", "2", "040 2", 3, 4, true],
    ["Lorenz", "6", "040 6", 1, 1, false],
    ["Noack", "8", "040 8", 1, 1, true],
  ]);
  expect(list?.entries[0]?.talks.map(({ day, instrument, place }) => [day, instrument, place?.cell])).toEqual([
    [monday + 1, "phone", "A6"],
    [monday + 6, "visit", "A5"],
  ]);
});

test.each([monday + 7, monday + 10, monday + 13])(
  "the week is that before the week of the as-of day (%i)",
  async (day) => {
    desk = await openPartyDesk("en", week);
    expect(careCallsOf(await lookWith(), day)?.monday).toBe(monday);
  },
);

test("the year goes back to the day after the same day of last year, leap days included", () => {
  const from = (iso: string): string | undefined => isoDate(yearBefore(serialOfIso(iso) as number));
  expect([from("2026-03-29"), from("2024-02-29"), from("2025-02-28")]).toEqual([
    "2025-03-30",
    "2023-03-01",
    "2024-02-29",
  ]);
});

test("perceived against recorded: per adviser and over all, answers without a figure left out", async () => {
  desk = await openPartyDesk("en", week);
  const look = await lookWith({
    careCalls: [
      answer("1", "Wie viele Kontakte hatten Sie letzte Woche mit uns?", 1, 3, 2),
      answer("8", "contacts in question", 4, 1, 3, monday - 7),
      answer("2", "How satisfied are you with your adviser?", null, null, 4),
      answer("4", "How many contacts with us did you have last week?", 2, 2, 5, monday - 7),
    ],
  });
  const list = careCallsOf(look, asOf);
  expect(list?.comparison).toEqual([
    { adviser: "Kunz", answers: 1, perceived: 4, recorded: 1, fewer: 0, equal: 0, more: 1 },
    { adviser: "Weber", answers: 2, perceived: 3, recorded: 5, fewer: 1, equal: 1, more: 0 },
    { adviser: "", answers: 3, perceived: 7, recorded: 6, fewer: 1, equal: 1, more: 1 },
  ]);
  expect(list?.entries[0]?.answers.map(({ question }) => question)).toEqual(["contactsInWeek", "satisfied"]);
});

test.each(["en", "de"] as const)("Monday's question list (%s)", async (language) => {
  desk = await openPartyDesk(language, week);
  const look = await lookWith(
    { careCalls: [answer("1", "Wie viele Kontakte hatten Sie letzte Woche mit uns?", 1, 3, 2)] },
    language,
  );
  const { sheet, rows } = await writeCareCalls(look, asOf, { language, live: false });
  expect([sheet, rows]).toEqual([language === "en" ? "Care calls" : "Care Calls", 15]);
  const cells = desk.all(sheet);
  expect(cells[6]?.slice(1, 2).concat(cells[6].slice(6, 8))).toEqual(["Hansen", 1, 3]);
  expect(cells[7]?.slice(6, 8)).toEqual(["", 4]);
  expect(cells[11]?.[3]).toBe(language === "en" ? "not by phone: no consent" : "nicht telefonisch: keine Einwilligung");
  expect(cells.flat().some((cell) => typeof cell === "string" && /\{\w+\}/.test(cell))).toBe(false);
});

test("a week without talks, and a workbook without contacts", async () => {
  desk = await openPartyDesk("en");
  const look = await lookWith();
  expect(careCallsOf(look, asOf - 60)?.entries).toEqual([]);
  const without = { ...look, contacts: null, contactColumns: null };
  expect(careCallsOf(without, asOf)?.entries).toEqual([]);
  const { remarks } = await writeCareCalls(without, asOf, { language: "en", live: false });
  expect(remarks.map(({ key }) => key)).toEqual(["sheets.written.noContacts"]);
});
