/**
 * Every action that writes cells which the add-in does not own alone, and every sheet, as data: what it writes, how it is
 * run on the small workbook, and what stood there before. The promises are held over all of them;
 * `declared.test.ts` finds an action that is missing here.
 */
import { writeCallParty } from "../../src/workbook/callParty/writeCallParty";
import { enterPartyResults } from "../../src/workbook/callParty/enterPartyResults";
import { startCampaign } from "../../src/workbook/campaigns/startCampaign";
import { enterCareCalls } from "../../src/workbook/careCalls/enterCareCalls";
import { acceptCriteria } from "../../src/workbook/casting/acceptCriteria";
import { addChoice } from "../../src/workbook/casting/addChoice";
import { answer, undoAnswer, type Answered } from "../../src/workbook/casting/answer";
import { changeCriteria } from "../../src/workbook/casting/changeCriteria";
import { keepSnapshot } from "../../src/workbook/casting/keepSnapshot";
import { putClasses, undoPutClasses, type ClassesPut } from "../../src/workbook/casting/putClasses";
import { useExampleSet } from "../../src/workbook/casting/useExampleSet";
import { rememberWorkshop } from "../../src/workbook/casting/workshop";
import { finishTask } from "../../src/workbook/contacts/finishTask";
import { joinNetworks } from "../../src/workbook/contacts/joinNetworks";
import { logContact, type LoggedContact } from "../../src/workbook/contacts/logContact";
import { movePhase, type PhaseMove } from "../../src/workbook/contacts/movePhase";
import type { NewContact } from "../../src/workbook/contacts/newContact";
import { addConsent, addConsents, addTask, snooze, takeBackConsents } from "../../src/workbook/contacts/registerActs";
import { undoContact } from "../../src/workbook/contacts/undoContact";
import { acceptCalibration } from "../../src/workbook/evidence/acceptCalibration";
import { calibrationOf } from "../../src/workbook/evidence/calibrationOf";
import { calculateAgain } from "../../src/workbook/excel/calculateAgain";
import { rememberMapping } from "../../src/workbook/excel/mapping";
import type { SheetJob } from "../../src/workbook/excel/sheetMarks";
import { calendarFile } from "../../src/workbook/exports/calendarFile";
import { rememberCalendar } from "../../src/workbook/exports/rememberCalendar";
import type { Look } from "../../src/workbook/look/look";
import type { SheetRecord } from "../../src/workbook/look/sheetRecord";
import { writeJob } from "../../src/workbook/look/writeJob";
import {
  removeScenario,
  saveScenario,
  signScenario,
  withdrawSignature,
} from "../../src/workbook/planning/scenarioActs";
import { writePlan } from "../../src/workbook/planning/writePlan";
import type { IntakeBook } from "../../src/intake/sheet";
import { settle, type Settled } from "../../src/intake/settle";
import { finished } from "../../src/method/steps";
import { readBook } from "../../src/workbook/intake/readBook";
import { takeOver, type HowTaken } from "../../src/workbook/intake/takeOver";
import { undoIntake } from "../../src/workbook/intake/undoIntake";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { sheetRecords } from "../../src/workbook/reading/sheetRecords";
import { changeRules } from "../../src/workbook/rules/changeRules";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { asOf, customers, put, type PromiseWorkbook, type WorkbookOptions } from "./workbook";

/** What an action writes, besides sheets that are the add-in's alone. */
type Writes =
  "lists" | "contacts" | "customers" | "registers" | "rules" | "castings" | "settings" | "sheets" | "sample";

export interface Action {
  /** The exported function of src/workbook that is held to the promises. */
  readonly of: string;
  /** Tells several cases of one function apart. */
  readonly when?: string;
  readonly writes: readonly Writes[];
  /** Sheets of the user's whose cells it is there to change. */
  readonly changes?: readonly string[];
  readonly workbook?: WorkbookOptions;
  /** What happened in the workbook before; its result is handed to every run. */
  readonly before?: (workbook: PromiseWorkbook) => Promise<unknown>;
  readonly run: (look: Look, given: unknown) => Promise<unknown>;
  /** Repeated after it went through it says so instead of adding again: the error's code. */
  readonly repeats?: string;
  /** True: each request fails in one way only, for a run takes long and every sheet is written by the same code. */
  readonly isLong?: boolean;
}

