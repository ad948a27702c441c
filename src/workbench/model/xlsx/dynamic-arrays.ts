/** The metadata part that tells dynamic arrays from old array formulas. */
import {
  child,
  children,
  descendants,
  innerXml,
  insertInto,
  parseXml,
  prefixOf,
  withAttributes,
  type XmlElement,
} from "./xml";

const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/** The order in which the schema wants the part's lists. */
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata"];

/** `p` is the prefix of the part's elements, "" or "x:". */
const block = (p: string) =>
  `<${p}bk><${p}extLst><${p}ext uri="${EXTENSION}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></${p}ext></${p}extLst></${p}bk>`;
const metadataType = (p: string) =>
  `<${p}metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;

/** The number to put in a cell's cm attribute, and the metadata part that gives it its meaning. */
export function dynamicArrayMark(text: string | undefined): { mark: string; text: string } {
  if (!text) {
    return {
      mark: "1",
      text:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        `<metadataTypes count="1">${metadataType("")}</metadataTypes><futureMetadata name="XLDAPR" count="1">${block("")}</futureMetadata>` +
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
  const p = prefixOf(root);
  const number = type >= 0 ? type + 1 : types.length + 1;
  let next = text;
  const list = (name: string, line: string) => {
    next = insertInto(next, name, line, ORDER.slice(0, ORDER.indexOf(name)));
  };
  if (type < 0) list("metadataTypes", metadataType(p));
  const existing = parseXml(next);
  const future = children(existing, "futureMetadata").find(({ attributes }) => attributes.name === "XLDAPR");
  const index = children(future, "bk").length;
  next = future ? withBlock(next, future, index + 1, p) : withFuture(next, existing, p);
  list("cellMetadata", `<${p}bk><${p}rc t="${number}" v="${index}"/></${p}bk>`);
  return { mark: String(blocks.length + 1), text: next };
}

function withBlock(text: string, future: XmlElement, count: number, p: string): string {
  const tag = withAttributes(text.slice(future.start, future.innerStart).replace(/\s*\/>$/, ">"), {
    count: String(count),
  });
  const inner = innerXml(text, future);
  return `${text.slice(0, future.start)}${tag}${inner}${block(p)}</${future.name}>${text.slice(future.end)}`;
}

function withFuture(text: string, root: XmlElement, p: string): string {
  const before = ORDER.slice(0, ORDER.indexOf("cellMetadata"));
  const at = Math.max(...root.children.filter(({ local }) => before.includes(local)).map(({ end }) => end));
  const list = `<${p}futureMetadata name="XLDAPR" count="1">${block(p)}</${p}futureMetadata>`;
  return text.slice(0, at) + list + text.slice(at);
}
