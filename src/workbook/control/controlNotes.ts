import { formatNumber, say, sayCount } from "../../text/text";
import type { ControlSheetInput } from "./controlSheetInput";

/** What stands above the tables: where the figures come from, what is live, what chance explains, what was left out. */
export function controlNotes({ language, look, control, live, fixedBecause }: ControlSheetInput): string[] {
  const { chance, leftOut, departments } = control;
  const number = (value: number): string => formatNumber(language, value, { maximumFractionDigits: 1 });
  const left = (key: keyof typeof leftOut): string[] =>
    leftOut[key] > 0 ? [sayCount(language, `sheets.control.leftOut.${key}`, leftOut[key])] : [];
  return [
    look.contacts
      ? say(language, "sheets.sources", {
          customers: `${look.customers?.choice.sheet}!${look.customers?.choice.address}`,
          contacts: `${look.contacts.choice.sheet}!${look.contacts.choice.address}`,
        })
      : say(language, "sheets.control.noContacts"),
    live
      ? say(language, "sheets.control.live")
      : say(language, fixedBecause ? `sheets.control.fixed.${fixedBecause}` : "sheets.fixed"),
    say(language, "sheets.control.chance", {
      tested: chance.tested,
      flagged: chance.flagged,
      expected: number(chance.expectedFalse),
      most: number(chance.mostFalse),
    }),
    say(language, "sheets.control.lowMinutes", {
      classes: control.lowClasses.join(", "),
      minutes: Math.round(control.lowMinutes),
      percent: control.minutes > 0 ? Math.round((control.lowMinutes / control.minutes) * 100) : 0,
    }),
    say(language, departments.hasCriteria ? "sheets.control.departments" : "sheets.control.noDepartments"),
    ...left("unknown"),
    ...left("future"),
    ...left("undated"),
  ];
}
