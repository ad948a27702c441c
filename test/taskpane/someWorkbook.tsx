import { automaticSteps } from "../../src/workbook/acceptance/steps";
import { fixedReads, olderSheets } from "../../src/workbook/reading/sheetRecords";
import { laterPages, Pane } from "../../src/taskpane/Pane";
import type { Tab } from "../../src/taskpane/frame/tabs";
import { say } from "../../src/text/text";
import { sheetName } from "../../src/taskpane/parts/sheetName";
import { intakes } from "../../src/taskpane/session/intakePort";
import type { WorkbookPort } from "../../src/taskpane/session/workbookPort";
import type { Look } from "../../src/workbook/look/look";
import type { ScenarioInput } from "../../src/method/plan/scenarios";
import { sealOf } from "../../src/method/plan/seal";
import { planBaseOf, planBookOf, planTermsOf } from "../../src/workbook/planning/planBookOf";
import type { Rules, RulesChange } from "../../src/workbook/rules/rules";
import type { JobOptions } from "../../src/workbook/excel/written";
import { someCastings } from "./casting/someCastings";
import { renderBare, settle } from "./render";
import { asOf, someLook } from "./someLook";

/** A workbook of the test's own behind the port: it keeps what was asked of it and answers when it is told to. */
export class SomeWorkbook implements WorkbookPort {
  fixedReads: WorkbookPort["fixedReads"] = async (...given) => fixedReads(...given);
  olderSheets: WorkbookPort["olderSheets"] = async (look) => olderSheets(look);
  readonly calls: string[] = [];
  look: Look = someLook();
  failure: unknown = null;
  changed: () => void = () => undefined;
  options: JobOptions | null = null;
  /** When set, jobs wait for it. */
  gate: Promise<void> | null = null;

