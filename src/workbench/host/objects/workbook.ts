import { excelLanguageOf, excelTraits } from "../../model/excel-language";
import type { BehaviourOf, HostContext } from "../context";
import { flag, text, whole } from "../context";
import { rangeHandle } from "../handle";
import { HostError } from "../hostError";

export const workbookBehaviour: BehaviourOf<"Workbook"> = {
  reads: { name: (_, host) => host.fileName },
  links: {
    application: () => ({ type: "Application" }),
    functions: () => ({ type: "Functions" }),
    names: () => ({ type: "NamedItemCollection" }),
    notes: () => ({ type: "NoteCollection" }),
    settings: () => ({ type: "SettingCollection" }),
    tables: () => ({ type: "TableCollection" }),
    worksheets: () => ({ type: "WorksheetCollection" }),
    // The client's context.runtime.
    _Runtime: () => ({ type: "Runtime" }),
  },
  calls: {
    getActiveCell: (_, __, host) => {
      const { sheetId, area } = host.model.selection();
      return rangeHandle(sheetId, { row: area.row, column: area.column, rows: 1, columns: 1 });
    },
    getSelectedRange: (_, __, host) => {
      const { sheetId, area } = host.model.selection();
      return rangeHandle(sheetId, area);
    },
  },
};

function separator(host: HostContext, part: "decimal" | "group"): string {
  const parts = new Intl.NumberFormat(host.profile.contentLanguage, { useGrouping: true }).formatToParts(12345.6);
  return parts.find((each) => each.type === part)?.value ?? "";
}

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationBehaviour: BehaviourOf<"Application"> = {
  reads: {
    calculationMode: (_, host) => host.calculationMode,
    calculationState: () => "Done",
    decimalSeparator: (_, host) => separator(host, "decimal"),
    thousandsSeparator: (_, host) => separator(host, "group"),
    useSystemSeparators: () => true,
  },
  writes: {
    calculationMode: (_, value, host) => {
      const mode = text(value);
      if (!CALCULATION_MODES.includes(mode)) throw new HostError("InvalidArgument");
      if (mode === "AutomaticExceptTables")
        throw new HostError("ApiNotFound", `Calculation mode ${mode} is not available here.`);
      host.calculationMode = mode;
      host.model.calculateByHand(mode === "Manual");
    },
  },
  links: { cultureInfo: () => ({ type: "CultureInfo" }) },
  calls: {
    calculate: (_, [type], host) => {
      if (type !== "Recalculate" && type !== "Full" && type !== "FullRebuild") throw new HostError("InvalidArgument");
      host.model.recalculate();
    },
    // A batch is calculated and drawn once, at its end, in any case: what these two ask for is how it already is.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const functionsBehaviour: BehaviourOf<"Functions"> = {
  calls: {
    date: (_, [year, month, day], host) => {
      const given = whole(year);
      // DATE reads years below the first of the date system as offsets from it.
      const first = host.model.dateSystem === "1904" ? 1904 : 1900;
      const days = Date.UTC(given < first ? given + first : given, whole(month) - 1, whole(day)) / 86400000 + 25569;
      const serial = host.model.dateSystem === "1904" ? days - 1462 : days < 61 ? days - 1 : days;
      return { type: "FunctionResult", value: serial < 0 ? null : serial };
    },
  },
};

export const functionResultBehaviour: BehaviourOf<"FunctionResult"> = {
  reads: { error: ({ value }) => (value === null ? "#NUM!" : null), value: ({ value }) => value },
};

export const cultureBehaviour: BehaviourOf<"CultureInfo"> = {
  reads: { name: (_, host) => host.profile.contentLanguage },
  links: {
    datetimeFormat: () => ({ type: "DatetimeFormatInfo" }),
    numberFormat: () => ({ type: "NumberFormatInfo" }),
  },
};

export const numberFormatBehaviour: BehaviourOf<"NumberFormatInfo"> = {
  reads: {
    numberDecimalSeparator: (_, host) => separator(host, "decimal"),
    numberGroupSeparator: (_, host) => separator(host, "group"),
  },
};

const patternsOf = (host: HostContext) => excelTraits(excelLanguageOf(host.profile.contentLanguage)).patterns;

export const datetimeFormatBehaviour: BehaviourOf<"DatetimeFormatInfo"> = {
  reads: {
    dateSeparator: (_, host) => patternsOf(host).dateSeparator,
    longDatePattern: (_, host) => patternsOf(host).longDate,
    longTimePattern: (_, host) => patternsOf(host).longTime,
    shortDatePattern: (_, host) => patternsOf(host).shortDate,
    timeSeparator: () => ":",
  },
};

export const runtimeBehaviour: BehaviourOf<"Runtime"> = {
  reads: { enableEvents: (_, host) => host.eventsEnabled },
  writes: {
    enableEvents: (_, value, host) => {
      host.eventsEnabled = flag(value);
    },
  },
};
