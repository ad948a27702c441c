/** The metadata part that tells dynamic arrays from old array formulas. */
import { child, children, descendants, insertInto, parseXml } from "./xml";

const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const BLOCK = `<bk><extLst><ext uri="${EXTENSION}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;
const TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';

/** The number to put in a cell's cm attribute, and the metadata part that gives it its meaning. */
export function dynamicArrayMark(text: string | undefined): { mark: string; text: string } {
  if (!text) {
    return {
      mark: "1",
      text:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        `<metadataTypes count="1">${TYPE}</metadataTypes><futureMetadata name="XLDAPR" count="1">${BLOCK}</futureMetadata>` +
        '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
    };
  }
  const root = parseXml(text);
  const types = children(child(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes.name === "XLDAPR");
  const blocks = children(child(root, "cellMetadata"), "bk");
  if (type >= 0) {
    const future = children(root, "futureMetadata").find(({ attributes }) => attributes.name === "XLDAPR");
    const dynamic = children(future, "bk").findIndex((block) =>
      descendants(block, "dynamicArrayProperties").some(({ attributes }) => attributes.fDynamic === "1"),
    );
    const at = blocks.findIndex((block) =>
      children(block, "rc").some(
        ({ attributes }) => attributes.t === String(type + 1) && attributes.v === String(dynamic),
      ),
    );
    if (dynamic >= 0 && at >= 0) return { mark: String(at + 1), text };
  }
  // Other metadata is there already: ours is added behind it.
  const number = type >= 0 ? type + 1 : types.length + 1;
  let next = text;
  if (type < 0) next = insertInto(next, "metadataTypes", TYPE, ["metadataTypes"]);
  const existing = parseXml(next);
  const future = children(existing, "futureMetadata").find(({ attributes }) => attributes.name === "XLDAPR");
  const index = children(future, "bk").length;
  if (future) next = next.slice(0, future.innerEnd) + BLOCK + next.slice(future.innerEnd);
  else {
    const after = [...children(existing, "futureMetadata"), child(existing, "metadataTypes")!].sort(
      (a, b) => b.end - a.end,
    )[0]!;
    next = `${next.slice(0, after.end)}<futureMetadata name="XLDAPR" count="1">${BLOCK}</futureMetadata>${next.slice(after.end)}`;
  }
  next = insertInto(next, "cellMetadata", `<bk><rc t="${number}" v="${index}"/></bk>`, [
    "metadataTypes",
    "metadataStrings",
    "mdxMetadata",
    "futureMetadata",
    "cellMetadata",
  ]);
  return { mark: String(blocks.length + 1), text: next };
}
