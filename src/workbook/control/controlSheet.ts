import { say } from "../../text/text";
import { addressOf } from "../excel/address";
import { dayCell } from "../excel/dayCell";
import {
  type AreaFormat,
  type Block,
  type ConditionalStyle,
  dayFormat,
  fillHeader,
  inkNote,
  rowBlock,
  type SheetCell,
  type SheetLayout,
  userText,
} from "../excel/layout";
import { membersIn } from "../look/networksIn";
import { instrumentWords } from "../words/instrumentWords";
import { talkFormatWords } from "../words/talkFormatWords";
import { contactFormulas, isPlainCriterion } from "./contactFormulas";
import type { AdviserControl, ControlGroup, FormatControl } from "./control";
import { chartRows, controlCharts } from "./controlCharts";
import { groupKeys, letterOf, type NetworkColumn, networkKeys } from "./controlColumns";
import { controlMarks } from "./controlMarks";
import { controlNotes } from "./controlNotes";
import type { ControlSheetInput } from "./controlSheetInput";
import { groupFormulas, groupValues } from "./groupCells";
import { memberColumns, memberRow } from "./memberRows";
import { networkCells } from "./networkCells";

/**
 * The "Target and actual" sheet: overall and by class, adviser, format and instrument, then every network with its
 * departments. Live, each customer's contacts are counted by COUNTIFS in the block on the right, networks add up their
 * customers, groups their networks; targets, formats and instruments are fixed.
 */
