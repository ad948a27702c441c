import { say, type Language } from "../../text/text";
import { inFormula } from "./layout";
import type { ReminderReferences } from "./remindersSheet";

/**
 * The formulas of the live reminder rows, each spilled over all rows from its first cell.
 * @param first row from 0
 */
export function reminderFormulas(
  language: Language,
  refer: ReminderReferences,
  first: number,
  count: number,
): { readonly column: number; readonly formula: string }[] {
  const cells = (column: string): string => `$${column}$${first + 1}:$${column}$${first + count}`;
  const asOf = "$B$2";
  const word = (key: Parameters<typeof say>[1]): string => inFormula(say(language, key));
  const [perYear, last, agreed, due, late, instrument, computed] = ["G", "H", "I", "J", "K", "N", "Q"].map(cells) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const { contacts } = refer;
  const lastContact =
    contacts &&
    `=SKM.LASTCONTACT(${cells("P")},${refer.customerIds},${refer.customerNetworks},${contacts.ids},${contacts.dates},${contacts.outcomes},${contacts.followUps},${asOf})`;
  const isMonths = `INT(12/${perYear})=12/${perYear}`;
  const interval =
    `IF(${isMonths},` +
    `12/${perYear}&IF(${perYear}=12,${unitOf("months.one")},${unitOf("months.other")}),` +
    `ROUND(365/${perYear},0)&${unitOf("days.other")})`;
  // Months are added by DATE with the month's end clamped: EDATE takes no ranges.
  const monthEnd = `DAY(DATE(YEAR(${last}),MONTH(${last})+12/${perYear}+1,0))`;
  const stepped =
    `IF(${isMonths},DATE(YEAR(${last}),MONTH(${last})+12/${perYear},IF(DAY(${last})>${monthEnd},${monthEnd},DAY(${last}))),` +
    `${last}+ROUND(365/${perYear},0))`;
  const computedDay = `=IF(${agreed}<>"",${agreed},IF(${perYear}=0,"",IF(${last}="",${asOf},${stepped})))`;
  const lastText = `${phrase("derivation.last")}&${dayText(language, last)}&IF(${instrument}="",""," ("&${instrument}&")")`;
  const [beforeLast = "", betweenLast = ""] = say(language, "sheets.derivation.agreedIn", {
    day: "\n",
    last: "\n",
  }).split("\n");
  const moved = `IF(${computed}=${due},"",${phrase("derivation.moved")}&${dayText(language, due)})`;
  const derivation =
    `=IF(${due}="","",IF(${agreed}<>"",${inFormula(beforeLast)}&${dayText(language, agreed)}&IF(${last}="","",${inFormula(betweenLast)}&${lastText}),` +
    `IF(${last}="",${phrase("derivation.never")}&${dayText(language, asOf)},` +
    `${lastText}&" + "&${interval}&" = "&${dayText(language, computed)}))&${moved})`;
  return [
    { column: 6, formula: `=IFERROR(VLOOKUP(${cells("E")},${refer.frequencies},2,FALSE),0)` },
    ...(lastContact ? [{ column: 7, formula: lastContact }] : []),
    { column: 9, formula: `=SKM.NEXTDUE(${last},${perYear},${agreed},${refer.holidays},${asOf})` },
    { column: 10, formula: `=IF(${due}="","",IF(${due}<${asOf},${asOf}-${due},0))` },
    {
      column: 11,
      formula:
        `=IF(${due}="",${word("columns.state.noTarget")},IF(${late}>0,${word("columns.state.overdue")},` +
        `IF(${due}<=${asOf}+${refer.soonDays},${word("columns.state.dueSoon")},` +
        `IF(${agreed}<>"",${word("columns.state.planned")},${word("columns.state.current")}))))`,
    },
    { column: 12, formula: derivation },
    { column: 16, formula: computedDay },
  ];

  /** The words before the day of a sentence, quoted. */
  function phrase(key: "derivation.never" | "derivation.last" | "derivation.moved"): string {
    return inFormula(say(language, `sheets.${key}`, { day: "" }));
  }

  /** " months" of " + {count} months". */
  function unitOf(key: "months.one" | "months.other" | "days.other"): string {
    const [, unit = ""] = say(language, `sheets.derivation.${key}`, { count: "1" }).split("1");
    return inFormula(unit);
  }
}

/**
 * A day as text without TEXT(), whose codes differ between languages ("JJJJ" in a German Excel): "12 Jan 2026",
 * "12. Jan 2026".
 */
function dayText(language: Language, day: string): string {
  const month = `MID(${inFormula(say(language, "sheets.months"))},MONTH(${day})*3-2,3)`;
  return `DAY(${day})&"${language === "de" ? ". " : " "}"&${month}&" "&YEAR(${day})`;
}
