/** The notes of cells (Excel's old comments). */
import type { EngineRange } from "./library";
import type { NoteMark } from "./marks";
import type { Area, NoteState } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { overlaps, zoneOf } from "./zones";

export class NotesOnSheets {
  constructor(private readonly workbook: WorkbookEngine) {}

  /** In the order of the cells, by rows. */
  notes(sheetId: string): readonly NoteState[] {
    return Object.entries(this.workbook.store.noteMarks)
      .flatMap(([id, mark]) => (mark && mark.at.sheetId === sheetId ? [noteOf(id, mark)] : []))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  note(id: string): { readonly sheetId: string; readonly note: NoteState } | undefined {
    const mark = this.workbook.store.noteMarks[id];
    return mark && { sheetId: mark.at.sheetId, note: noteOf(id, mark) };
  }

  noteAt(sheetId: string, row: number, column: number): NoteState | undefined {
    const { noteMarks } = this.workbook.store;
    for (const id in noteMarks) {
      const mark = noteMarks[id];
      if (mark?.at.sheetId === sheetId && mark.at.zone.top === row && mark.at.zone.left === column)
        return noteOf(id, mark);
    }
    return undefined;
  }

  addNote(sheetId: string, note: Omit<NoteState, "id">): string {
    let id: string;
    do id = `note${this.workbook.freshNumber()}`;
    while (id in this.workbook.store.noteMarks);
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, note.row + 1, note.column + 1);
      this.workbook.mark("noteMarks", id, { ...note, sheetId });
    });
    return id;
  }

  setNoteText(id: string, text: string): void {
    const mark = this.workbook.store.noteMarks[id];
    if (!mark) throw new Error(`There is no note ${id}.`);
    this.workbook.mark("noteMarks", id, { ...noteOf(id, mark), sheetId: mark.at.sheetId, text });
  }

  removeNote(id: string): void {
    this.workbook.mark("noteMarks", id, undefined);
  }

  clearNotes(sheetId: string, area: Area): void {
    const cleared = zoneOf(area);
    this.workbook.transaction(() => {
      for (const { id, row, column } of this.notes(sheetId))
        if (overlaps(zoneOf({ row, column, rows: 1, columns: 1 }), cleared)) this.removeNote(id);
    });
  }
}

function noteOf(id: string, { at, text, author, origin }: NoteMark): NoteState {
  const { top, left } = (at as EngineRange).zone;
  return { id, row: top, column: left, text, author, ...(origin !== undefined && { origin }) };
}
