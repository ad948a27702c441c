import { setTranslationMethod } from "@odoo/o-spreadsheet";
import type { ExcelLanguage } from "../model/excel-language";

/** The grid component's own words that a person meets first; the rest of it speaks English. */
const german: Readonly<Record<string, string>> = {
  Edit: "Bearbeiten",
  View: "Ansicht",
  Insert: "Einfügen",
  Format: "Format",
  Data: "Daten",
  Undo: "Rückgängig",
  Redo: "Wiederholen",
  Cut: "Ausschneiden",
  Copy: "Kopieren",
  Paste: "Einfügen",
  "Paste special": "Inhalte einfügen",
  "Insert row": "Zeile einfügen",
  "Insert column": "Spalte einfügen",
  "Insert cells": "Zellen einfügen",
  "Delete row": "Zeile löschen",
  "Delete column": "Spalte löschen",
  "Delete cells": "Zellen löschen",
  "Delete values": "Werte löschen",
  "Add a sheet": "Blatt hinzufügen",
  Rename: "Umbenennen",
  Delete: "Löschen",
  Duplicate: "Kopie vor das erste Blatt",
  "Move right": "Nach rechts",
  "Move left": "Nach links",
  Chart: "Diagramm",
  Table: "Tabelle",
  Sum: "Summe",
  Avg: "Mittelwert",
  Min: "Min",
  Max: "Max",
  Count: "Anzahl",
};

/** What Excel's "Move or Copy" proposes; the grid's own command puts the copy elsewhere. */
const english: Readonly<Record<string, string>> = { Duplicate: "Copy before the first sheet" };

const gridWords: Readonly<Partial<Record<ExcelLanguage, Readonly<Record<string, string>>>>> = {
  de: german,
  en: english,
};

/** Lets the grid component speak the language. To be called before a workbook is made. */
export function speakInGrid(language: ExcelLanguage): void {
  const words = gridWords[language];
  if (words) setTranslationMethod((...[text]) => words[text] ?? text);
}