export const options = { language: "en", live: true } as const;
export const look = (): Promise<Look> => lookAt(options);

const contact: NewContact = {
  customerId: "4",
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "",
  adviser: "Weber",
  outcome: "reached",
  interestAfter: 3,
  followUp: asOf + 60,
  minutes: 20,
  contribution: null,
  note: "=1+1",
  campaign: "",
};
const classColumn = customers[0]?.indexOf("Class") ?? -1;
/** Two customers, with a row between them that stays. */
const someChanges = ({ customerColumns: columns }: Look) =>
  [0, 2].map((record) => {
    const id = columns?.customerId[record] ?? "";
    const from = columns?.class[record] ?? "";
    return { record, id, customer: "", network: id, from, to: "D" };
  });
const task = { customerId: "1", kind: "offer", due: asOf + 5, everyMonths: 6, note: "=crane" } as const;
const move: PhaseMove = {
  customerId: "4",
  to: "dropped",
  day: asOf,
  interest: 0,
  reason: "no",
  lookAgain: asOf + 180,
};
const rest = { customerId: "1", until: asOf + 30, reason: "=away" };
const spring = {
  name: "Spring",
  instrument: "phone",
  selection: "=all",
  customerIds: ["1", "4", "5"],
  costPerContact: 2.5,
  start: asOf,
  end: asOf + 20,
} as const;
const consent = { customerId: "2", instrument: "email", says: "express", date: asOf, proof: "=p" } as const;
const many = { instruments: ["phone", "video"], says: "presumed", date: asOf, proof: "=p" } as const;
const high = { record: 3, criterion: 0, value: "high" } as const;
const scenario = (name: string, callsPerDay: number) => ({ name, layer: { callsPerDay } });
const save = async (name: string, calls: number): Promise<unknown> =>
  saveScenario(await look(), scenario(name, calls), options);
const startPlan = async (): Promise<unknown> => {
  const { rules } = await look();
  return changeRules(null, { planCosts: { ...rules.planCosts, planStart: 45931 } }, options);
};

/** Fills in the sheet of the call party for these customers. */
async function fillParty(workbook: PromiseWorkbook, ids: readonly number[]): Promise<void> {
  const { model } = workbook;
  const sheet = model.sheets().find(({ name }) => name === "Call party");
  const used = sheet && model.usedArea(sheet.id);
  if (!sheet || !used) throw new Error("no sheet of the call party");
  const cells = model.values(sheet.id, used);
  const header = cells.findIndex((row) => row.includes("Customer ID"));
  const [idColumn, outcome] = ["Customer ID", "Outcome"].map((name) => (cells[header] ?? []).indexOf(name));
  for (const id of ids) {
    const row = cells.findIndex((each) => each[idColumn as number] === id);
    if (row < 0) throw new Error(`customer ${id} is not on the call party`);
    put(workbook, "Call party", [["reached"]], { row: used.row + row, column: used.column + (outcome as number) });
  }
}

const party = async (workbook: PromiseWorkbook, ids: readonly number[] = [3, 4]): Promise<void> => {
  await writeCallParty(await look(), asOf, { ...options, discardResults: true });
  await fillParty(workbook, ids);
};

/** What has to be there before a sheet shows more than its head, and what its writing changes of the user's sheets. */
const ofSheets: Readonly<Partial<Record<SheetJob, Pick<Action, "before" | "changes">>>> = {
  scenarios: { before: () => save("Bold", 12) },
  planActuals: { before: startPlan },
  campaign: { before: async () => startCampaign(await look(), spring, options) },
  classes: { changes: ["Regeln"] },
};

/** Writes a sheet as a report does, where nobody chose. */
async function writeUsual(record: SheetRecord, of: Look): Promise<unknown> {
  const choice = record.usual(of, asOf);
  if (choice === null) throw new Error(`${record.job}: nothing to show in the small workbook`);
  return writeJob(record, of, asOf, choice, options);
}

/** The sheets of reports: each is the add-in's alone, cleared and written anew. */
const sheets: readonly Omit<Action, "writes">[] = sheetRecords.map((record) => ({
  of: "writeSheets",
  when: record.job,
  ...ofSheets[record.job],
  run: (l) => writeUsual(record, l),
}));

