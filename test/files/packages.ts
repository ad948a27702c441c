/** Customers in packages as different programs write them. */
import { book, partsOf, relationships, worksheet, type Parts } from "../workbench/model/filePackage";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const COLUMNS = ["Customer ID", "Name", "Potential", "Revenue"];

/** Customers as a table, with an array formula of the old kind, a formula of before dynamic arrays and two names. */
export function customers(): Parts {
  const header = COLUMNS.map((name, index) => `<c r="${"ABCD"[index]}1" t="inlineStr"><is><t>${name}</t></is></c>`);
  const rows = [1, 2, 3, 4].map((id) => {
    const row = id + 1;
    return `<row r="${row}"><c r="A${row}"><v>${id}</v></c><c r="B${row}" t="inlineStr"><is><t>Grüße ${id}</t></is></c><c r="C${row}"><f>Seats*10</f><v>${id * 10000}</v></c><c r="D${row}"><v>${id * 2000}</v></c><c r="G${row}"><v>${id * 1000}</v></c></row>`;
  });
  const arrays = '<row r="9"><c r="A9"><f t="array" ref="A9">SUM(IF(D2:D5&gt;0,D2:D5,0))</f><v>20000</v></c></row>';
  return partsOf(
    book({
      sheets: {
        Customers: worksheet(
          `<sheetData><row r="1">${header.join("")}</row>${rows.join("")}${arrays}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        ),
      },
      workbook: {
        after:
          '<definedNames><definedName name="Gross" comment="with tax">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*1.19)</definedName><definedName name="Seats">Customers!$G$2:$G$5</definedName></definedNames>',
      },
      types: { "xl/tables/table1.xml": `${TYPE}table+xml` },
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "/xl/tables/table1.xml"]),
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="Customers" displayName="Customers" ref="A1:D5"><tableColumns count="4">${COLUMNS.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("")}</tableColumns></table>`,
      },
    }),
  );
}

/** Every element of the parts whose path fits gets the prefix. */
const prefixed = (parts: Parts, paths: RegExp, prefix: string): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([path, text]) => [
      path,
      paths.test(path)
        ? text.replace(/<(\/?)(?=[A-Za-z])(?!\w+:)/g, `<$1${prefix}:`).replace(/ xmlns="/g, ` xmlns:${prefix}="`)
        : text,
    ]),
  );

const withType = (parts: Parts, path: string, type: string): Parts => ({
  ...parts,
  "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
    "</Types>",
    `<Override PartName="/${path}" ContentType="${type}"/></Types>`,
  ),
});

/** The same customers as other programs would pack them. */
export const forms: Readonly<Record<string, (parts: Parts) => Parts>> = {
  plain: (parts) => parts,
  "prefixed-relationships": (parts) => prefixed(parts, /\.rels$/, "ns0"),
  "prefixed-sheets": (parts) => prefixed(parts, /xl\/(?:workbook|worksheets\/sheet\d+|tables\/table\d+)\.xml$/, "x"),
  "without-default-for-relationships": (parts) => ({
    ...parts,
    "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
      /<Default Extension="rels"[^>]*>/,
      Object.keys(parts)
        .filter((path) => path.endsWith(".rels"))
        .map(
          (path) =>
            `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
        )
        .join(""),
    ),
  }),
  "cube-metadata": (parts) => ({
    ...withType(parts, "xl/metadata.xml", `${TYPE}sheetMetadata+xml`),
    "xl/metadata.xml": `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLMDX" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes><metadataStrings count="2"><s v="Cube"/><s v="[Measures].[Sales]"/></metadataStrings><mdxMetadata count="1"><mdx n="0" f="m"><t c="1"><n x="1"/></t></mdx></mdxMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="rId80" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="/xl/metadata.xml"/></Relationships>',
    ),
  }),
};
