import { formatNumber, say, type Language, type TextUnder } from "../../text/text";
import { dayCell } from "../excel/dayCell";
import type { Look } from "../look/look";
import { daySentence } from "../sentences/day";
import {
  dayFormat,
  fillHeader,
  idCell,
  inkNote,
  numberCell,
  rowBlock,
  userText,
  type AreaFormat,
  type Block,
  type SheetCell,
  type SheetLayout,
} from "../excel/layout";
import { instrumentWords } from "../words/instrumentWords";
import { outcomeWords } from "../words/outcomeWords";
import type { Campaign } from "./campaign";

export interface CampaignSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly campaign: Campaign;
  readonly asOf: number;
}

const columnKeys = [
  "customerId",
  "customer",
  "network",
  "adviser",
  "contactPerson",
  "phone",
  "contactedOn",
  "outcome",
  "contribution",
] as const;

const money = "#,##0";
const percent = "0%";
const figuresRow = 6;
const figures: readonly (readonly [TextUnder<"sheets.campaign">, string])[] = [
  ["customers", money],
  ["contacted", money],
  ["reached", money],
  ["appointments", money],
  ["orders", money],
  ["refused", money],
  ["hitRate", percent],
  ["contacts", money],
  ["contribution", money],
  ["cost", money],
  ["surplus", money],
  ["returnOnCost", percent],
];

/**
 * The sheet of a campaign: what it came to, and its list in which a blank day says who was left without a contact. A4,
 * landscape.
 */
export function campaignSheet({ language, look, campaign, asOf }: CampaignSheetInput): SheetLayout {
  const { result, listed } = campaign;
  const day = (serial: number | null): SheetCell => dayCell(look.dateSystem, serial);
  const headerRow = figuresRow + figures.length + 2;
  const first = headerRow + 1;
  const rows = Math.max(1, listed.length);
  const value: Readonly<Record<string, number>> = { ...result, hitRate: result.hitRate.rate };
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.asOf"), day(asOf)]),
    { row: 2, column: 0, cells: notes().map((note) => [userText(note)]) },
    {
      row: figuresRow,
      column: 0,
      cells: figures.map(([key]) => [say(language, `sheets.campaign.${key}`), numberCell(value[key])]),
    },
    rowBlock(headerRow - 1, 0, [say(language, "sheets.campaign.list")]),
    rowBlock(
      headerRow,
      0,
      columnKeys.map((key) => say(language, `columns.${key}`)),
    ),
    ...(listed.length === 0
      ? []
      : [
          {
            row: first,
            column: 0,
            cells: listed.map((each): SheetCell[] => [
              idCell(each.customerId),
              userText(each.customer),
              userText(each.network),
              userText(each.adviser),
              userText(each.contactPerson),
              userText(each.phone),
              day(each.contacted),
              each.outcome === "" ? "" : outcomeWords.wordOf(language, each.outcome),
              each.contacted === null ? "" : each.contribution,
            ]),
          },
        ]),
  ];
  const body = (key: (typeof columnKeys)[number], format: Omit<AreaFormat, "area">): AreaFormat => ({
    area: { row: first, column: columnKeys.indexOf(key), rows, columns: 1 },
    ...format,
  });
  return {
    title: say(language, "sheets.campaign.title", { name: campaign.name }),
    blocks,
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 2 }, bold: true },
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, numberFormat: dayFormat(language), align: "Left" },
      { area: { row: 2, column: 0, rows: figuresRow - 2, columns: 1 }, color: inkNote },
      ...figures.map(([, format], index): AreaFormat => ({
        area: { row: figuresRow + index, column: 1, rows: 1, columns: 1 },
        numberFormat: format,
        align: "Right",
      })),
      { area: { row: headerRow - 1, column: 0, rows: 1, columns: 1 }, bold: true },
      { area: { row: headerRow, column: 0, rows: 1, columns: columnKeys.length }, bold: true, fill: fillHeader },
      body("customerId", { align: "Left" }),
      body("contactedOn", { numberFormat: dayFormat(language), align: "Right" }),
      body("contribution", { numberFormat: money }),
    ],
    widths: [190, 160, 150, 100, 120, 100, 90, 96, 100],
    freezeRows: 1,
    heatMaps: [],
    conditional: [],
    print: { titleRow: headerRow },
    rows: listed.length,
    area: { row: 0, column: 0, rows: first + rows, columns: columnKeys.length },
  };

  function notes(): string[] {
    const { low, high, cases } = result.hitRate;
    const share = (part: number): string =>
      Number.isFinite(part) ? formatNumber(language, part, { style: "percent", maximumFractionDigits: 0 }) : "–";
    const about = say(language, campaign.end === null ? "sheets.campaign.about" : "sheets.campaign.aboutEnd", {
      instrument: campaign.instrument === "" ? "–" : instrumentWords.wordOf(language, campaign.instrument),
      start: daySentence(language, campaign.start),
      end: campaign.end === null ? "" : daySentence(language, campaign.end),
      selection: campaign.selection,
    });
    return [
      about,
      cases === 0
        ? say(language, "sheets.campaign.rateOfNobody")
        : say(language, "sheets.campaign.rate", { low: share(low), high: share(high), cases }),
      say(language, "sheets.campaign.control", { count: campaign.withoutContact.length }),
      ...(result.contactsOffList > 0
        ? [say(language, "sheets.campaign.offList", { count: result.contactsOffList })]
        : []),
    ];
  }
}
