import type { Attainment } from "../../method/control/attainment";
import { say, type Language } from "../../text/text";
import { columnLetters } from "../excel/address";
import { inFormula, numberCell, userText, type SheetCell } from "../excel/layout";
import type { Control, NetworkControl } from "./control";
import { mark, networkKeys, notChanceFormula, shareCell, type NetworkColumn } from "./controlColumns";
import type { MemberColumns } from "./memberRows";

/** What a row of the networks needs beside its network. */
interface NetworkRow {
  readonly language: Language;
  readonly control: Control;
  /** Row on the sheet, from 1. */
  readonly line: number;
  /** Position in `control.networks`. */
  readonly index: number;
  /** The first department's column. */
  readonly departmentColumn: number;
  /** The cells of the network's customers in a column of their block; null: fixed values. */
  readonly own: ((column: number) => string) | null;
  readonly place: MemberColumns;
  readonly serial: (value: number | null) => SheetCell;
}

/** The row of a network: fixed, or adding up its customers. */
export function networkCells(row: NetworkRow): SheetCell[] {
  const { language, control, line, index, departmentColumn, own, place, serial } = row;
  const network = control.networks[index] as NetworkControl;
  const { departments } = control.departments;
  const text = (key: "noAdviser" | "noClass" | `served.${Attainment["served"]}`): string =>
    say(language, `sheets.control.${key}`);
  const { attainment } = network;
  const matrix = control.departments.rows[index];
  const called = departments.filter((_, department) => matrix?.calledIn[department]).map(({ name }) => name);
  const sum = (column: number): string => `=SUM(${own?.(column)})`;
  const last = own && `MAX(${own(place.last)})`;
  const cellsOf: Record<NetworkColumn, SheetCell> = {
    network: userText(network.network),
    adviser: userText(network.adviser === "" ? text("noAdviser") : network.adviser),
    target: network.target,
    proRata: own ? `=C${line}*${shareCell}` : attainment.proRata,
    actual: own ? sum(place.effective) : attainment.actual,
    remaining: own ? `=MAX(C${line}-E${line},0)` : attainment.remaining,
    uncapped: own ? `=IF(D${line}>0,E${line}/D${line},"")` : numberCell(attainment.uncapped),
    capped: own ? `=IF(D${line}>0,MIN(E${line}/D${line},1),"")` : numberCell(attainment.capped),
    served: own
      ? `=IF(E${line}<D${line},${inFormula(text("served.under"))},IF(E${line}>D${line},${inFormula(text("served.over"))},${inFormula(text("served.asAsked"))}))`
      : text(`served.${attainment.served}`),
    notChance: own ? notChanceFormula(line) : attainment.proRata > 0 && attainment.isNotChance ? mark : "",
    counted: own ? `=MIN(E${line},D${line})` : Math.min(attainment.actual, attainment.proRata),
    state: say(language, `columns.state.${network.state}`),
    class: network.class === "" ? text("noClass") : userText(network.class),
    notReached: own ? sum(place.notReached) : network.notReached,
    minutes: own ? sum(place.minutes) : network.minutes,
    withoutMinutes: own ? sum(place.withoutMinutes) : network.withoutMinutes,
    lastContact: last ? `=IF(${last}>0,${last},"")` : serial(network.lastContact),
    calledIn: userText(called.join("; ")),
    missing:
      own && called.length > 0
        ? `=${departments
            .flatMap(({ name }, department) =>
              matrix?.calledIn[department]
                ? [`IF(${columnLetters(departmentColumn + department)}${line}=0,${inFormula(`${name}; `)},"")`]
                : [],
            )
            .join("&")}`
        : userText((matrix?.missing ?? []).map((name) => `${name}; `).join("")),
  };
  return [
    ...networkKeys.map((key) => cellsOf[key]),
    ...departments.map((_, department): SheetCell =>
      own ? sum(place.departments + department) : (matrix?.contacts[department] ?? 0),
    ),
  ];
}
