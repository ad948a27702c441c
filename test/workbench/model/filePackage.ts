/** Packages written by hand, as other programs write them, and a look into saved ones. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export type Parts = Record<string, string>;

export function relationships(...lines: [id: string, type: string, target: string][]): string {
  const list = lines.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?>\n<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

export function worksheet(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

export interface Book {
  /** Worksheet parts, by sheet name. */
  readonly sheets: Record<string, string>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: {
    readonly properties?: string;
    readonly after?: string;
    readonly sheetState?: Record<string, string>;
  };
  /** Further parts; those under xl/ that need one get a content type from `types`. */
  readonly more?: Parts;
  readonly types?: Record<string, string>;
  /** Further relationships of the workbook part. */
  readonly related?: readonly [id: string, type: string, target: string][];
}

/** A package; targets are absolute, as openpyxl writes them. */
export function book({
  sheets,
  strings,
  styles,
  workbook = {},
  more = {},
  types = {},
  related = [],
}: Book): Uint8Array {
  const names = Object.keys(sheets);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}sheet.main+xml"/>`,
    ...names.map(
      (_name, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}worksheet+xml"/>`,
    ),
    ...Object.entries(types).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
  ];
  const listed = names.map((name, index) => {
    const state = workbook.sheetState?.[name];
    return `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`;
  });
  const lines: [string, string, string][] = names.map((_name, index) => [
    `rId${index + 1}`,
    "worksheet",
    `/xl/worksheets/sheet${index + 1}.xml`,
  ]);
  if (strings !== undefined) lines.push(["rId90", "sharedStrings", "/xl/sharedStrings.xml"]);
  if (styles !== undefined) lines.push(["rId91", "styles", "/xl/styles.xml"]);
  const parts: Parts = {
    "[Content_Types].xml": `<?xml version="1.0"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<?xml version="1.0"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.properties ?? ""}<bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join("")}</sheets>${workbook.after ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(...lines, ...related),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name]!])),
    ...(strings !== undefined && {
      "xl/sharedStrings.xml": `<?xml version="1.0"?>\n<sst xmlns="${MAIN}">${strings}</sst>`,
    }),
    ...(styles !== undefined && {
      "xl/styles.xml": `<?xml version="1.0"?>\n<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Paths of parts that differ, are missing or are new. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((path) => old[path] !== now[path]).sort();
}

/** The package of parts that were taken out and changed. */
export function packageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
