import type { TextsLike } from "../sentence";
import type { functionHelpEn } from "./helpEn";

/** German: what Excel shows of the functions SKM.* while they are typed; the functions themselves never say it. */
export const functionHelpDe: TextsLike<typeof functionHelpEn> = {
  "functions.PLAN.description":
    "Erfolgsplan je Monat mit veränderlichen Treibern: Anrufe, Termine, Aufträge, Deckungsbeitrag, Kosten, Ergebnis.",
  "functions.PLAN.drivers.description":
    "Tabelle mit Kopfzeile: Monat, Betreuer, Tage im Jahr, Anrufe je Tag, Deckungsbeitrag und was sich sonst ändert. Ein Wert gilt bis zum nächsten.",
  "functions.PLAN.curve.description": "Zeilen aus Monat und kumuliertem Anteil der Termine, die Aufträge wurden.",
  "functions.PLAN.reading.description": '"nach" (eine Quote gilt nach ihrem Monat), "ab", "Mitte" oder "Linie".',
  "functions.PLAN.opening.description":
    "Zeilen aus Monat, offenen Terminen aus ihm und Follow-ups, die in ihm fällig sind.",
  "functions.PLAN.start.description": "Erster Tag des ersten Planmonats; ohne Angabe der erste Monat der Treiber.",
  "functions.PLAN.months.description": "Geplante Monate; ohne Angabe so weit die Treiber reichen, mindestens 24.",
  "functions.PLAN.per.description": '"year" (Jahr), "quarter" (Quartal) oder "month" (Monat).',
  "functions.SEGMENT.description": "Segment jedes Kunden nach Potenzial und Ausschöpfung: A1 bis C3.",
  "functions.SEGMENT.potential.description": "Was der Kunde im Jahr insgesamt kaufen könnte, bei wem auch immer.",
  "functions.SEGMENT.revenue.description": "Was der Kunde im Jahr bei Ihnen kauft; leer ist 0.",
  "functions.SEGMENT.potentialBands.description":
    "Zeilen aus Bezeichnung, über und, wenn gewünscht, bis. Ohne Angabe: A über 100.000, B über 2.000, C bis 2.000.",
  "functions.SEGMENT.penetrationBands.description":
    "Zeilen aus Bezeichnung, über und, wenn gewünscht, bis. Ohne Angabe: 1 über 50 %, 2 über 0, 3 Nichtkunde.",
  "functions.NEXTDUE.description":
    "Tag des nächsten Kontakts: letzter Kontakt plus Abstand der Klasse oder der vereinbarte Tag, auf einen Arbeitstag verschoben.",
  "functions.NEXTDUE.lastContact.description": "Tag des letzten Kontakts; leer, wenn es keinen gab.",
  "functions.NEXTDUE.cadence.description":
    "Klasse A bis D (6, 4, 2, 1 Kontakte im Jahr, ein Beispiel) oder Kontakte pro Jahr bis 366; 0 ergibt keine Fälligkeit.",
  "functions.NEXTDUE.agreedDate.description": "Mit dem Kunden vereinbarter Tag; er geht dem Rhythmus vor.",
  "functions.NEXTDUE.holidays.description": "Tage, die keine Arbeitstage sind; Samstag und Sonntag sind es nie.",
  "functions.NEXTDUE.asOf.description":
    "Der Tag, von dem aus gezählt wird; wer nie kontaktiert wurde, ist an ihm fällig.",
  "functions.FORECAST.description":
    "Erfolgsplanung: Anrufe, Termine, Aufträge und Deckungsbeitrag je Zeitraum, nach Monatskohorten.",
  "functions.FORECAST.advisers.description": "Zahl der Betreuer.",
  "functions.FORECAST.daysPerYear.description": "Arbeitstage im Jahr.",
  "functions.FORECAST.callsPerDay.description": "Aktive Anrufe je Arbeitstag und Betreuer.",
  "functions.FORECAST.contributionPerOrder.description": "Was ein Auftrag einbringt.",
  "functions.FORECAST.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.FORECAST.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.FORECAST.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.FORECAST.followUpMonths.description": "Monate vom Anruf bis zum Folgekontakt; ohne Angabe 6.",
  "functions.FORECAST.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.FORECAST.years.description": "Geplante Jahre, 1 bis 50; ohne Angabe 2.",
  "functions.FORECAST.per.description": '"year" (Jahr), "quarter" (Quartal) oder "month" (Monat).',
  "functions.LASTCONTACT.description":
    "Letzter Kontakt jedes Verbunds: sein Tag und der darin vereinbarte Tag für den nächsten oder der Tag des nächsten Versuchs.",
  "functions.LASTCONTACT.networks.description":
    "Die gesuchten Verbünde; ein Kunde ohne Verbund ist sein eigener, unter seiner Nummer.",
  "functions.LASTCONTACT.customerIds.description": "Nummern der Kunden.",
  "functions.LASTCONTACT.customerNetworks.description":
    "Verbünde derselben Kunden; leer, wo der Kunde sein eigener ist.",
  "functions.LASTCONTACT.contactCustomerIds.description": "Kundennummern der Kontakte.",
  "functions.LASTCONTACT.contactDates.description": "Tage derselben Kontakte.",
  "functions.LASTCONTACT.outcomes.description":
    "Ergebnisse derselben Kontakte; „nicht erreicht“ zählt nicht als Kontakt, ein dabei genannter Tag ist der des nächsten Versuchs.",
  "functions.LASTCONTACT.followUps.description":
    "In denselben Kontakten vereinbarte Tage oder die des nächsten Versuchs.",
  "functions.LASTCONTACT.asOf.description": "Kontakte nach diesem Tag zählen nicht.",
  "functions.ATTEMPTS.description":
    "Versuche seit dem letzten Kontakt jedes Verbunds, bei denen niemand erreicht wurde, und der Tag des nächsten.",
  "functions.ATTEMPTS.networks.description":
    "Die gesuchten Verbünde; ein Kunde ohne Verbund ist sein eigener, unter seiner Nummer.",
  "functions.ATTEMPTS.customerIds.description": "Nummern der Kunden.",
  "functions.ATTEMPTS.customerNetworks.description": "Verbünde derselben Kunden; leer, wo der Kunde sein eigener ist.",
  "functions.ATTEMPTS.contactCustomerIds.description": "Kundennummern der Kontakte.",
  "functions.ATTEMPTS.contactDates.description": "Tage derselben Kontakte.",
  "functions.ATTEMPTS.outcomes.description": "Ergebnisse derselben Kontakte; „nicht erreicht“ ist ein Versuch.",
  "functions.ATTEMPTS.followUps.description": "In denselben Kontakten vereinbarte Tage oder die des nächsten Versuchs.",
  "functions.ATTEMPTS.asOf.description": "Kontakte nach diesem Tag zählen nicht.",
  "functions.CASTING.description":
    "Klasse jeder Zeile nach Kriterien: Klasse, Punktzahl und die Punktzahl im schlechtesten und im besten Fall des nicht Bewerteten.",
  "functions.CASTING.values.description":
    "Eine Zeile je Kunde, eine Spalte je Kriterium in deren Reihenfolge; leer oder „-“ heißt nicht bewertet.",
  "functions.CASTING.criteria.description":
    "Zeilen mit Kriterium, Gewicht, über oder Auswahl, Punkten und, wenn gewünscht, bis; eine Zeile je Stufe einer Skala.",
  "functions.CASTING.thresholds.description":
    "Zeilen mit Klasse und der Punktzahl, ab der sie beginnt, fallend, die letzte leer. Ohne Angabe: A 75, B 50, C 25, D.",
  "functions.CASTING.leastAssessed.description":
    "Anteil des Gewichts, der für eine Klasse bewertet sein muss; ohne Angabe 50 % (ein Beispiel).",
  "functions.MATRIX.description":
    "Portfoliomatrix mit Beschriftung: Potenzialbänder nach unten, Ausschöpfungsbänder nach rechts, mit Summen.",
  "functions.MATRIX.potential.description": "Was jeder Kunde im Jahr insgesamt kaufen könnte, bei wem auch immer.",
  "functions.MATRIX.revenue.description": "Was jeder Kunde im Jahr bei Ihnen kauft; leer ist 0.",
  "functions.MATRIX.measure.description":
    "„Kunden“, „Potenzial“, „Umsatz“ oder „ungenutzt“ (ungenutztes Potenzial); ohne Angabe Kunden.",
  "functions.MATRIX.potentialBands.description":
    "Zeilen mit Bezeichnung, über und, wenn gewünscht, bis, wie bei SEGMENT.",
  "functions.MATRIX.penetrationBands.description":
    "Zeilen mit Bezeichnung, über und, wenn gewünscht, bis, wie bei SEGMENT.",
  "functions.EXPLAIN.description":
    "Gründe für die Klasse eines Kunden: Punkte, Gewicht und Anteil jedes Kriteriums und was die Klasse heben würde.",
  "functions.EXPLAIN.values.description": "Die Werte eines Kunden, eine Zelle je Kriterium in deren Reihenfolge.",
  "functions.EXPLAIN.criteria.description":
    "Zeilen mit Kriterium, Gewicht, über oder Auswahl, Punkten und, wenn gewünscht, bis, wie bei CASTING.",
  "functions.EXPLAIN.thresholds.description":
    "Zeilen mit Klasse und der Punktzahl, ab der sie beginnt, wie bei CASTING.",
  "functions.EXPLAIN.leastAssessed.description":
    "Anteil des Gewichts, der für eine Klasse bewertet sein muss, wie bei CASTING.",
  "functions.CLV.description":
    "Kundenwert jeder Zeile: die Deckungsbeiträge der kommenden Jahre, soweit der Kunde bleibt, auf heute abgezinst.",
  "functions.CLV.contribution.description": "Deckungsbeitrag im Jahr.",
  "functions.CLV.retention.description": "Anteil der Kunden, die ein weiteres Jahr bleiben, 0 bis 100 %.",
  "functions.CLV.discount.description": "Zins im Jahr.",
  "functions.CLV.years.description": "Anzahl der Jahre, 1 bis 100.",
  "functions.CLV.firstNow.description": "WAHR, wenn zusätzlich zu den Jahren eine erste Zahlung heute fällt.",
  "functions.CLV.growth.description": "Wachstum des Deckungsbeitrags im Jahr; ohne Angabe 0.",
  "functions.CLV.acquisitionCost.description": "Was die Gewinnung des Kunden heute kostet; ohne Angabe 0.",
  "functions.CLV.contactCost.description": "Kosten der geplanten Kontakte im Jahr; ohne Angabe 0.",
  "functions.CLV.measure.description":
    '"Wert" oder "Schwelle": der Deckungsbeitrag im Jahr, über dem sich Kontakte und Gewinnung lohnen.',
  "functions.HOLIDAYS.description":
    "Gesetzliche Feiertage einer Region als Spalte von Tagen, für NETTOARBEITSTAGE, ARBEITSTAG und NEXTDUE.",
  "functions.HOLIDAYS.year.description": "Ein Jahr ab 1995 oder mehrere.",
  "functions.HOLIDAYS.region.description": 'Ein Bundesland ("BY", "DE-BY", "Bayern"), "DE", "AT" oder "CH".',
  "functions.HOLIDAYS.assumption.description":
    "WAHR, wenn der 15. August in Bayern Feiertag ist, wie in überwiegend katholischen Gemeinden.",
  "functions.STATUS.description": "Status jeder Fälligkeit: überfällig, bald fällig oder aktuell.",
  "functions.STATUS.due.description": "Fälligkeit, wie NEXTDUE sie liefert; leer gibt leer.",
  "functions.STATUS.asOf.description": "Der Tag, von dem aus gezählt wird.",
  "functions.STATUS.soonDays.description": "Innerhalb so vieler Tage fällig gilt als bald fällig; ohne Angabe 14.",
  "functions.BREAKEVEN.description":
    "Break-even: der Wert einer Größe des Plans, mit dem der Deckungsbeitrag eines Jahres das Ziel erreicht.",
  "functions.BREAKEVEN.input.description":
    'Name der gesuchten Größe, etwa "AnrufeProTag"; auch "Umwandlungsniveau" oder "Umwandlungsverzug". Ein Wert oder ein Bereich.',
  "functions.BREAKEVEN.target.description":
    "Deckungsbeitrag, der im Jahr erreicht werden soll; ein Wert oder ein Bereich.",
  "functions.BREAKEVEN.year.description": "Jahr des Plans, 1 bis 50; ein Wert oder ein Bereich.",
  "functions.BREAKEVEN.advisers.description": "Zahl der Betreuer.",
  "functions.BREAKEVEN.daysPerYear.description": "Arbeitstage im Jahr.",
  "functions.BREAKEVEN.callsPerDay.description": "Aktive Anrufe je Arbeitstag und Betreuer.",
  "functions.BREAKEVEN.contributionPerOrder.description": "Was ein Auftrag einbringt.",
  "functions.BREAKEVEN.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.BREAKEVEN.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.BREAKEVEN.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.BREAKEVEN.followUpMonths.description": "Monate vom Anruf bis zum Folgekontakt; ohne Angabe 6.",
  "functions.BREAKEVEN.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.CALIBRATE.description":
    "Kalibrierung: die Quoten des Plans aus Ihren Kontakten gemessen, mit 95-%-Bereichen und gemischt mit dem Plan.",
  "functions.CALIBRATE.outcomes.description":
    "Ergebnisse der ersten Anrufe; Termin und Folgekontakt zählen als solche; leere Zellen und „nicht erreicht“ bleiben weg.",
  "functions.CALIBRATE.followUpOutcomes.description": "Ergebnisse der Folgeanrufe; Termin zählt als Erfolg.",
  "functions.CALIBRATE.months.description":
    "Je Termin die Monate bis zum Auftrag, oder bis heute, wenn es noch keinen gibt.",
  "functions.CALIBRATE.ordered.description": 'Je Termin WAHR oder "Auftrag", wenn daraus ein Auftrag wurde.',
  "functions.CALIBRATE.strength.description":
    "Der Plan zählt wie so viele Beobachtungen; ohne Angabe 50 (ein Beispiel).",
  "functions.CALIBRATE.fewest.description":
    "Bei weniger Beobachtungen wird nichts gemessen; ohne Angabe 10 (ein Beispiel).",
  "functions.CALIBRATE.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.CALIBRATE.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.CALIBRATE.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.CALIBRATE.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.REMINDERS.description":
    "Erinnerungsliste: die überfälligen und bald fälligen Verbünde je Betreuer, die dringendsten zuerst, mit der empfohlenen Maßnahme.",
  "functions.REMINDERS.customers.description": "Kunden samt Kopfzeile, etwa Kunden[#Alle].",
  "functions.REMINDERS.contacts.description": "Kontakte samt Kopfzeile, etwa Kontakte[#Alle]; leer: noch kein Kontakt.",
  "functions.REMINDERS.asOf.description": "Der Tag, von dem aus gezählt wird; spätere Kontakte zählen nicht.",
  "functions.REMINDERS.frequencies.description":
    "Klasse, Kontakte pro Jahr, Gewicht; ohne Angabe A 6, B 4, C 2, D 1 (Beispiel).",
  "functions.REMINDERS.holidays.description": "Tage, die keine Arbeitstage sind; Samstag und Sonntag sind es nie.",
  "functions.REMINDERS.soonDays.description": "Fällig binnen so vieler Tage gilt als bald fällig; ohne Angabe 14.",
  "functions.MEASURE.description":
    "Empfohlene Maßnahme jeder Zeile mit Grund, nach einem Raster aus Phase und Interesse und mit seinen Sperren.",
  "functions.MEASURE.phase.description": "Interessent, Qualifiziert, Käufer, Kunde, Stammkunde oder Ausgeschieden.",
  "functions.MEASURE.interest.description": "Interessensgrad, 0 keiner bis 4 kaufbereit; leer ist 0.",
  "functions.MEASURE.classLabel.description":
    "Klasse A bis D; ohne eigenen Bereich wird D nicht besucht (ein Beispiel).",
  "functions.MEASURE.consentEmail.description": "Einwilligung in E-Mails: ja oder ausdrücklich.",
  "functions.MEASURE.consentPhone.description":
    "Einwilligung in Anrufe: ja oder ausdrücklich, mutmaßlich, Bestandskunde, Vertrag.",
  "functions.MEASURE.objection.description": "Widerspruch gegen jeden Kontakt; er gilt, was auch sonst angegeben ist.",
  "functions.MEASURE.consumer.description":
    "WAHR für einen Verbraucher, der in Anrufe ausdrücklich eingewilligt haben muss.",
  "functions.MEASURE.recentContacts.description":
    "Kontakte des Verbunds in den letzten 30 Tagen; höchstens 3 (ein Beispiel).",
  "functions.MEASURE.measures.description":
    "Ihre Maßnahmen: Phase, Interesse, Maßnahme, nächstbeste, etwa SKM_Measures; ohne Angabe das Beispiel.",
  "functions.MEASURE.withheld.description":
    "Was Klassen nicht bekommen: Klasse und Maßnahme, etwa SKM_Withheld; ohne Angabe das Beispiel.",
  "functions.BANDS.description":
    "Bänder des Plans: Deckungsbeitrag P10, P50, P90 je Periode durch Zufall, durch unsichere Größen und durch beides.",
  "functions.BANDS.advisers.description": "Zahl der Betreuer.",
  "functions.BANDS.daysPerYear.description": "Arbeitstage im Jahr.",
  "functions.BANDS.callsPerDay.description": "Aktive Anrufe je Arbeitstag und Betreuer.",
  "functions.BANDS.contributionPerOrder.description": "Was ein Auftrag einbringt.",
  "functions.BANDS.immediateRate.description": "Anteil der Anrufe mit sofortigem Termin; ohne Angabe 40 %.",
  "functions.BANDS.followUpRate.description": "Anteil der Anrufe mit Folgekontakt; ohne Angabe 40 %.",
  "functions.BANDS.followUpSuccessRate.description": "Anteil der Folgekontakte mit Termin; ohne Angabe 50 %.",
  "functions.BANDS.followUpMonths.description": "Monate vom Anruf bis zum Folgekontakt; ohne Angabe 6.",
  "functions.BANDS.conversionCurve.description":
    "Zeilen aus Monat und kumuliertem Anteil der Termine, die zu Aufträgen wurden.",
  "functions.BANDS.years.description": "Geplante Jahre, 1 bis 50; ohne Angabe 2.",
  "functions.BANDS.per.description": '"year" (Jahr), "quarter" (Quartal) oder "month" (Monat).',
  "functions.BANDS.spreads.description":
    "Zeilen mit dem Namen einer Größe, unten und oben; der Planwert liegt dazwischen.",
  "functions.BANDS.seed.description": "Ganze Zahl, mit der die Simulation beginnt; ohne Angabe 1.",
  "functions.CAPACITY.description":
    "Kapazität jedes Betreuers im Jahr: Zeit für Kunden gegen die Minuten, die die Soll-Kontakte verlangen.",
  "functions.CAPACITY.workingDays.description": "Arbeitstage im Jahr, wie NETTOARBEITSTAGE sie liefert.",
  "functions.CAPACITY.absentDays.description": "Tage für Urlaub, Fortbildung und Krankheit.",
  "functions.CAPACITY.hoursADay.description": "Stunden am Tag.",
  "functions.CAPACITY.netMarketTime.description": "Anteil der Zeit für Kunden, 0 bis 100 %.",
  "functions.CAPACITY.contacts.description": "Soll-Kontakte im Jahr: eine Zeile je Betreuer, eine Spalte je Klasse.",
  "functions.CAPACITY.minutesPerContact.description":
    "Minuten eines Kontakts mit Fahrt und Vorbereitung: eine Spalte je Klasse.",
  "functions.CAPACITY.furtherMinutes.description": "Minuten im Jahr für Call Partys und Folgeanrufe; ohne Angabe 0.",
  "functions.ALLOCATE.description":
    "Kontakte jeder Klasse, die in die Zeit passen: das exakte Optimum nach Wirkungskurven, eine Streckung oder Priorität.",
  "functions.ALLOCATE.minutes.description": "Minuten im Jahr für Soll-Kontakte.",
  "functions.ALLOCATE.networks.description": "Zahl der Verbünde, eine Zeile je Klasse.",
  "functions.ALLOCATE.targetContacts.description": "Kontakte im Jahr, die die Klasse verlangt.",
  "functions.ALLOCATE.minutesPerContact.description": "Minuten eines Kontakts mit Fahrt und Vorbereitung.",
  "functions.ALLOCATE.contribution.description": "Deckungsbeitrag eines Verbunds im Jahr beim Soll.",
  "functions.ALLOCATE.responses.description":
    "Fünf Spalten: Anteil des Deckungsbeitrags ohne Kontakt, bei halbem, ganzem, anderthalbem Soll, bei Sättigung.",
  "functions.ALLOCATE.leastContacts.description": "Mindestkontakte eines Verbunds im Jahr; ohne Angabe 0.",
  "functions.ALLOCATE.mostContacts.description":
    "Höchstkontakte eines Verbunds im Jahr; ohne Angabe das doppelte Soll.",
  "functions.ALLOCATE.way.description": "„Optimum“ (ohne Angabe), „Streckung“ oder „Priorität“.",
  "functions.LIGHT.description": "Ampel jeder Zahl nach ihren Grenzen; mit einem Intervall entscheidet das Intervall.",
  "functions.LIGHT.figure.description": 'Die Zahl; 0 ist ein Wert, leer oder "-" ist keiner und gibt keine Ampel.',
  "functions.LIGHT.green.description": "Grenze für Grün. Über Rot: mehr ist besser; darunter: mehr ist schlechter.",
  "functions.LIGHT.red.description": "Grenze für Rot; ein Wert auf ihr ist nicht rot. Ohne Grenzen keine Ampel.",
  "functions.LIGHT.low.description": "Unteres Ende des 95-%-Intervalls; bei Gezähltem weglassen.",
  "functions.LIGHT.high.description": "Oberes Ende davon.",
  "functions.RHYTHM.description":
    "Eigener Rhythmus jedes Verbunds: übliche Tage zwischen Bestellungen, wie lange er schon ausbleibt und ob das ungewöhnlich ist.",
  "functions.RHYTHM.networks.description": "Die gesuchten Verbünde.",
  "functions.RHYTHM.orderNetworks.description": "Verbünde der Bestellungen; ohne Gutschriften und Storniertes.",
  "functions.RHYTHM.orderDates.description": "Tage derselben Bestellungen.",
  "functions.RHYTHM.asOf.description": "Der Tag, von dem gezählt wird; spätere Bestellungen zählen nicht.",
  "functions.RHYTHM.factor.description":
    "Bleibt aus nach mehr als so vielen üblichen Abständen; ohne Angabe 2 (Beispiel).",
  "functions.RHYTHM.fewestGaps.description":
    "Üblicher Abstand ab so vielen Abständen zwischen Bestellungen; ohne Angabe 3 (Beispiel).",
  "functions.GAPS.description":
    "Produkte, die ein Verbund nicht hat und vergleichbare haben, der größte vorsichtige Wert zuerst.",
  "functions.GAPS.networks.description": "Die Verbünde, je eine Zeile.",
  "functions.GAPS.products.description": "Die Produkte, je eine Spalte.",
  "functions.GAPS.owned.description": "Je Verbund eine Zeile, je Produkt eine Spalte: x, 1, yes oder ja, wo er es hat.",
  "functions.GAPS.groups.description":
    "Wonach Verbünde vergleichbar sind, etwa Klasse und Zielgruppe; leer: mit allen.",
  "functions.GAPS.contribution.description":
    "Deckungsbeitrag im Jahr je Verbund und Produkt, wie der Bestand; leer, wo unbekannt.",
  "functions.GAPS.strength.description": "Wie viel der Anteil aller Verbünde wiegt; ohne Angabe 10 (Beispiel).",
  "functions.GAPS.fewest.description": "Bei weniger vergleichbaren Verbünden zählen alle; ohne Angabe 10 (Beispiel).",
  "functions.NPS.description":
    "Weiterempfehlung (Net Promoter Score) jeder Gruppe, mit einem 95-%-Intervall, das bei wenigen Antworten keine Gewissheit behauptet.",
  "functions.NPS.answers.description":
    'Antworten von 0 bis 10, je Verbund eine; leer oder "-" ist keine. In Excel für den Mac als B2:B50&"" angeben.',
  "functions.NPS.groups.description": "Betreuer oder Klasse derselben Antworten; ohne Angabe sind alle eine Gruppe.",
  "functions.XMR.description":
    "Grenzen einer Kennzahl nach Monaten oder Wochen und welche ihrer Werte ein Signal sind (XmR-Karte). Nicht für gleitende Fenster.",
  "functions.XMR.values.description":
    'Die Kennzahl jeder Periode; 0 ist ein Wert, leer oder "-" ist keiner. In Excel für den Mac als B2:B50&"" angeben.',
  "functions.XMR.baseline.description": "So viele erste Perioden setzen die Grenzen; ohne Angabe 12, mindestens 8.",
  "functions.RANKCORR.description":
    "Rangübereinstimmung zweier Spalten: Kendalls tau-b und Spearmans Korrelation mit 95-%-Intervallen.",
  "functions.RANKCORR.x.description":
    'Zahlen wie Punkte; Klassen als Zahlen, die beste am höchsten. Leer oder "-" lässt die Zeile aus. In Excel für den Mac als B2:B50&"" angeben.',
  "functions.RANKCORR.y.description": "Womit verglichen wird, etwa der Deckungsbeitrag danach; 0 ist ein Wert.",
  "functions.LORENZ.description":
    "Konzentrationskurve: welchen Anteil am Ergebnis die höchsten Punkte halten, mit Gini-Koeffizient und Trennschärfe.",
  "functions.LORENZ.score.description":
    'Zahlen, die ordnen, die beste am höchsten; leer oder "-" lässt die Zeile aus. In Excel für den Mac als B2:B50&"" angeben.',
  "functions.LORENZ.outcome.description":
    "Was daraus wurde, etwa der Deckungsbeitrag; 0 ist ein Wert, unter 0 zählt als 0.",
  "functions.TOPICS.description": "Themen für das Gespräch: je Verbund bis zu drei Gründe, der dringendste zuerst.",
  "functions.TOPICS.customers.description": "Kunden mit Kopfzeile, wie Kunden[#Alle].",
  "functions.TOPICS.contacts.description": "Kontakte mit Kopfzeile; leer: niemand wurde kontaktiert.",
  "functions.TOPICS.asOf.description": "Der Tag, von dem gezählt wird; Späteres zählt nicht.",
  "functions.TOPICS.orders.description":
    "Bestellungen mit Kopfzeile: Datum, Kundennr., Betrag und, wenn vorhanden, Bestellnummer.",
  "functions.TOPICS.tasks.description": "Die Aufgaben, wie SKM_Tasks[#Alle].",
  "functions.TOPICS.complaints.description": "Reklamationen mit Kopfzeile: Kundennr., Eröffnet, Gegenstand, Erledigt.",
  "functions.TOPICS.careCalls.description": "Betreuungsanrufe mit Kopfzeile: Woche, Kundennr., Frage, Antwort.",
  "functions.TOPICS.most.description": "So viele Themen je Verbund; ohne Angabe 3 (Beispiel).",
};