export function controlSheet(input: ControlSheetInput): SheetLayout {
  const { language, look, control, live } = input;
  const serial = (value: number | null): SheetCell => dayCell(look.dateSystem, value);
  const text = (key: string): string => say(language, `sheets.control.${key}` as Parameters<typeof say>[1]);
  const departments = control.departments.departments;
  const networks = control.networks;
  const notes = controlNotes(input);
  const chartTop = 8 + notes.length;
  const blocks: Block[] = [];
  const formats: AreaFormat[] = [
    { area: { row: 1, column: 0, rows: 5, columns: 2 }, bold: true, align: "Left" },
    { area: { row: 1, column: 1, rows: 3, columns: 1 }, numberFormat: dayFormat(language) },
    { area: { row: 4, column: 1, rows: 2, columns: 1 }, numberFormat: "0.0%" },
    { area: { row: 7, column: 0, rows: notes.length, columns: 1 }, color: inkNote },
  ];
  const conditional: ConditionalStyle[] = [];
  const asOf = serial(control.asOf);
  blocks.push({
    row: 1,
    column: 0,
    cells: [
      [say(language, "sheets.asOf"), live?.asOf ? `=IF(${live.asOf}="",${asOf},${live.asOf})` : asOf],
      [text("yearStart"), serial(control.yearStart)],
      [text("yearEnd"), serial(control.yearEnd)],
      [text("share"), live ? "=MIN(MAX(($B$2-$B$3+1)/($B$4-$B$3+1),0),1)" : control.share],
      [text("level"), control.chance.level],
    ],
  });
  blocks.push({ row: 7, column: 0, cells: notes.map((note) => [userText(note)]) });

  // Rows: the tables of groups stand above the networks, and their formulas need to know where those begin.
  const tables = [
    { key: "class", groups: control.classes, column: "class" as const },
    { key: "adviser", groups: control.advisers, column: "adviser" as const },
    { key: "format", groups: control.formats, column: null },
    { key: "instrument", groups: control.instruments, column: null },
  ] as const;
  const tops: number[] = [];
  let row = chartTop + chartRows + 1;
  const overallTop = row;
  row += 4;
  for (const { groups } of tables) {
    tops.push(row);
    row += Math.max(1, groups.length) + 4;
  }
  const header = row + 1;
  const first = header + 1;
  const count = networks.length;
  const cells = (column: NetworkColumn): string =>
    `$${letterOf[column]}$${first + 1}:$${letterOf[column]}$${first + count}`;
  const departmentColumn = networkKeys.length;
  const memberColumn = departmentColumn + departments.length + 1;

  pushGroups("overall", overallTop, [control.total], null, () => text("all"));
  tables.forEach(({ key, groups, column }, index) =>
    pushGroups(key, tops[index] as number, groups, column, (group) => groupName(key, group)),
  );
  pushNetworks();
  const lastRow = first + Math.max(1, live ? membersIn(look).reduce((sum, each) => sum + each.length, 0) : count);
  return {
    title: text("title"),
    blocks,
    formats,
    widths: [
      170,
      110,
      ...Array.from({ length: networkKeys.length - 4 }, () => 76),
      120,
      120,
      ...departments.map(() => 90),
      ...(live ? [18, 90, ...Array.from({ length: 5 + departments.length }, () => 70)] : []),
    ],
    freezeRows: 1,
    heatMaps:
      count > 0 && departments.length > 0
        ? [{ row: first, column: departmentColumn, rows: count, columns: departments.length }]
        : [],
    conditional,
    charts: controlCharts(language, chartTop, [
      { key: "adviser", first: (tops[1] as number) + 2, count: control.advisers.length },
      { key: "class", first: (tops[0] as number) + 2, count: control.classes.length },
    ]),
    print: { titleRow: header, columns: networkKeys.length + departments.length },
    rows: count,
    area: {
      row: 0,
      column: 0,
      rows: lastRow,
      columns: live ? memberColumn + 6 + departments.length : departmentColumn + departments.length,
    },
  };

  function groupName(key: "class" | "adviser" | "format" | "instrument", group: ControlGroup): string {
    if (group.name !== "") return group.name;
    if (key === "class") return text("noClass");
    if (key === "adviser") return text("noAdviser");
    const format = (group as FormatControl).format;
    if (key === "format" && format) return talkFormatWords.wordOf(language, format);
    const instrument = (group as (typeof control.instruments)[number]).instrument;
    return key === "instrument" && instrument ? instrumentWords.wordOf(language, instrument) : text("notGiven");
  }

  function pushGroups<Group extends ControlGroup>(
    key: "overall" | "class" | "adviser" | "format" | "instrument",
    top: number,
    groups: readonly Group[],
    column: "class" | "adviser" | null,
    nameOf: (group: Group) => string,
  ): void {
    const further = key === "adviser" ? (["ownContacts"] as const) : key === "format" ? (["outOfPlace"] as const) : [];
    blocks.push(rowBlock(top, 0, [text(`by.${key}`)]));
    blocks.push(
      rowBlock(
        top + 1,
        0,
        [...groupKeys, ...further].map((each) => (each === "name" ? "" : headerOf(each))),
      ),
    );
    formats.push({ area: { row: top, column: 0, rows: 1, columns: 1 }, bold: true, size: 13 });
    styleTable(top + 1, groupKeys.length + further.length, top + 2, Math.max(1, groups.length));
    if (groups.length === 0) {
      blocks.push(rowBlock(top + 2, 0, [text("none")]));
      return;
    }
    const names = groups.map(nameOf);
    const isAlone = (name: string): boolean =>
      names.filter((each) => each.toLowerCase() === name.toLowerCase()).length === 1;
    blocks.push({
      row: top + 2,
      column: 0,
      cells: groups.map((group, index): SheetCell[] => {
        const name = names[index] as string;
        const line = top + 3 + index;
        const isLive =
          live !== null &&
          count > 0 &&
          (key === "overall" || (column !== null && isPlainCriterion(name) && isAlone(name)));
        const own = column ? `${cells(column)},$A${line}` : "";
        return [
          userText(name),
          ...(isLive ? groupFormulas(language, line, cells, own) : groupValues(group)),
          ...(key === "adviser" ? [(group as unknown as AdviserControl).ownContacts] : []),
          ...(key === "format" ? [(group as unknown as FormatControl).outOfPlace] : []),
        ];
      }),
    });
  }

  function pushNetworks(): void {
    blocks.push(rowBlock(header - 1, 0, [text("by.network")]));
    formats.push({ area: { row: header - 1, column: 0, rows: 1, columns: 1 }, bold: true, size: 13 });
    blocks.push(rowBlock(header, 0, [...networkKeys.map(headerOf), ...departments.map(({ name }) => userText(name))]));
    styleTable(header, networkKeys.length + departments.length, first, Math.max(1, count));
    if (count === 0) {
      blocks.push(rowBlock(first, 0, [text("none")]));
      return;
    }
    formats.push(
      {
        area: { row: first, column: networkKeys.indexOf("lastContact"), rows: count, columns: 1 },
        numberFormat: dayFormat(language),
      },
      { area: { row: first, column: networkKeys.indexOf("calledIn"), rows: count, columns: 2 }, align: "Left" },
    );
    const members = live ? membersIn(look) : [];
    const place = memberColumns(memberColumn);
    let next = first;
    const memberCells: SheetCell[][] = [];
    const formulas = live && contactFormulas(live.contacts, "$B$3", "$B$2");
    const lines = networks.map((network, index): SheetCell[] => {
      const from = next;
      if (live && formulas) {
        const ids = [
          ...new Set((members[network.index] ?? []).map((record) => look.customerColumns?.customerId[record] ?? "")),
        ];
        for (const id of ids) {
          memberCells.push(
            memberRow(
              id,
              next,
              memberColumn,
              departments.map(({ name }) => name),
              live.contacts,
              formulas,
            ),
          );
          next++;
        }
      }
      const own = (column: number): string =>
        addressOf({ row: from, column, rows: Math.max(1, next - from), columns: 1 }, true);
      return networkCells({
        language,
        control,
        line: first + index + 1,
        index,
        departmentColumn,
        own: live ? own : null,
        place,
        serial,
      });
    });
    blocks.push({ row: first, column: 0, cells: lines });
    if (live && memberCells.length > 0) {
      blocks.push(
        rowBlock(header, memberColumn, [
          headerOf("customerId"),
          ...(["actual", "notReached", "minutes", "withoutMinutes", "lastContact"] as const).map(headerOf),
          ...departments.map(({ name }) => userText(name)),
        ]),
        { row: first, column: memberColumn, cells: memberCells },
      );
      styleTable(header, 6 + departments.length, first, memberCells.length, memberColumn);
      formats.push(
        {
          area: { row: first, column: memberColumn, rows: memberCells.length, columns: 6 + departments.length },
          color: inkNote,
        },
        {
          area: { row: first, column: place.last, rows: memberCells.length, columns: 1 },
          numberFormat: `${dayFormat(language)};;`,
        },
      );
    }
    formats.push({
      area: { row: first, column: networkKeys.indexOf("counted"), rows: count, columns: 1 },
      numberFormat: "#,##0.0",
    });
    for (const key of ["notReached", "withoutMinutes"] as const)
      formats.push({
        area: { row: first, column: networkKeys.indexOf(key), rows: count, columns: 1 },
        numberFormat: "#,##0",
      });
    formats.push({
      area: { row: first, column: networkKeys.indexOf("lastContact"), rows: count, columns: 1 },
      align: "Center",
    });
    conditional.push(...controlMarks(first, count));
  }

  function styleTable(head: number, columns: number, body: number, rows: number, left = 0): void {
    formats.push({ area: { row: head, column: left, rows: 1, columns }, bold: true, fill: fillHeader, wrap: true });
    if (left > 0) return;
    formats.push(
      { area: { row: head, column: 2, rows: 1, columns: 6 }, align: "Right" },
      { area: { row: body, column: 2, rows, columns: 1 }, numberFormat: "#,##0.0" },
      { area: { row: body, column: 3, rows, columns: 3 }, numberFormat: "#,##0.0" },
      { area: { row: body, column: 4, rows, columns: 1 }, numberFormat: "#,##0" },
      { area: { row: body, column: 6, rows, columns: 2 }, numberFormat: "0%" },
      { area: { row: body, column: groupKeys.indexOf("minutes"), rows, columns: 1 }, numberFormat: "#,##0" },
      // The mark of a group and of a network.
      { area: { row: body, column: groupKeys.indexOf("notChance"), rows, columns: 1 }, align: "Center" },
    );
  }

  function headerOf(key: string): string {
    return say(language, `columns.control.${key}` as Parameters<typeof say>[1]);
  }
}
