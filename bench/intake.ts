/**
 * 100,000 rows and 20 columns as text, taken in: beside a bare pass that parses each cell once as a number and a day, in
 * the same run.
 */
import { dayText } from "../src/intake/dayText";
import { numberText } from "../src/intake/numberText";
import { cleanText, type IntakeBook } from "../src/intake/sheet";
import { understand } from "../src/intake/understand";
import { finished } from "../src/method/steps";
import { medianTimes, seeded } from "./measuring/median";

const random = seeded(3);
const count = 100_000;
const headers = [
  ...["Kundennr.", "Kunde", "Verbund", "Betreuer", "PLZ", "Ort", "Klasse", "Phase", "Potenzial", "Umsatz 2025"],
  ...[
    "Umsatz 2024",
    "zuletzt am",
    "wieder am",
    "Telefon",
    "E-Mail",
    "Ansprechpartner",
    "Thema",
    "Branche",
    "Land",
    "Bemerkung",
  ],
];
const german = (value: number): string =>
  value
    .toFixed(2)
    .replace(".", ",")
    .replace(/\B(?=(\d{3})+,)/g, ".");
const day = (): string => `${1 + Math.floor(random() * 28)}.${1 + Math.floor(random() * 12)}.2026`;
const rows = Array.from({ length: count }, (_none, n) => [
  ...[
    `0000${100000 + n}`,
    `Firma ${n.toString(36)} GmbH`,
    `Verbund ${n % 900}`,
    `Betreuer ${n % 12}`,
    `${10000 + (n % 80000)}`,
  ],
  ...[
    "Köln",
    "ABCD"[n % 4] ?? "",
    ["Kunde", "Interessent", "Stammkunde"][n % 3] ?? "",
    german(random() * 90000),
    german(random() * 50000),
  ],
  ...[
    german(random() * 50000),
    day(),
    n % 3 === 0 ? "" : day(),
    `0221 ${n}`,
    `a${n}@firma.example`,
    `Person ${n % 5000}`,
  ],
  ...["Angebot", "Handel", "DE", n % 7 === 0 ? "ruft zurück" : ""],
]);
const book: IntakeBook = {
  sheets: [
    {
      name: "Liste",
      isHidden: false,
      top: 0,
      left: 0,
      values: [headers, ...rows],
      formatAt: () => "General",
      isFormula: () => false,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      tables: [],
    },
  ],
  source: "workbook",
  language: "de",
  countsFrom1904: false,
};

function bare(): number {
  let read = 0;
  for (const row of rows) {
    for (const cell of row) {
      const text = cleanText(cell);
      if (numberText(text)) read++;
      if (dayText(text)) read++;
    }
  }
  return read;
}

const [once, intake] = medianTimes(3, [bare, () => finished(understand(book, { asOf: 46356 }))]) as [number, number];
let longest = 0;
const steps = understand(book, { asOf: 46356 });
for (let last = performance.now(), step = steps.next(); !step.done; step = steps.next()) {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}
console.log(
  `intake of ${count} x ${headers.length}: ${intake.toFixed(0)} ms, ${(intake / once).toFixed(2)} times a bare pass ` +
    `(${once.toFixed(0)} ms); longest step ${longest.toFixed(0)} ms`,
);
