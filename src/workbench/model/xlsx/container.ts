/** The package of an .xlsx file: parts by path, relationships, content types. Parts that are not changed stay as they are. */
import { strToU8 } from "fflate";
import { pack, readZip, TooLarge, unpack, writeZip, type Entry } from "./zip";
import { children, escapeAttribute, opened, parseXml, prefixOf, type XmlElement } from "./xml";
import { partText, utf8Declared } from "./part-text";

/** `xls`, `xlsb` and `ods` are spreadsheets of other formats, `notXlsx` is none that we know. */
export type XlsxErrorCode = "notXlsx" | "xls" | "xlsb" | "ods" | "encrypted" | "corrupt" | "tooLarge";

/** Why a file cannot be opened. `where` is the part, or the cell as "Data!XFD1048576", that is at fault, where one is. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    readonly where = "",
  ) {
    super(message);
    this.name = "XlsxError";
  }
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path inside the package, without a leading slash; as written when external. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIP_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const CONTENT_TYPES = "[Content_Types].xml";
/** OpenDocument keeps its kind in the first part of the package, a plain text. */
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

export class Container {
  /** Parts as they came, packed, and parts as they were set. */
  private readonly parts = new Map<string, Entry | Uint8Array>();

  /** Opens the bytes of a file; throws XlsxError. */
  static open(bytes: Uint8Array): Container {
    if (bytes.length >= 8 && bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
      // An encrypted .xlsx is wrapped in the old compound format, which an .xls is as well.
      if (streamNames(bytes).includes("EncryptedPackage")) {
        throw new XlsxError("encrypted", "The file is protected with a password.");
      }
      throw new XlsxError("xls", "The file is in an older Excel format (.xls).");
    }
    if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new XlsxError("notXlsx", "The file is not an .xlsx workbook.");
    const container = new Container();
    let entries: Map<string, Entry>;
    try {
      entries = readZip(bytes);
    } catch (error) {
      throw new XlsxError("corrupt", `The file is damaged: ${(error as Error).message}.`);
    }
    for (const [path, entry] of entries) {
      if (!path.endsWith("/")) container.parts.set(path.replace(/\\/g, "/").replace(/^\//, ""), entry);
    }
    if (container.text("mimetype")?.startsWith(OPEN_DOCUMENT))
      throw new XlsxError("ods", "The file is an OpenDocument file (.ods).");
    if (!container.has(CONTENT_TYPES)) throw new XlsxError("notXlsx", "The file is not an .xlsx workbook.");
    return container;
  }

  copy(): Container {
    const other = new Container();
    for (const [path, content] of this.parts) other.parts.set(path, content);
    return other;
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.find(path) !== undefined;
  }

  /** Part names are compared without case. */
  private find(path: string): string | undefined {
    if (this.parts.has(path)) return path;
    const lower = path.toLowerCase();
    for (const each of this.parts.keys()) if (each.toLowerCase() === lower) return each;
    return undefined;
  }

  bytes(path: string): Uint8Array | undefined {
    const found = this.find(path);
    const part = found === undefined ? undefined : this.parts.get(found);
    if (!part || part instanceof Uint8Array) return part;
    try {
      return unpack(part);
    } catch (error) {
      if (error instanceof TooLarge) throw new XlsxError("tooLarge", `${path}: ${error.message}.`, path);
      throw new XlsxError("corrupt", `The file is damaged: ${path}: ${(error as Error).message}.`, path);
    }
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    try {
      return bytes && partText(bytes);
    } catch (error) {
      throw new XlsxError("corrupt", `The file is damaged: ${path}: ${(error as Error).message}`, path);
    }
  }

  /** The part parsed; throws XlsxError when it is missing or damaged. */
  xml(path: string): { text: string; root: XmlElement } {
    const text = this.text(path);
    if (text === undefined) throw new XlsxError("corrupt", `The file is damaged: ${path} is missing.`, path);
    try {
      return { text, root: parseXml(text) };
    } catch (error) {
      throw new XlsxError("corrupt", `The file is damaged: ${path}: ${(error as Error).message}`, path);
    }
  }

  set(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? strToU8(utf8Declared(content)) : content;
    this.parts.set(this.find(path) ?? path, bytes);
  }

  delete(path: string): void {
    const found = this.find(path);
    if (found !== undefined) this.parts.delete(found);
  }

  // relationships

  relationshipsPath(path: string): string {
    const slash = path.lastIndexOf("/");
    return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
  }

  relationships(path: string): Relationship[] {
    const file = this.relationshipsPath(path);
    if (!this.has(file)) return [];
    return children(this.xml(file).root, "Relationship").map(({ attributes }) => {
      const external = attributes.TargetMode === "External";
      const target = attributes.Target ?? "";
      return {
        id: attributes.Id ?? "",
        type: (attributes.Type ?? "").replace(/^.*\//, ""),
        target: external ? target : resolveTarget(path, target),
        external,
      };
    });
  }

  related(path: string, type: string): Relationship | undefined {
    return this.relationships(path).find((each) => each.type === type && !each.external);
  }

  /** Adds a relationship; returns its id. `type` is the full type. */
  relate(path: string, type: string, target: string): string {
    const file = this.relationshipsPath(path);
    const taken = new Set(this.relationships(path).map(({ id }) => id));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const text =
      this.text(file) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    const line = `Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="/${escapeAttribute(target)}"/>`;
    this.set(file, insertBeforeEnd(text, `<${prefixOf(parseXml(text))}${line}`));
    // Older LibreOffice names each relationships part by itself; a new one would have no type.
    this.setDefaultType("rels", RELATIONSHIP_TYPE);
    return id;
  }

  unrelate(path: string, id: string): void {
    const file = this.relationshipsPath(path);
    if (!this.has(file)) return;
    const { text, root } = this.xml(file);
    const element = root.children.find((each) => each.attributes.Id === id);
    if (element) this.set(file, text.slice(0, element.start) + text.slice(element.end));
  }

  // content types

  setContentType(path: string, type: string): void {
    const { text, root } = this.xml(CONTENT_TYPES);
    const name = `/${path}`;
    if (root.children.some((each) => each.attributes.PartName?.toLowerCase() === name.toLowerCase())) return;
    const line = `Override PartName="${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`;
    this.set(CONTENT_TYPES, insertBeforeEnd(text, `<${prefixOf(root)}${line}`));
  }

  setDefaultType(extension: string, type: string): void {
    const { text, root } = this.xml(CONTENT_TYPES);
    if (root.children.some((each) => each.attributes.Extension?.toLowerCase() === extension)) return;
    const line = `<${prefixOf(root)}Default Extension="${extension}" ContentType="${escapeAttribute(type)}"/>`;
    this.set(CONTENT_TYPES, text.slice(0, root.innerStart) + line + text.slice(root.innerStart));
  }

  contentType(path: string): string | undefined {
    const { root } = this.xml(CONTENT_TYPES);
    const name = `/${path}`.toLowerCase();
    const override = root.children.find((each) => each.attributes.PartName?.toLowerCase() === name);
    if (override) return override.attributes.ContentType;
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return root.children.find((each) => each.attributes.Extension?.toLowerCase() === extension)?.attributes.ContentType;
  }

  /** Takes a part out, with its relationships, its content type and every part that only it refers to. */
  remove(path: string): void {
    const owned = this.relationships(path).filter((each) => !each.external);
    this.delete(path);
    this.delete(this.relationshipsPath(path));
    const { text, root } = this.xml(CONTENT_TYPES);
    const name = `/${path}`.toLowerCase();
    const element = root.children.find((each) => each.attributes.PartName?.toLowerCase() === name);
    if (element) this.set(CONTENT_TYPES, text.slice(0, element.start) + text.slice(element.end));
    for (const { target } of owned) if (this.has(target) && !this.isReferred(target)) this.remove(target);
  }

  private isReferred(target: string): boolean {
    const lower = target.toLowerCase();
    for (const file of this.parts.keys()) {
      if (!file.endsWith(".rels")) continue;
      const owner = file.replace(/_rels\/([^/]+)\.rels$/, "$1");
      if (this.relationships(owner).some((each) => !each.external && each.target.toLowerCase() === lower)) return true;
    }
    return false;
  }

  /** A path that no part has: "xl/tables/table{}.xml". */
  freePath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace("{}", String(number));
      if (!this.has(path)) return path;
    }
  }

  /** The package as an archive; parts that were not set are copied packed. */
  zip(): Uint8Array {
    const entries = new Map<string, Entry>();
    const put = (path: string, part: Entry | Uint8Array) =>
      entries.set(path, part instanceof Uint8Array ? pack(part) : part);
    // Readers look at the content types first.
    const types = this.parts.get(CONTENT_TYPES);
    if (types) put(CONTENT_TYPES, types);
    for (const [path, part] of this.parts) if (path !== CONTENT_TYPES) put(path, part);
    return writeZip(entries);
  }
}

/** Where the names of a compound file's streams stand: in its directory, which may lie behind all of its contents. */
function streamNames(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = bytes.length < 512 ? 0 : (view.getUint32(0x30, true) + 1) * 2 ** view.getUint16(0x1e, true);
  const decode = (from: number, length: number) =>
    new TextDecoder("utf-16le").decode(bytes.subarray(from, from + (Math.min(length, bytes.length - from) & ~1)));
  return decode(0, 1 << 20) + (directory < bytes.length ? decode(directory, 1 << 16) : "");
}

/** A relationship's target as a path; absolute ones ("/xl/worksheets/sheet1.xml") are written by openpyxl. */
function resolveTarget(source: string, target: string): string {
  const clean = decodeURIComponentSafely(target.replace(/\\/g, "/").replace(/#.*$/, ""));
  if (clean.startsWith("/")) return clean.slice(1);
  const folders = source.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Puts a line before the root's closing tag; an empty root is opened for it. */
export function insertBeforeEnd(text: string, line: string): string {
  const root = parseXml(text);
  if (root.innerStart === root.end) return opened(text, root, line);
  return text.slice(0, root.innerEnd) + line + text.slice(root.innerEnd);
}