  private async do<T>(call: string, result: T, options?: JobOptions): Promise<T> {
    this.calls.push(call);
    this.options = options ?? null;
    if (this.gate) await this.gate;
    options?.signal?.throwIfAborted();
    if (this.failure !== null) throw this.failure;
    return result;
  }
  lookAt = (options: JobOptions) => this.do("lookAt", this.look, options);
  fixedCopy = (named: (workbook: string) => string, options: JobOptions) =>
    this.do(
      "fixedCopy",
      {
        fileName: `${named("Book")}.xlsx`,
        bytes: new Uint8Array([80, 75]),
        sheets: [
          { sheet: "Plan", cells: 4 },
          { sheet: "My model", cells: 1200 },
        ],
        errors: Array.from({ length: 6 }, (_, row) => ({ sheet: "Plan", cell: `B${row + 1}` })),
      },
      options,
    );
  calculateAgain = (options: JobOptions) =>
    this.do("calculateAgain", { cells: 3, protectedSheets: ["Locked"] }, options);
  rememberMapping: WorkbookPort["rememberMapping"] = async (mapping) => {
    this.look = { ...this.look, mapping };
    return this.do("rememberMapping " + JSON.stringify(mapping), true);
  };
  writeSheets: WorkbookPort["writeSheets"] = async (job, look, day, choice, options) => {
    const [band] = look.rules.potentialBands;
    const rules: Readonly<Record<string, string>> = {
      casting: `over ${band?.over}`,
      plan: `${look.rules.plan.advisers}`,
    };
    const of =
      rules[job] ??
      [
        day,
        ...Object.values(choice as object).map((each) => (Object(each) === each ? JSON.stringify(each) : each)),
      ].join(" ");
    const sheet = say("en", sheetName(job));
    const at = { sheet, address: "A1:H130", rows: 120, live: options.live, remarks: [] };
    return this.do(`write ${job} ${of} ${options.live}`, [at], options);
  };
  changeRules = async (_look: Look, change: RulesChange, options: JobOptions) => {
    await this.do("changeRules " + Object.keys(change).join(), undefined, options);
    this.look = { ...this.look, rules: { ...this.look.rules, ...change, inWorkbook: true } };
  };
  loadSample: WorkbookPort["loadSample"] = async (options) => {
    await this.do("loadSample", undefined, options);
    this.look = someLook();
  };
  readonly castings = someCastings(this.calls);
  selectedRow: Awaited<ReturnType<WorkbookPort["contacts"]["selectedCustomer"]>> = null;
  private registered(cell: string): Awaited<ReturnType<WorkbookPort["contacts"]["addConsent"]>> {
    const place = { sheet: "SKM register", cell };
    return {
      sheet: place.sheet,
      place,
      remarks: [],
      last: { choice: this.look.choices[1]!, cells: new Map(), place },
    };
  }
  readonly contacts: WorkbookPort["contacts"] = {
    logContact: (_look, contact, options) =>
      this.do(
        `logContact ${contact.customerId} ${contact.outcome} ${contact.followUp}`,
        {
          contact,
          place: { sheet: "Kontakte", cell: "A111" },
          leftOut: [],
          choice: this.look.choices[1]!,
          cells: new Map(),
        },
        options,
      ),
    undoContact: (logged, options) => this.do(`undoContact ${logged.place.cell}`, undefined, options),
    snooze: (_look, entry, options) =>
      this.do(`snooze ${entry.customerId} ${entry.until} ${entry.reason}`, this.registered("R2"), options),
    addTask: (_look, task, options) =>
      this.do(`addTask ${task.customerId} ${task.kind} ${task.due}`, this.registered("R3"), options),
    finishTask: (_look, task, on, options) => this.do(`finishTask ${task.sheetRow} ${on}`, undefined, options),
    movePhase: (_look, move, options) =>
      this.do(`movePhase ${move.customerId} ${move.to}`, { leftOut: [] } as never, options),
    addConsent: (_look, entry, options) =>
      this.do(`addConsent ${entry.customerId} ${entry.instrument} ${entry.says}`, this.registered("R4"), options),
    joinNetworks: (_look, name, options) => this.do(`joinNetworks ${name}`, 2, options),
    selectedCustomer: async () => this.selectedRow,
    readNotes: async () => new Map(),
  };
  readonly parties: WorkbookPort["parties"] = {
    partyResults: (_look, day, options) =>
      this.do(
        `partyResults ${day}`,
        {
          sheet: "Call party",
          day: asOf + 1,
          rows: [],
          counts: { enter: 0, blank: 0, known: 0, unusable: 0 },
          findings: [],
        },
        options,
      ),
    enterPartyResults: (_look, day, options) => this.do(`enterPartyResults ${day}`, {} as never, options),
  };
  readonly campaigns: WorkbookPort["campaigns"] = {
    startCampaign: (_look, campaign, options) =>
      this.do(`startCampaign ${campaign.name} ${campaign.customerIds.length}`, {}, options),
    enterCareCalls: (_look, answers, options) => this.do(`enterCareCalls ${answers.length}`, {}, options),
  };
  readonly exports: WorkbookPort["exports"] = {
    rememberCalendar: (_look, entries, options) => this.do(`rememberCalendar ${entries.length}`, {}, options),
    furtherColumns: (_look, headers, options) => this.do(`furtherColumns ${headers.join()}`, [], options),
    addConsents: (_look, customerIds, { instruments, says }, options) =>
      this.do(`addConsents ${customerIds.length} ${instruments.join()} ${says}`, this.registered("R4"), options),
    takeBackConsents: (_look, customerIds, { says }, options) =>
      this.do(`takeBackConsents ${customerIds.length} ${says}`, undefined, options),
  };
  readonly intakes = intakes;
  readonly planning: WorkbookPort["planning"] = {
    saveScenario: async (_look, { name, layer }, options) => {
      await this.do(`saveScenario ${name} ${JSON.stringify(layer)}`, undefined, options);
      const entries = Object.entries(layer) as [ScenarioInput, number][];
      this.changeScenarios(name, ({ scenarios }) => ({
        scenarios: [...scenarios, ...entries.map(([input, value]) => ({ scenario: name, input, value }))],
      }));
    },
    removeScenario: async (_look, name, options) => {
      await this.do(`removeScenario ${name}`, undefined, options);
      this.changeScenarios(name, () => ({}));
    },
    signScenario: async (_look, name, { by, day }, options) => {
      await this.do(`signScenario ${name} ${by} ${day}`, undefined, options);
      this.look = { ...this.look, rules: signed(this.look.rules, name, by, day) };
    },
    withdrawSignature: async (_look, name, options) => {
      await this.do(`withdrawSignature ${name}`, undefined, options);
      this.look = { ...this.look, rules: { ...this.look.rules, scenarioStates: [] } };
    },
  };
  /** The rows of a scenario give way to what `change` makes of the others. */
  private changeScenarios(name: string, change: (rules: Rules) => Partial<Rules>): void {
    const others = { ...this.look.rules, scenarios: this.look.rules.scenarios.filter((row) => row.scenario !== name) };
    this.look = { ...this.look, rules: { ...others, ...change(others) } };
  }
  goTo: WorkbookPort["goTo"] = (place) => this.do(`goTo ${place.sheet}!${place.cell}`, undefined);
  explained: Awaited<ReturnType<WorkbookPort["explainSelection"]>> = null;
  selected: () => void = () => undefined;
  explainSelection: WorkbookPort["explainSelection"] = async () => this.explained;
  watchSelection: WorkbookPort["watchSelection"] = async (callback) => {
    this.selected = callback;
    return () => this.calls.push("selection unwatched");
  };
  watchSources: WorkbookPort["watchSources"] = async (callback) => {
    this.changed = callback;
    return () => this.calls.push("unwatched");
  };
  checkExcel: WorkbookPort["checkExcel"] = async (onStep) => {
    const steps = automaticSteps.map(({ key }, at) => ({
      key,
      verdict: at === 1 ? ("failed" as const) : ("passed" as const),
      expected: "1",
      seen: at === 1 ? "2" : "1",
      took: at,
    }));
    for (const step of steps) onStep?.(step);
    return this.do("checkExcel", { steps, isClean: true });
  };
  checkedExcel: WorkbookPort["checkedExcel"] = () => ({
    platform: "PC",
    version: "16.0",
    displayLanguage: "en-US",
    contentLanguage: "en-US",
    sets: { ExcelApi: "1.17" },
  });
  explainError: WorkbookPort["explainError"] = (language) => ({
    what: language === "de" ? "Das Blatt ist geschützt." : "The sheet is protected.",
    todo: "Remove the protection.",
    place: { sheet: "Kunden", cell: "E7" },
  });
}

