/** Texts by which people say that nobody knows: they are neither a number nor a day nor an answer. */
export const notAssessedWords: ReadonlySet<string> = new Set([
  ...["k.a.", "k. a.", "ka", "k/a", "keine angabe", "keine angaben", "o.a.", "o. a.", "ohne angabe"],
  ...["unbekannt", "unbek.", "unbek", "?", "??", "???", "-", "--", "---", "–", "—", "/", ".", "..", "...", "…"],
  ...["offen", "noch offen", "nicht bekannt", "nicht erfasst", "entfällt", "n.v.", "nicht verfügbar", "leer", "(leer)"],
  ...["fehlt", "###", "n/a", "na", "n.a.", "n. a.", "unknown", "unk", "unk.", "tbd", "tbc", "t.b.d.", "none", "null"],
  ...["nil", "nan", "missing", "not set", "not available", "not known", "(blank)", "(none)", "--none--", "undefined"],
]);

/** Texts that systems write into a column of days for "no day". */
export const noDayWords: ReadonlySet<string> = new Set([
  ...["00.00.0000", "0000-00-00", "0.0.00", "0.0.0000", "0/0/00", "0/0/0000", "1/0/1900", "01.01.1900", "00.01.1900"],
  ...["30.12.1899", "31.12.9999", "9999-12-31", "12/31/9999", "1/1/1900", "1900-01-01", "1899-12-30"],
  ...["none", "keine", "keiner", "nie", "never"],
]);

/** What Excel writes into a cell whose formula failed, in both languages. */
export const errorTexts: ReadonlySet<string> = new Set([
  ...[
    "#n/a",
    "#value!",
    "#ref!",
    "#div/0!",
    "#name?",
    "#num!",
    "#null!",
    "#spill!",
    "#calc!",
    "#busy!",
    "#getting_data",
  ],
  ...["#nv", "#wert!", "#bezug!", "#zahl!", "#überlauf!"],
]);
