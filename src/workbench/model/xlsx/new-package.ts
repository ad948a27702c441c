/** The package that a workbook without a file is written into. */
import { Container } from "./container";
import type { FileSource } from "./file-source";
import { MINIMAL_STYLES } from "./styles";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A workbook package with no sheet yet. */
export function newPackage(dateSystem: "1900" | "1904"): FileSource {
  const container = new Container();
  container.set(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  const workbookPart = "xl/workbook.xml";
  const properties = dateSystem === "1904" ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  container.set(
    workbookPart,
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<bookViews><workbookView/></bookViews><sheets></sheets><calcPr calcId="191029"/></workbook>`,
  );
  container.setContentType(workbookPart, `${SHEET_TYPE}sheet.main+xml`);
  container.relate("", `${OFFICE}/officeDocument`, workbookPart);
  const stylesPart = "xl/styles.xml";
  container.set(stylesPart, MINIMAL_STYLES);
  container.setContentType(stylesPart, `${SHEET_TYPE}styles+xml`);
  container.relate(workbookPart, `${OFFICE}/styles`, stylesPart);
  return {
    container,
    workbookPart,
    sheets: [],
    strings: [],
    dates: dateSystem,
    isSingleName: () => false,
    stylesPart,
    names: [],
    settingsPart: undefined,
    settings: new Map(),
  };
}
