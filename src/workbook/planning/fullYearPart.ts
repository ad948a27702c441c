import { say } from "../../text/text";
import { fillHeader, numberCell, rowBlock, type SheetCell } from "../excel/layout";
import { fullYearFigures, type FullYearFigure } from "./modelPlaces";
import { centFormat, type ModelPart, type ModelSheet } from "./modelSheet";

/** The figures of a full year, when follow-ups run, by the inputs alone. */
export function fullYearPart(sheet: ModelSheet): ModelPart {
  const { language, at, live } = sheet;
  const { inputsTop, left } = at;
  const formats: Record<FullYearFigure, string> = {
    callsPerYear: "#,##0.0#",
    immediateAppointments: "#,##0.0#",
    followUpCalls: "#,##0.0#",
    followUpAppointments: "#,##0.0#",
    appointments: "#,##0.0#",
    appointmentsPerAdviser: "#,##0.00",
    appointmentsPerDay: "#,##0.00",
    appointmentsPerWeek: "#,##0.00",
    successOfCalls: "0.0#%",
    contributionPerCall: centFormat,
    costOfYear: centFormat,
    leftOfYear: centFormat,
    returnOnCalls: "0.0%",
  };
  return {
    blocks: [
      rowBlock(inputsTop, left.figure, [say(language, "sheets.plan.resultsHeading"), "", "", ""]),
      {
        row: inputsTop + 1,
        column: left.figure,
        cells: fullYearFigures.map((name) => [
          say(language, `sheets.plan.result.${name}`),
          "",
          "",
          live ? formulaOf(name, sheet) : valueOf(name, sheet),
        ]),
      },
    ],
    formats: [
      { area: { row: inputsTop, column: left.figure, rows: 1, columns: 4 }, bold: true, fill: fillHeader },
      ...fullYearFigures.map((name, row) => ({
        area: { row: inputsTop + 1 + row, column: left.figureValue, rows: 1, columns: 1 },
        numberFormat: formats[name],
        align: "Right" as const,
      })),
    ],
  };
}

function formulaOf(name: FullYearFigure, { at }: ModelSheet): string {
  const { input, figure } = at;
  const perCall = `(${input("immediateRate")}+${input("followUpRate")}*${input("followUpSuccessRate")})`;
  switch (name) {
    case "callsPerYear":
      return `=${input("advisers")}*${input("daysPerYear")}*${input("callsPerDay")}`;
    case "immediateAppointments":
      return `=${figure("callsPerYear")}*${input("immediateRate")}`;
    case "followUpCalls":
      return `=${figure("callsPerYear")}*${input("followUpRate")}`;
    case "followUpAppointments":
      return `=${figure("followUpCalls")}*${input("followUpSuccessRate")}`;
    case "appointments":
      return `=${figure("immediateAppointments")}+${figure("followUpAppointments")}`;
    case "appointmentsPerAdviser":
      return `=IF(${input("advisers")}=0,"",${figure("appointments")}/${input("advisers")})`;
    case "appointmentsPerDay":
      return `=${input("callsPerDay")}*${perCall}`;
    case "appointmentsPerWeek":
      return `=5*${figure("appointmentsPerDay")}`;
    case "successOfCalls":
      return `=${perCall}*MAX(${at.curve("rate")})`;
    case "contributionPerCall":
      return `=${figure("successOfCalls")}*${input("contributionPerOrder")}`;
    case "costOfYear":
      return (
        `=(${figure("callsPerYear")}+${figure("followUpCalls")})*SUM(${input("costPerCall")})` +
        `+${figure("appointments")}*SUM(${input("costPerAppointment")})` +
        `+${input("advisers")}*SUM(${input("costPerAdviser")})`
      );
    case "leftOfYear":
      return `=${figure("callsPerYear")}*${figure("contributionPerCall")}-${figure("costOfYear")}`;
    case "returnOnCalls":
      return `=IF(${figure("costOfYear")}=0,"",${figure("leftOfYear")}/${figure("costOfYear")})`;
  }
}

function valueOf(name: FullYearFigure, { plan }: ModelSheet): SheetCell {
  const { summary, costs } = plan;
  const { advisers } = plan.plan;
  const cost =
    (summary.callsPerYear + summary.followUpCalls) * (costs.costPerCall ?? 0) +
    summary.appointments * (costs.costPerAppointment ?? 0) +
    advisers * (costs.costPerAdviser ?? 0);
  const left = summary.callsPerYear * summary.contributionPerCall - cost;
  switch (name) {
    case "appointmentsPerAdviser":
      return advisers === 0 ? "" : summary.appointments / advisers;
    case "costOfYear":
      return cost;
    case "leftOfYear":
      return left;
    case "returnOnCalls":
      return cost === 0 ? "" : left / cost;
    default:
      return numberCell(summary[name]);
  }
}