/** Customers whose last and next contacts stand beside them; the contacts table is no such one. */
const oneTable: WorkbookOptions = {
  customers: customers.map((row, at) => [...row, ...(at === 0 ? ["Last contact", "Next contact"] : [asOf - 90, ""])]),
  contacts: [["Nothing"], ["here"]],
};

/** A list with everything that is converted, and days to contact by. */
const list: WorkbookOptions["list"] = [
  ["Debitor", "Name 1", "Potenzial", "Umsatz", "zuletzt am", "wieder am"],
  ["00017", "Adler GmbH", "60.901,50", "24.361,44", "26.2.26", "2.4.26"],
  ["00018", "Berg AG", "95.668,00", "312,50-", "02.10.2025", ""],
  ["00019", "=Conrad", "k.A.", "1.234,50", "nach Ostern", "30.4.26"],
  ["00020", "Dorn e.K.", "8.104,50", "0,05", "30.8.25", ""],
];

interface ListRead {
  readonly book: IntakeBook;
  readonly settled: Settled;
}

/** The preview of the list: what the last button is pressed on. */
async function readList(): Promise<ListRead> {
  const { book } = await readBook({ language: "en" });
  const only = { ...book, sheets: book.sheets.filter(({ name }) => name === "Liste") };
  return { book: only, settled: finished(settle(only, { asOf, answers: {} })) };
}

export const taking =
  (how: HowTaken, run = "1"): Action["run"] =>
  (_, given) => {
    const { book, settled } = given as ListRead;
    return takeOver(book, settled.understood, settled.changes, { how, language: "en", asOf, run });
  };

