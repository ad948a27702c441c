import { say } from "../../text/text";
import { contactFormulas, type CountCriterion, isPlainCriterion } from "../control/contactFormulas";
import { columnLetters } from "../excel/address";
import { dayCell } from "../excel/dayCell";
import {
  type AreaFormat,
  type Block,
  type ChartLayout,
  dayFormat,
  fillHeader,
  inFormula,
  inkNote,
  numberCell,
  rowBlock,
  type SheetCell,
  type SheetLayout,
  userText,
} from "../excel/layout";
import type { EconomyRow, MeasureFigures } from "./economy";
import { economyNotes } from "./economyNotes";
import type { EconomySheetInput } from "./economySheetInput";

const columnKeys = [
  "name",
  "contacts",
  "effective",
  "appointments",
  "orders",
  "contribution",
  "contactCost",
  "timeCost",
  "cost",
  "costPerContact",
  "costPerAppointment",
  "costPerOrder",
  "contributionPerCost",
  "creditedOrders",
  "creditedContribution",
  "costPerCreditedOrder",
  "creditedPerCost",
  "minutes",
  "withMinutes",
  "from",
  "to",
] as const;
type Column = (typeof columnKeys)[number];
const letterOf = Object.fromEntries(columnKeys.map((key, index) => [key, columnLetters(index)])) as Record<
  Column,
  string
>;

const chartRows = 16;
const firstDay = "$B$3";
const lastDay = "$B$2";

type Dimension = "instrument" | "format" | "campaign" | "adviser";

/**
 * The "Economy of measures" sheet: cost and result overall, by quarter, instrument, format, campaign and adviser, the
 * number of contacts beside each. Live, the log is counted by COUNTIFS and SUMIFS; what an order followed on is fixed.
 */
