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
    "Aufruf: skm eval '=FORMEL' [--workbook F.xlsx] [--lang de|en] [--platform web|windows|mac]   oder   skm report EIN.xlsx AUS.xlsx [--as-of JJJJ-MM-TT] [--lang de|en] [--sheets matrix,reminders,...|all] [--fixed] [--json] [--intake [--answers A.json]]   oder   skm intake EIN.xlsx|EIN.csv [AUS.xlsx] [--answers A.json] [--clean|--in-place|--undo] [--as-of JJJJ-MM-TT] [--lang de|en] [--json]   oder   skm warehouse --rules REGELN.xlsx --customers 'K/*.parquet' [--contacts 'T/*.csv'] --out ERGEBNIS.xlsx [--as-of JJJJ-MM-TT] [--order-by SPALTE] [--top N] [--parquet ORDNER] [--memory 8GB] [--engine duckdb] [--lang de|en] [--json]",
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
  "warehouse.engineMissing":
    "{engine} ist nicht installiert. Es ist ein wahlfreies Paket dieses Projekts: npm install {package}",
  "warehouse.fileKind":
    "{file} ist weder eine Parquet- noch eine CSV-Datei. Nennen Sie Dateien, die auf .parquet, .csv, .tsv oder .txt enden.",
  "warehouse.filesUnreadable":
    "{file} kann nicht gelesen werden: {reason} Prüfen Sie, ob es die Dateien gibt und alle dieselben Spalten haben.",
  "warehouse.columnType":
    "Die Spalte „{column}“ von {file} hat den Typ {type}, den keine Spalte einer Liste haben kann.",
  "warehouse.columnMissing": "{file} hat keine Spalte „{column}“, nach der die Zeilen geordnet werden sollen.",
  "warehouse.columnNeeded":
    "{file} hat keine Spalte „{column}“. Geben Sie der Spalte diesen Namen oder einen anderen, unter dem die Blätter sie finden.",
  "warehouse.ruleUnknown":
    "Die Regelmappe hat eine Tabelle {rule} auf dem Blatt „{sheet}“. Das Warehouse kennt Casting-Kriterien noch nicht und ergäbe andere Klassen als der Aufgabenbereich: Löschen Sie die Tabelle in einer Kopie der Regelmappe, oder geben Sie jedem Kunden seine Klasse in einer Spalte.",
  "warehouse.engineFailed": "{engine} hielt bei {step} an: {reason} Es wurde nichts geschrieben.",
  "warehouse.engineUnknown": "--engine nimmt {engines}, nicht „{value}“.",
  "warehouse.optionMissing": "skm warehouse braucht {option}.",
  "warehouse.folderNotEmpty":
    "{folder} enthält schon Dateien. Nennen Sie einen anderen Ordner, oder leeren Sie ihn: Es wird nichts überschrieben.",
  "warehouse.topUnknown": "--top nimmt eine ganze Zahl von 1 bis {most}, nicht „{value}“.",
  "warehouse.step": "{done} von {total}: {step}",
  "warehouse.list.title": "Wen kontaktieren",
  "warehouse.list.more":
    "{listed} Verbünde sind überfällig oder bald fällig; hier stehen die ersten {top} je Betreuer.",
  "warehouse.list.all": "Alle {listed} Verbünde, die überfällig oder bald fällig sind.",
  "warehouse.place": "Platz",
  "warehouse.dueRule": "Fällig durch",
  "warehouse.rule.none": "",
  "warehouse.rule.cadence": "Kontaktfrequenz",
  "warehouse.rule.agreed": "vereinbart",
  "warehouse.rule.neverContacted": "noch nie kontaktiert",
  "warehouse.rule.afterSales": "After-Sales",
  "warehouse.rule.task": "Aufgabe",
  "warehouse.rule.lookAgain": "wieder ansehen",
  "warehouse.rule.retry": "nächster Versuch",
  "warehouse.priority": "Priorität",
  "warehouse.matrix.title": "Segmente und Klassen",
  "warehouse.matrix.none": "Die Kunden haben keine Spalten für Potenzial und Umsatz: Es gibt keine Matrix.",
  "warehouse.matrix.classes": "Verbünde nach Klasse",
  "warehouse.matrix.without": "ohne Segment",
  "warehouse.fault.potentialMissing": "das Potenzial fehlt",
  "warehouse.fault.potentialInNoBand": "kein Band nimmt das Potenzial auf",
  "warehouse.fault.penetrationInNoBand": "kein Band nimmt die Penetration auf",
  "warehouse.fault.potentialInSeveralBands": "mehr als ein Band nimmt das Potenzial auf",
  "warehouse.fault.penetrationInSeveralBands": "mehr als ein Band nimmt die Penetration auf",
  "warehouse.fault.negative": "Potenzial oder Umsatz liegt unter 0",
  "warehouse.fault.notNumber": "Potenzial oder Umsatz ist keine Zahl",
  "warehouse.noClass": "ohne",
  "warehouse.findings.title": "Was nicht verwendbar ist oder einen Blick verdient",
  "warehouse.findings.none": "Nichts: Jede Zelle, die die Regeln brauchen, ist verwendbar.",
  "warehouse.findings.files": "Dateien",
  "warehouse.findings.rows": "Zeilen",
  "warehouse.findings.first": "Erste Zeile",
  "warehouse.findings.what": "Was",
  "warehouse.run.title": "Wie dies gerechnet wurde",
  "warehouse.run.engine": "Datenbank",
  "warehouse.run.asOf": "Stichtag",
  "warehouse.run.rules": "Regelmappe",
  "warehouse.run.rulesHash": "Regeln und Register (SHA-256)",
  "warehouse.run.sqlHash": "Anweisungen (SHA-256)",
  "warehouse.run.customers": "Kunden: Dateien, Zeilen",
  "warehouse.run.contacts": "Kontakte: Dateien, Zeilen",
  "warehouse.run.networks": "Verbünde",
  "warehouse.run.order": "Welcher Kontakt eines Tages der spätere ist",
  "warehouse.run.orderFiles": "der in der späteren Zeile; Dateien in der Reihenfolge ihrer Namen",
  "warehouse.run.orderColumn": "der mit dem höheren Wert in „{column}“",
  "warehouse.run.days": "Tage mit Zeitzone",
  "warehouse.run.utc": "sind Tage in UTC",
  "warehouse.run.sums": "Summen",
  "warehouse.run.sumsNote":
    "führen ihren Rundungsfehler mit; Anzahlen, Tage, Zustände, Plätze und Prioritäten sind die des Aufgabenbereichs, Bit für Bit",
  "warehouse.run.notIn": "Nicht darin",
  "warehouse.run.notInNote":
    "Casting-Kriterien, Personen der Kunden (der Widerspruch einer Person zählt, wo er beim Kunden oder im Register steht), empfohlene Maßnahmen, Kontaktdruck, Soll und Ist, die Erfolgsplanung",
  "warehouse.finding.dateInvalid": "kein Tag oder ein Tag als Text; nicht verwendet",
  "warehouse.finding.numberIsText": "Text statt Zahl; nicht verwendet",
  "warehouse.finding.numberNegative": "unter 0; der Kunde bekommt kein Segment",
  "warehouse.finding.idMissing": "leer; die Zeile bleibt außen vor",
  "warehouse.finding.idDoubled": "die Nummer steht schon in einer früheren Zeile; die erste zählt",
  "warehouse.finding.customerUnknown": "kein Kunde hat die Nummer; der Kontakt zählt nicht",
  "warehouse.finding.followUpNotAfterContact":
    "der Folgekontakt liegt nicht nach seinem Kontakt und wird nicht verwendet",
  "warehouse.finding.classUnknown": "eine Klasse, die nicht in der Tabelle der Frequenzen steht; nicht verwendet",
  "warehouse.finding.outcomeUnknown": "kein bekanntes Ergebnis; zählt als erreicht",
  "warehouse.finding.phaseUnknown": "keine bekannte Phase; nicht verwendet",
  "warehouse.finding.consentUnknown": "sagt nichts, was einen Kontakt erlaubt",
  "warehouse.finding.customerTypeUnknown": "weder Unternehmen noch Verbraucher; nicht verwendet",
  "warehouse.finding.frequencyUnusable": "keine Zahl von 0 bis 366 Kontakten je Jahr; die der Klasse gilt",
  "warehouse.finding.other": "nicht verwendet",
};
