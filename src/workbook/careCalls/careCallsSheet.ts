import { say, type Language } from "../../text/text";
import { workbookSerial } from "../excel/dateSystem";
import type { Look } from "../look/look";
import { daySentence } from "../sentences/day";
import {
  dayFormat,
  fillEntry,
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
import type { CareCallEntry, CareCallList } from "./careCalls";
import { careQuestions, type CareQuestion } from "../words/careQuestionWords";
import { careQuestionWords } from "../words/careQuestionWords";

export interface CareCallsSheetInput {
  readonly language: Language;
  readonly look: Look;
  readonly list: CareCallList;
}

const columnKeys = [
  "adviser",
  "network",
  "contactPerson",
  "phone",
  "talks",
  "question",
  "perceived",
  "recorded",
  "note",
  "customerId",
] as const;
const comparisonKeys = [
  "adviser",
  "answers",
  "perceived",
  "recorded",
  "fewerPerceived",
  "asManyPerceived",
  "morePerceived",
] as const;
const headerRow = 5;

/**
 * The "Care calls" sheet: Monday's question list, five questions a network, with what is recorded beside the cell for what
 * the customer remembers; below it perceived against recorded contacts of all answers in the register. A4, landscape.
 */
export function careCallsSheet({ language, look, list }: CareCallsSheetInput): SheetLayout {
  const first = headerRow + 1;
  const cells = list.entries.flatMap((entry) => careQuestions.map((question) => rowOf(entry, question)));
  const rows = Math.max(1, cells.length);
  const below = first + rows + 2;
  const hasAnswers = list.comparison.length > 0;
  const day = (serial: number): SheetCell => workbookSerial(look.dateSystem, serial);
  const blocks: Block[] = [
    rowBlock(1, 0, [say(language, "sheets.asOf"), day(list.asOf)]),
    {
      row: 2,
      column: 0,
      cells: [
        [
          userText(
            say(language, "sheets.careCalls.week", {
              week: list.isoWeek,
              year: String(list.isoYear),
              from: daySentence(language, list.monday),
              to: daySentence(language, list.sunday),
            }),
          ),
        ],
        [userText(say(language, "sheets.careCalls.recorded"))],
      ],
    },
    rowBlock(
      headerRow,
      0,
      columnKeys.map((key) => say(language, `columns.${key}`)),
    ),
    cells.length === 0
      ? rowBlock(first, 0, [say(language, "sheets.careCalls.nobody")])
      : { row: first, column: 0, cells },
    ...(hasAnswers
      ? [
          rowBlock(below, 0, [say(language, "sheets.careCalls.comparison")]),
          {
            row: below + 1,
            column: 0,
            cells: [
              comparisonKeys.map((key) => say(language, `columns.${key}`)),
              ...list.comparison.map((each): SheetCell[] => [
                each.adviser === "" ? say(language, "sheets.callParty.allAdvisers") : userText(each.adviser),
                each.answers,
                each.perceived,
                each.recorded,
                each.fewer,
                each.equal,
                each.more,
              ]),
            ],
          },
        ]
      : []),
  ];
  const heading = { bold: true, fill: fillHeader };
  const body = (key: (typeof columnKeys)[number], format: Omit<AreaFormat, "area">): AreaFormat => ({
    area: { row: first, column: columnKeys.indexOf(key), rows, columns: 1 },
    ...format,
  });
  return {
    title: say(language, "sheets.careCalls.title"),
    blocks,
    formats: [
      { area: { row: 1, column: 0, rows: 1, columns: 2 }, bold: true },
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, numberFormat: dayFormat(language), align: "Left" },
      { area: { row: 2, column: 0, rows: 2, columns: 1 }, color: inkNote },
      { area: { row: headerRow, column: 0, rows: 1, columns: columnKeys.length }, ...heading },
      body("phone", { wrap: true }),
      body("talks", { wrap: true }),
      body("question", { wrap: true }),
      body("perceived", { fill: fillEntry }),
      body("recorded", { color: inkNote }),
      body("note", { fill: fillEntry, wrap: true }),
      body("customerId", { color: inkNote, align: "Left" }),
      ...(hasAnswers
        ? [
            { area: { row: below, column: 0, rows: 1, columns: 1 }, bold: true },
            { area: { row: below + 1, column: 0, rows: 1, columns: comparisonKeys.length }, ...heading, wrap: true },
          ]
        : []),
    ],
    widths: [96, 150, 112, 130, 150, 300, 96, 76, 190, 70],
    freezeRows: headerRow + 1,
    heatMaps: [],
    conditional: [],
    rowHeights: [
      // Room to write by hand; what stands below keeps its height when the list was longer before.
      { row: first, rows, height: 30 },
      { row: first + rows, rows: 60, height: 15 },
    ],
    print: { titleRow: headerRow, isRuled: true },
    rows: cells.length,
    area: {
      row: 0,
      column: 0,
      rows: hasAnswers ? below + 2 + list.comparison.length : first + rows,
      columns: columnKeys.length,
    },
  };

  function rowOf(entry: CareCallEntry, question: CareQuestion): SheetCell[] {
    const answer = entry.answers.filter((each) => each.question === question).at(-1);
    const recorded =
      question === "contactsInWeek"
        ? entry.recordedInWeek
        : question === "contactsInYear"
          ? entry.recordedInYear
          : null;
    return [
      userText(entry.adviser),
      userText(entry.network),
      userText(entry.contactPerson),
      userText(entry.mayBeCalled ? entry.phone : say(language, "sheets.careCalls.notByPhone")),
      userText(entry.talks.map((talk) => `${daySentence(language, talk.day)} ${talk.instrument}`).join(", ")),
      careQuestionWords.wordOf(language, question),
      numberCell(answer?.perceived),
      numberCell(recorded),
      userText(answer?.note ?? ""),
      idCell(entry.customerId),
    ];
  }
}
