/** What a template can name, and a person's letter fills in (docs/method.md, The written word). */
export const placeholders = [
  "salutation",
  "name",
  "company",
  "topic",
  "lastNote",
  "lastContact",
  "nextContact",
  "adviser",
  "me",
  "today",
] as const;
export type Placeholder = (typeof placeholders)[number];

const named = /\{([^{}\n]{1,40})\}/g;

/** The names in braces of a text, each once. */
export function bracedNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(named)].map(([, name = ""]) => name.trim()))];
}

/**
 * Fills in a template. What cannot be filled in stays in its braces, so that whoever sends the text sees it.
 * @param codeOf the placeholder that a name in braces stands for; undefined for none
 * @param values "" where there is nothing
 */
export function fillTemplate(
  template: string,
  codeOf: (name: string) => Placeholder | undefined,
  values: Readonly<Record<Placeholder, string>>,
): string {
  return template.replace(named, (whole, name: string) => {
    const code = codeOf(name.trim());
    return (code && values[code]) || whole;
  });
}

/** Mail programs on Windows take an address of about this length; a longer one is cut off or refused. */
export const longestMailto = 2000;

/**
 * The address that opens a draft (RFC 6068): the receiver, the subject and the text, line breaks as CRLF.
 * @returns null where it is too long for mail programs; the text is to be copied then
 */
export function mailtoOf(email: string, subject: string, text: string): string | null {
  const part = (of: string): string =>
    encodeURIComponent(of.replace(/\r?\n/g, "\r\n")).replace(
      /['()*!]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const to = encodeURIComponent(email).replace(/%40/g, "@");
  const address = `mailto:${to}?subject=${part(subject)}&body=${part(text)}`;
  return address.length > longestMailto ? null : address;
}
