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
  const [perYear, last, agreed, due, late, instrument] = ["G", "H", "I", "J", "K", "N"].map(cells) as [string, string, string, string, string, string];
  const { contacts } = refer;
  const lastContact =
    contacts &&
    `=SKM.LASTCONTACT(${cells("P")},${refer.customerIds},${refer.customerNetworks},${contacts.ids},${contacts.dates},${contacts.outcomes},${contacts.followUps},${asOf})`;
  const interval =
    `IF(INT(12/${perYear})=12/${perYear},` +
    `12/${perYear}&IF(${perYear}=12,${unitOf("months.one")},${unitOf("months.other")}),` +
    `ROUND(365/${perYear},0)&${unitOf("days.other")})`;
  const derivation =
    `=IF(${due}="","",IF(${agreed}<>"",${phrase("derivation.agreed", "day")}&${dayText(language, agreed)},` +
    `IF(${last}="",${phrase("derivation.never", "day")}&${dayText(language, asOf)},` +
    `${phrase("derivation.last", "day")}&${dayText(language, last)}&IF(${instrument}="",""," ("&${instrument}&")")` +
    `&IFERROR(" + "&${interval},"")&" = "&${dayText(language, due)})))`;
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
  ];

  /** The words before the placeholder of a sentence, quoted. */
  function phrase(key: "derivation.agreed" | "derivation.never" | "derivation.last", placeholder: string): string {
    return inFormula(say(language, `sheets.${key}`, { [placeholder]: "" }));
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