/** The rules with a signature under a scenario, as the workbook would hold it. */
export function signed(rules: Rules, name: string, by: string, day: number): Rules {
  const found = planBookOf(someLook(3), rules).scenarios.find((each) => each.name === name);
  if (!found?.case) throw new Error(`No scenario ${name} that makes a plan`);
  const { years, total } = found.case;
  const act = { by, on: day, firstYear: years[0]!.contribution, total: total.contribution };
  const state = {
    scenario: name,
    signedBy: by,
    signedOn: day,
    contributionYear1: act.firstYear,
    contributionAll: act.total,
    fingerprint: sealOf(planBaseOf(rules), found.layer, planTermsOf(rules), act),
  };
  return { ...rules, scenarioStates: [...rules.scenarioStates.filter((each) => each.scenario !== name), state] };
}

// The pages come with their code in the product; a test has them at once.
beforeAll(async () => void (await Promise.all(Object.values(laterPages).map((page) => page.preload()))));

/** The whole pane over the workbook, after its first look. */
export async function open(workbook: SomeWorkbook, tab: Tab = "data", language: "de" | "en" = "en") {
  const page = renderBare(
    <Pane
      workbook={workbook}
      surroundings={{ language, contentLanguage: language === "de" ? "de-DE" : "en-US", officeBackground: null }}
      tab={tab}
    />,
  );
  await settle();
  return page;
}
