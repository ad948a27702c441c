/** Units as they stand in a header or a title, by what the cells are to be multiplied with. "share": 12.5 is 0.125. */
const units: Readonly<Record<string, readonly string[]>> = {
  "1": [
    "€",
    "eur",
    "euro",
    "in eur",
    "in €",
    "in euro",
    "$",
    "us$",
    "usd",
    "in usd",
    "in $",
    "chf",
    "in chf",
    "£",
    "gbp",
  ],
  "1000": [
    ...["t€", "teur", "in t€", "in teur", "t €", "t eur", "tsd", "tsd.", "tsd. €", "in tsd. €", "tsd €", "in tsd. eur"],
    ...[
      "tsd. eur",
      "in tsd",
      "in tausend",
      "in tausend €",
      "k€",
      "in k€",
      "keur",
      "in keur",
      "tchf",
      "in tchf",
      "kchf",
    ],
    ...[
      "in thousands",
      "thousands",
      "$000",
      "$k",
      "k$",
      "in $k",
      "£000",
      "€000",
      "'000",
      "000s",
      "$ thousands",
      "kusd",
    ],
  ],
  "1000000": [
    ...[
      "mio",
      "mio.",
      "mio. €",
      "mio €",
      "in mio.",
      "in mio",
      "in mio. €",
      "in mio €",
      "mio. eur",
      "in mio. eur",
      "m€",
    ],
    ...["$m", "$mm", "m$", "in millions", "millions", "$ millions", "in $m", "meur", "in meur", "£m"],
  ],
  share: ["%", "in %", "in prozent", "prozent", "percent", "in percent", "pct"],
};

export interface Unit {
  /** As it stands in the header. */
  readonly text: string;
  /** What a cell is multiplied with; 0.01 for a share. */
  readonly factor: number;
  readonly isShare: boolean;
}

const known = new Map(Object.entries(units).flatMap(([factor, words]) => words.map((word) => [word, factor] as const)));

/** The unit that a piece of a header says; undefined when it says none. */
export function unitOf(text: string): Unit | undefined {
  const factor = known.get(text.trim().toLowerCase().replace(/\s+/g, " "));
  if (factor === undefined) return undefined;
  return factor === "share" ? { text, factor: 0.01, isShare: true } : { text, factor: Number(factor), isShare: false };
}

/** Signs and codes of currencies before or behind an amount. */
export const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EUR: ["€", "eur", "euro"],
    USD: ["$", "us$", "usd"],
    GBP: ["£", "gbp"],
    CHF: ["chf", "fr.", "fr", "sfr.", "sfr"],
    PLN: ["zł", "pln"],
    CZK: ["kč", "czk"],
    "kr.": ["kr", "kr.", "sek", "dkk", "nok"],
  }).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/** What a letter or word behind an amount multiplies it with. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...["t€", "teur", "k€", "keur", "k", "tsd", "tsd.", "tsd. €", "tsd €", "tsd. eur"].map((w) => [w, 1e3] as const),
  ...["mio", "mio.", "mio €", "mio. €", "mio. eur", "mill.", "m€", "m", "mm", "meur"].map((w) => [w, 1e6] as const),
  ...["mrd", "mrd.", "mrd. €", "mrd €", "bn"].map((w) => [w, 1e9] as const),
]);
