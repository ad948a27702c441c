import { languages } from "../../src/text/languages";
import { keepSnapshot } from "../../src/workbook/casting/keepSnapshot";
import { writeClasses } from "../../src/workbook/casting/writeClasses";
import { logContact } from "../../src/workbook/contacts/logContact";
import type { NewContact } from "../../src/workbook/contacts/newContact";
import { snooze } from "../../src/workbook/contacts/registerActs";
import { goTo } from "../../src/workbook/excel/goTo";
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import type { Look } from "../../src/workbook/look/look";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { writeScenarios } from "../../src/workbook/planning/writeScenarios";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { changeRules } from "../../src/workbook/rules/changeRules";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { explainError } from "../../src/workbook/sentences/explainError";
import { asOf, openCastingDesk } from "./casting/castingDesk";
import type { Desk } from "./desk";
import { contactRows, putRows, snapshot } from "./tables";

const language = "en";
const live = { language, live: true } as const;
const users = ["Kunden", "Mine"];
let desk: Desk;
afterEach(() => desk.close());

/** Every kind of writing action: sheets, rules, registers, rows in the user's table, kept castings, the sample. */
const actions: readonly (readonly [string, (look: Look) => Promise<unknown>])[] = [
  ["matrix", (look) => writeMatrix(look, live)],
  ["reminders", (look) => writeReminders(look, asOf, live)],
  ["plan", (look) => writePlan(look, live)],
  ["scenarios", (look) => writeScenarios(look, live)],
  ["classes", (look) => writeClasses(look, asOf, live)],
  ["kept casting", (look) => keepSnapshot(look, asOf, { language })],
  ["rules", (look) => changeRules(look, { plan: { ...look.rules.plan, advisers: 4 } }, { language })],
  ["snooze", (look) => snooze(look, { customerId: "1", until: asOf, reason: "" }, { language })],
  ["sample", () => loadSample({ language, asOf })],
];

async function workbook(): Promise<Look> {
  desk = await openCastingDesk({});
  putRows(desk, "Kontakte", contactRows, { table: "Contacts" });
  putRows(desk, "Mine", [["mine", { formula: "=1+1" }]]);
  return lookAt({ language });
}

/** Text of A1 on every sheet. */
const titles = () => desk.model.sheets().map(({ name }) => String(desk.cell(name, "A1")));

test.each(actions)("%s, with another workbook in front from the n-th request on, at every n", async (_name, act) => {
  let seen = 0;
  for (let n = 1; n < 40; n++) {
    const look = await workbook();
    const before = snapshot(desk, users);
    desk.faults.switchWorkbook(n);
    const error: unknown = await act(look).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const wasReached = desk.faults.isOtherWorkbookInFront;
    expect(snapshot(desk, users)).toBe(before);
    if (error === undefined) expect(titles().join()).not.toContain("not finished");
    else {
      seen++;
      expect(error).toBeInstanceOf(WorkbookError);
      expect(["GeneralException", "InvalidSelection"]).toContain((error as WorkbookError).hostCode);
      for (const each of languages)
        expect(explainError(each, error).what).toMatch(
          each === "en" ? /another workbook was in front/ : /andere Arbeitsmappe/,
        );
    }
    // The way out that the sentence names.
    desk.faults.reset();
    if (error !== undefined) {
      await act(await lookAt({ language }));
      expect(titles().join()).not.toContain("not finished");
    }
    desk.close();
    if (!wasReached) break;
  }
  expect(seen).toBeGreaterThanOrEqual(1);
});

test("a passing switch is survived: what only reads reads once more", async () => {
  await workbook();
  for (const n of [1, 2]) {
    desk.faults.switchWorkbook(n, 1);
    expect((await lookAt({ language })).customers).not.toBeNull();
    desk.faults.reset();
  }
});

test("a contact is logged whatever is in front, and going to a cell says what is in the way", async () => {
  const look = await workbook();
  desk.faults.switchWorkbook(1);
  const contact: NewContact = {
    customerId: "1",
    date: asOf,
    instrument: "phone",
    direction: "out",
    format: "",
    department: "",
    adviser: "Weber",
    outcome: "reached",
    interestAfter: null,
    followUp: null,
    minutes: null,
    contribution: null,
    note: "",
    campaign: "",
  };
  await logContact(look, contact, { language });
  expect(desk.all("Kontakte")).toHaveLength(contactRows.length + 1);
  const error: unknown = await goTo({ sheet: "Mine", cell: "A1" }).catch((thrown: unknown) => thrown);
  expect(explainError("de", error).what).toContain("andere Arbeitsmappe");
});
