import type { Attainment } from "../../method/control/attainment";
import { say, type Language } from "../../text/text";
import { inFormula, numberCell, type SheetCell } from "../excel/layout";
import type { ControlGroup } from "./control";
import { mark, notChanceFormula, shareCell, type NetworkColumn } from "./controlColumns";

/** The figures of a group, without its name. */
export function groupValues(group: ControlGroup): SheetCell[] {
  const { attainment, served } = group;
  return [
    group.networks,
    group.target,
    attainment.proRata,
    attainment.actual,
    attainment.remaining,
    numberCell(attainment.uncapped),
    numberCell(attainment.capped),
    served.under,
    served.asAsked,
    served.over,
    group.flagged,
    attainment.proRata > 0 && attainment.isNotChance ? mark : "",
    group.notReached,
    group.minutes,
    group.withoutMinutes,
  ];
}

/**
 * The same as formulas over the rows of the networks.
 * @param cells of a column of the networks as formulas name them
 * @param own criterion over the networks; "" for all of them
 */
export function groupFormulas(
  language: Language,
  line: number,
  cells: (column: NetworkColumn) => string,
  own: string,
): SheetCell[] {
  const sum = (column: NetworkColumn): string =>
    own === "" ? `SUM(${cells(column)})` : `SUMIFS(${cells(column)},${own})`;
  const number = (more: string): string =>
    own === "" && more === "" ? `ROWS(${cells("target")})` : `COUNTIFS(${[own, more].filter(Boolean).join(",")})`;
  const served = (key: Attainment["served"]): string =>
    `=${number(`${cells("served")},${inFormula(say(language, `sheets.control.served.${key}`))}`)}`;
  return [
    `=${number("")}`,
    `=${sum("target")}`,
    `=C${line}*${shareCell}`,
    `=${sum("actual")}`,
    `=${sum("remaining")}`,
    `=IF(D${line}>0,E${line}/D${line},"")`,
    `=IF(D${line}>0,${sum("counted")}/D${line},"")`,
    served("under"),
    served("asAsked"),
    served("over"),
    `=${number(`${cells("notChance")},"${mark}"`)}`,
    notChanceFormula(line),
    `=${sum("notReached")}`,
    `=${sum("minutes")}`,
    `=${sum("withoutMinutes")}`,
  ];
}
