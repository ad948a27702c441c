import type { TextsLike } from "../sentence";
import type { headlessEn } from "./en";

/** German: what the commands in a terminal say. */
export const headlessDe: TextsLike<typeof headlessEn> = {
  "headless.note.tableWithoutHeader":
    "„{where}“ ist eine Tabelle ohne Kopfzeile; sie bleibt in der Datei und wurde nicht als Tabelle gelesen.",
  "headless.note.macrosNotRun":
    "Die Arbeitsmappe enthält Makros; sie bleiben in der Datei und wurden nicht ausgeführt.",
  "headless.note.externalLink": "„{where}“ verweist auf eine andere Arbeitsmappe; die letzten Werte bleiben.",
  "headless.note.formulaNotCalculated":
    "„{where}“ verwendet eine Funktion, die hier nicht bekannt ist; der letzte Wert bleibt.",
  "headless.note.rulesNotMoved":
    "„{where}“ enthält Gültigkeitsregeln oder bedingte Formate mit Formeln, deren Zeilen verschoben wurden; prüfen Sie diese Formeln.",
  "headless.cellError.num": "Eine Zahl liegt außerhalb des zulässigen Bereichs.",
  "headless.cellError.div": "Eine Division durch null.",
  "headless.cellError.name": "Die Formel verwendet eine Funktion oder einen Namen, den es nicht gibt.",
  "headless.cellError.ref": "Die Formel verweist auf Zellen, die es nicht gibt.",
  "headless.cellError.value": "Ein Wert hat die falsche Art, oder die Argumente passen nicht zusammen.",
  "headless.cellError.na": "Der Wert ist nicht verfügbar.",
  "headless.cellError.null": "Die Bereiche haben keine gemeinsame Zelle.",
  "headless.cellError.spill": "Das Ergebnis hat keinen Platz: Zellen rechts oder darunter sind nicht leer.",
  "headless.cellError.calc": "Das Ergebnis hat keine Zelle.",
  "headless.cellError.busy": "Der Wert wird noch berechnet.",
  "headless.cleanOrInPlace": "--clean, --in-place und --undo schließen einander aus: Wählen Sie eines.",
  "headless.usage":
    "Aufruf: skm eval '=FORMEL' [--workbook F.xlsx] [--lang de|en] [--platform web|windows|mac]   oder   skm report EIN.xlsx AUS.xlsx [--as-of JJJJ-MM-TT] [--lang de|en] [--sheets matrix,reminders,...|all] [--fixed] [--json] [--intake [--answers A.json]]   oder   skm intake EIN.xlsx|EIN.csv [AUS.xlsx] [--answers A.json] [--clean|--in-place|--undo] [--as-of JJJJ-MM-TT] [--lang de|en] [--json]",
  "headless.sheetUnknown":
    "Ein Blatt „{value}“ gibt es im Bericht nicht. Nutzbar sind all oder, durch Komma getrennt: {sheets}.",
  "headless.platformUnknown": "Die Plattform {value} ist unbekannt. Möglich sind web, windows und mac.",
  "headless.optionUnknown": "Die Option {option} ist unbekannt.",
  "headless.optionValue": "Die Option {option} braucht einen Wert.",
  "headless.langUnknown": "--lang nimmt de oder en, nicht „{value}“.",
  "headless.dayUnknown": "--as-of nimmt einen Tag wie 2026-03-31, nicht „{value}“.",
  "headless.formulaWithoutEquals": "Eine Formel beginnt mit =; „{formula}“ nicht.",
  "headless.formulaUnreadable":
    "Die Formel „{formula}“ ist nicht lesbar. Bitte Klammern, Kommas und Anführungszeichen prüfen.",
  "headless.fileMissing": "Die Datei {file} gibt es nicht.",
  "headless.file.notXlsx": "{file} ist keine lesbare Arbeitsmappe (.xlsx).",
  "headless.file.xls":
    "{file} hat das ältere Format .xls. Öffnen Sie die Datei in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).",
  "headless.file.xlsb":
    "{file} ist eine binäre Arbeitsmappe (.xlsb). Öffnen Sie sie in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).",
  "headless.file.ods":
    "{file} ist eine OpenDocument-Tabelle (.ods). Öffnen Sie sie und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).",
  "headless.file.encrypted":
    "{file} ist mit einem Kennwort geschützt. Öffnen Sie die Datei in Excel, entfernen Sie das Kennwort (Datei, Informationen, Arbeitsmappe schützen, Mit Kennwort verschlüsseln) und speichern Sie sie.",
  "headless.file.corrupt":
    "{file} ist beschädigt{where}. Öffnen Sie die Datei in Excel, das eine Reparatur anbietet, und speichern Sie sie erneut.",
  "headless.file.tooLarge":
    "{file} ist zu groß zum Lesen{where}. Löschen Sie in Excel die Zeilen und Spalten hinter Ihren Daten und speichern Sie die Datei erneut.",
  "headless.fileUnwritable": "{file} kann nicht geschrieben werden: {reason}",
  "headless.sameFile":
    "Die Ausgabedatei ist die Eingabedatei. Bitte eine andere nennen: Die Eingabe wird nie geändert.",
  "headless.written": "{sheet}: {rows} Zeilen geschrieben.",
  "headless.saved": "Geschrieben: {file}",
  "headless.cellsChanged.one": "1 Zelle geändert; „SKM-Übernahme“ sagt, welche.",
  "headless.cellsChanged.other": "{count} Zellen geändert; „SKM-Übernahme“ sagt, welche.",
  "headless.questionsOpen.one":
    "1 Frage ist offen; was an ihr hängt, bleibt, wie es ist. --json zeigt sie, --answers nimmt die Antwort.",
  "headless.questionsOpen.other":
    "{count} Fragen sind offen; was an ihnen hängt, bleibt, wie es ist. --json zeigt sie, --answers nimmt Antworten.",
  "headless.answersUnreadable":
    "{file} enthält keine Antworten: ein Objekt mit Antworten je Frage oder was --json ausgegeben hat.",
  "headless.undone.one": "1 Zelle hat wieder ihren früheren Wert und ihr Format.",
  "headless.undone.other": "{count} Zellen haben wieder ihre früheren Werte und Formate.",
  "headless.undoKept": "Bleibt, da es danach geändert wurde: {places}.",
  "headless.undoNothing": "{file} enthält nichts Übernommenes, das rückgängig zu machen wäre.",
};