const acts: readonly Action[] = [
  ...(["inPlace", "clean"] as const).flatMap((how): Action[] => [
    {
      of: "takeOver",
      when: how,
      writes: ["lists"],
      changes: ["Liste"],
      workbook: { list },
      before: readList,
      run: taking(how),
      isLong: true,
    },
    {
      of: "undoIntake",
      when: how,
      writes: ["lists"],
      changes: ["Liste"],
      workbook: { list },
      before: async () => taking(how)(await look(), await readList()),
      run: () => undoIntake("1", { language: "en", asOf }),
      isLong: true,
    },
  ]),
  { of: "logContact", writes: ["contacts"], changes: ["Kontakte"], run: (l) => logContact(l, contact, options) },
  {
    of: "logContact",
    when: "last and next contacts stand in the customers table",
    writes: ["contacts", "customers"],
    changes: ["Kunden"],
    workbook: oneTable,
    run: (l) => logContact(l, contact, options),
  },
  {
    of: "undoContact",
    writes: ["contacts"],
    changes: ["Kontakte"],
    before: async () => logContact(await look(), contact, options),
    run: (_, logged) => undoContact(logged as LoggedContact, options),
    repeats: "contactNotLast",
  },
  { of: "snooze", writes: ["registers"], run: (l) => snooze(l, rest, options) },
  {
    of: "snooze",
    when: "again",
    writes: ["registers"],
    before: async () => snooze(await look(), { ...rest, customerId: "2" }, options),
    run: (l) => snooze(l, rest, options),
  },
  { of: "addTask", writes: ["registers"], run: (l) => addTask(l, task, options) },
  {
    of: "addTask",
    when: "again",
    writes: ["registers"],
    before: async () => addTask(await look(), task, options),
    run: (l) => addTask(l, { ...task, customerId: "2" }, options),
  },
  {
    of: "finishTask",
    writes: ["registers"],
    before: async () => addTask(await look(), task, options),
    run: (l) => finishTask(l, l.registers.tasks[0]!, asOf, options),
  },
  {
    of: "addConsent",
    writes: ["registers"],
    before: async () => addConsent(await look(), { ...consent, customerId: "1" }, options),
    run: (l) => addConsent(l, consent, options),
  },
  { of: "addConsents", writes: ["registers"], run: (l) => addConsents(l, ["2", "3"], many, options) },
  {
    of: "takeBackConsents",
    writes: ["registers"],
    before: async () => {
      await addConsent(await look(), { ...consent, customerId: "1" }, options);
      await addConsents(await look(), ["2", "3"], many, options);
    },
    run: (l) => takeBackConsents(l, ["2", "3"], many, options),
    repeats: "contactNotLast",
  },
  {
    of: "joinNetworks",
    writes: ["customers"],
    changes: ["Kunden"],
    workbook: {
      customers: customers.map((row) => row.map((cell, at) => (row[0] === 2 && at === 2 ? "HANSEN " : cell))),
    },
    run: (l) => joinNetworks(l, "HANSEN", options),
    repeats: "noCustomers",
  },
  { of: "movePhase", writes: ["customers", "registers"], changes: ["Kunden"], run: (l) => movePhase(l, move, options) },
  {
    of: "movePhase",
    when: "again",
    writes: ["customers", "registers"],
    changes: ["Kunden"],
    before: async () => movePhase(await look(), { ...move, customerId: "1", to: "customer", interest: 1 }, options),
    run: (l) => movePhase(l, move, options),
  },
  {
    of: "startCampaign",
    writes: ["registers"],
    run: (l) => startCampaign(l, spring, options),
    repeats: "campaignExists",
  },
  {
    of: "startCampaign",
    when: "again",
    writes: ["registers"],
    before: async () => startCampaign(await look(), { ...spring, name: "Winter" }, options),
    run: (l) => startCampaign(l, spring, options),
    repeats: "campaignExists",
  },
  {
    of: "enterCareCalls",
    writes: ["registers"],
    run: (l) =>
      enterCareCalls(
        l,
        [{ customerId: "1", week: asOf - 1, question: "contactsInWeek", perceived: 2, note: "=n" }],
        options,
      ),
  },
  {
    of: "enterPartyResults",
    writes: ["contacts", "registers"],
    changes: ["Kontakte"],
    before: (workbook) => party(workbook),
    run: (l) => enterPartyResults(l, null, options),
    repeats: "partyNothing",
  },
  {
    of: "enterPartyResults",
    when: "again",
    writes: ["contacts", "registers"],
    changes: ["Kontakte"],
    before: async (workbook) => {
      await party(workbook, [1]);
      await enterPartyResults(await look(), null, options);
      await fillParty(workbook, [3, 4]);
    },
    run: (l) => enterPartyResults(l, null, options),
    repeats: "partyNothing",
  },
  {
    of: "rememberCalendar",
    writes: ["registers"],
    run: (l) => rememberCalendar(l, calendarFile(l, asOf, { language: "en", adviser: "" }).entries, options),
  },
  { of: "keepSnapshot", writes: ["castings"], run: (l) => keepSnapshot(l, asOf, options) },
  {
    of: "keepSnapshot",
    when: "again",
    writes: ["castings"],
    before: async () => keepSnapshot(await look(), asOf - 90, options),
    run: (l) => keepSnapshot(l, asOf, options),
  },
  {
    of: "acceptCriteria",
    writes: ["rules"],
    changes: ["Regeln"],
    run: (l) => acceptCriteria(l, l.castingInput?.rules.rules.criteria.slice(0, 1) ?? [], options),
  },
  {
    of: "useExampleSet",
    writes: ["rules", "customers"],
    changes: ["Kunden", "Regeln"],
    workbook: { criteria: null },
    run: (l) => useExampleSet(l, "trade", { ...options, addColumns: true }),
  },
  {
    of: "changeCriteria",
    writes: ["rules"],
    changes: ["Regeln"],
    run: (l) => changeCriteria(l, { weights: [3, 1], hysteresis: 1 }, options),
  },
  {
    of: "changeCriteria",
    when: "a class by hand",
    writes: ["rules"],
    changes: ["Regeln"],
    run: (l) =>
      changeCriteria(
        l,
        { override: { key: "Hansen", class: "A", reason: "=1+1", author: "Weber", until: asOf + 90 } },
        options,
      ),
  },
  {
    of: "addChoice",
    writes: ["rules"],
    changes: ["Regeln"],
    // Once the scale has it there is no finding to act upon.
    run: async (l) => {
      const finding = l.findings.find(({ kind }) => kind === "choiceMissing");
      if (finding) await addChoice(l, finding, options);
    },
  },
  { of: "answer", writes: ["customers"], changes: ["Kunden"], run: (l) => answer(l, high, options) },
  {
    of: "undoAnswer",
    writes: ["customers"],
    changes: ["Kunden"],
    before: async () => answer(await look(), high, options),
    run: (_, answered) => undoAnswer(answered as Answered, options),
    repeats: "cellChanged",
  },
  { of: "putClasses", writes: ["customers"], changes: ["Kunden"], run: (l) => putClasses(l, someChanges(l), options) },
  {
    of: "putClasses",
    when: "there is no class column",
    writes: ["customers"],
    changes: ["Kunden"],
    workbook: { customers: customers.map((row) => row.filter((_, column) => column !== classColumn)) },
    run: (l) => putClasses(l, someChanges(l), options),
  },
  {
    of: "undoPutClasses",
    writes: ["customers"],
    changes: ["Kunden"],
    before: async () => {
      const seen = await look();
      return putClasses(seen, someChanges(seen), options);
    },
    run: (_, put) => undoPutClasses(put as ClassesPut, options),
    repeats: "cellChanged",
  },
  { of: "rememberWorkshop", writes: ["settings"], run: () => rememberWorkshop({ at: "Hansen", done: ["Kruse"] }) },
  {
    of: "rememberMapping",
    writes: ["settings"],
    run: () => rememberMapping({ customers: { source: "Customers", headers: { customerId: "Customer ID" } } }),
  },
  {
    of: "changeRules",
    writes: ["rules"],
    run: (l) => changeRules(l, { plan: { ...l.rules.plan, callsPerDay: 11 } }, options),
  },
  {
    of: "changeRules",
    when: "again",
    writes: ["rules"],
    before: async () => writePlan(await look(), options),
    run: (l) =>
      changeRules(
        l,
        {
          plan: { ...l.rules.plan, callsPerDay: 11 },
          holidays: [...new Set([...l.rules.holidays, asOf + 3])],
        },
        options,
      ),
  },
  {
    of: "changeRules",
    when: "calibration",
    writes: ["rules"],
    run: (l) => {
      const calibration = calibrationOf(l, asOf);
      const inputs = calibration.rows.map(({ input }) => input);
      return changeRules(l, acceptCalibration(l.rules, calibration, inputs).change, options);
    },
  },
  { of: "saveScenario", writes: ["rules"], run: (l) => saveScenario(l, scenario("Bold", 12), options) },
  {
    of: "saveScenario",
    when: "again",
    writes: ["rules"],
    before: () => save("Timid", 4),
    run: (l) => saveScenario(l, scenario("Bold", 12), options),
  },
  {
    of: "signScenario",
    writes: ["rules"],
    before: async () => {
      await startPlan();
      await save("Bold", 12);
    },
    run: (l) => signScenario(l, "Bold", { by: "=Me", day: asOf }, options),
    repeats: "scenarioSigned",
  },
  {
    of: "withdrawSignature",
    writes: ["rules"],
    before: async () => {
      await startPlan();
      await save("Bold", 12);
      await signScenario(await look(), "Bold", { by: "Me", day: asOf }, options);
    },
    run: (l) => withdrawSignature(l, "Bold", options),
  },
  {
    of: "removeScenario",
    writes: ["rules"],
    before: async () => {
      await save("Bold", 12);
      await save("Timid", 4);
    },
    run: (l) => removeScenario(l, "Bold", options),
    repeats: "scenarioUnknown",
  },
  {
    of: "calculateAgain",
    writes: ["sheets"],
    before: async (workbook) => {
      put(workbook, "Notes", [[{ formula: "=SKM.STATUS(46000,46001)" }]]);
      return Promise.resolve();
    },
    run: () => calculateAgain(options),
  },
  { of: "loadSample", writes: ["sample"], run: () => loadSample({ language: "en", asOf }), isLong: true },
];

/** The sheets' jobs; each makes the rule tables that it needs and that are missing. */
export const sheetActions: readonly Action[] = sheets.map((each) => ({
  ...each,
  writes: ["sheets", "rules"],
  isLong: true,
}));

export const actions: readonly Action[] = [...acts, ...sheetActions];

export const nameOf = ({ of, when }: Action): string => (when === undefined ? of : `${of}, ${when}`);
