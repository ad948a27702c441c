import { curveInput, type ScenarioInput } from "../../method/plan/scenarios";
import { costNames } from "../../method/plan/costs";
import type { PlanReading } from "../../method/plan/readings";
import type { SealChange } from "../../method/plan/seal";
import { isoDate } from "../../method/calendar/serial";
import { formatDay, formatNumber, say, type Language, type TextUnder } from "../../text/text";
import { workbookSerial, type DateSystem } from "../excel/dateSystem";
import { columnLetters } from "../excel/address";
import { scenarioInputName } from "../rules/scenarios";
import { planRows } from "../rules/planRows";
import {
  dayFormat,
  fillHeader,
  inkNote,
  numberCell,
  rowBlock,
  userText,
  type AreaFormat,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import { readingWords } from "../words/ruleWords";
import type { PlanBook, PlanCase, ScenarioCase, Seal } from "./planBook";

export interface ScenariosSheetInput {
  readonly language: Language;
  readonly book: PlanBook & { readonly base: PlanCase };
  readonly dateSystem: DateSystem;
  /** False: the differences from the base are values too. */
  readonly live: boolean;
}

const top = 3;
const money = "#,##0.00;-#,##0.00;0";

interface Row {
  readonly label: string;
  readonly cells: readonly SheetCell[];
  readonly format?: string;
}

/** The "Scenarios" sheet: base and scenarios side by side, signatures and seals, and what other readings would give. */
export function scenariosSheet({ language, book, dateSystem, live }: ScenariosSheetInput): SheetLayout {
  const { base, scenarios } = book;
  const cases: readonly (PlanCase | null)[] = [base, ...scenarios.map((each) => each.case)];
  const width = cases.length + 1;
  const words = (key: TextUnder<"sheets.scenarios">, values = {}): string =>
    say(language, `sheets.scenarios.${key}`, values);
  const bold: AreaFormat[] = [];
  const rows: Row[] = [];
  const heading = (label: string): void => void rows.push({ label, cells: cases.map(() => "") });
  const figures = (label: string, value: (each: PlanCase) => number | null | undefined, format = money): void =>
    void rows.push({ label, cells: cases.map((each) => numberCell(each && value(each))), format });

  heading(words("inputs"));
  for (const input of inputsOf(book)) pushInput(input);
  heading(words("contribution"));
  const years = Math.max(...cases.map((each) => each?.years.length ?? 0));
  for (let year = 1; year <= years; year++)
    figures(words("year", { year }), (each) => each.years[year - 1]?.contribution);
  figures(words("all"), ({ total }) => total.contribution);
  const totalRow = top + rows.length + 1;
  rows.push({
    label: words("againstBase"),
    cells: cases.map((each, index) => {
      if (index === 0 || !each) return "";
      return live
        ? `=${columnLetters(1 + index)}${totalRow}-$B$${totalRow}`
        : (scenarios[index - 1]?.difference?.total ?? "");
    }),
    format: money,
  });
  if (cases.some((each) => each && each.total.returnOnCalls !== null)) {
    figures(words("cost"), ({ total }) => total.cost);
    figures(words("afterCost"), ({ total }) => total.afterCost);
    figures(words("returnOnCalls"), ({ total }) => total.returnOnCalls, "0.0%");
  }
  heading(words("signature"));
  pushSeals();
  const readingsTop = top + rows.length + 3;
  return {
    title: words("title"),
    blocks: [
      rowBlock(1, 0, [userText(scenarios.length === 0 ? words("none") : words("note"))]),
      rowBlock(top, 0, ["", words("base"), ...scenarios.map(({ name }) => userText(name))]),
      ...rows.map(({ label, cells }, index) => rowBlock(top + 1 + index, 0, [userText(label), ...cells])),
      ...readingBlocks(),
    ],
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, color: inkNote },
      { area: { row: top, column: 0, rows: 1, columns: width }, bold: true, fill: fillHeader, align: "Right" },
      ...rows.flatMap(({ cells, format }, index): AreaFormat[] => {
        const row = top + 1 + index;
        const isHeading = cells.every((cell) => cell === "") && format === undefined;
        return [
          ...(isHeading ? [{ area: { row, column: 0, rows: 1, columns: 1 }, bold: true }] : []),
          {
            area: { row, column: 1, rows: 1, columns: cells.length },
            align: "Right",
            ...(format === undefined ? {} : { numberFormat: format }),
          },
        ];
      }),
      ...bold,
      { area: { row: readingsTop, column: 0, rows: 1, columns: 1 }, bold: true },
      {
        area: { row: readingsTop + 1, column: 0, rows: 1, columns: base.years.length + 2 },
        bold: true,
        fill: fillHeader,
        align: "Right",
      },
      {
        area: { row: readingsTop + 2, column: 1, rows: book.readings.length, columns: base.years.length + 1 },
        numberFormat: money,
        align: "Right",
      },
    ],
    widths: [250, ...Array<number>(Math.max(width - 1, base.years.length + 1)).fill(150)],
    freezeRows: top + 1,
    heatMaps: [],
    conditional: [],
    rows: rows.length,
    area: {
      row: 0,
      column: 0,
      rows: readingsTop + 2 + book.readings.length,
      columns: Math.max(width, base.years.length + 2),
    },
  };

  function pushInput(input: ScenarioInput): void {
    const row = top + 1 + rows.length;
    const cells = [base, ...scenarios.map((each) => each.case)].map((each, index): SheetCell => {
      const changed = scenarios[index - 1]?.layer[input];
      if (changed !== undefined) {
        bold.push({ area: { row, column: 1 + index, rows: 1, columns: 1 }, bold: true });
        return numberCell(changed);
      }
      return each ? valueOf(each, input) : "";
    });
    const isRate = input.endsWith("Rate") || input.startsWith("conversion:");
    const isMoney = input === "contributionPerOrder" || input.startsWith("cost");
    rows.push({
      label: scenarioInputName(language, input),
      cells,
      format: isRate ? "0.0#%" : isMoney ? money : "General",
    });
  }

  function pushSeals(): void {
    const of = (cell: (seal: Seal) => SheetCell): SheetCell[] => [
      "",
      ...scenarios.map(({ seal }) => (seal ? cell(seal) : "")),
    ];
    const day = (serial: number): number => workbookSerial(dateSystem, serial);
    rows.push(
      { label: words("signedBy"), cells: of(({ by }) => userText(by)) },
      { label: words("signedOn"), cells: of(({ on }) => day(on)), format: dayFormat(language) },
      { label: words("signedContribution"), cells: of(({ total }) => numberCell(total)), format: money },
      { label: words("fingerprint"), cells: of(({ fingerprint }) => userText(fingerprint.replace(/\|.*$/, ""))) },
      { label: words("seal"), cells: ["", ...scenarios.map((each) => sealWords(language, each))] },
      ...(scenarios.some(({ seal }) => seal && seal.changes.length > 0)
        ? [
            {
              label: words("changedSince"),
              cells: of(({ changes }) => userText(changes.map((each) => sealChangeWords(language, each)).join("; "))),
            },
          ]
        : []),
    );
  }

  function readingBlocks() {
    return [
      rowBlock(readingsTop, 0, [words("readings")]),
      rowBlock(readingsTop + 1, 0, [
        words("reading"),
        ...base.years.map(({ period }) => words("year", { year: period })),
        words("againstBase"),
      ]),
      ...book.readings.map(({ reading, contribution, difference }, index) =>
        rowBlock(readingsTop + 2 + index, 0, [
          readingWords.wordOf(language, reading),
          ...(contribution ?? base.years.map((_, year) => (year === 0 ? words("needsStart") : ""))),
          numberCell(difference),
        ]),
      ),
    ];
  }
}

