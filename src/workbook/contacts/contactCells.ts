import type { Instrument } from "../../method/measures/instruments";
import { contactsSource } from "../../method/tables/contacts";
import { headerKey } from "../../method/tables/headers";
import type { Language } from "../../text/text";
import { directionWords } from "../words/directionWords";
import type { ContactColumns, ContactField, Look } from "../look/look";
import { dayCell } from "../excel/dayCell";
import { idCell, numberCell, type SheetCell, userText } from "../excel/layout";
import { instrumentOf, instrumentWords } from "../words/instrumentWords";
import { outcomeWords } from "../words/outcomeWords";
import type { NewContact } from "./newContact";

/**
 * What a contact puts into the columns of the contacts table, by field; what it does not say is left out. Words are those
 * that the table uses already, else those of the language of its header.
 */
export function contactCells(
  look: Pick<Look, "contacts" | "contactColumns" | "dateSystem">,
  contact: NewContact,
  language: Language,
): ReadonlyMap<ContactField, SheetCell> {
  const day = (serial: number | null, time: number | null = null): SheetCell =>
    dayCell(look.dateSystem, serial === null || time === null ? serial : serial + time);
  const cells: Record<ContactField, SheetCell> = {
    date: day(contact.date, contact.outcome === "notReached" ? contact.time : null),
    customerId: idCell(contact.customerId),
    instrument: contact.instrument === "" ? "" : userText(instrumentWord(look, contact.instrument, language)),
    direction:
      contact.direction === "" ? "" : directionWords.wordOf(wording(look, "direction", language), contact.direction),
    format: userText(contact.format),
    department: userText(contact.department),
    adviser: userText(contact.adviser),
    contactPerson: userText(contact.contactPerson ?? ""),
    outcome: contact.outcome === "" ? "" : outcomeWords.wordOf(wording(look, "outcome", language), contact.outcome),
    interestAfter: numberCell(contact.interestAfter),
    followUp: day(contact.followUp, contact.followUpTime),
    minutes: numberCell(contact.minutes),
    contribution: numberCell(contact.contribution),
    note: userText(contact.note),
    campaign: userText(contact.campaign),
  };
  return new Map((Object.entries(cells) as [ContactField, SheetCell][]).filter(([, cell]) => cell !== ""));
}

const inUse = new WeakMap<ContactColumns, ReadonlyMap<Instrument, string>>();

/** The word that the table uses most often for an instrument. */
function instrumentWord(
  look: Pick<Look, "contacts" | "contactColumns">,
  instrument: Instrument,
  language: Language,
): string {
  const columns = look.contactColumns;
  let words = columns && inUse.get(columns);
  if (columns && !words) {
    words = mostUsed(columns.instrument);
    inUse.set(columns, words);
  }
  return words?.get(instrument) ?? instrumentWords.wordOf(wording(look, "instrument", language), instrument);
}

function mostUsed(texts: readonly string[]): ReadonlyMap<Instrument, string> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const best = new Map<Instrument, string>();
  for (const [text, count] of counts) {
    const instrument = instrumentOf(text);
    const other = instrument && best.get(instrument);
    if (instrument && (other === undefined || count > (counts.get(other) as number))) best.set(instrument, text);
  }
  return best;
}

/** The language of a column's header, where it is one of the product's own words; else the given one. */
function wording(look: Pick<Look, "contacts">, field: ContactField, language: Language): Language {
  const position = look.contacts?.columns[field];
  const header = headerKey(position === undefined ? "" : (look.contacts?.choice.headers[position] ?? ""));
  const [english, german] = contactsSource.columns[field].headers.map(headerKey);
  if (english === german) return wordingOfTable(look, language);
  return header === german ? "de" : header === english ? "en" : language;
}

/** "Instrument" is a word of both languages: the header of the date decides. */
function wordingOfTable(look: Pick<Look, "contacts">, language: Language): Language {
  const position = look.contacts?.columns.date;
  const header = headerKey(position === undefined ? "" : (look.contacts?.choice.headers[position] ?? ""));
  return header === "datum" ? "de" : header === "date" ? "en" : language;
}
