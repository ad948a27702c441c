import { lastSerial } from "../../method/calendar/serial";
import { type Language, say, traitsOf } from "../../text/text";
import { columnLetters } from "../excel/address";
import { inFormula } from "../excel/layout";
import { monthNames } from "../sentences/day";
import { reminderColumn, type ReminderColumn } from "./reminderColumns";
import type { ReminderReferences } from "./reminderReferences";

/**
 * The formulas of the live reminder rows, each spilled over all rows from its first cell.
 * @param first row from 0
 * @param holidays the range of days off
 */
export function reminderFormulas(
  language: Language,
  refer: ReminderReferences,
  first: number,
  count: number,
  holidays: string,
): { readonly column: number; readonly formula: string }[] {
  const cells = (column: ReminderColumn): string => {
    const letters = columnLetters(reminderColumn(column));
    return `$${letters}$${first + 1}:$${letters}$${first + count}`;
  };
  const asOf = "$B$2";
  const word = (key: Parameters<typeof say>[1]): string => inFormula(say(language, key));
  const perYear = cells("contactsPerYear");
  const last = cells("lastContact");
  const agreed = cells("agreed");
  const due = cells("due");
  const instrument = cells("lastInstrument");
  const computed = cells("computedDay");
  const cadenceDue = cells("cadenceDue");
  const datedOn = cells("datedOn");
  const isLookAgain = `${cells("datedKind")}=${word("columns.datedKind.lookAgain")}`;
  // Until a later effective contact the latest one is the order's.
  const attempts = cells("attempts");
  const retry = cells("retry");
  const afterSales =
    `IF(${cells("orderDay")}="","",IF(${retry}<>"","",` +
    `IF(${last}=${cells("orderDay")},${cells("afterSales")},"")))`;
  // The attempt was for what was due by then, and puts it off too.
  const dated = `IF(${retry}="",${datedOn},IF(${datedOn}="","",IF(${datedOn}<=${cells("retrySetOn")},"",${datedOn})))`;
  const { contacts } = refer;
  const ofContacts =
    contacts &&
    `${cells("key")},${refer.customerIds},${refer.customerNetworks},${contacts.ids},${daysOf(contacts.dates)},${contacts.outcomes},${daysOf(contacts.followUps)},${asOf}`;
  const isMonths = `INT(12/${perYear})=12/${perYear}`;
  const interval =
    `IF(${isMonths},` +
    `12/${perYear}&IF(${perYear}=12,${unitOf("months.one")},${unitOf("months.other")}),` +
    `ROUND(365/${perYear},0)&IF(ROUND(365/${perYear},0)=1,${unitOf("days.one")},${unitOf("days.other")}))`;
  // Months are added by DATE with the month's end clamped: EDATE takes no ranges.
  const monthEnd = `DAY(DATE(YEAR(${last}),MONTH(${last})+12/${perYear}+1,0))`;
  const stepped =
    `IF(${isMonths},DATE(YEAR(${last}),MONTH(${last})+12/${perYear},IF(DAY(${last})>${monthEnd},${monthEnd},DAY(${last}))),` +
    `${last}+ROUND(365/${perYear},0))`;
  const computedDay = `=IF(${agreed}<>"",${agreed},IF(${perYear}=0,"",IF(${last}="",${asOf},${stepped})))`;
  const earlier = (a: string, b: string): string => `IF(${b}="",${a},IF(${a}="",${b},IF(${b}<${a},${b},${a})))`;
  const lastText = `${phrase("derivation.last")}&${dayText(language, last)}&IF(${instrument}="",""," ("&${instrument}&")")`;
  const [beforeLast = "", betweenLast = ""] = say(language, "sheets.derivation.agreedIn", {
    day: "\n",
    last: "\n",
  }).split("\n");
  const moved = `IF(${computed}=${cadenceDue},"",${phrase("derivation.moved")}&${dayText(language, cadenceDue)})`;
  const byCadence =
    `IF(${retry}<>"",${retryText()},IF(${agreed}<>"",${inFormula(beforeLast)}&${dayText(language, agreed)}&IF(${last}="","",${inFormula(betweenLast)}&${lastText}),` +
    `IF(${last}="",${phrase("derivation.never")}&${dayText(language, asOf)},` +
    `${lastText}&" + "&${interval}&${cells("frequencyWords")}&" = "&${dayText(language, computed)})))&${moved}`;
  const isRetryAhead = `IF(${isLookAgain},FALSE,IF(${retry}="",FALSE,IF(${due}=${cadenceDue},${due}>${asOf},FALSE)))`;
  const derivation =
    `=IF(${due}="","",IF(${isLookAgain},${cells("datedWords")},IF(${due}=${cadenceDue},${byCadence},` +
    `IF(${afterSales}=${due},${cells("afterSalesWords")},${cells("datedWords")}))))`;
  return [
    {
      column: reminderColumn("contactsPerYear"),
      formula: `=IF(${cells("frequencyFixed")}<>"",${cells("frequencyFixed")},IFERROR(VLOOKUP(${cells("class")},${refer.frequencies},2,FALSE),0))`,
    },
    ...(ofContacts
      ? [
          { column: reminderColumn("lastContact"), formula: `=SKM.LASTCONTACT(${ofContacts})` },
          { column: reminderColumn("attempts"), formula: `=SKM.ATTEMPTS(${ofContacts})` },
        ]
      : []),
    {
      column: reminderColumn("cadenceDue"),
      formula: `=SKM.NEXTDUE(${last},${perYear},${agreed},${holidays},${asOf})`,
    },
    {
      column: reminderColumn("due"),
      formula: `=IF(${isLookAgain},${datedOn},${earlier(earlier(cadenceDue, afterSales), dated)})`,
    },
    { column: reminderColumn("daysLate"), formula: `=IF(${due}="","",IF(${due}<${asOf},${asOf}-${due},0))` },
    {
      column: reminderColumn("state"),
      formula:
        `=IF(${due}="",${word("columns.state.noTarget")},IF(${due}<${asOf},${word("columns.state.overdue")},` +
        `IF(${isRetryAhead},${word("columns.state.planned")},IF(${due}<=${asOf}+${refer.soonDays},${word("columns.state.dueSoon")},` +
        `IF(${isLookAgain},${word("columns.state.dropped")},` +
        `IF(IF(${due}=${cadenceDue},${agreed}<>"",${datedOn}=${due}),${word("columns.state.planned")},${word("columns.state.current")}))))))`,
    },
    { column: reminderColumn("derivation"), formula: derivation },
    { column: reminderColumn("computedDay"), formula: computedDay },
  ];

  /** The words before the day of a sentence, quoted. */
  function phrase(key: "derivation.never" | "derivation.last" | "derivation.moved"): string {
    return inFormula(say(language, `sheets.${key}`, { day: "" }));
  }

  /** "not reached on 30 Nov 2026 (2 attempts), next try 1 Dec 2026". */
  function retryText(): string {
    const sentences = (["one", "other"] as const).map((form) =>
      say(language, `sheets.derivation.retry.${form}`, { last: "\nlast\n", count: "\ncount\n", day: "\nday\n" })
        .split("\n")
        .map((part) => {
          if (part === "last") return dayText(language, cells("lastAttempt"));
          if (part === "day") return dayText(language, retry);
          return part === "count" ? attempts : inFormula(part);
        })
        .join("&"),
    );
    return `IF(${attempts}=1,${sentences.join(",")})`;
  }

  /** " months" of " + {count} months". */
  function unitOf(key: "months.one" | "months.other" | "days.one" | "days.other"): string {
    const [, unit = ""] = say(language, `sheets.derivation.${key}`, { count: "1" }).split("1");
    return inFormula(unit);
  }
}

/**
 * A day as text without TEXT(), whose codes differ between languages ("JJJJ" in a German Excel): "12 Jan 2026",
 * "12. Jan. 2026".
 */
function dayText(language: Language, day: string): string {
  const { names, width } = monthNames(language);
  const month = `TRIM(MID(${inFormula(names)},MONTH(${day})*${width}-${width - 1},${width}))`;
  return `DAY(${day})&"${traitsOf(language).afterDay}"&${month}&" "&YEAR(${day})`;
}

/** Days alone, as the list in the pane counts them: what is no day is a finding there and would be an error in the function. */
function daysOf(column: string): string {
  return column === ""
    ? ""
    : `IF(ISNUMBER(${column}),IF(${column}>=1,IF(${column}<=${lastSerial},${column},""),""),"")`;
}
