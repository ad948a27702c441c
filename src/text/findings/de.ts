import type { TextsLike } from "../sentence";
import type { findingsEn } from "./en";

/** German: what is wrong with data, rules and jobs, and what to do. */
export const findingsDe: TextsLike<typeof findingsEn> = {
  // --- findings ---
  "findings.dateIsText":
    "{column}: „{value}“ ist Text, kein Datum, und wird nicht verwendet. Bitte als Datum neu eingeben.",
  "findings.dateInvalid":
    "{column}: „{value}“ ist kein Kalendertag und wird nicht verwendet. Bitte ein Datum eingeben.",
  "findings.dateInFuture":
    "{column}: Dieser Kontakt liegt nach dem Stichtag und zählt noch nicht. Bitte das Datum prüfen.",
  "findings.numberIsText":
    "{column}: „{value}“ ist Text, keine Zahl, und wird nicht verwendet. Bitte als Zahl neu eingeben.",
  "findings.numberIsBoolean":
    "{column}: „{value}“ ist ein Wahrheitswert, keine Zahl, und wird nicht verwendet. Bitte eine Zahl eingeben.",
  "findings.numberNegative":
    "{column}: {value} liegt unter 0. Der Kunde erhält kein Segment; bitte eine Zahl ab 0 eingeben.",
  "findings.numberHuge": "{column}: {value} ist ungewöhnlich groß. Der Wert wird verwendet; bitte prüfen.",
  "findings.cellIsError":
    "{column}: Die Zelle zeigt den Fehler {value} und wird nicht verwendet. Bitte die Formel berichtigen oder einen Wert eingeben.",
  "findings.idMissing": "{column} ist leer. Die Zeile fehlt in den Erinnerungen; bitte die Kundennummer eingeben.",
  "findings.idDoubled":
    "{column}: „{id}“ steht schon in Zeile {first}. Kontakte zählen für jene Zeile; bitte jedem Kunden eine eigene Nummer geben.",
  "findings.customerUnknown":
    "{column}: Kein Kunde hat die Nummer „{id}“. Der Kontakt zählt nicht; bitte die Nummer berichtigen oder den Kunden ergänzen.",
  "findings.customerUnknown.person":
    "{column}: Kein Kunde hat die Nummer „{id}“. Die Person gehört zu niemandem; berichtigen Sie die Nummer oder legen Sie den Kunden an.",
  "findings.networkNear":
    "{column}: „{value}“ ({count}) unterscheidet sich von „{usual}“ nur in Groß- und Kleinschreibung oder Leerzeichen und zählt als eigener Verbund. Schreiben Sie beide gleich.",
  "findings.personObjects.network":
    "{column}: {person} hat widersprochen. Nach den Kontaktregeln gilt das für „{network}“ im Ganzen; die Regeln können sagen, dass es nur für diese Person gilt.",
  "findings.personObjects.person":
    "{column}: {person} hat widersprochen und wird nicht kontaktiert. Die anderen von „{network}“ dürfen es werden.",
  "findings.potentialMissing": "{column} ist leer oder 0. Der Kunde erhält kein Segment; bitte das Potenzial eingeben.",
  "findings.potentialInNoBand":
    "{column}: {value} liegt in keinem oder in mehreren Potenzialbändern. Der Kunde erhält kein Segment; bitte Lücke oder Überschneidung der Bänder schließen.",
  "findings.penetrationInNoBand":
    "{column}: Eine Ausschöpfung von {percent} % liegt in keinem oder in mehreren Ausschöpfungsbändern. Der Kunde erhält kein Segment; bitte Lücke oder Überschneidung der Bänder schließen.",
  "findings.penetrationAbove100":
    "{column}: Der Umsatz beträgt {percent} % des Potenzials. Der Kunde gilt als voll ausgeschöpft; bitte das Potenzial prüfen.",
  "findings.classUnknown":
    "{column}: Die Klasse „{value}“ steht nicht in der Tabelle der Kontaktfrequenzen. Sie wird nicht verwendet; bitte berichtigen oder dort ergänzen.",
  "findings.outcomeUnknown":
    "{column}: „{value}“ ist kein Ergebnis, das die Methode kennt. Der Kontakt zählt als erreicht.",
  "findings.yearFar": "{column}: {day} liegt Jahre entfernt und zählt, wie es dasteht. Bitte das Jahr prüfen.",
  "findings.followUpNotAfterContact":
    "{column}: Der Folgekontakt liegt nicht nach seinem Kontakt und wird nicht verwendet. Bitte beide Daten prüfen.",
  "findings.adviserDiffers":
    "{column}: Die Kunden des Verbunds „{network}“ haben verschiedene Betreuer. Verwendet wird der erste, {adviser}; bitte vereinheitlichen.",
  "findings.headerDoubled":
    "Die Überschrift „{header}“ besagt dasselbe wie eine andere Spalte. Verwendet wird die Spalte „{used}“; bitte eine umbenennen oder im Aufgabenbereich wählen.",
  "findings.headerMissing": "Es gibt keine Spalte „{field}“. Bitte ergänzen oder die Spalte im Aufgabenbereich wählen.",
  "findings.tableEmpty": "Die Tabelle hat Überschriften, aber keine Zeilen. Bitte die erste Zeile darunter eingeben.",
  "findings.rowBlank.one": "Eine leere Zeile steht zwischen den anderen. Sie wird übersprungen.",
  "findings.rowBlank.other":
    "{count} leere Zeilen stehen zwischen den anderen, die erste hier. Sie werden übersprungen.",
  "findings.bandGap":
    "{table}: Kein Band deckt die Werte {interval} ab. {customers} Kunden liegen in dieser Lücke; bitte schließen, wenn das nicht gewollt ist.",
  "findings.bandOverlap":
    "{table}: Die Bänder {labels} decken beide die Werte {interval} ab. {customers} Kunden liegen in dieser Überschneidung und erhalten kein Segment; bitte die Bänder trennen.",
  "findings.bandUnusable.labelMissing":
    "{table}: Dieses Band hat keine Bezeichnung. Bitte eine eingeben oder die Zeile leeren.",
  "findings.bandUnusable.labelDoubled":
    "{table}: Die Bezeichnung „{value}“ steht zweimal da. Bitte jedem Band eine eigene geben.",
  "findings.bandUnusable.limitNotNumber":
    "{table}: Eine Grenze dieses Bands ist keine Zahl. Bitte eine Zahl eingeben oder die Zelle für ein offenes Ende leer lassen.",
  "findings.bandUnusable.limitsReversed":
    "{table}: Die Obergrenze dieses Bands liegt nicht über der Untergrenze. Bitte die Grenzen richtig herum eingeben.",
  "findings.bandUnusable.restDoubled":
    "{table}: Ein zweites Band hat gar keine Grenzen. Nur ein Band kann den Rest aufnehmen.",
  "findings.bandUnusable.empty": "{table}: Es steht kein Band darin. Bitte mindestens eines eingeben.",
  "findings.named": "„{name}“",
  "findings.ruleUnusable": "{table}: „{value}“ ist für {row} nicht brauchbar. Bitte {expected} eingeben.",
  "findings.ruleUnusable.missing": "{table}: Die Zeile {row} fehlt. Bitte mit {expected} ergänzen.",
  "findings.ruleUnusable.doubled": "{table}: {row} steht zweimal da. Bitte nur eine der beiden Zeilen behalten.",
  "findings.ruleUnusable.shares": "{table}: Die Anteile von {row} ergeben {percent} %. Machen Sie daraus 100 %.",
  "findings.ruleUnusable.falls":
    "{table}: Ein Anteil von {row} liegt unter dem davor. Mit mehr Kontakten darf er nicht fallen; berichtigen Sie ihn.",
  "findings.ruleUnusable.reversed":
    "{table}: Die Obergrenze von {row} liegt unter der Untergrenze. Tragen Sie die Grenzen richtig herum ein.",
  "findings.ruleUnusable.beyondCalendar":
    "{table}: Bei {value} Kontakten pro Jahr für {row} liegt der nächste Kontakt hinter dem Ende des Kalenders von Excel. Tragen Sie 0 für kein Soll ein oder mehr.",
  "findings.expected.valueYears": "ganze Jahre von 1 bis 100",
  "findings.expected.wholeFromOne": "eine ganze Zahl ab 1",
  "findings.expected.minutes": "ganze Minuten von 1 bis 1.440",
  "findings.expected.pause": "ganze Minuten von 0 bis 1.440",
  "findings.expected.atMost.amount": "eine Zahl bis höchstens 1.000.000.000.000",
  "findings.expected.atMost.whole": "eine ganze Zahl bis höchstens 1.000.000",
  "findings.expected.atMost.days": "eine ganze Zahl bis höchstens 3.660",
  "findings.expected.upTo.amount": "eine Zahl von 0 bis 1.000.000.000.000",
  "findings.expected.upTo.whole": "eine ganze Zahl von 0 bis 1.000.000",
  "findings.expected.upTo.months": "ganze Monate von 1 bis 1.200",
  "findings.expected.interest": "eine ganze Zahl von 0 (keines) bis 4 (kaufbereit)",
  "findings.expected.phase": "Interessent, Qualifiziert, Käufer, Kunde, Stammkunde oder Ausgeschieden",
  "findings.expected.instrument": "E-Mail, Fax, Brief, Telefon, Telefonischer Außendienst, Video oder Außendienst",
  "findings.expected.consentInstrument": "eine Maßnahme oder „alle“",
  "findings.expected.basis": "ausdrücklich, mutmaßlich, Bestandskunde, Vertrag oder Widerspruch",
  "findings.expected.task": "Angebot, Service oder Sonstiges",
  "findings.expected.outcome": "erreicht, nicht erreicht, Termin, Folgekontakt, Absage oder Auftrag",
  "findings.expected.region": "ein Bundesland, Deutschland, Österreich oder die Schweiz, oder nichts",
  "findings.expected.placeholder": "einen der Platzhalter, die der Hinweis zur Tabelle nennt,",
  "findings.expected.language": "Deutsch oder English, oder nichts für beide,",
  "findings.expected.writtenInstrument": "E-Mail oder Brief",
  "findings.expected.yesNo": "ja oder nein",
  "findings.expected.party": "Verbraucher oder Unternehmer",
  "findings.expected.rhythm": "vierzehntäglich oder zweiter des Monats",
  "findings.expected.weekday": "einen Wochentag von Montag bis Sonntag",
  "findings.expected.time": "eine Uhrzeit",
  "findings.expected.hours": "Stunden von 0 bis 24",
  "findings.expected.reading": "eine der Lesarten, die der Aufgabenbereich nennt",
  "findings.expected.planInput": "den Namen einer Eingabe, wie er in der Erfolgsplanung steht",
  "findings.expected.calibratedInput":
    "den Namen einer Eingabe, die aus Kontakten gemessen wird, etwa „Quote Sofort-Termine“ oder „Umwandlung nach Monat 6“",
  "findings.expected.amount": "einen Betrag",
  "findings.expected.id": "eine Kundennr.",
  "findings.expected.text": "einen Text",
  "findings.expected.positive": "eine Zahl ab 0",
  "findings.expected.date": "ein Datum",
  "findings.expected.rate": "eine Quote von 0 % bis 100 %",
  "findings.expected.frequency": "Kontakte pro Jahr von 0 bis 366",
  "findings.expected.years": "eine ganze Zahl von 1 bis 50",
  "findings.expected.whole": "eine ganze Zahl ab 0",
  "findings.expected.label": "eine Bezeichnung",
  "findings.rowsFiltered": "Zeilen dieser Tabelle sind durch einen Filter ausgeblendet. Sie zählen trotzdem mit.",
  "findings.criterionUnusable.gap":
    "{criterion}: Kein Band nimmt Zahlen {interval} auf. Werte dort werden nicht eingestuft; schließen Sie die Lücke.",
  "findings.criterionUnusable.overlap":
    "{criterion}: Mehrere Bänder nehmen Zahlen {interval} auf. Werte dort werden nicht eingestuft; lassen Sie nur eines sie aufnehmen.",
  "findings.criterionUnusable.minutesNotNumber":
    "„{value}“ ist für die Minuten eines Kontakts nicht verwendbar. Tragen Sie eine Zahl ab 0 ein.",
  "findings.choiceMissing.one":
    "{column}: „{value}“ steht nicht in der Skala von {criterion}. 1 Kunde wird nicht eingestuft; ergänzen Sie die Auswahl in der Skala oder berichtigen Sie den Wert.",
  "findings.choiceMissing.other":
    "{column}: „{value}“ steht nicht in der Skala von {criterion}. {count} Kunden werden nicht eingestuft, der erste hier; ergänzen Sie die Auswahl in der Skala oder berichtigen Sie die Werte.",
  "findings.numberInNoBand.one":
    "{column}: {value} liegt in keinem Band von {criterion}. 1 Kunde wird nicht eingestuft; schließen Sie die Lücke in der Skala.",
  "findings.numberInNoBand.other":
    "{column}: {value} liegt in keinem Band von {criterion}. {count} Kunden mit solchen Zahlen werden nicht eingestuft, der erste hier; schließen Sie die Lücke in der Skala.",
  "findings.numberInSeveralBands.one":
    "{column}: {value} liegt in mehreren Bändern von {criterion}. 1 Kunde wird nicht eingestuft; lassen Sie nur ein Band den Wert aufnehmen.",
  "findings.numberInSeveralBands.other":
    "{column}: {value} liegt in mehreren Bändern von {criterion}. {count} Kunden mit solchen Zahlen werden nicht eingestuft, der erste hier; lassen Sie nur ein Band sie aufnehmen.",
  "findings.valueUnusable.one":
    "{column}: „{value}“ ist weder Zahl noch Text und für {criterion} nicht verwendbar. 1 Kunde wird nicht eingestuft; berichtigen Sie den Wert.",
  "findings.valueUnusable.other":
    "{column}: „{value}“ ist weder Zahl noch Text und für {criterion} nicht verwendbar. {count} Kunden werden nicht eingestuft, der erste hier; berichtigen Sie die Werte.",
  "findings.leadCircle":
    "{column}: Diese Mitglieder benennen einander im Kreis als führend ({cells}). Keine der Angaben zählt; lassen Sie eines führen.",
  "findings.leadNotMember":
    "{column}: „{value}“ ist kein Kunde dieses Verbunds. Die Angabe zählt nicht; berichtigen Sie sie.",
  "findings.leadsDiffer":
    "{column}: Die Mitglieder von {network} benennen verschiedene führende Kunden. {used} wird verwendet; lassen Sie sie einen benennen.",
  "findings.classesDiffer":
    "{column}: In {count} Verbünden sagt die Spalte eine andere Klasse als das Casting; der erste ist {network}, {from} statt {to}. Erinnerungen, Kapazität und Soll/Ist nehmen die Spalte.",
  "findings.overrideExpired":
    "Die Übersteuerung von {network} auf Klasse {class} endete am {day}. Sie zählt nicht mehr; verlängern oder löschen Sie sie.",
  "findings.overrideUnusable.networkUnknown":
    "Übersteuerungen: Es gibt keinen Verbund oder Kunden „{network}“. Die Zeile zählt nicht; berichtigen Sie den Schlüssel.",
  "findings.overrideUnusable.classUnknown":
    "Übersteuerungen: „{value}“ ist keine Klasse. Die Zeile zählt nicht; tragen Sie eine der Klassen ein.",
  "findings.overrideUnusable.reasonMissing":
    "Die Übersteuerung von {network} hat keinen Grund. Sie zählt; tragen Sie einen ein.",
  "findings.overrideUnusable.authorMissing":
    "Die Übersteuerung von {network} sagt nicht, wer sie gesetzt hat. Sie zählt; tragen Sie den Namen ein.",
  "findings.overrideUnusable.doubled":
    "{network} hat weiter unten eine zweite Übersteuerung, und die zählt. Löschen Sie eine der beiden.",
  "findings.overrideUnusable.untilNotDay":
    "Übersteuerungen: „{value}“ ist kein Datum. Tragen Sie ein Datum ein oder lassen Sie die Zelle für kein Ende leer.",
  "findings.interval.between": "über {over} bis {upTo}",
  "findings.interval.above": "über {over}",
  "findings.interval.below": "bis {upTo}",
  "findings.interval.all": "jeder Größe",

  // --- findings about contacts, measures and registers ---
  "findings.outcomeUnknown.near":
    "{column}: „{value}“ ist kein Ergebnis, das die Methode kennt; gemeint ist vielleicht „{nearest}“. Der Kontakt zählt als erreicht.",
  "findings.contactLate":
    "{column}: Ein späterer Kontakt vom {day} ist schon vermerkt. Dieser zählt, verschiebt aber die Fälligkeit nicht.",
  "findings.instrumentUnknown":
    "{column}: „{value}“ ist keine Maßnahme, die die Methode kennt ({count} Kontakte). Sie zählen, aber unter keiner Maßnahme; verwenden Sie E-Mail, Fax, Brief, Telefon, Telefonischer Außendienst, Video oder Außendienst.",
  "findings.instrumentUnknown.near":
    "{column}: „{value}“ ist keine Maßnahme, die die Methode kennt ({count} Kontakte); gemeint ist vielleicht „{nearest}“. Sie zählen, aber unter keiner Maßnahme.",
  "findings.phaseUnknown":
    "{column}: „{value}“ ist keine Phase, die die Methode kennt, und wird nicht verwendet. Tragen Sie Interessent, Qualifiziert, Käufer, Kunde, Stammkunde oder Ausgeschieden ein.",
  "findings.consentUnknown":
    "{column}: „{value}“ sagt nichts, was einen Kontakt erlaubt. Tragen Sie ausdrücklich, mutmaßlich, Bestandskunde, Vertrag oder Widerspruch ein oder lassen Sie die Zelle leer.",
  "findings.customerTypeUnknown":
    "{column}: „{value}“ ist weder Verbraucher noch Unternehmer. Es gilt, was die Regeln über Kunden sagen; tragen Sie eines von beiden ein.",
  "findings.interestUnusable":
    "{column}: „{value}“ ist kein Interessensgrad und wird nicht verwendet. Tragen Sie eine ganze Zahl von 0 (keiner) bis 4 (kaufbereit) ein.",
  "findings.frequencyUnusable":
    "{column}: „{value}“ ist keine Zahl von Kontakten im Jahr; es gilt die der Klasse. Tragen Sie eine Zahl von 0 bis 366 ein oder lassen Sie die Zelle leer.",
  "findings.minutesUnusable":
    "{column}: „{value}“ ist keine Zahl von Minuten und wird nicht verwendet. Tragen Sie eine Zahl ab 0 ein.",
  "findings.contributionUnusable":
    "{column}: „{value}“ ist kein Betrag und wird nicht verwendet. Tragen Sie den Deckungsbeitrag als Zahl ein.",
  "findings.customerTwoNetworks":
    "{column}: Kunde „{id}“ steht hier im Verbund „{network}“ und in Zeile {first} im Verbund „{other}“. Er zählt zu „{other}“; entscheiden Sie sich für einen Verbund.",
  "findings.adviserUnknown":
    "{column}: Der Betreuer „{adviser}“ steht nicht in der Tabelle der Betreuer ({count} Zeilen). Übergeben Sie die Kunden oder ergänzen Sie ihn dort.",
  "findings.registerUnusable":
    "{register}: „{value}“ ist für {column} nicht zu verwenden. Die Zeile zählt nicht; tragen Sie {expected} ein.",
  "findings.registerUnusable.cell":
    "{register}: „{value}“ ist für {column} nicht zu verwenden. Die Zelle gilt als leer; tragen Sie {expected} ein.",
  "findings.registerUnusable.column":
    "{register}: Die Spalte {column} fehlt, darum zählt keine Zeile. Ergänzen Sie sie oder geben Sie ihr den Namen zurück.",
  "findings.registerCustomerUnknown":
    "{register}: Kein Kunde hat die Nummer „{id}“. Die Zeile gilt für niemanden; berichtigen Sie die Nummer oder löschen Sie die Zeile.",
  "findings.registerCampaignUnknown":
    "{register}: Eine Kampagne „{campaign}“ gibt es nicht. Berichtigen Sie den Namen oder löschen Sie die Zeile.",

  // --- errors ---
  "errors.tableInWay.what": "Auf dem Blatt „{sheet}“, das jedes Mal neu geschrieben wird, steht eine Tabelle.",
  "errors.tableInWay.todo": "Verschieben Sie die Tabelle auf ein anderes Blatt und versuchen Sie es erneut.",
  "errors.nameTaken.what":
    "Der Name „{name}“ in dieser Arbeitsmappe gehört Ihnen, und eine Tabelle des Add-ins braucht ihn.",
  "errors.nameTaken.todo": "Benennen Sie Ihren Namen um (Formeln > Namens-Manager) und versuchen Sie es erneut.",
  "errors.fileUnreadable.what": "„{name}“ ließ sich nicht als Liste lesen.",
  "errors.fileUnreadable.todo":
    "Speichern Sie die Datei als .xlsx ohne Kennwort oder als CSV, und wählen Sie sie noch einmal. Es wurde nichts geändert.",
  "errors.noContacts.what": "In dieser Arbeitsmappe wurde keine Kontakttabelle gefunden.",
  "errors.noContacts.todo":
    "Legen Sie die Kontakte in eine Tabelle oder einen Bereich mit den Spalten Datum und Kundennr. und lesen Sie dann neu ein.",
  "errors.noCustomers.what": "In dieser Arbeitsmappe wurde keine Kundentabelle gefunden.",
  "errors.noCustomers.todo":
    "Geben Sie einer Tabelle die Überschriften Kundennr., Potenzial und Umsatz, oder wählen Sie Tabelle und Spalten im Aufgabenbereich.",
  "errors.columnMissing.what": "Der Kundentabelle fehlt eine Spalte für: {columns}.",
  "errors.columnMissing.todo": "Ergänzen Sie die Spalte, oder wählen Sie sie im Aufgabenbereich.",
  "errors.tableEmpty.what": "Die Kundentabelle hat keine Zeilen.",
  "errors.tableEmpty.todo": "Geben Sie den ersten Kunden unter den Überschriften ein.",
  "errors.rulesUnusable.what": "Eine Zelle der Regeln ist nicht brauchbar. {finding}",
  "errors.rulesUnusable.todo": "Berichtigen Sie die Zelle und versuchen Sie es erneut.",
  "errors.planUnusable.what": "Die Eingaben der Erfolgsplanung sind nicht brauchbar. {fault}",
  "errors.planUnusable.todo": "Berichtigen Sie die Eingabe und versuchen Sie es erneut.",
  "errors.sheetProtected.what": "Das Blatt „{sheet}“ ist geschützt und kann nicht beschrieben werden.",
  "errors.sheetProtected.todo":
    "Heben Sie den Blattschutz auf (Überprüfen > Blattschutz aufheben) und versuchen Sie es erneut.",
  "errors.sourceChanged.what": "Die Tabelle „{source}“ hat sich seit dem Lesen geändert.",
  "errors.sourceChanged.todo": "Lesen Sie die Arbeitsmappe neu, sehen Sie sich das Ergebnis an und schreiben Sie dann.",
  "errors.sourceMoving.what": "Die Tabelle „{source}“ ändert sich ständig, während sie gelesen wird.",
  "errors.sourceMoving.todo": "Warten Sie, bis andere ihre Eingaben beendet haben, und versuchen Sie es erneut.",
  "errors.sourceGone.what": "Die Tabelle „{source}“ ist nicht mehr in der Arbeitsmappe.",
  "errors.sourceGone.todo": "Lesen Sie die Arbeitsmappe neu und wählen Sie eine andere Tabelle.",
  "errors.placeGone.what": "Das Blatt „{sheet}“ ist nicht mehr in der Arbeitsmappe.",
  "errors.placeGone.todo": "Lesen Sie die Arbeitsmappe neu.",
  "errors.noRoom.what": "{rows} Zeilen passen nicht auf ein Blatt.",
  "errors.noRoom.todo": "Verteilen Sie die Kunden auf mehrere Arbeitsmappen.",
  "errors.copyUnavailable.what": "Excel hat die Datei dieser Mappe nicht herausgegeben.",
  "errors.copyUnavailable.todo":
    "Speichern Sie die Mappe und versuchen Sie es noch einmal. Bleibt es dabei: Speichern Sie mit Excel eine Kopie und schreiben Sie deren SKM-Blätter mit festen Werten.",
  "errors.partMissing.what": "Ein Teil von SKM ließ sich nicht laden.",
  "errors.partMissing.todo":
    "Prüfen Sie die Verbindung und versuchen Sie es noch einmal; bleibt es dabei, schließen Sie den Bereich und öffnen Sie ihn neu.",
  "errors.cancelled.what": "Sie haben die Arbeit angehalten.",
  "errors.cancelled.todo": "Starten Sie sie erneut, wann immer Sie möchten.",
  "errors.accessDenied.what":
    "Excel lässt die Änderung nicht zu: Das Blatt oder die Arbeitsmappe ist geschützt oder nur zum Lesen geöffnet.",
  "errors.accessDenied.todo":
    "Heben Sie den Schutz auf (Register Überprüfen) oder öffnen Sie die Arbeitsmappe zum Bearbeiten, und versuchen Sie es erneut.",
  "errors.apiMissing.what": "Diese Excel-Version kann nicht, was hier nötig ist.",
  "errors.apiMissing.todo": "Aktualisieren Sie Excel, oder öffnen Sie die Arbeitsmappe in Excel im Web.",
  "errors.conflict.what": "Jemand anders hat im selben Augenblick dieselben Zellen geändert.",
  "errors.conflict.todo": "Versuchen Sie es erneut.",
  "errors.filtered.what": "Ein Filter auf dem Blatt ist im Weg.",
  "errors.filtered.todo": "Heben Sie den Filter auf (Daten > Löschen) und versuchen Sie es erneut.",
  "errors.formulaTooLong.what": "Eine Formel würde länger, als Excel erlaubt.",
  "errors.formulaTooLong.todo": "Kürzen Sie Blatt- und Spaltennamen, oder schreiben Sie feste Werte.",
  "errors.general.what":
    "Excel konnte den Schritt nicht ausführen, wahrscheinlich weil eine andere Arbeitsmappe vorne lag.",
  "errors.general.todo":
    "Klicken Sie in diese Arbeitsmappe und versuchen Sie es erneut. Geschieht es wieder, speichern und schließen Sie die Arbeitsmappe und öffnen Sie sie noch einmal.",
  "errors.inactive.what": "Eine andere Arbeitsmappe ist aktiv.",
  "errors.inactive.todo": "Klicken Sie in diese Arbeitsmappe und versuchen Sie es erneut.",
  "errors.invalidArgument.what": "Excel hat einen Wert abgelehnt, der geschrieben werden sollte.",
  "errors.invalidArgument.todo":
    "Lesen Sie die Arbeitsmappe neu und versuchen Sie es noch einmal. Geschieht es wieder, melden Sie es bitte mit den Schritten davor.",
  "errors.invalidOperation.what": "Excel kann das im jetzigen Zustand der Arbeitsmappe nicht.",
  "errors.invalidOperation.todo":
    "Schließen Sie offene Dialoge, beenden Sie die Zelleingabe und versuchen Sie es erneut.",
  "errors.cellEdit.what": "Eine Zelle wird gerade bearbeitet.",
  "errors.cellEdit.todo": "Beenden Sie die Eingabe mit Enter oder Esc und versuchen Sie es erneut.",
  "errors.gone.what": "Ein Blatt, eine Tabelle oder ein Bereich ist nicht mehr da, wo es war.",
  "errors.gone.todo": "Lesen Sie die Arbeitsmappe neu.",
  "errors.exists.what": "Etwas mit diesem Namen gibt es schon.",
  "errors.exists.todo": "Lesen Sie die Arbeitsmappe neu und versuchen Sie es noch einmal.",
  "errors.memory.what": "Excel hat zu wenig Speicher.",
  "errors.memory.todo": "Schließen Sie andere Arbeitsmappen und versuchen Sie es erneut.",
  "errors.merged.what": "Verbundene Zellen sind im Weg.",
  "errors.merged.todo": "Heben Sie den Zellverbund auf dem SKM-Blatt auf und versuchen Sie es erneut.",
  "errors.full.what": "Zellen am Rand des Blatts würden hinausgeschoben.",
  "errors.full.todo": "Leeren Sie die letzten Zeilen und Spalten des Blatts und versuchen Sie es erneut.",
  "errors.tooLarge.what": "Die Datenmenge übersteigt, was Excel auf einmal annimmt.",
  "errors.tooLarge.todo":
    "Kürzen Sie sehr lange Texte in den zugeordneten Spalten, oder verwenden Sie Excel für Windows oder Mac.",
  "errors.pivot.what": "Eine PivotTable ist im Weg.",
  "errors.pivot.todo": "Verschieben Sie die PivotTable vom SKM-Blatt und versuchen Sie es erneut.",
  "errors.aborted.what": "Die Verbindung zur Arbeitsmappe ist abgerissen.",
  "errors.aborted.todo": "Versuchen Sie es erneut.",
  "errors.offline.what": "Der Excel-Dienst antwortet nicht.",
  "errors.offline.todo": "Prüfen Sie die Verbindung und versuchen Sie es in einer Minute erneut.",
  "errors.busy.what": "Excel ist mit zu vielen Anfragen beschäftigt.",
  "errors.busy.todo": "Warten Sie eine Minute und versuchen Sie es erneut.",
  "errors.undo.what": "Excel kann diesen Schritt nicht rückgängig machen und hat ihn deshalb abgelehnt.",
  "errors.undo.todo": "Speichern Sie die Arbeitsmappe und versuchen Sie es erneut.",
  "errors.sheetKind.what": "Das Blatt ist von einer Art, die nicht beschrieben werden kann, etwa ein Diagrammblatt.",
  "errors.sheetKind.todo": "Wählen Sie ein gewöhnliches Arbeitsblatt.",
  "errors.restart.what": "Excel muss neu gestartet werden.",
  "errors.restart.todo": "Speichern Sie die Arbeitsmappe, schließen Sie Excel und öffnen Sie es wieder.",
  "errors.unknown.what": "Im Add-in ist etwas Unerwartetes geschehen.",
  "errors.unknown.todo": "Versuchen Sie es erneut. Geschieht es wieder, melden Sie es bitte mit den Schritten davor.",
  "errors.criteriaMissing.what": "In dieser Arbeitsmappe stehen noch keine Kriterien.",
  "errors.criteriaMissing.todo": "Lassen Sie sich Kriterien vorschlagen oder wählen Sie einen Beispielsatz.",
  "errors.columnsInWay.what": "Zellen rechts der Kundentabelle sind den neuen Spalten im Weg.",
  "errors.columnsInWay.todo": "Verschieben Sie sie oder ergänzen Sie die Spalten selbst und versuchen Sie es erneut.",
  "errors.castingsUnreadable.what": "Die Tabelle der aufbewahrten Castings ist nicht lesbar.",
  "errors.castingsUnreadable.todo":
    "Machen Sie rückgängig, was in der Zeile geändert wurde, oder löschen Sie die Zeile.",
  "errors.cellHasFormula.what": "In der Zelle steht eine Formel, die überschrieben würde.",
  "errors.cellHasFormula.todo": "Ändern Sie, was die Formel liest, oder leeren Sie die Zelle vorher selbst.",
  "errors.cellChanged.what": "Die Zelle hat sich geändert, seit die Antwort geschrieben wurde.",
  "errors.cellChanged.todo": "Sehen Sie sich die Zelle an und berichtigen Sie sie dort.",
  "errors.contactUnusable.what": "Dem Kontakt fehlt der Kunde oder der Tag.",
  "errors.contactUnusable.todo": "Wählen Sie Kunde und Tag und tragen Sie ihn erneut ein.",
  "errors.contactNotLast.what":
    "Der Kontakt lässt sich nicht zurücknehmen: Seine Zeile ist nicht mehr die letzte von „{source}“ oder wurde geändert.",
  "errors.contactNotLast.todo": "Sehen Sie die Zeile an und löschen Sie sie selbst, wenn sie falsch ist.",
  "errors.taskGone.what":
    "Die Wiedervorlage steht nicht mehr an ihrem Platz: Ihre Zeile wurde geändert, verschoben oder gelöscht.",
  "errors.taskGone.todo": "Lesen Sie die Mappe neu ein und wählen Sie die Wiedervorlage.",
  "errors.registerColumns.what": "{register}: Die Spalte {column} fehlt, darum lässt sich nichts hinzufügen.",
  "errors.registerColumns.todo": "Ergänzen Sie die Spalte in der Tabelle oder geben Sie ihr den Namen zurück.",
  "errors.written.contact":
    "Ob die Zeile angefügt wurde, ist nicht bekannt. Ein neuer Versuch sieht erst am Ende der Tabelle nach und fügt nichts doppelt an.",
  "errors.written.register":
    "Ob die Zeile im Register angefügt wurde, ist nicht bekannt. Ein neuer Versuch sieht erst am Ende der Tabelle nach und fügt nichts doppelt an.",
  "errors.written.nothing": "Es wurde nichts geschrieben; Ihre Zellen sind wie zuvor.",
  "errors.written.rules":
    "Nur das Blatt mit den Regeln wurde ergänzt oder geändert, vielleicht nicht vollständig; Ihre eigenen Zellen sind wie zuvor.",
  "errors.written.partly":
    "Das Blatt „{sheet}“ ist nicht fertig, und sein Titel sagt es; Ihre eigenen Zellen sind wie zuvor.",
  "errors.written.answer": "Ob die Zelle geschrieben wurde, ist nicht bekannt; sehen Sie nach.",
  "errors.written.castings":
    "Ein Teil des Castings steht vielleicht in den letzten Zeilen auf „{sheet}“; löschen Sie sie. Ihre eigenen Zellen sind wie zuvor.",
  "errors.written.columns":
    "Die Kriterien sind geschrieben; die Kundentabelle hat vielleicht neue leere Spalten. Sonst ist keine Ihrer Zellen geändert.",
  "errors.written.sample":
    "Das neue Blatt „{sheet}“ enthält einen Teil des Beispiels und konnte nicht wieder entfernt werden; bitte löschen. Ihre eigenen Zellen sind wie zuvor.",
  "errors.written.settings": "Die Auswahl gilt jetzt, konnte aber nicht in der Arbeitsmappe gespeichert werden.",
  "errors.where": "{sheet}, Zelle {cell}",
  "errors.whereSheet": "Blatt {sheet}",
  "errors.plan.negative": "{input}: {value} liegt unter 0.",
  "errors.plan.rateOutside": "{input}: {value} liegt nicht zwischen 0 % und 100 %.",
  "errors.plan.notWhole": "{input}: {value} ist keine ganze Zahl.",
  "errors.plan.notFinite": "{input}: In der Zelle steht keine Zahl.",
  "errors.plan.ratesAboveOne": "Sofort-Termine und Folgekontakte sind zusammen mehr als 100 % der Anrufe.",
  "errors.plan.yearsOutside": "{input}: {value} liegt nicht zwischen 1 und 50.",
  "errors.plan.curveEmpty": "Die Umwandlungskurve hat keine Zeile.",
  "errors.plan.curveMonthNotRising": "Umwandlungskurve, Zeile {row}: Die Monate steigen nicht.",
  "errors.plan.curveMonthNegative": "Umwandlungskurve, Zeile {row}: Der Monat liegt unter 0 oder ist keine Zahl.",
  "errors.plan.curveRateOutside": "Umwandlungskurve, Zeile {row}: Die Quote liegt nicht zwischen 0 % und 100 %.",
  "errors.plan.curveRateFalling": "Umwandlungskurve, Zeile {row}: Die kumulierte Quote fällt.",

  // --- sheets of calibration, bands and sensitivity ---
  "errors.rangeUnusable.what": "Eine Spanne für eine Eingabe des Plans ist nicht verwendbar. {range}",
  "errors.rangeUnusable.todo":
    "Berichtigen Sie die Zeile in der Tabelle der Spannen (SKM_PlanRanges) und versuchen Sie es erneut.",
  "errors.bandsTooLarge.periods.what": "Bänder gibt es bis zu {most} Perioden.",
  "errors.bandsTooLarge.periods.todo": "Wählen Sie weniger Jahre oder längere Perioden.",
  "errors.bandsTooLarge.calls.what": "Bänder gibt es bis zu {most} Anrufen im Jahr; dieser Plan hat mehr.",
  "errors.bandsTooLarge.calls.todo":
    "Teilen Sie den Plan, etwa nach Betreuern. Bei so vielen Anrufen spielt der Zufall kaum eine Rolle: Das Übrige zeigt die Sensitivität.",

  // --- call party, campaigns, care calls, exports ---
  "findings.partyResult.outcome": "„{value}“ ist kein Ergebnis. Geben Sie eines davon ein: {words}.",
  "findings.partyResult.outcomeNear": "„{value}“ ist kein Ergebnis. Meinten Sie „{nearest}“?",
  "findings.partyResult.outcomeMissing":
    "In dieser Zeile steht etwas, aber kein Ergebnis. Geben Sie das Ergebnis ein oder leeren Sie die Zeile, wenn niemand angerufen hat.",
  "findings.partyResult.followUp":
    "„{value}“ ist kein Tag. Geben Sie den Folgekontakt als Datum ein; ein Datum als Text zählt nicht.",
  "findings.partyResult.followUpEarly":
    "Der Folgekontakt liegt nicht nach der Party. Geben Sie einen späteren Tag ein.",
  "findings.partyResult.minutes": "„{value}“ ist keine Zahl von Minuten. Geben Sie eine Zahl von 0 bis 1.440 ein.",
  "findings.partyResult.idMissing":
    "Diese Zeile hat ein Ergebnis, aber keine Kundennr. Tragen Sie die Kundennr. wieder ein; sie stand in der letzten Spalte.",
  "findings.partyResult.customer": "Kein Kunde hat die Kundennr. „{value}“. Korrigieren Sie sie.",
  "findings.partyResult.doubled": "Der Kunde „{value}“ steht schon in Zeile {first}. Löschen Sie eine der Zeilen.",
  "findings.partyResult.note": "Die Notiz zeigt einen Fehler und wird nicht eingetragen. Geben Sie sie neu ein.",
  "errors.partySheetMissing.what": "Es gibt kein Blatt einer Call Party, von dem Ergebnisse gelesen werden könnten.",
  "errors.partySheetMissing.todo": "Schreiben Sie zuerst die Liste der Call Party.",
  "errors.partyHeadersMissing.what": "Auf dem Blatt „{sheet}“ sind diese Spalten nicht zu finden: {headers}.",
  "errors.partyHeadersMissing.todo": "Stellen Sie die Überschriften wieder her oder schreiben Sie die Liste neu.",
  "errors.partyDayMissing.what": "Auf dem Blatt „{sheet}“ steht nicht, an welchem Tag die Party ist.",
  "errors.partyDayMissing.todo": "Tragen Sie den Tag neben „Party am“ ein.",
  "errors.partyOtherDay.what": "Das Blatt „{sheet}“ enthält die Party eines anderen Tages.",
  "errors.partyOtherDay.todo": "Wählen Sie diesen Tag, oder schreiben Sie die Liste des gewünschten Tages.",
  "errors.partyUnusable.what": "Ein Ergebnis der Call Party kann nicht eingetragen werden. {finding}",
  "errors.partyUnusable.todo":
    "Korrigieren Sie die Zelle und tragen Sie die Ergebnisse noch einmal ein; es wurde nichts eingetragen.",
  "errors.partyNotEntered.what":
    "Das Blatt „{sheet}“ enthält {count} Ergebnisse, die noch nicht eingetragen sind; sie gingen verloren.",
  "errors.partyNotEntered.todo": "Tragen Sie die Ergebnisse zuerst ein, oder löschen Sie sie.",
  "errors.partyNothing.what": "Keine Zeile der Call Party hat ein neues Ergebnis.",
  "errors.partyNothing.todo": "Füllen Sie zuerst die Spalte „Ergebnis“ aus.",
  "errors.partyNoDay.what": "Es gibt keinen Tag für eine Call Party.",
  "errors.partyNoDay.todo": "Prüfen Sie Wochentag und Feiertage in den Regeln, oder wählen Sie einen Tag.",
  "errors.campaignExists.what": "Es gibt schon eine Kampagne „{name}“.",
  "errors.campaignExists.todo": "Wählen Sie einen anderen Namen.",
  "errors.campaignUnusable.what":
    "Die Kampagne braucht einen Namen, mindestens einen bekannten Kunden und ein Ende, das nicht vor dem Beginn liegt.",
  "errors.campaignUnusable.todo": "Ergänzen Sie die Kampagne und starten Sie sie noch einmal.",
  "errors.campaignUnknown.what": "Es gibt keine Kampagne „{name}“.",
  "errors.campaignUnknown.todo": "Wählen Sie eine Kampagne des Registers.",
  "errors.careAnswerUnusable.what":
    "Die Antwort braucht einen bekannten Kunden, eine Frage und eine ganze Zahl von Kontakten oder eine Notiz.",
  "errors.careAnswerUnusable.todo": "Ergänzen Sie die Antwort und tragen Sie sie noch einmal ein.",
  // --- Soll und Ist, Cockpit, Wirtschaftlichkeit der Maßnahmen ---
  "errors.customerMissing.what": "In der Kundentabelle gibt es keinen Kunden {customer}.",
  "errors.customerMissing.todo":
    "Wählen Sie die Zeile eines Kunden, der in der Tabelle steht, oder lesen Sie die Mappe neu ein.",
  // --- Erfolgsplanung: Modellblatt, Szenarien, Ist, Selbsttest ---
  "errors.scenarioSigned.what": "Das Szenario „{scenario}“ wurde von {by} unterschrieben; es ist gesperrt.",
  "errors.scenarioSigned.todo":
    "Speichern Sie die Änderung unter einem anderen Namen, oder ziehen Sie die Unterschrift zuerst zurück.",
  "errors.scenarioUnknown.what": "Es gibt kein Szenario „{scenario}“.",
  "errors.scenarioUnknown.todo": "Sehen Sie die Arbeitsmappe neu an und wählen Sie eines ihrer Szenarien.",
  "errors.scenarioUnnamed.what": "Das Szenario hat keinen Namen.",
  "errors.scenarioUnnamed.todo": "Geben Sie ihm einen Namen.",
  "errors.scenarioUnusable.what": "Das Szenario „{scenario}“ ergibt keinen Plan: {fault}",
  "errors.scenarioUnusable.todo": "Ändern Sie den Wert.",
  "errors.signatureIncomplete.what": "Eine Unterschrift braucht einen Namen und einen Tag.",
  "errors.signatureIncomplete.todo": "Geben Sie an, wer wann unterschreibt.",
  "errors.planStartMissing.what": "Der Plan hat keinen ersten Monat.",
  "errors.planStartMissing.todo": "Geben Sie den ersten Tag des Plans auf dem Regelblatt ein.",
  "errors.actualsMissing.what":
    "Dem Plan ist nichts gegenüberzustellen: keine Kontakte mit Ergebnis seit seinem Beginn.",
  "errors.actualsMissing.todo": "Prüfen Sie den ersten Monat des Plans und die Spalte „Ergebnis“ der Kontakte.",
  "findings.rowIsTotal":
    "{value} sieht nach einer Summenzeile aus und zählt mit. Übernehmen Sie die Liste (oben): Dabei bleibt sie weg.",
};
