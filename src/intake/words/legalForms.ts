/** Legal forms at the end of a firm's name as they stand after `plainName`, longest first. */
export const legalForms: readonly string[] = [
  ...["gmbh & co kgaa", "gmbh & co kg", "gmbh u co kg", "gmbh co kg", "ag & co kgaa", "ag & co kg", "ag & co ohg"],
  ...["ug haftungsbeschraenkt & co kg", "ug & co kg", "se & co kgaa", "se & co kg", "ug haftungsbeschraenkt"],
  ...["gmbh i g", "gmbh i l", "partg mbb", "partgmbb", "partg", "gem gmbh", "ggmbh", "gesmbh", "ges m b h", "gmbh"],
  ...["mbh", "kgaa", "ohg", "keg", "kg", "ag", "se", "ug", "gbr", "gesbr", "og", "e kfm", "e kfr", "e k", "ek", "eg"],
  ...["e g", "ev", "e v", "e u", "eu", "i l", "i ins", "kdoer", "aoer"],
  ...["ltd", "limited", "plc", "llp", "llc", "l l c", "lp", "inc", "incorporated", "corporation", "corp", "company"],
  ...["co", "pty", "pvt", "sasu", "sas", "s a s", "sarl", "s a r l", "sagl", "eurl", "snc", "spa", "s p a", "srl"],
  ...["s r l", "s l u", "s a u", "sl", "s l", "sa", "s a", "bv", "b v", "nv", "n v", "vof", "aps", "asa", "ab", "oyj"],
  ...["oy", "as", "a s", "sp z o o", "sp k", "s r o", "kft", "zrt", "d o o"],
].sort((a, b) => b.length - a.length);

/** Forms that are words or initials as often: they go only where a word of three letters is left. */
export const weakForms: ReadonlySet<string> = new Set(
  [
    "sa",
    "s a",
    "as",
    "a s",
    "ab",
    "nv",
    "n v",
    "bv",
    "b v",
    "co",
    "se",
    "sl",
    "s l",
    "og",
    "eu",
    "eg",
    "ev",
    "ek",
  ].concat(["oy", "spa", "lp", "ug"]),
);

/** Words before a name that say nothing about whose name it is. */
export const nameNoise = /^(?:fa|firma|herrn?|frau|mr|mrs|ms|dr|prof|dipl ing)\s+/;
