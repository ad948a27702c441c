import type { TextsLike } from "../sentence";
import type { sharedEn } from "./en";

/** German: what functions and sheets both say, and words that users write. */
export const sharedDe: TextsLike<typeof sharedEn> = {
  "functions.forecast.period": "Zeitraum",
  "functions.casting.criteriaColumns":
    "Die Kriterien brauchen vier Spalten: Kriterium, Gewicht, über oder Auswahl, Punkte; eine fünfte kann „bis“ nennen.",
  "functions.casting.valueColumns":
    "Die Werte haben {columns} Spalten, es gibt aber {criteria} Kriterien. Geben Sie je Kriterium eine Spalte an, in deren Reihenfolge.",
  "functions.casting.thresholdColumns":
    "Die Klassen brauchen zwei Spalten: Klasse und die Punktzahl, ab der sie beginnt.",
  "functions.casting.thresholdNotNumber":
    "Die Punktzahl in Zeile {row} der Klassen ist keine Zahl. Tragen Sie eine Zahl ein oder lassen Sie sie bei der letzten Klasse leer; lassen Sie die Kopfzeile weg.",
  "functions.casting.row.nameMissing":
    "Zeile {row} der Kriterien gehört zu keinem Kriterium. Tragen Sie seinen Namen in die erste Zeile seiner Skala ein.",
  "functions.casting.row.weightNotNumber":
    "Das Gewicht in Zeile {row} der Kriterien ist keine Zahl. Tragen Sie eines in die erste Zeile jedes Kriteriums ein; lassen Sie die Kopfzeile weg.",
  "functions.casting.row.weightDiffers":
    "Zeile {row} der Kriterien gibt ihrem Kriterium ein zweites Gewicht. Tragen Sie das Gewicht einmal ein.",
  "functions.casting.row.stepNotValue":
    "Zeile {row} der Kriterien hat weder eine Grenze noch eine Auswahl. Tragen Sie eine Zahl oder einen Text ein.",
  "functions.casting.row.pointsNotNumber":
    "Die Punkte in Zeile {row} der Kriterien sind keine Zahl. Tragen Sie 0 bis 100 ein.",
  "functions.casting.row.upToNotNumber":
    "„Bis“ in Zeile {row} der Kriterien ist keine Zahl. Tragen Sie eine Zahl ein oder lassen Sie es leer.",
  "functions.casting.row.networkRuleUnknown":
    "Zeile {row} der Kriterien hat eine unbekannte Verbundregel. Verwenden Sie Bestes, Führend oder Summe.",
  "functions.casting.fault.noCriteria": "Die Tabelle der Kriterien ist leer. Tragen Sie mindestens ein Kriterium ein.",
  "functions.casting.fault.tooManyCriteria": "Es sind mehr als 30 Kriterien. Lassen Sie die unwichtigsten weg.",
  "functions.casting.fault.leastAssessedOutside":
    "Der Anteil des Gewichts, der bewertet sein muss, muss eine einzelne Zahl von 0 % bis 100 % sein.",
  "functions.casting.fault.hysteresisOutside": "Die Hysterese muss zwischen 0 und 100 Punkten liegen.",
  "functions.casting.fault.nameMissing": "Ein Kriterium hat keinen Namen. Tragen Sie einen ein.",
  "functions.casting.fault.nameDoubled":
    "Das Kriterium {criterion} steht für dieselbe Zielgruppe zweimal da. Behalten Sie eines der beiden.",
  "functions.casting.fault.weightNotNumber":
    "Das Gewicht von {criterion} ist keine Zahl. Tragen Sie eine Zahl ab 0 ein.",
  "functions.casting.fault.weightNegative": "Das Gewicht von {criterion} ist negativ. Tragen Sie eine Zahl ab 0 ein.",
  "functions.casting.fault.weightTooLarge":
    "Das Gewicht von {criterion} liegt über 10.000. Tragen Sie kleinere Gewichte ein; nur ihr Verhältnis zählt.",
  "functions.casting.fault.weightsAllZero":
    "Alle Gewichte sind 0. Geben Sie mindestens einem Kriterium ein Gewicht über 0.",
  "functions.casting.fault.columnMissing":
    "Die Spalte von {criterion} gibt es in der Tabelle nicht. Tragen Sie eine vorhandene Spalte ein.",
  "functions.casting.fault.columnDoubled":
    "{criterion} und {other} verwenden dieselbe Spalte. Sie würde doppelt zählen; geben Sie jedem eine eigene oder streichen Sie eines.",
  "functions.casting.fault.scaleEmpty":
    "{criterion} hat keine Skala. Tragen Sie mindestens eine Zeile mit Grenze oder Auswahl und Punkten ein.",
  "functions.casting.fault.sumOfChoices":
    "{criterion} summiert die Mitglieder eines Verbunds, hat aber Auswahltexte. Verwenden Sie das beste oder das führende Mitglied.",
  "functions.casting.fault.pointsOutside":
    "Die Punkte in Zeile {row} der Kriterien, bei {criterion}, müssen zwischen 0 und 100 liegen.",
  "functions.casting.fault.limitNotNumber":
    "Eine Grenze in Zeile {row} der Kriterien, bei {criterion}, ist keine Zahl.",
  "functions.casting.fault.limitsReversed":
    "In Zeile {row} der Kriterien, bei {criterion}, liegt „über“ nicht unter „bis“. Vertauschen Sie die Grenzen.",
  "functions.casting.fault.choiceBlank":
    "Die Auswahl in Zeile {row} der Kriterien, bei {criterion}, ist nur ein Strich. Ein Strich heißt nicht bewertet; leeren Sie die Zeile.",
  "functions.casting.fault.choiceDoubled":
    "Zeile {row} der Kriterien wiederholt eine Auswahl von {criterion}. Behalten Sie eine der beiden.",
  "functions.casting.fault.restDoubled":
    "Zeile {row} der Kriterien ist eine zweite Zeile von {criterion} ohne Grenzen. Nur eine kann den Rest aufnehmen.",
  "functions.casting.fault.noClasses": "Die Tabelle der Klassen ist leer. Tragen Sie mindestens eine Klasse ein.",
  "functions.casting.fault.labelMissing":
    "Zeile {row} der Klassen hat keine Klasse. Tragen Sie eine ein oder leeren Sie die Zeile.",
  "functions.casting.fault.labelDoubled":
    "Zeile {row} der Klassen wiederholt eine Klasse. Jede Klasse steht einmal da.",
  "functions.casting.fault.thresholdOutside":
    "Die Punktzahl in Zeile {row} der Klassen muss über 0 und darf nicht über 100 liegen; nur die letzte Klasse hat keine.",
  "functions.casting.fault.thresholdsNotFalling":
    "Die Punktzahl in Zeile {row} der Klassen liegt nicht unter der vorigen. Die Punktzahlen müssen von Klasse zu Klasse fallen.",
  "functions.casting.fault.restMissing":
    "Die letzte Klasse, Zeile {row}, muss den Rest aufnehmen. Lassen Sie ihre Punktzahl leer.",
  "functions.casting.value.choiceMissing":
    "{criterion}: „{value}“ steht nicht in der Skala. Ergänzen Sie die Auswahl bei den Kriterien oder berichtigen Sie den Wert.",
  "functions.casting.value.numberInNoBand":
    "{criterion}: {value} liegt in keinem der Bänder. Schließen Sie die Lücke in der Skala.",
  "functions.casting.value.numberInSeveralBands":
    "{criterion}: {value} liegt in mehreren Bändern. Berichtigen Sie die Grenzen, sodass nur eines den Wert aufnimmt.",
  "functions.casting.value.notValue": "{criterion}: Das ist weder eine Zahl noch ein Text. Berichtigen Sie den Wert.",
  "functions.calibrate.tooFew": "zu wenige: n = {n}",
  "functions.measure.oneColumn": "Jedes Argument muss eine Spalte oder ein einzelner Wert sein.",
  "functions.measure.phaseUnknown":
    "Die Phase „{phase}“ ist unbekannt. Verwenden Sie Interessent, Qualifiziert, Käufer, Kunde, Stammkunde oder Ausgeschieden.",
  "functions.measure.interestOutside": "Das Interesse muss eine ganze Zahl von 0 (keines) bis 4 (kaufbereit) sein.",
  "functions.measure.recentNotNumber": "Die Kontakte der letzten 30 Tage müssen eine Zahl ab 0 sein.",
  "functions.measure.consentUnknown":
    "Die Einwilligung „{consent}“ ist unbekannt. Verwenden Sie ja, ausdrücklich, mutmaßlich, Bestandskunde, Vertrag oder nein.",
  "functions.measure.gridColumns":
    "Die Maßnahmen müssen ein Bereich mit vier Spalten sein: Phase, Interesse, Maßnahme, nächstbeste Maßnahme.",
  "functions.measure.gridRow":
    "Zeile {row} der Maßnahmen: Geben Sie eine Phase, ein Interesse von 0 bis 4 und Maßnahmen an (E-Mail, Fax, Brief, Telefon, Video, Telefonischer Außendienst, Außendienst).",
  "functions.measure.gridDoubled": "Zeile {row} der Maßnahmen: Diese Phase mit diesem Interesse hat schon eine Zeile.",
  "functions.measure.withheldColumns":
    "Was Klassen nicht bekommen, muss ein Bereich mit zwei Spalten sein: Klasse und Maßnahme.",
  "functions.measure.withheldRow":
    "Zeile {row} dessen, was Klassen nicht bekommen: Geben Sie eine Klasse und eine Maßnahme an (E-Mail, Fax, Brief, Telefon, Video, Telefonischer Außendienst, Außendienst).",
  "functions.measure.because.noRow": "Die Maßnahmen haben keine Zeile für diese Phase und dieses Interesse.",
  "functions.measure.vetoed": "{instrument}: {reason}.",
  "functions.measure.veto.objection": "es liegt ein Widerspruch vor",
  "functions.measure.veto.expressConsentMissing": "keine ausdrückliche Einwilligung ist vermerkt",
  "functions.measure.veto.presumedConsentMissing": "keine mutmaßliche Einwilligung in Anrufe ist vermerkt",
  "functions.measure.veto.tooHeavy": "zu schweres Geschütz bei so wenig Interesse",
  "functions.measure.veto.classWithout": "nicht für diese Klasse",
  "functions.measure.veto.triedInVain": "damit wurde mehrmals niemand erreicht",
  "functions.measure.because.another": "Vorgeschlagen wird eine andere, schriftlich.",
  "functions.measure.because.best": "Erste Wahl für diese Phase und dieses Interesse.",
  "functions.measure.because.nextBest": "Empfohlen wird die nächstbeste.",
  "functions.measure.because.dropped": "Ausgeschieden: keine Maßnahme.",
  "functions.measure.because.pressed": "Genug Kontakte in den letzten 30 Tagen: warten.",
  "functions.measure.because.vetoed": "Es bleibt keine Maßnahme.",
  "functions.measure.instrument.email": "E-Mail",
  "functions.measure.instrument.fax": "Fax",
  "functions.measure.instrument.mail": "Brief",
  "functions.measure.instrument.phone": "Telefon",
  "functions.measure.instrument.video": "Video",
  "functions.measure.instrument.phoneFieldService": "Telefonischer Außendienst",
  "functions.measure.instrument.visit": "Außendienst",
  "functions.bands.plan": "Planwert",
  "functions.bands.chance": "Zufall",
  "functions.bands.rates": "Eingaben",
  "functions.bands.both": "Beides",
  "functions.bands.tooManyPeriods":
    "Bänder gibt es bis zu {most} Perioden. Wählen Sie weniger Jahre oder längere Perioden.",
  "functions.bands.tooManyCalls":
    "Bänder gibt es bis zu {most} Anrufen im Jahr. Bei mehr Anrufen zählt der Zufall kaum; planen Sie einen Teil der Mannschaft.",
  "functions.bands.spreadColumns": "Die Spannen brauchen drei Spalten: Größe, unten und oben.",
  "functions.bands.spreadNotNumber":
    "In Zeile {row} der Spannen fehlt eine Zahl. Geben Sie unten und oben ein; lassen Sie die Kopfzeile weg.",
  "functions.bands.spreadBesidePlan":
    "Zeile {row} der Spannen schließt den Planwert {value} nicht ein. Berichtigen Sie unten oder oben.",
  "functions.bands.spreadDoubled": "Zeile {row} der Spannen wiederholt eine Größe. Geben Sie jede Größe einmal an.",
  "functions.bands.spreadNoPlan":
    "Zeile {row} der Spannen führt zu einer Größe außerhalb der Grenzen oder mit den übrigen Quoten des Plans über 100 %. Verengen Sie sie.",
  "columns.recommended": "Empfohlen",
  "words.instrument.email": "E-Mail",
  "words.instrument.fax": "Fax",
  "words.instrument.mail": "Brief",
  "words.instrument.phone": "Telefon",
  "words.instrument.video": "Video",
  "words.instrument.phoneFieldService": "Telefonischer Außendienst",
  "words.instrument.visit": "Außendienst",
  "words.instrument.all": "alle",
  "words.party.consumer": "Verbraucher",
  "columns.network": "Verbund",
  "columns.adviser": "Betreuer",
  "columns.class": "Klasse",
  "columns.phone": "Telefon",
  "columns.topic": "Thema",
  "columns.lastContact": "Letzter Kontakt",
  "columns.due": "Fällig",
  "columns.daysLate": "Tage überfällig",
  "columns.state": "Status",
  "columns.state.overdue": "überfällig",
  "columns.state.dueSoon": "bald fällig",
  "columns.state.planned": "geplant",
  "columns.state.current": "aktuell",
  "columns.state.noTarget": "ohne Soll",
  "columns.state.snoozed": "zurückgestellt",
  "columns.state.blocked": "gesperrt",
  "columns.state.dropped": "ausgeschieden",

  "sheets.rules.plan.note":
    "Eingaben der Erfolgsplanung. Die Werte sind der Fall aus der Literatur, bis Sie sie ändern.",
  "sheets.rules.plan.advisers": "Betreuer",
  "sheets.rules.plan.daysPerYear": "Arbeitstage im Jahr",
  "sheets.rules.plan.callsPerDay": "Aktive Anrufe je Tag und Betreuer",
  "sheets.rules.plan.contributionPerOrder": "Deckungsbeitrag je Auftrag",
  "sheets.rules.plan.immediateRate": "Quote Sofort-Termine",
  "sheets.rules.plan.followUpRate": "Quote Folgekontakte",
  "sheets.rules.plan.followUpSuccessRate": "Terminquote der Folgeanrufe",
  "sheets.rules.plan.followUpMonths": "Monate bis zum Folgekontakt",
  "sheets.rules.plan.years": "Jahre",
  "sheets.rules.plan.conversionLevel": "Niveau der Umwandlungskurve (Faktor)",
  "sheets.rules.plan.conversionDelay": "Verzug der Umwandlungskurve (Monate)",
};