export function economySheet(input: EconomySheetInput): SheetLayout {
  const { language, look, economy, live } = input;
  const day = (serial: number | null): SheetCell => dayCell(look.dateSystem, serial);
  const formulas = live && economy.from !== null ? contactFormulas(live.contacts, firstDay, lastDay) : null;
  const asOf = day(economy.to);
  const notes = economyNotes(input);
  const chartTop = 4 + notes.length + 1;
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.asOf"), live?.asOf ? `=IF(${live.asOf}="",${asOf},${live.asOf})` : asOf]),
    rowBlock(2, 0, [say(language, "sheets.economy.from"), day(economy.from)]),
    { row: 4, column: 0, cells: notes.map((note) => [userText(note)]) },
  ];
  const formats: AreaFormat[] = [
    { area: { row: 1, column: 0, rows: 2, columns: 1 }, bold: true },
    { area: { row: 1, column: 1, rows: 2, columns: 1 }, bold: true, numberFormat: dayFormat(language), align: "Left" },
    { area: { row: 4, column: 0, rows: notes.length, columns: 1 }, color: inkNote },
  ];
  let row = chartTop + chartRows + 1;
  pushTable("overall", [[say(language, "sheets.economy.all"), economy.total, null, null]]);
  const quarterTop = row + 2;
  pushTable(
    "quarter",
    economy.quarters.map((each) => [
      say(language, "sheets.economy.quarterName", { year: String(each.year), quarter: each.quarter }),
      each.figures,
      null,
      [each.from, each.to],
    ]),
  );
  const instrumentTop = row + 2;
  pushDimension("instrument", economy.instruments);
  pushDimension("format", economy.formats);
  if (economy.campaigns.some(({ name }) => name !== "")) pushDimension("campaign", economy.campaigns);
  pushDimension("adviser", economy.advisers);
  return {
    title: say(language, "sheets.economy.title"),
    blocks,
    formats,
    widths: [170, ...columnKeys.slice(1).map(() => 84)],
    freezeRows: 1,
    heatMaps: [],
    conditional: [],
    charts: chartsOf(),
    print: { titleRow: 0 },
    rows: economy.instruments.length,
    area: { row: 0, column: 0, rows: row, columns: columnKeys.length },
  };

  function pushDimension(dimension: Dimension, rows: readonly EconomyRow[]): void {
    pushTable(
      dimension,
      rows.map(({ name, spellings, figures }) => [
        name === "" ? say(language, "sheets.economy.notGiven") : name,
        figures,
        { dimension, spellings },
        null,
      ]),
    );
  }

  function pushTable(
    key: "overall" | "quarter" | Dimension,
    lines: readonly (readonly [
      name: string,
      figures: MeasureFigures,
      of: { readonly dimension: Dimension; readonly spellings: readonly string[] } | null,
      days: readonly [number, number] | null,
    ])[],
  ): void {
    const header = row + 1;
    blocks.push(rowBlock(row, 0, [say(language, `sheets.economy.by.${key}`)]));
    formats.push({ area: { row, column: 0, rows: 1, columns: 1 }, bold: true, size: 13 });
    const shown = key === "quarter" ? columnKeys : columnKeys.slice(0, -2);
    blocks.push(
      rowBlock(
        header,
        0,
        shown.map((column) => (column === "name" ? "" : say(language, `columns.economy.${column}`))),
      ),
    );
    formats.push(
      { area: { row: header, column: 0, rows: 1, columns: shown.length }, bold: true, fill: fillHeader, wrap: true },
      { area: { row: header, column: 1, rows: 1, columns: shown.length - 1 }, align: "Right" },
    );
    const first = header + 1;
    const cells = lines.map(([name, figures, of, days], index): SheetCell[] =>
      lineOf(first + index, name, figures, of, days),
    );
    if (cells.length > 0) {
      blocks.push({ row: first, column: 0, cells });
      const columns = (from: Column, to: Column): AreaFormat["area"] => ({
        row: first,
        column: columnKeys.indexOf(from),
        rows: cells.length,
        columns: columnKeys.indexOf(to) - columnKeys.indexOf(from) + 1,
      });
      formats.push(
        { area: columns("contacts", "cost"), numberFormat: "#,##0" },
        { area: columns("costPerContact", "costPerOrder"), numberFormat: "#,##0.00" },
        { area: columns("contributionPerCost", "contributionPerCost"), numberFormat: "#,##0.00" },
        { area: columns("creditedOrders", "creditedContribution"), numberFormat: "#,##0" },
        { area: columns("costPerCreditedOrder", "creditedPerCost"), numberFormat: "#,##0.00" },
        { area: columns("minutes", "withMinutes"), numberFormat: "#,##0" },
      );
      if (key === "quarter") formats.push({ area: columns("from", "to"), numberFormat: dayFormat(language) });
    } else {
      blocks.push(rowBlock(first, 0, [say(language, "sheets.economy.none")]));
    }
    row = first + Math.max(1, cells.length) + 2;
  }

  function lineOf(
    at: number,
    name: string,
    figures: MeasureFigures,
    of: { readonly dimension: Dimension; readonly spellings: readonly string[] } | null,
    days: readonly [number, number] | null,
  ): SheetCell[] {
    const line = at + 1;
    const criteria = of ? criteriaOf(of.dimension, of.spellings) : [[]];
    const counted = formulas && criteria ? criteria : null;
    const [from, to] = days ? [`$${letterOf.from}${line}`, `$${letterOf.to}${line}`] : [firstDay, lastDay];
    const over = (formula: (each: readonly CountCriterion[]) => string, value: number): SheetCell =>
      counted ? `=${counted.map(formula).join("+")}` : value;
    const ratio = (amount: Column, count: Column, value: number | undefined): SheetCell =>
      formulas
        ? `=IF(${letterOf[count]}${line}>0,${letterOf[amount]}${line}/${letterOf[count]}${line},"")`
        : numberCell(value);
    const cells: Record<Column, SheetCell> = {
      name: userText(name),
      contacts: over((each) => formulas!.contacts(each, from, to), figures.contacts),
      effective: over((each) => formulas!.effective(each, from, to), figures.effective),
      appointments: over((each) => formulas!.withOutcome("appointment", each, from, to), figures.appointments),
      orders: over((each) => formulas!.withOutcome("order", each, from, to), figures.orders),
      contribution: over((each) => formulas!.orderContribution(each, from, to), figures.contribution),
      contactCost:
        counted && live?.costs && live.contacts.instrument !== ""
          ? `=${counted
              .map(
                (each) =>
                  `SUMPRODUCT(${formulas!.contacts([...each, [live.contacts.instrument, live.costs!.instruments]], from, to)},${live.costs!.costs})`,
              )
              .join("+")}`
          : figures.contactCost,
      timeCost: figures.timeCost,
      cost: formulas ? `=${letterOf.contactCost}${line}+${letterOf.timeCost}${line}` : figures.cost,
      costPerContact: ratio("cost", "contacts", figures.costPerContact),
      costPerAppointment: ratio("cost", "appointments", figures.costPerAppointment),
      costPerOrder: ratio("cost", "orders", figures.costPerOrder),
      contributionPerCost: ratio("contribution", "cost", figures.contributionPerCost),
      creditedOrders: figures.creditedOrders,
      creditedContribution: figures.creditedContribution,
      costPerCreditedOrder: ratio("cost", "creditedOrders", figures.costPerCreditedOrder),
      creditedPerCost: ratio("creditedContribution", "cost", figures.creditedPerCost),
      minutes: over((each) => formulas!.minutes(each, from, to), figures.minutes),
      withMinutes: over((each) => formulas!.withMinutes(each, from, to), figures.withMinutes),
      from: days ? day(days[0]) : "",
      to: days ? day(days[1]) : "",
    };
    const all = columnKeys.map((key) => cells[key]);
    return days ? all : all.slice(0, -2);
  }

  /** One set of criteria for each spelling; null where no formula can tell the rows. */
  function criteriaOf(
    dimension: Dimension,
    spellings: readonly string[],
  ): readonly (readonly CountCriterion[])[] | null {
    const column = live?.contacts[dimension] ?? "";
    if (column === "" || spellings.length === 0) return null;
    // A blank cell is found by "=".
    if (spellings.length === 1 && spellings[0] === "") return [[[column, '"="']]];
    return spellings.every(isPlainCriterion)
      ? spellings.map((each): readonly CountCriterion[] => [[column, inFormula(`=${each}`)]])
      : null;
  }

  function chartsOf(): ChartLayout[] {
    const charts: ChartLayout[] = [];
    const area = (top: number, column: Column, rows: number): ChartLayout["position"] => ({
      row: top,
      column: columnKeys.indexOf(column),
      rows,
      columns: 1,
    });
    const quarters = economy.quarters.length;
    if (quarters > 0) {
      charts.push({
        name: "SKM_EconomyTrend",
        title: say(language, "sheets.economy.chart.trend"),
        series: (["cost", "contribution", "creditedContribution"] as const).map((column) => ({
          name: say(language, `columns.economy.${column}`),
          values: area(quarterTop, column, quarters),
        })),
        categories: area(quarterTop, "name", quarters),
        position: { row: chartTop, column: 0, rows: chartRows, columns: 6 },
      });
    }
    const instruments = economy.instruments.length;
    if (instruments > 0) {
      charts.push({
        name: "SKM_EconomyInstruments",
        title: say(language, "sheets.economy.chart.instruments"),
        type: "bars",
        series: (["contributionPerCost", "creditedPerCost"] as const).map((column) => ({
          name: say(language, `columns.economy.${column}`),
          values: area(instrumentTop, column, instruments),
        })),
        categories: area(instrumentTop, "name", instruments),
        position: { row: chartTop, column: 7, rows: chartRows, columns: 8 },
      });
    }
    return charts;
  }
}
