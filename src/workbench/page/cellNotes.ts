import { registries } from "@odoo/o-spreadsheet";
import { Component, xml } from "@odoo/owl";

interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}
interface Getters {
  getCellNote(position: Position): string | undefined;
}

/** The text of a note beside its cell, while the pointer is over it. */
class NoteBox extends Component<{ readonly text: string }> {
  static override template = xml`<div class="cell-note" role="note" t-esc="props.text"/>`;
  static override props = ["text", "onClosed?"];
  static maxSize = { maxHeight: 240 };
}

/** The red corner that tells of a note. */
const corner = { width: 8, height: 8, paths: [{ fillColor: "#C00000", path: "M0 0 H8 V8 Z" }] };

/** Shows the notes of cells in every grid of the page. */
export function showCellNotes(): void {
  const onHover = (position: Position, getters: Getters) => {
    const text = getters.getCellNote(position);
    if (text === undefined) return { isOpen: false };
    return { isOpen: true, props: { text }, Component: NoteBox, cellCorner: "top-right" };
  };
  const icon = (getters: Getters, position: Position) => {
    if (getters.getCellNote(position) === undefined) return undefined;
    const place = { priority: 0, horizontalAlign: "right", size: 8, margin: 1, position, type: "cell_note" };
    return { ...place, svg: corner, hoverSvg: corner };
  };
  // The library's types do not know the getter of our own store.
  registries.cellPopoverRegistry.replace("cell_note", { onHover } as never);
  registries.iconsOnCellRegistry.replace("cell_note", icon as never);
}
