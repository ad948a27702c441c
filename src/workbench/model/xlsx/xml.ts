/** XML with positions: elements know where they stand in the text, so that a part can be changed in place. */

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of the whole element in the text. */
  readonly start: number;
  readonly end: number;
  /** Of what stands between its tags; both equal `end` for an empty-element tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** For element content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (each) => (each === "&" ? "&amp;" : each === "<" ? "&lt;" : "&gt;"));
}

/** For attribute values; line breaks would be read back as blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;")
    .replace(/\t/g, "&#9;");
}

export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const pattern = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    attributes[match[1]!] = decodeXml(match[2] ?? match[3] ?? "");
  }
  return attributes;
}

const localOf = (name: string) => name.slice(name.indexOf(":") + 1);

interface Open {
  name: string;
  local: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

/** The root element. Throws when the text is not well-formed. */
export function parseXml(text: string): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let at = text.indexOf("<");
  while (at >= 0 && at < text.length) {
    const aside = asideEnd(text, at);
    if (aside !== undefined) at = aside;
    else if (text[at + 1] === "/") {
      const end = endOf(text, ">", at);
      const open = stack.pop();
      if (!open || text.slice(at + 2, end - 1).trimEnd() !== open.name) throw new Error("unexpected closing tag");
      open.innerEnd = at;
      open.end = end;
      if (!stack.length) root = open;
      at = end;
    } else {
      const end = tagEnd(text, at);
      const empty = text[end - 2] === "/";
      const inside = text.slice(at + 1, empty ? end - 2 : end - 1);
      const name = /^[^\s/>]+/.exec(inside)?.[0] ?? "";
      const element: Open = {
        name,
        local: localOf(name),
        attributes: parseAttributes(inside.slice(name.length)),
        children: [],
        start: at,
        end,
        innerStart: end,
        innerEnd: end,
      };
      stack.at(-1)?.children.push(element);
      if (!empty) stack.push(element);
      else if (!stack.length) root = element;
      at = end;
    }
    at = text.indexOf("<", at);
  }
  if (!root || stack.length) throw new Error("not well-formed XML");
  return root;
}

/** Behind the next `closing`; throws when the text breaks off before. */
export function endOf(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  if (at < 0) throw new Error(`"${closing}" is missing, the part breaks off`);
  return at + closing.length;
}

/** Behind a comment, a CDATA section, a declaration or an instruction; undefined when none starts here. */
function asideEnd(text: string, at: number): number | undefined {
  if (text.startsWith("<!--", at)) return endOf(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return endOf(text, "]]>", at);
  if (text[at + 1] === "?") return endOf(text, "?>", at);
  return text[at + 1] === "!" ? endOf(text, ">", at) : undefined;
}

/** The end of a tag; ">" may stand inside an attribute value. */
function tagEnd(text: string, start: number): number {
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (quote) {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  throw new Error("a tag does not end");
}

export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((each) => each.local === local);
}

export function children(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

/** All elements of a name, at any depth, in the order of the text. */
export function descendants(element: XmlElement, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    if (each.local === local) found.push(each);
    for (let index = each.children.length - 1; index >= 0; index--) waiting.push(each.children[index]!);
  }
  return found;
}

/** "x:" where the element is written `<x:name>`, else "": what is put beside or into it needs the same. */
export function prefixOf({ name }: Pick<XmlElement, "name">): string {
  return name.slice(0, name.indexOf(":") + 1);
}

export function innerXml(text: string, element: XmlElement | undefined): string {
  return element ? text.slice(element.innerStart, element.innerEnd) : "";
}

export function outerXml(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

export function innerText(text: string, element: XmlElement | undefined): string {
  return decodeXml(
    innerXml(text, element).replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, data: string) => escapeText(data)),
  );
}

/** An opening or empty tag with attributes changed; undefined takes one away. */
export function withAttributes(tag: string, change: Readonly<Record<string, string | undefined>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(change)) {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
    if (pattern.test(result)) result = result.replace(pattern, () => written);
    else if (written) result = result.replace(/\s*\/?>$/, (end) => written + end.trim());
  }
  return result;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Decides between insertions at the same place. */
  readonly order?: number;
}

/** The text with non-overlapping stretches replaced. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end || (a.order ?? 0) - (b.order ?? 0))) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Cell texts: characters that XML cannot hold are written _xHHHH_, and a text that looks like that is guarded. */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A <t> element; blanks at its ends and line breaks need saying so. */
export function textElement(text: string, name = "t"): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeText(encodeCellText(text))}</${name}>`;
}

/** Adds a child to one of the root's lists and counts it; the list is made behind the ones named before it when missing. */
export function insertInto(text: string, list: string, line: string, before: readonly string[]): string {
  const root = parseXml(text);
  const element = child(root, list);
  if (element) {
    const count = String(element.children.length + 1);
    const empty = element.innerStart === element.end;
    const tag = text.slice(element.start, empty ? element.end : element.innerStart).replace(/\s*\/>$/, ">");
    const inner = empty ? "" : innerXml(text, element);
    const whole = `${withAttributes(tag, { count })}${inner}${line}</${element.name}>`;
    return text.slice(0, element.start) + whole + text.slice(element.end);
  }
  const previous = root.children.filter(({ local }) => before.includes(local)).at(-1);
  const made = `<${prefixOf(root)}${list} count="1">${line}</${prefixOf(root)}${list}>`;
  if (root.innerStart === root.end) return opened(text, root, made);
  const at = previous ? previous.end : root.innerStart;
  return text.slice(0, at) + made + text.slice(at);
}

/** The text with an empty element `<x/>` opened around `inner`. */
export function opened(text: string, element: XmlElement, inner: string): string {
  const tag = text.slice(element.start, element.end - 2).trimEnd();
  return `${text.slice(0, element.start)}${tag}>${inner}</${element.name}>${text.slice(element.end)}`;
}
