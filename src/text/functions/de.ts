import type { TextsLike } from "../sentence";
import type { functionsEn } from "./en";

/** German: what the functions SKM.* say. */
export const functionsDe: TextsLike<typeof functionsEn> = {
  "functions.unexpected": "Dieses Ergebnis ließ sich nicht berechnen: {message}. Bitte melden Sie es mit der Formel.",
  "functions.noCell":
    "Eines der Argumente hat hier keine Zelle. Geben Sie gleich lange Bereiche an oder einen einzelnen Wert.",
  "functions.blankNumber":
    "{parameter} ist leer. Lassen Sie das Argument weg, dann gilt {usual}, oder tragen Sie eine Zahl ein.",
  "functions.blankOrZero":
    '{parameter} ist leer oder 0, was eine Funktion nicht überall unterscheiden kann. Lassen Sie das Argument weg, dann gilt {usual}, oder schreiben Sie "0", wenn Sie 0 meinen.',
  "functions.blankWord":
    "{parameter} ist leer. Lassen Sie das Argument weg, dann gilt „{usual}“, oder tragen Sie ein Wort ein.",
  "functions.blankTable":
    "{parameter} ist leer. Lassen Sie das Argument weg, dann gilt die übliche Tabelle, oder füllen Sie sie aus.",
  "functions.usual.year": "Jahr",
  "functions.usual.customers": "Kunden",
  "functions.usual.value": "Wert",
  "functions.usual.optimum": "Optimum",
  "functions.tooSmall": "{parameter} muss mindestens {least} sein.",
  "functions.singleValue": "{parameter} muss ein einzelner Wert sein, kein Bereich. Beziehen Sie sich auf eine Zelle.",
  "functions.potentialMissing": "Das Potenzial fehlt. Tragen Sie ein, was der Kunde im Jahr insgesamt kaufen könnte.",
  "functions.negative": "Potenzial oder Umsatz ist negativ. Tragen Sie Beträge ab 0 ein.",
  "functions.notNumber":
    "Potenzial oder Umsatz ist keine Zahl. Tragen Sie Beträge ein, oder lassen Sie den Umsatz leer, wenn es keinen gibt.",
  "functions.potentialInNoBand":
    "Das Potenzial {potential} liegt in keinem Potenzialband. Schließen Sie die Lücke in den Bändern.",
  "functions.penetrationInNoBand":
    "Die Ausschöpfung {penetration} % liegt in keinem Ausschöpfungsband. Schließen Sie die Lücke in den Bändern.",
  "functions.potentialInSeveralBands":
    "Das Potenzial {potential} liegt in mehreren Bändern: {bands}. Berichtigen Sie die Grenzen, sodass nur eines es aufnimmt.",
  "functions.penetrationInSeveralBands":
    "Die Ausschöpfung {penetration} % liegt in mehreren Bändern: {bands}. Berichtigen Sie die Grenzen, sodass nur eines sie aufnimmt.",
  "functions.bandColumns": "Die Bänder brauchen zwei Spalten (Bezeichnung, über) oder drei (Bezeichnung, über, bis).",
  "functions.bandsEmpty": "Die Tabelle der Bänder ist leer. Tragen Sie mindestens eine Bezeichnung ein.",
  "functions.bandLabelMissing":
    "Zeile {row} der Bänder hat Grenzen, aber keine Bezeichnung. Tragen Sie eine ein, oder leeren Sie die Zeile.",
  "functions.bandLabelDoubled": "Zeile {row} der Bänder wiederholt eine Bezeichnung. Jedes Band braucht eine eigene.",
  "functions.bandLimitNotNumber":
    "Eine Grenze in Zeile {row} der Bänder ist keine Zahl. Tragen Sie eine Zahl ein, oder lassen Sie sie leer; geben Sie die Kopfzeile nicht mit an.",
  "functions.bandLimitsReversed":
    "In Zeile {row} der Bänder liegt „über“ nicht unter „bis“. Vertauschen Sie die Grenzen.",
  "functions.bandRestDoubled":
    "Zeile {row} der Bänder ist eine zweite Zeile ohne Grenzen. Nur ein Band kann der Rest sein.",
  "functions.lastContactNotDay":
    "Der letzte Kontakt ist kein Tag. Tragen Sie ein Datum ein, oder lassen Sie die Zelle leer, wenn es keinen gab; ein Datum als Text zählt nicht.",
  "functions.agreedNotDay":
    "Der vereinbarte Termin ist kein Tag. Tragen Sie ein Datum ein, oder lassen Sie die Zelle leer; ein Datum als Text zählt nicht.",
  "functions.asOfNotDay": "Der Stichtag ist kein Tag. Tragen Sie ein Datum ein; ein Datum als Text zählt nicht.",
  "functions.holidayNotDay":
    "Zeile {row} der Feiertage ist kein Tag. Tragen Sie ein Datum ein, oder leeren Sie die Zelle.",
  "functions.noAnchor":
    "Es gibt weder einen letzten Kontakt noch einen Stichtag, von dem aus gezählt wird. Geben Sie eines von beiden an.",
  "functions.beyondCalendar": "Die Fälligkeit liegt nach dem Jahr 9999.",
  "functions.cadenceOutside": "Die Kontakte pro Jahr müssen zwischen 0 und 366 liegen.",
  "functions.classUnknown":
    "Die Klasse „{class}“ ist unbekannt. Verwenden Sie A, B, C oder D oder die Zahl der Kontakte pro Jahr.",
  "functions.inputNotNumber": "{parameter} ist keine Zahl. Tragen Sie eine Zahl ein.",
  "functions.perUnknown":
    "Der Zeitraum „{per}“ ist unbekannt. Verwenden Sie year, quarter oder month (auch Jahr, Quartal, Monat).",
  "functions.curveColumns": "Die Umwandlungskurve braucht zwei Spalten: Monat und kumulierte Quote.",
  "functions.curveNotNumber":
    "In Zeile {row} der Umwandlungskurve fehlt eine Zahl. Tragen Sie Monat und Quote ein; geben Sie die Kopfzeile nicht mit an.",
  "functions.tooLarge": "Die Zahlen sind zu groß, um damit zu rechnen.",
  "functions.customerColumnsDiffer":
    "Kundennummern und Verbünde sind verschieden lang. Geben Sie Bereiche mit denselben Zeilen an.",
  "functions.contactColumnsDiffer":
    "Die Spalten der Kontakte sind verschieden lang. Geben Sie Bereiche mit denselben Zeilen an.",
  "functions.plan.negative": "{parameter} darf nicht negativ sein.",
  "functions.plan.notFinite": "{parameter} ist zu groß, um damit zu rechnen.",
  "functions.plan.notWhole": "{parameter} muss eine ganze Zahl sein.",
  "functions.plan.rateOutside": "{parameter} muss zwischen 0 % und 100 % liegen.",
  "functions.plan.ratesAboveOne":
    "Sofortquote und Folgequote ergeben zusammen mehr als 100 %. Senken Sie eine von beiden.",
  "functions.plan.yearsOutside": "Ein Plan umfasst 1 bis 50 Jahre.",
  "functions.plan.curveEmpty": "Die Umwandlungskurve ist leer. Tragen Sie mindestens einen Monat mit seiner Quote ein.",
  "functions.plan.curveMonthNegative": "Stufe {step} der Umwandlungskurve hat einen Monat unter 0.",
  "functions.plan.curveMonthNotRising":
    "Stufe {step} der Umwandlungskurve liegt nicht nach der Stufe davor. Die Monate müssen steigen.",
  "functions.plan.curveRateOutside":
    "Die Quote der Stufe {step} der Umwandlungskurve muss zwischen 0 % und 100 % liegen.",
  "functions.plan.curveRateFalling":
    "Die Quote der Stufe {step} der Umwandlungskurve fällt. Kumulierte Quoten fallen nie.",
  "functions.forecast.calls": "Anrufe",
  "functions.forecast.appointments": "Termine",
  "functions.forecast.orders": "Aufträge",
  "functions.forecast.contribution": "Deckungsbeitrag",
  "functions.usual.exceeds": "nach",
  "functions.readingUnknown": 'Die Lesart "{reading}" ist unbekannt. Möglich sind nach, ab, Mitte oder Linie.',
  "functions.plan.column.period": "Zeitraum",
  "functions.plan.column.advisers": "Betreuer",
  "functions.plan.column.calls": "Anrufe",
  "functions.plan.column.followUpCalls": "Folgeanrufe",
  "functions.plan.column.appointments": "Termine",
  "functions.plan.column.orders": "Aufträge",
  "functions.plan.column.opening": "davon Anfangsbestand",
  "functions.plan.column.contribution": "Deckungsbeitrag",
  "functions.plan.column.cost": "Kosten",
  "functions.plan.column.result": "Ergebnis",
  "functions.plan.column.cumulated": "Kumuliert",
  "functions.planDrivers.header.month": "Monat",
  "functions.planDrivers.header.advisers": "Betreuer",
  "functions.planDrivers.header.effective": "Wirksam",
  "functions.planDrivers.header.daysPerYear": "Tage im Jahr",
  "functions.planDrivers.header.days": "Tage",
  "functions.planDrivers.header.callsPerDay": "Anrufe je Tag",
  "functions.planDrivers.header.immediateRate": "Sofortquote",
  "functions.planDrivers.header.followUpRate": "Follow-up-Quote",
  "functions.planDrivers.header.followUpSuccessRate": "Terminquote der Follow-ups",
  "functions.planDrivers.header.followUpMonths": "Monate bis zum Follow-up",
  "functions.planDrivers.header.contributionPerOrder": "Deckungsbeitrag",
  "functions.planDrivers.header.curveLevel": "Kurvenniveau",
  "functions.planDrivers.header.costPerCall": "Kosten je Anruf",
  "functions.planDrivers.header.costPerAppointment": "Kosten je Termin",
  "functions.planDrivers.header.costPerAdviser": "Kosten je Betreuer und Jahr",
  "functions.planOpening.header.month": "Monat",
  "functions.planOpening.header.appointments": "Offene Termine",
  "functions.planOpening.header.followUps": "Offene Follow-ups",
  "functions.planDrivers.noColumn":
    "Treiber: Es fehlt die Spalte {column}. Geben Sie die Treiber mit ihrer Kopfzeile an.",
  "functions.planDrivers.empty": "Die Treiber haben keine Zeile. Tragen Sie unter der Kopfzeile mindestens eine ein.",
  "functions.planDrivers.startsBlank":
    "Treiber: {column} hat für den ersten Monat des Plans keinen Wert. Tragen Sie ihn in die erste Zeile ein.",
  "functions.planDrivers.notNumber":
    "Treiber, Zeile {row}: {column} ist „{value}“ und keine Zahl. Tragen Sie eine Zahl ein oder leeren Sie die Zelle.",
  "functions.planDrivers.notMonth":
    "Treiber, Zeile {row}: {column} ist {value}. Tragen Sie den ersten Tag eines Monats oder die Nummer des Planmonats ein.",
  "functions.planDrivers.negative": "Treiber, Zeile {row}: {column} ist {value}. Der Wert darf nicht negativ sein.",
  "functions.planDrivers.rateOutside":
    "Treiber, Zeile {row}: {column} ist {value}. Der Wert muss zwischen 0 und 1 liegen.",
  "functions.planDrivers.notWhole": "Treiber, Zeile {row}: {column} ist {value}. Es muss eine ganze Zahl sein.",
  "functions.planDrivers.notFinite": "Treiber, Zeile {row}: {column} ist zu groß, um damit zu rechnen.",
  "functions.planDrivers.notRising":
    "Treiber, Zeile {row}: Der Monat liegt nicht nach dem der Zeile davor. Die Monate müssen steigen, jeder höchstens einmal.",
  "functions.planDrivers.startNotFirst": "Der Plan muss am ersten Tag eines Monats beginnen.",
  "functions.planDrivers.monthsOutside": "Ein Plan umfasst 1 bis {most} ganze Monate.",
  "functions.planDrivers.ratesAboveOne":
    "In Monat {month} ergeben Sofortquote und Follow-up-Quote zusammen mehr als 100 %. Senken Sie eine davon.",
  "functions.planDrivers.levelAboveOne":
    "In Monat {month} hebt das Kurvenniveau die Umwandlung über 100 %. Senken Sie es.",
  "functions.planOpening.notNumber": "Anfangsbestand, Zeile {row}: „{value}“ ist keine Zahl ab 0.",
  "functions.planOpening.notBefore":
    "Anfangsbestand, Zeile {row}: Der Monat fehlt oder liegt nicht vor dem Planbeginn. Offene Termine sind aus früheren Monaten: 0 ist der letzte vor dem Beginn.",
  "functions.PLAN.description":
    "Erfolgsplan je Monat mit veränderlichen Treibern: Anrufe, Termine, Aufträge, Deckungsbeitrag, Kosten, Ergebnis.",
  "functions.PLAN.drivers.name": "Treiber",
  "functions.PLAN.drivers.description":
    "Tabelle mit Kopfzeile: Monat, Betreuer, Tage im Jahr, Anrufe je Tag, Deckungsbeitrag und was sich sonst ändert. Ein Wert gilt bis zum nächsten.",
  "functions.PLAN.curve.name": "Kurve",
  "functions.PLAN.curve.description": "Zeilen aus Monat und kumuliertem Anteil der Termine, die Aufträge wurden.",
  "functions.PLAN.reading.name": "Lesart",
  "functions.PLAN.reading.description": '"nach" (eine Quote gilt nach ihrem Monat), "ab", "Mitte" oder "Linie".',
  "functions.PLAN.opening.name": "Anfangsbestand",
  "functions.PLAN.opening.description":
    "Zeilen aus Monat, offenen Terminen aus ihm und Follow-ups, die in ihm fällig sind.",
  "functions.PLAN.start.name": "Beginn",
  "functions.PLAN.start.description": "Erster Tag des ersten Planmonats; ohne Angabe der erste Monat der Treiber.",
  "functions.PLAN.months.name": "Monate",
  "functions.PLAN.months.description": "Geplante Monate; ohne Angabe so weit die Treiber reichen, mindestens 24.",
  "functions.PLAN.per.name": "Je",
  "functions.PLAN.per.description": '"year" (Jahr), "quarter" (Quartal) oder "month" (Monat).',
  "functions.SEGMENT.description": "Segment jedes Kunden nach Potenzial und Ausschöpfung: A1 bis C3.",
  "functions.SEGMENT.potential.name": "Potenzial",
  "functions.SEGMENT.potential.description": "Was der Kunde im Jahr insgesamt kaufen könnte, bei wem auch immer.",
  "functions.SEGMENT.revenue.name": "Umsatz",
  "functions.SEGMENT.revenue.description": "Was der Kunde im Jahr bei Ihnen kauft; leer ist 0.",
  "functions.SEGMENT.potentialBands.name": "Potenzialbänder",
  "functions.SEGMENT.potentialBands.description":
    "Zeilen aus Bezeichnung, über und, wenn gewünscht, bis. Ohne Angabe: A über 100.000, B über 2.000, C bis 2.000.",
  "functions.SEGMENT.penetrationBands.name": "Ausschöpfungsbänder",
  "functions.SEGMENT.penetrationBands.description":
    "Zeilen aus Bezeichnung, über und, wenn gewünscht, bis. Ohne Angabe: 1 über 50 %, 2 über 0, 3 Nichtkunde.",
  "functions.NEXTDUE.description":
    "Tag des nächsten Kontakts: letzter Kontakt plus Abstand der Klasse oder der vereinbarte Tag, auf einen Arbeitstag verschoben.",
  "functions.NEXTDUE.lastContact.name": "LetzterKontakt",
  "functions.NEXTDUE.lastContact.description": "Tag des letzten Kontakts; leer, wenn es keinen gab.",
  "functions.NEXTDUE.cadence.name": "Rhythmus",
  "functions.NEXTDUE.cadence.description":
    "Klasse A bis D (6, 4, 2, 1 Kontakte im Jahr, ein Beispiel) oder Kontakte pro Jahr bis 366; 0 ergibt keine Fälligkeit.",
  "functions.NEXTDUE.agreedDate.name": "VereinbarterTermin",
  "functions.NEXTDUE.agreedDate.description": "Mit dem Kunden vereinbarter Tag; er geht dem Rhythmus vor.",
  "functions.NEXTDUE.holidays.name": "Feiertage",
  "functions.NEXTDUE.holidays.description": "Tage, die keine Arbeitstage sind; Samstag und Sonntag sind es nie.",
  "functions.NEXTDUE.asOf.name": "Stichtag",
  "functions.NEXTDUE.asOf.description":
    "Der Tag, von dem aus gezählt wird; wer nie kontaktiert wurde, ist an ihm fällig.",
  "functions.FORECAST.description":
    "Erfolgsplanung: Anrufe, Termine, Aufträge und Deckungsbeitrag je Zeitraum, nach Monatskohorten.",
  "functions.FORECAST.advisers.name": "Betreuer",
  "functions.FORECAST.advisers.description": "Zahl der Betreuer.",
  "functions.FORECAST.daysPerYear.name": "TageProJahr",
  "functions.FORECAST.daysPerYear.description": "Arbeitstage im Jahr.",
  "functions.FORECAST.callsPerDay.name": "AnrufeProTag",
  "functions.FORECAST.callsPerDay.description": "Aktive Anrufe je Arbeitstag und Betreuer.",
  "functions.FORECAST.contributionPerOrder.name": "DeckungsbeitragJeAuftrag",
  "functions.FORECAST.contributionPerOrder.description": "Was ein Auftrag einbringt.",
  "functions.FORECAST.immediateRate.name": "Sofortquote",
  "functions.FORECAST.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.FORECAST.followUpRate.name": "Folgequote",
  "functions.FORECAST.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.FORECAST.followUpSuccessRate.name": "Folgeerfolgsquote",
  "functions.FORECAST.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.FORECAST.followUpMonths.name": "Folgemonate",
  "functions.FORECAST.followUpMonths.description": "Monate vom Anruf bis zum Folgekontakt; ohne Angabe 6.",
  "functions.FORECAST.conversionCurve.name": "Umwandlungskurve",
  "functions.FORECAST.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.FORECAST.years.name": "Jahre",
  "functions.FORECAST.years.description": "Geplante Jahre, 1 bis 50; ohne Angabe 2.",
  "functions.FORECAST.per.name": "Je",
  "functions.FORECAST.per.description": '"year" (Jahr), "quarter" (Quartal) oder "month" (Monat).',
  "functions.LASTCONTACT.description":
    "Letzter Kontakt jedes Verbunds: sein Tag und der darin vereinbarte Tag für den nächsten oder der Tag des nächsten Versuchs.",
  "functions.LASTCONTACT.networks.name": "Verbünde",
  "functions.LASTCONTACT.networks.description":
    "Die gesuchten Verbünde; ein Kunde ohne Verbund ist sein eigener, unter seiner Nummer.",
  "functions.LASTCONTACT.customerIds.name": "Kundennummern",
  "functions.LASTCONTACT.customerIds.description": "Nummern der Kunden.",
  "functions.LASTCONTACT.customerNetworks.name": "KundenVerbünde",
  "functions.LASTCONTACT.customerNetworks.description":
    "Verbünde derselben Kunden; leer, wo der Kunde sein eigener ist.",
  "functions.LASTCONTACT.contactCustomerIds.name": "KontaktKundennummern",
  "functions.LASTCONTACT.contactCustomerIds.description": "Kundennummern der Kontakte.",
  "functions.LASTCONTACT.contactDates.name": "Kontakttage",
  "functions.LASTCONTACT.contactDates.description": "Tage derselben Kontakte.",
  "functions.LASTCONTACT.outcomes.name": "Ergebnisse",
  "functions.LASTCONTACT.outcomes.description":
    "Ergebnisse derselben Kontakte; „nicht erreicht“ zählt nicht als Kontakt, ein dabei genannter Tag ist der des nächsten Versuchs.",
  "functions.LASTCONTACT.followUps.name": "Folgekontakte",
  "functions.LASTCONTACT.followUps.description":
    "In denselben Kontakten vereinbarte Tage oder die des nächsten Versuchs.",
  "functions.LASTCONTACT.asOf.name": "Stichtag",
  "functions.LASTCONTACT.asOf.description": "Kontakte nach diesem Tag zählen nicht.",
  "functions.ATTEMPTS.description":
    "Versuche seit dem letzten Kontakt jedes Verbunds, bei denen niemand erreicht wurde, und der Tag des nächsten.",
  "functions.ATTEMPTS.networks.name": "Verbünde",
  "functions.ATTEMPTS.networks.description":
    "Die gesuchten Verbünde; ein Kunde ohne Verbund ist sein eigener, unter seiner Nummer.",
  "functions.ATTEMPTS.customerIds.name": "Kundennummern",
  "functions.ATTEMPTS.customerIds.description": "Nummern der Kunden.",
  "functions.ATTEMPTS.customerNetworks.name": "KundenVerbünde",
  "functions.ATTEMPTS.customerNetworks.description": "Verbünde derselben Kunden; leer, wo der Kunde sein eigener ist.",
  "functions.ATTEMPTS.contactCustomerIds.name": "KontaktKundennummern",
  "functions.ATTEMPTS.contactCustomerIds.description": "Kundennummern der Kontakte.",
  "functions.ATTEMPTS.contactDates.name": "Kontakttage",
  "functions.ATTEMPTS.contactDates.description": "Tage derselben Kontakte.",
  "functions.ATTEMPTS.outcomes.name": "Ergebnisse",
  "functions.ATTEMPTS.outcomes.description": "Ergebnisse derselben Kontakte; „nicht erreicht“ ist ein Versuch.",
  "functions.ATTEMPTS.followUps.name": "Folgekontakte",
  "functions.ATTEMPTS.followUps.description": "In denselben Kontakten vereinbarte Tage oder die des nächsten Versuchs.",
  "functions.ATTEMPTS.asOf.name": "Stichtag",
  "functions.ATTEMPTS.asOf.description": "Kontakte nach diesem Tag zählen nicht.",
  "functions.explain.oneRow": "Die Werte müssen eine Zeile mit {criteria} Zellen sein, eine je Kriterium.",
  "functions.explain.criterion": "Kriterium",
  "functions.explain.value": "Wert",
  "functions.explain.points": "Punkte",
  "functions.explain.weight": "Gewicht",
  "functions.explain.share": "Anteil an der Punktzahl",
  "functions.explain.gain": "Gewinn im besten Fall",
  "functions.explain.lifting": "Hebt die Klasse",
  "functions.explain.yes": "ja",
  "functions.explain.total": "Klasse",
  "functions.matrix.customers": "Kunden",
  "functions.matrix.potential": "Potenzial",
  "functions.matrix.revenue": "Umsatz",
  "functions.matrix.unusedPotential": "Ungenutztes Potenzial",
  "functions.matrix.total": "Summe",
  "functions.matrix.withoutSegment": "Kunden ohne Segment",
  "functions.matrix.measureUnknown":
    "Die Messgröße „{measure}“ ist unbekannt. Verwenden Sie Kunden, Potenzial, Umsatz oder ungenutzt.",
  "functions.CASTING.description":
    "Klasse jeder Zeile nach Kriterien: Klasse, Punktzahl und die Punktzahl im schlechtesten und im besten Fall des nicht Bewerteten.",
  "functions.CASTING.values.name": "Werte",
  "functions.CASTING.values.description":
    "Eine Zeile je Kunde, eine Spalte je Kriterium in deren Reihenfolge; leer oder „-“ heißt nicht bewertet.",
  "functions.CASTING.criteria.name": "Kriterien",
  "functions.CASTING.criteria.description":
    "Zeilen mit Kriterium, Gewicht, über oder Auswahl, Punkten und, wenn gewünscht, bis; eine Zeile je Stufe einer Skala.",
  "functions.CASTING.thresholds.name": "Klassengrenzen",
  "functions.CASTING.thresholds.description":
    "Zeilen mit Klasse und der Punktzahl, ab der sie beginnt, fallend, die letzte leer. Ohne Angabe: A 75, B 50, C 25, D.",
  "functions.CASTING.leastAssessed.name": "Mindestanteil",
  "functions.CASTING.leastAssessed.description":
    "Anteil des Gewichts, der für eine Klasse bewertet sein muss; ohne Angabe 50 % (ein Beispiel).",
  "functions.MATRIX.description":
    "Portfoliomatrix mit Beschriftung: Potenzialbänder nach unten, Ausschöpfungsbänder nach rechts, mit Summen.",
  "functions.MATRIX.potential.name": "Potenzial",
  "functions.MATRIX.potential.description": "Was jeder Kunde im Jahr insgesamt kaufen könnte, bei wem auch immer.",
  "functions.MATRIX.revenue.name": "Umsatz",
  "functions.MATRIX.revenue.description": "Was jeder Kunde im Jahr bei Ihnen kauft; leer ist 0.",
  "functions.MATRIX.measure.name": "Messgröße",
  "functions.MATRIX.measure.description":
    "„Kunden“, „Potenzial“, „Umsatz“ oder „ungenutzt“ (ungenutztes Potenzial); ohne Angabe Kunden.",
  "functions.MATRIX.potentialBands.name": "Potenzialbänder",
  "functions.MATRIX.potentialBands.description":
    "Zeilen mit Bezeichnung, über und, wenn gewünscht, bis, wie bei SEGMENT.",
  "functions.MATRIX.penetrationBands.name": "Ausschöpfungsbänder",
  "functions.MATRIX.penetrationBands.description":
    "Zeilen mit Bezeichnung, über und, wenn gewünscht, bis, wie bei SEGMENT.",
  "functions.EXPLAIN.description":
    "Gründe für die Klasse eines Kunden: Punkte, Gewicht und Anteil jedes Kriteriums und was die Klasse heben würde.",
  "functions.EXPLAIN.values.name": "Werte",
  "functions.EXPLAIN.values.description": "Die Werte eines Kunden, eine Zelle je Kriterium in deren Reihenfolge.",
  "functions.EXPLAIN.criteria.name": "Kriterien",
  "functions.EXPLAIN.criteria.description":
    "Zeilen mit Kriterium, Gewicht, über oder Auswahl, Punkten und, wenn gewünscht, bis, wie bei CASTING.",
  "functions.EXPLAIN.thresholds.name": "Klassengrenzen",
  "functions.EXPLAIN.thresholds.description":
    "Zeilen mit Klasse und der Punktzahl, ab der sie beginnt, wie bei CASTING.",
  "functions.EXPLAIN.leastAssessed.name": "Mindestanteil",
  "functions.EXPLAIN.leastAssessed.description":
    "Anteil des Gewichts, der für eine Klasse bewertet sein muss, wie bei CASTING.",
  "functions.clv.firstNowUnknown": "Geben Sie WAHR ein, wenn eine erste Zahlung heute fällt, sonst FALSCH oder nichts.",
  "functions.clv.measureUnknown": "Das Ergebnis „{measure}“ ist unbekannt. Verwenden Sie Wert oder Schwelle.",
  "functions.clv.notFinite": "{parameter} ist zu groß zum Rechnen.",
  "functions.clv.negative": "{parameter} darf nicht negativ sein.",
  "functions.clv.rateOutside": "{parameter} muss zwischen 0 % und 100 % liegen.",
  "functions.clv.notAboveMinusOne": "{parameter} muss über -100 % liegen.",
  "functions.clv.yearsOutside": "Geben Sie ganze Jahre von 1 bis 100 ein.",
  "functions.clv.neverPays":
    "Es gibt kein endliches Ergebnis: Es ist keine Zahlung zu erwarten, oder eine Zahl ist zu groß. Prüfen Sie Bindungsquote und Sätze.",
  "functions.CLV.description":
    "Kundenwert jeder Zeile: die Deckungsbeiträge der kommenden Jahre, soweit der Kunde bleibt, auf heute abgezinst.",
  "functions.CLV.contribution.name": "Deckungsbeitrag",
  "functions.CLV.contribution.description": "Deckungsbeitrag im Jahr.",
  "functions.CLV.retention.name": "Bindungsquote",
  "functions.CLV.retention.description": "Anteil der Kunden, die ein weiteres Jahr bleiben, 0 bis 100 %.",
  "functions.CLV.discount.name": "Zinssatz",
  "functions.CLV.discount.description": "Zins im Jahr.",
  "functions.CLV.years.name": "Jahre",
  "functions.CLV.years.description": "Anzahl der Jahre, 1 bis 100.",
  "functions.CLV.firstNow.name": "ErsteSofort",
  "functions.CLV.firstNow.description": "WAHR, wenn zusätzlich zu den Jahren eine erste Zahlung heute fällt.",
  "functions.CLV.growth.name": "Wachstum",
  "functions.CLV.growth.description": "Wachstum des Deckungsbeitrags im Jahr; ohne Angabe 0.",
  "functions.CLV.acquisitionCost.name": "Gewinnungskosten",
  "functions.CLV.acquisitionCost.description": "Was die Gewinnung des Kunden heute kostet; ohne Angabe 0.",
  "functions.CLV.contactCost.name": "Kontaktkosten",
  "functions.CLV.contactCost.description": "Kosten der geplanten Kontakte im Jahr; ohne Angabe 0.",
  "functions.CLV.measure.name": "Ergebnis",
  "functions.CLV.measure.description":
    '"Wert" oder "Schwelle": der Deckungsbeitrag im Jahr, über dem sich Kontakte und Gewinnung lohnen.',
  "functions.holidays.notYear":
    "Zeile {row} der Jahre ist kein Jahr von 1995 bis 9999. Tragen Sie ein Jahr wie 2026 ein; für ein Datum hilft JAHR().",
  "functions.holidays.noYear": "Das Jahr fehlt. Tragen Sie eines ein, etwa 2026.",
  "functions.holidays.regionUnknown":
    "Die Region „{region}“ ist unbekannt. Tragen Sie ein Bundesland wie BY oder Bayern ein, oder DE, AT oder CH.",
  "functions.holidays.assumptionUnknown":
    "Geben Sie WAHR ein, wenn der 15. August bei Ihnen in Bayern Feiertag ist, sonst FALSCH oder nichts.",
  "functions.status.dueNotDay":
    "Die Fälligkeit ist kein Tag. Tragen Sie ein Datum ein oder lassen Sie die Zelle leer; ein Datum als Text zählt nicht.",
  "functions.status.noAsOf": "Der Stichtag fehlt. Tragen Sie den Tag ein, von dem aus gezählt wird.",
  "functions.HOLIDAYS.description":
    "Gesetzliche Feiertage einer Region als Spalte von Tagen, für NETTOARBEITSTAGE, ARBEITSTAG und NEXTDUE.",
  "functions.HOLIDAYS.year.name": "Jahr",
  "functions.HOLIDAYS.year.description": "Ein Jahr ab 1995 oder mehrere.",
  "functions.HOLIDAYS.region.name": "Bundesland",
  "functions.HOLIDAYS.region.description": 'Ein Bundesland ("BY", "DE-BY", "Bayern"), "DE", "AT" oder "CH".',
  "functions.HOLIDAYS.assumption.name": "MariäHimmelfahrt",
  "functions.HOLIDAYS.assumption.description":
    "WAHR, wenn der 15. August in Bayern Feiertag ist, wie in überwiegend katholischen Gemeinden.",
  "functions.STATUS.description": "Status jeder Fälligkeit: überfällig, bald fällig oder aktuell.",
  "functions.STATUS.due.name": "Fälligkeit",
  "functions.STATUS.due.description": "Fälligkeit, wie NEXTDUE sie liefert; leer gibt leer.",
  "functions.STATUS.asOf.name": "Stichtag",
  "functions.STATUS.asOf.description": "Der Tag, von dem aus gezählt wird.",
  "functions.STATUS.soonDays.name": "TageBald",
  "functions.STATUS.soonDays.description": "Innerhalb so vieler Tage fällig gilt als bald fällig; ohne Angabe 14.",
  "functions.breakEven.inputUnknown":
    "Die Größe „{input}“ ist unbekannt. Verwenden Sie den Namen eines Arguments des Plans, etwa AnrufeProTag, oder Umwandlungsniveau oder Umwandlungsverzug.",
  "functions.breakEven.outOfReach":
    "Es gibt keine Lösung: Mit {input} = {value} ist der Deckungsbeitrag im Jahr {year} höchstens {contribution} und damit unter dem Ziel von {target}. Ändern Sie eine andere Größe oder das Ziel.",
  "functions.breakEven.alwaysAbove":
    "Es gibt keine Lösung: Der Deckungsbeitrag im Jahr {year} liegt immer über dem Ziel von {target}; mit {input} = {value} ist er noch {contribution}.",
  "functions.breakEven.conversionLevel": "Umwandlungsniveau",
  "functions.breakEven.conversionDelay": "Umwandlungsverzug",
  "functions.BREAKEVEN.description":
    "Break-even: der Wert einer Größe des Plans, mit dem der Deckungsbeitrag eines Jahres das Ziel erreicht.",
  "functions.BREAKEVEN.input.name": "Größe",
  "functions.BREAKEVEN.input.description":
    'Name der gesuchten Größe, etwa "AnrufeProTag"; auch "Umwandlungsniveau" oder "Umwandlungsverzug". Ein Wert oder ein Bereich.',
  "functions.BREAKEVEN.target.name": "Ziel",
  "functions.BREAKEVEN.target.description":
    "Deckungsbeitrag, der im Jahr erreicht werden soll; ein Wert oder ein Bereich.",
  "functions.BREAKEVEN.year.name": "Jahr",
  "functions.BREAKEVEN.year.description": "Jahr des Plans, 1 bis 50; ein Wert oder ein Bereich.",
  "functions.BREAKEVEN.advisers.name": "Betreuer",
  "functions.BREAKEVEN.advisers.description": "Zahl der Betreuer.",
  "functions.BREAKEVEN.daysPerYear.name": "TageProJahr",
  "functions.BREAKEVEN.daysPerYear.description": "Arbeitstage im Jahr.",
  "functions.BREAKEVEN.callsPerDay.name": "AnrufeProTag",
  "functions.BREAKEVEN.callsPerDay.description": "Aktive Anrufe je Arbeitstag und Betreuer.",
  "functions.BREAKEVEN.contributionPerOrder.name": "DeckungsbeitragJeAuftrag",
  "functions.BREAKEVEN.contributionPerOrder.description": "Was ein Auftrag einbringt.",
  "functions.BREAKEVEN.immediateRate.name": "Sofortquote",
  "functions.BREAKEVEN.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.BREAKEVEN.followUpRate.name": "Folgequote",
  "functions.BREAKEVEN.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.BREAKEVEN.followUpSuccessRate.name": "Folgeerfolgsquote",
  "functions.BREAKEVEN.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.BREAKEVEN.followUpMonths.name": "Folgemonate",
  "functions.BREAKEVEN.followUpMonths.description": "Monate vom Anruf bis zum Folgekontakt; ohne Angabe 6.",
  "functions.BREAKEVEN.conversionCurve.name": "Umwandlungskurve",
  "functions.BREAKEVEN.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.calibrate.input": "Größe",
  "functions.calibrate.n": "Anzahl n",
  "functions.calibrate.measured": "Gemessen",
  "functions.calibrate.low": "Unten",
  "functions.calibrate.high": "Oben",
  "functions.calibrate.plan": "Planwert",
  "functions.calibrate.blended": "Gemischt",
  "functions.calibrate.conversion": "Umwandlung nach {month} Monaten",
  "functions.calibrate.columnsDiffer":
    "Monate und Aufträge haben verschiedene Längen. Geben Sie Bereiche mit denselben Zeilen an.",
  "functions.calibrate.months":
    "Zeile {row} der Monate ist keine Zahl ab 0. Geben Sie die Monate bis zum Auftrag oder bis heute ein; lassen Sie die Kopfzeile weg.",
  "functions.CALIBRATE.description":
    "Kalibrierung: die Quoten des Plans aus Ihren Kontakten gemessen, mit 95-%-Bereichen und gemischt mit dem Plan.",
  "functions.CALIBRATE.outcomes.name": "Ergebnisse",
  "functions.CALIBRATE.outcomes.description":
    "Ergebnisse der ersten Anrufe; Termin und Folgekontakt zählen als solche; leere Zellen und „nicht erreicht“ bleiben weg.",
  "functions.CALIBRATE.followUpOutcomes.name": "Folgeergebnisse",
  "functions.CALIBRATE.followUpOutcomes.description": "Ergebnisse der Folgeanrufe; Termin zählt als Erfolg.",
  "functions.CALIBRATE.months.name": "Monate",
  "functions.CALIBRATE.months.description":
    "Je Termin die Monate bis zum Auftrag, oder bis heute, wenn es noch keinen gibt.",
  "functions.CALIBRATE.ordered.name": "Beauftragt",
  "functions.CALIBRATE.ordered.description": 'Je Termin WAHR oder "Auftrag", wenn daraus ein Auftrag wurde.',
  "functions.CALIBRATE.strength.name": "Planstärke",
  "functions.CALIBRATE.strength.description":
    "Der Plan zählt wie so viele Beobachtungen; ohne Angabe 50 (ein Beispiel).",
  "functions.CALIBRATE.fewest.name": "Mindestzahl",
  "functions.CALIBRATE.fewest.description":
    "Bei weniger Beobachtungen wird nichts gemessen; ohne Angabe 10 (ein Beispiel).",
  "functions.CALIBRATE.immediateRate.name": "Sofortquote",
  "functions.CALIBRATE.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.CALIBRATE.followUpRate.name": "Folgequote",
  "functions.CALIBRATE.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.CALIBRATE.followUpSuccessRate.name": "Folgeerfolgsquote",
  "functions.CALIBRATE.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.CALIBRATE.conversionCurve.name": "Umwandlungskurve",
  "functions.CALIBRATE.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.REMINDERS.description":
    "Erinnerungsliste: die überfälligen und bald fälligen Verbünde je Betreuer, die dringendsten zuerst, mit der empfohlenen Maßnahme.",
  "functions.REMINDERS.customers.name": "Kunden",
  "functions.REMINDERS.customers.description": "Kunden samt Kopfzeile, etwa Kunden[#Alle].",
  "functions.REMINDERS.contacts.name": "Kontakte",
  "functions.REMINDERS.contacts.description": "Kontakte samt Kopfzeile, etwa Kontakte[#Alle]; leer: noch kein Kontakt.",
  "functions.REMINDERS.asOf.name": "Stichtag",
  "functions.REMINDERS.asOf.description": "Der Tag, von dem aus gezählt wird; spätere Kontakte zählen nicht.",
  "functions.REMINDERS.frequencies.name": "Frequenzen",
  "functions.REMINDERS.frequencies.description":
    "Klasse, Kontakte pro Jahr, Gewicht; ohne Angabe A 6, B 4, C 2, D 1 (Beispiel).",
  "functions.REMINDERS.holidays.name": "Feiertage",
  "functions.REMINDERS.holidays.description": "Tage, die keine Arbeitstage sind; Samstag und Sonntag sind es nie.",
  "functions.REMINDERS.soonDays.name": "TageBald",
  "functions.REMINDERS.soonDays.description": "Fällig binnen so vieler Tage gilt als bald fällig; ohne Angabe 14.",
  "functions.reminders.customerColumns":
    "Die Kunden brauchen ihre Kopfzeile und darin eine Spalte Kundennr.: Geben Sie die ganze Tabelle an, etwa Kunden[#Alle].",
  "functions.reminders.contactColumns":
    "Die Kontakte brauchen ihre Kopfzeile und darin die Spalten Datum und Kundennr.: Geben Sie die ganze Tabelle an, etwa Kontakte[#Alle].",
  "functions.reminders.frequencyColumns":
    "Die Frequenzen müssen ein Bereich mit zwei oder drei Spalten sein: Klasse, Kontakte pro Jahr, Gewicht.",
  "functions.reminders.frequencyNotNumber":
    "Zeile {row} der Frequenzen: Kontakte pro Jahr müssen eine Zahl von 0 bis 366 sein.",
  "functions.MEASURE.description":
    "Empfohlene Maßnahme jeder Zeile mit Grund, nach einem Raster aus Phase und Interesse und mit seinen Sperren.",
  "functions.MEASURE.phase.name": "Kundenphase",
  "functions.MEASURE.phase.description": "Interessent, Qualifiziert, Käufer, Kunde, Stammkunde oder Blindgänger.",
  "functions.MEASURE.interest.name": "Interesse",
  "functions.MEASURE.interest.description": "Interessensgrad, 0 keiner bis 4 kaufbereit; leer ist 0.",
  "functions.MEASURE.classLabel.name": "Klasse",
  "functions.MEASURE.classLabel.description":
    "Klasse A bis D; ohne eigenen Bereich wird D nicht besucht (ein Beispiel).",
  "functions.MEASURE.consentEmail.name": "EinwilligungEMail",
  "functions.MEASURE.consentEmail.description": "Einwilligung in E-Mails: ja oder ausdrücklich.",
  "functions.MEASURE.consentPhone.name": "EinwilligungTelefon",
  "functions.MEASURE.consentPhone.description":
    "Einwilligung in Anrufe: ja oder ausdrücklich, mutmaßlich, Bestandskunde, Vertrag.",
  "functions.MEASURE.objection.name": "Widerspruch",
  "functions.MEASURE.objection.description": "Widerspruch gegen jeden Kontakt; er gilt, was auch sonst angegeben ist.",
  "functions.MEASURE.consumer.name": "Verbraucher",
  "functions.MEASURE.consumer.description":
    "WAHR für einen Verbraucher, der in Anrufe ausdrücklich eingewilligt haben muss.",
  "functions.MEASURE.recentContacts.name": "LetzteKontakte",
  "functions.MEASURE.recentContacts.description":
    "Kontakte des Verbunds in den letzten 30 Tagen; höchstens 3 (ein Beispiel).",
  "functions.MEASURE.measures.name": "Maßnahmen",
  "functions.MEASURE.measures.description":
    "Ihre Maßnahmen: Phase, Interesse, Maßnahme, nächstbeste, etwa SKM_Measures; ohne Angabe das Beispiel.",
  "functions.MEASURE.withheld.name": "Vorenthalten",
  "functions.MEASURE.withheld.description":
    "Was Klassen nicht bekommen: Klasse und Maßnahme, etwa SKM_Withheld; ohne Angabe das Beispiel.",
  "functions.BANDS.description":
    "Bänder des Plans: Deckungsbeitrag P10, P50, P90 je Periode durch Zufall, durch unsichere Größen und durch beides.",
  "functions.BANDS.advisers.name": "Betreuer",
  "functions.BANDS.advisers.description": "Zahl der Betreuer.",
  "functions.BANDS.daysPerYear.name": "TageProJahr",
  "functions.BANDS.daysPerYear.description": "Arbeitstage im Jahr.",
  "functions.BANDS.callsPerDay.name": "AnrufeProTag",
  "functions.BANDS.callsPerDay.description": "Aktive Anrufe je Arbeitstag und Betreuer.",
  "functions.BANDS.contributionPerOrder.name": "DeckungsbeitragJeAuftrag",
  "functions.BANDS.contributionPerOrder.description": "Was ein Auftrag einbringt.",
  "functions.BANDS.immediateRate.name": "Sofortquote",
  "functions.BANDS.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.BANDS.followUpRate.name": "Folgequote",
  "functions.BANDS.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.BANDS.followUpSuccessRate.name": "Folgeerfolgsquote",
  "functions.BANDS.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.BANDS.followUpMonths.name": "Folgemonate",
  "functions.BANDS.followUpMonths.description": "Monate vom Anruf bis zum Folgekontakt; ohne Angabe 6.",
  "functions.BANDS.conversionCurve.name": "Umwandlungskurve",
  "functions.BANDS.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.BANDS.years.name": "Jahre",
  "functions.BANDS.years.description": "Geplante Jahre, 1 bis 50; ohne Angabe 2.",
  "functions.BANDS.per.name": "Je",
  "functions.BANDS.per.description": '"year" (Jahr), "quarter" (Quartal) oder "month" (Monat).',
  "functions.BANDS.spreads.name": "Spannen",
  "functions.BANDS.spreads.description":
    "Zeilen mit dem Namen einer Größe, unten und oben; der Planwert liegt dazwischen.",
  "functions.BANDS.seed.name": "Startwert",
  "functions.BANDS.seed.description": "Ganze Zahl, mit der die Simulation beginnt; ohne Angabe 1.",

  "functions.capacity.days": "Tage",
  "functions.capacity.hours": "Stunden für Kunden",
  "functions.capacity.needed": "Nötige Stunden",
  "functions.capacity.utilisation": "Auslastung",
  "functions.capacity.free": "Freie Stunden",
  "functions.capacity.oneColumn": "{parameter} muss eine Spalte oder ein einzelner Wert sein.",
  "functions.capacity.minutesRows":
    "Die Minuten je Kontakt brauchen eine Zeile oder so viele Zeilen wie die Kontakte. Geben Sie eine Spalte je Klasse an.",
  "functions.capacity.minutesColumns":
    "Die Minuten je Kontakt und die Kontakte haben verschieden viele Spalten. Geben Sie in beiden eine Spalte je Klasse an.",
  "functions.capacity.shareOutside": "{parameter} muss zwischen 0 % und 100 % liegen.",
  "functions.capacity.noTime":
    "Es gibt keine Zeit für Kunden: Tage, Stunden am Tag oder Nettomarktzeit sind 0. Geben Sie sie ein, um die Auslastung zu sehen.",
  "functions.CAPACITY.description":
    "Kapazität jedes Betreuers im Jahr: Zeit für Kunden gegen die Minuten, die die Soll-Kontakte verlangen.",
  "functions.CAPACITY.workingDays.name": "Arbeitstage",
  "functions.CAPACITY.workingDays.description": "Arbeitstage im Jahr, wie NETTOARBEITSTAGE sie liefert.",
  "functions.CAPACITY.absentDays.name": "Fehltage",
  "functions.CAPACITY.absentDays.description": "Tage für Urlaub, Fortbildung und Krankheit.",
  "functions.CAPACITY.hoursADay.name": "StundenAmTag",
  "functions.CAPACITY.hoursADay.description": "Stunden am Tag.",
  "functions.CAPACITY.netMarketTime.name": "Nettomarktzeit",
  "functions.CAPACITY.netMarketTime.description": "Anteil der Zeit für Kunden, 0 bis 100 %.",
  "functions.CAPACITY.contacts.name": "Kontakte",
  "functions.CAPACITY.contacts.description": "Soll-Kontakte im Jahr: eine Zeile je Betreuer, eine Spalte je Klasse.",
  "functions.CAPACITY.minutesPerContact.name": "MinutenJeKontakt",
  "functions.CAPACITY.minutesPerContact.description":
    "Minuten eines Kontakts mit Fahrt und Vorbereitung: eine Spalte je Klasse.",
  "functions.CAPACITY.furtherMinutes.name": "WeitereMinuten",
  "functions.CAPACITY.furtherMinutes.description": "Minuten im Jahr für Call Partys und Folgeanrufe; ohne Angabe 0.",
  "functions.allocate.class": "Zeile",
  "functions.allocate.contacts": "Kontakte",
  "functions.allocate.perNetwork": "Je Verbund",
  "functions.allocate.minutes": "Minuten",
  "functions.allocate.contribution": "Deckungsbeitrag",
  "functions.allocate.fitError": "Anpassungsfehler",
  "functions.allocate.total": "Summe",
  "functions.allocate.responseColumns":
    "Die Wirkungen brauchen fünf Spalten: ohne Kontakt, halbes Soll, Soll, anderthalbes Soll und Sättigung.",
  "functions.allocate.rowsDiffer": "Die Spalten sind verschieden lang. Geben Sie jede mit einer Zeile je Klasse an.",
  "functions.allocate.tooManyNetworks": "Kontakte werden für bis zu {most} Verbünde zugeteilt. Wählen Sie weniger.",
  "functions.allocate.wayUnknown": "Der Weg „{way}“ ist unbekannt. Verwenden Sie Optimum, Streckung oder Priorität.",
  "functions.allocate.notNumber":
    "Zeile {row} von {parameter} ist keine Zahl. Geben Sie eine ein; lassen Sie die Kopfzeile weg.",
  "functions.allocate.notFinite": "Zeile {row}: {point} ist zu groß zum Rechnen.",
  "functions.allocate.negative": "Zeile {row}: {point} darf nicht negativ sein.",
  "functions.allocate.falls":
    "Zeile {row} der Wirkungen fällt bei: {point}. Mehr Kontakte bringen nie weniger: Lassen Sie die Anteile von keinem Kontakt bis zur Sättigung steigen.",
  "functions.allocate.notWhole": "Zeile {row}: {parameter} muss eine ganze Zahl sein.",
  "functions.allocate.tooMany": "Zeile {row}: {parameter} ist mehr als 366 im Jahr.",
  "functions.allocate.targetMissing": "Zeile {row}: Die Soll-Kontakte fehlen. Geben Sie mehr als 0 ein.",
  "functions.allocate.leastAboveMost":
    "Zeile {row}: Die Mindestkontakte liegen über den Höchstkontakten. Senken Sie die einen oder erhöhen Sie die anderen.",
  "functions.allocate.notProven":
    "Es gibt zu viele Kombinationen, um das Optimum zu beweisen. Geben Sie die Minuten eines Kontakts als ganze Zahlen oder in weniger Zeilen ein, oder nehmen Sie den Weg „Streckung“.",
  "functions.allocate.infeasible":
    "Die Mindestkontakte brauchen {hours} Stunden mehr, als es gibt; keine Zeit bleibt für Zeile {rows}. Geben Sie mehr Zeit oder senken Sie die Mindestkontakte.",
  "functions.allocate.point.none": "kein Kontakt",
  "functions.allocate.point.half": "halbes Soll",
  "functions.allocate.point.target": "Soll",
  "functions.allocate.point.oneAndAHalf": "anderthalbes Soll",
  "functions.allocate.point.saturation": "Sättigung",
  "functions.ALLOCATE.description":
    "Kontakte jeder Klasse, die in die Zeit passen: das exakte Optimum nach Wirkungskurven, eine Streckung oder Priorität.",
  "functions.ALLOCATE.minutes.name": "Minuten",
  "functions.ALLOCATE.minutes.description": "Minuten im Jahr für Soll-Kontakte.",
  "functions.ALLOCATE.networks.name": "Verbünde",
  "functions.ALLOCATE.networks.description": "Zahl der Verbünde, eine Zeile je Klasse.",
  "functions.ALLOCATE.targetContacts.name": "SollKontakte",
  "functions.ALLOCATE.targetContacts.description": "Kontakte im Jahr, die die Klasse verlangt.",
  "functions.ALLOCATE.minutesPerContact.name": "MinutenJeKontakt",
  "functions.ALLOCATE.minutesPerContact.description": "Minuten eines Kontakts mit Fahrt und Vorbereitung.",
  "functions.ALLOCATE.contribution.name": "Deckungsbeitrag",
  "functions.ALLOCATE.contribution.description": "Deckungsbeitrag eines Verbunds im Jahr beim Soll.",
  "functions.ALLOCATE.responses.name": "Wirkungen",
  "functions.ALLOCATE.responses.description":
    "Fünf Spalten: Anteil des Deckungsbeitrags ohne Kontakt, bei halbem, ganzem, anderthalbem Soll, bei Sättigung.",
  "functions.ALLOCATE.leastContacts.name": "Mindestkontakte",
  "functions.ALLOCATE.leastContacts.description": "Mindestkontakte eines Verbunds im Jahr; ohne Angabe 0.",
  "functions.ALLOCATE.mostContacts.name": "Höchstkontakte",
  "functions.ALLOCATE.mostContacts.description":
    "Höchstkontakte eines Verbunds im Jahr; ohne Angabe das doppelte Soll.",
  "functions.ALLOCATE.way.name": "Weg",
  "functions.ALLOCATE.way.description": "„Optimum“ (ohne Angabe), „Streckung“ oder „Priorität“.",
};
