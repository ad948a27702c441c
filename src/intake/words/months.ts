const names: readonly (readonly string[])[] = [
  ["januar", "jan", "jän", "jänner", "january"],
  ["februar", "feb", "feber", "february"],
  ["märz", "mär", "mrz", "maerz", "march", "mar"],
  ["april", "apr"],
  ["mai", "may"],
  ["juni", "jun", "juno", "june"],
  ["juli", "jul", "julei", "july"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "october", "oct"],
  ["november", "nov"],
  ["dezember", "dez", "december", "dec"],
];

/** The number of a month, 1 to 12, by its name or short name in both languages, in small letters. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

const days: readonly (readonly string[])[] = [
  ["mo", "montag", "mon", "monday"],
  ["di", "dienstag", "tue", "tues", "tuesday"],
  ["mi", "mittwoch", "wed", "wednesday"],
  ["do", "donnerstag", "thu", "thur", "thurs", "thursday"],
  ["fr", "freitag", "fri", "friday"],
  ["sa", "samstag", "sonnabend", "sat", "saturday"],
  ["so", "sonntag", "sun", "sunday"],
];

/** The weekday, 1 Monday to 7 Sunday, by its name or short name in both languages, in small letters. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map(
  days.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);
