import { say, type Language } from "../../text/text";

/** Half an inch: what every printer can. */
const margin = 36;

/** Margins of every sheet that we write, in points. */
export const marginPoints = { left: margin, right: margin, top: margin, bottom: 1.5 * margin } as const;

/** pageLayout came with ExcelApi 1.9. */
export function canSetPage(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}

/** A4 with small margins; below stand the sheet's name and the page. Left out where Excel cannot. */
export function setPage(sheet: Excel.Worksheet, language: Language, orientation: "Portrait" | "Landscape"): void {
  if (!canSetPage()) return;
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = orientation;
  pageLayout.setPrintMargins("Points", {
    ...marginPoints,
    footer: margin / 2,
  });
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftFooter = "&A";
  everyPage.rightFooter = say(language, "sheets.page");
}
