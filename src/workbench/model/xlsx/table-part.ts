/** The part that describes a table. */
import { areaAddress } from "../addresses";
import { sameColumn } from "../structured-reference";
import type { TableState } from "../workbook";
import {
  applyEdits,
  child,
  children,
  encodeCellText,
  escapeAttribute,
  outerXml,
  parseXml,
  withAttributes,
  type Edit,
} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Column names stand in attributes; line breaks are written as _x000a_ there. */
const attributeName = (name: string) => escapeAttribute(encodeCellText(name).replace(/\n/g, "_x000a_"));

function filterArea(table: TableState): string {
  return areaAddress({ ...table.area, rows: table.area.rows - (table.hasTotals ? 1 : 0) });
}

/** A new part; `id` is unique in the workbook. */
export function newTablePart(table: TableState, id: number): string {
  const ref = areaAddress(table.area);
  const name = escapeAttribute(table.name);
  const columns = table.columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${attributeName(column)}"/>`,
  );
  const filter = table.showFilterButton ? `<autoFilter ref="${filterArea(table)}"/>` : "";
  const totals = table.hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  const style = table.style
    ? `<tableStyleInfo name="${escapeAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`
    : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${table.hasInsertRow ? ' insertRow="1"' : ""}${totals}>` +
    `${filter}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>${style}</table>`
  );
}

/** The part of the file brought in line with the table as it is now; the same text when nothing differs. */
export function changedTablePart(text: string, table: TableState): string {
  const root = parseXml(text);
  const edits: Edit[] = [];
  const tag = text.slice(root.start, root.innerStart);
  const ref = areaAddress(table.area);
  const { attributes } = root;
  const change: Record<string, string> = {};
  if (attributes.ref !== ref) change.ref = ref;
  if ((attributes.displayName ?? attributes.name) !== table.name) {
    change.name = table.name;
    change.displayName = table.name;
  }
  const nextTag = withAttributes(tag, { ...change, insertRow: table.hasInsertRow ? "1" : undefined });
  if (nextTag !== tag) edits.push({ start: root.start, end: root.innerStart, text: nextTag });
  const filter = child(root, "autoFilter");
  if (filter && change.ref) {
    const end = filter.innerStart === filter.end ? filter.end : filter.innerStart;
    edits.push({
      start: filter.start,
      end,
      text: withAttributes(text.slice(filter.start, end), { ref: filterArea(table) }),
    });
  }
  const list = child(root, "tableColumns");
  const old = children(list, "tableColumn");
  const same =
    old.length === table.columns.length &&
    old.every((each, index) => sameColumn(each.attributes.name ?? "", table.columns[index]!));
  if (list && !same) {
    let next = old.reduce((most, each) => Math.max(most, Number(each.attributes.id ?? 0)), 0);
    const written = table.columns.map((name, index) => {
      const known =
        old.find((each) => sameColumn(each.attributes.name ?? "", name)) ??
        // A header that was retyped in place keeps its column.
        (old.length === table.columns.length ? old[index] : undefined);
      if (!known)
        return `<${list.name.replace("tableColumns", "tableColumn")} id="${++next}" name="${attributeName(name)}"/>`;
      const xml = outerXml(text, known);
      const end = xml.indexOf(">") + 1;
      return (
        withAttributes(xml.slice(0, end), {}).replace(/\sname="[^"]*"/, () => ` name="${attributeName(name)}"`) +
        xml.slice(end)
      );
    });
    edits.push({
      start: list.start,
      end: list.end,
      text: `<${list.name} count="${written.length}">${written.join("")}</${list.name}>`,
    });
  }
  const style = child(root, "tableStyleInfo");
  if (style && table.style && style.attributes.name !== table.style) {
    edits.push({
      start: style.start,
      end: style.end,
      text: withAttributes(outerXml(text, style), { name: table.style }),
    });
  }
  return edits.length ? applyEdits(text, edits) : text;
}