/** State of the signature under a scenario, in words. */
export function sealWords(language: Language, { seal }: Pick<ScenarioCase, "seal">): string {
  if (!seal) return say(language, "sheets.scenarios.unsigned");
  if (seal.broken.includes("signature")) return say(language, "sheets.scenarios.seal.signature");
  const [first, second] = seal.broken;
  return say(language, `sheets.scenarios.seal.${second ? "both" : (first ?? "holds")}`);
}

/** What is not as it was signed: "Active calls per day and adviser: 6, now 5". */
export function sealChangeWords(language: Language, { part, input, from, to }: SealChange): string {
  const value = (text: string | null): string => {
    if (text === null) return say(language, "sheets.scenarios.change.none");
    if (input === "reading") return readingWords.wordOf(language, text as PlanReading);
    if (input === "start") return formatDay(language, isoDate(Number(text)) ?? text);
    if (input === "holidays") return say(language, "sheets.scenarios.change.holidays");
    const isRate = input.endsWith("Rate") || input.startsWith("conversion:");
    return formatNumber(language, Number(text), {
      maximumFractionDigits: 4,
      ...(isRate ? { style: "percent" as const } : {}),
    });
  };
  const name =
    input === "reading" || input === "start" || input === "holidays"
      ? say(language, `sheets.scenarios.change.${input}.name`)
      : scenarioInputName(language, input);
  return say(language, `sheets.scenarios.change.${part}`, { input: name, from: value(from), to: value(to) });
}

function inputsOf({ base, scenarios, costs }: PlanBook & { readonly base: PlanCase }): ScenarioInput[] {
  const changed = new Set(scenarios.flatMap(({ layer }) => Object.keys(layer)));
  const cases = [base, ...scenarios.flatMap((each) => each.case ?? [])];
  const months = new Set(cases.flatMap(({ plan }) => plan.conversionCurve.map(([month]) => month)));
  return [
    ...planRows,
    ...[...months].sort((a, b) => a - b).map(curveInput),
    ...costNames.filter((name) => costs !== null || changed.has(name)),
  ];
}

function valueOf({ plan, costs }: PlanCase, input: ScenarioInput): SheetCell {
  const step = plan.conversionCurve.find(([month]) => curveInput(month) === input);
  if (step) return step[1];
  if (input === "costPerCall" || input === "costPerAppointment" || input === "costPerAdviser")
    return numberCell(costs[input]);
  return input.startsWith("conversion:") ? "" : numberCell(plan[input as (typeof planRows)[number]]);
}
