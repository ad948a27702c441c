/** The German states, Germany as a whole (what is a holiday in every state), Austria and Switzerland. */
export const germanStates = [
  "DE-BW",
  "DE-BY",
  "DE-BE",
  "DE-BB",
  "DE-HB",
  "DE-HH",
  "DE-HE",
  "DE-MV",
  "DE-NI",
  "DE-NW",
  "DE-RP",
  "DE-SL",
  "DE-SN",
  "DE-ST",
  "DE-SH",
  "DE-TH",
] as const;
export const regions = [...germanStates, "DE", "AT", "CH"] as const;
export type Region = (typeof regions)[number];

/** German and English names; the codes are understood as well, those of the states also without "DE-". */
const names: readonly (readonly [Region, ...string[]])[] = [
  ["DE-BW", "Baden-Württemberg", "Baden-Wuerttemberg"],
  ["DE-BY", "Bayern", "Bavaria"],
  ["DE-BE", "Berlin"],
  ["DE-BB", "Brandenburg"],
  ["DE-HB", "Bremen"],
  ["DE-HH", "Hamburg"],
  ["DE-HE", "Hessen", "Hesse"],
  ["DE-MV", "Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"],
  ["DE-NI", "Niedersachsen", "Lower Saxony"],
  ["DE-NW", "Nordrhein-Westfalen", "North Rhine-Westphalia", "NRW"],
  ["DE-RP", "Rheinland-Pfalz", "Rhineland-Palatinate"],
  ["DE-SL", "Saarland"],
  ["DE-SN", "Sachsen", "Saxony"],
  ["DE-ST", "Sachsen-Anhalt", "Saxony-Anhalt"],
  ["DE-SH", "Schleswig-Holstein"],
  ["DE-TH", "Thüringen", "Thueringen", "Thuringia"],
  ["DE", "Deutschland", "Germany"],
  ["AT", "Österreich", "Oesterreich", "Austria"],
  ["CH", "Schweiz", "Switzerland"],
];

const key = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();

const known = new Map<string, Region>();
for (const [region, ...said] of names) {
  known.set(key(region), region);
  if (region.startsWith("DE-")) known.set(key(region.slice(3)), region);
  for (const name of said) known.set(key(name), region);
}

/** The region that a text names ("DE-BY", "by", "Bayern", "Bavaria"), without case; undefined when it names none. */
export function regionOf(text: string): Region | undefined {
  return known.get(key(text));
}
