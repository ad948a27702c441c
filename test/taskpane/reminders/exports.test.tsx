/** @jest-environment jsdom */
import { blockedInstruments } from "../../../src/workbook/exports/blockedInstruments";
import { mailMergeFile } from "../../../src/workbook/exports/mailMergeFile";
import { calendarFile } from "../../../src/workbook/exports/calendarFile";
import type { Look } from "../../../src/workbook/look/look";
import { emptyRegisters } from "../../../src/workbook/registers/registers";
import { button, click, enter, find } from "../render";
import { asOf, someLook } from "../someLook";
import { SomeWorkbook } from "../someWorkbook";
import { openView, type Opened } from "./openView";

/** The files that were handed to the browser. */
const saved: string[] = [];
let isRefused = false;

beforeEach(() => {
  saved.length = 0;
  isRefused = false;
  // jsdom makes no addresses and follows none.
  URL.createObjectURL = () => {
    if (isRefused) throw new Error("refused");
    return "blob:here";
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

/** Two customers may be written to by e-mail, one of them objects; a third has no address. */
function withAddresses(): Look {
  const look = someLook(40);
  const columns = look.customerColumns!;
  return {
    ...look,
    customerColumns: {
      ...columns,
      email: columns.customerId.map((id) => (id === "1002" ? "" : `info@kunde-${id}.example`)),
      consentEmail: columns.customerId.map((_, at) => (at < 3 ? "express" : "none")),
      objection: columns.objection.map((_, at) => at === 1),
    },
    registers: {
      ...emptyRegisters,
      consents: [
        { customerId: "1001", instrument: "all", says: "objection", date: asOf - 40, proof: "letter", sheetRow: 5 },
      ],
    },
  };
}

async function openExports(
  look: Look,
  language: "de" | "en" = "en",
): Promise<Opened & { readonly workbook: SomeWorkbook }> {
  const workbook = new SomeWorkbook();
  workbook.look = look;
  return { ...(await openView(workbook, "exports", language)), workbook };
}

const all = ["reminder", "followUp", "task", "party"] as const;

test.each(["en", "de"] as const)(
  "%s: a calendar is saved, then remembered so that the next changes only what changed",
  async (language) => {
    const look = someLook(40);
    const { page, speech, act, calls } = await openExports(look, language);
    const file = calendarFile(look, asOf, { language, adviser: "", kinds: all });
    expect(file.counts.new).toBeGreaterThan(10);
    expect(page.textContent).toContain(
      speech.count("pane.exports.calendarPreview", file.counts.new, { file: file.fileName }),
    );
    await act(speech.say("pane.exports.saveCalendar"));
    expect(saved).toEqual([file.fileName]);
    expect(calls()).toEqual([]);
    expect(page.textContent).toContain(speech.say("pane.exports.handedOver", { file: file.fileName }));
    await act(speech.say("pane.exports.remember"));
    expect(calls()[0]).toBe(`rememberCalendar ${file.entries.length}`);
    expect(page.textContent).toContain(
      speech.count("pane.exports.remembered", file.entries.length, { register: speech.say("sheets.registers.name") }),
    );
  },
);

test("a calendar of one adviser without the parties; where no file can be saved its text stands there", async () => {
  const look = someLook(40);
  const { page, act } = await openExports(look);
  enter(find(page, "main select"), "Weber");
  click([...page.querySelectorAll<HTMLElement>('input[type="checkbox"]')].at(-1)!);
  const file = calendarFile(look, asOf, { language: "en", adviser: "Weber", kinds: all.slice(0, 3) });
  isRefused = true;
  await act("Save calendar (.ics)");
  expect(saved).toEqual([]);
  expect(page.textContent).toContain("Downloads are not possible here.");
  const text = find(page, "textarea") as HTMLTextAreaElement;
  expect(text.value).toContain("BEGIN:VCALENDAR");
  expect(text.value.match(/BEGIN:VEVENT/g)).toHaveLength(file.counts.new);
});

test("a calendar that cannot be remembered says why and can be remembered again", async () => {
  const { page, act, workbook } = await openExports(someLook(40));
  await act("Save calendar (.ics)");
  workbook.failure = new Error("protected");
  await act("It is saved: remember");
  expect(find(page, '[role="alert"]').textContent).toContain("The sheet is protected.");
  expect(button(page, "It is saved: remember")).toBeTruthy();
});

test.each(["en", "de"] as const)(
  "%s: a mail merge holds who may be written to, and counts who was left out and why",
  async (language) => {
    const look = withAddresses();
    const { page, speech, act } = await openExports(look, language);
    await act(speech.say("pane.exports.part.mailMerge"));
    const file = mailMergeFile(look, asOf, { language, instrument: "email", customerIds: null });
    expect(file.included).toBe(1);
    expect(page.textContent).toContain(`1${speech.say("pane.exports.included")}`);
    expect(page.textContent).toContain(`39${speech.say("pane.exports.leftOut")}`);
    for (const { reason, count } of file.leftOut)
      expect(page.textContent).toContain(speech.say(`pane.exports.reason.${reason}`) + String(count));
    expect(file.leftOut.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["objection", "expressConsentMissing", "addressMissing"]),
    );
    await act(speech.say("pane.exports.saveMerge.one"));
    expect(saved).toEqual([file.fileName]);
  },
);

test("who was left out is led to; by post more may be written to", async () => {
  const { page, act, calls } = await openExports(withAddresses());
  await act("Mail merge");
  await act("Objection1");
  await act("Meyer KG 1");
  expect(calls().at(-1)).toMatch(/^goTo Kunden!/);
  await act("mail");
  expect(page.textContent).toContain("39may be written to");
  expect(page.textContent).toContain("1left out");
});

test("nobody may be written to: it is said, and there is nothing to save", async () => {
  const { page, act } = await openExports(someLook(10));
  await act("Mail merge");
  expect(page.textContent).toContain("Nobody may be written to: there is nothing to save.");
  expect((button(page, "Save 0 addresses (.csv)") as HTMLButtonElement).disabled).toBe(true);
});

test.each([
  ["en", "The customer has objected", "since"],
  ["de", "Der Kunde hat widersprochen", "seit"],
] as const)("%s: what may not be used, with whom and why, and the sheet of it", async (language, reason, since) => {
  const look = withAddresses();
  const { page, speech, act, calls, workbook } = await openExports(look, language);
  await act(speech.say("pane.exports.part.blocked"));
  const blocked = blockedInstruments(look, asOf);
  const visits = blocked.filter(({ instrument }) => instrument === "visit");
  expect(visits).toHaveLength(1);
  await act(`${speech.say("words.instrument.visit")} 1`);
  const [row] = [...page.querySelectorAll("[data-row]")];
  expect(row!.textContent).toContain("Meyer KG 1");
  expect(row!.textContent!.toLowerCase()).toContain(reason.toLowerCase());
  expect(row!.textContent).toContain(since);
  const write = speech.say("pane.write", { sheet: speech.say("sheets.consents.name") });
  await act(write);
  expect(calls()[0]).toBe(`write consents ${asOf} false`);
  expect(page.textContent).toContain(speech.count("pane.written.fixed", 120, { sheet: "Not permitted" }));
  workbook.failure = new Error("protected");
  await act(write);
  expect(find(page, '[role="alert"]').textContent).toContain(speech.say("pane.sheetFailed"));
});
