import type { NoteState } from "../../model/workbook";
import { parseAddress } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, findSheet, isRange, rangeOn, sheetState, startWriting, text, whole } from "../context";
import type { Handle, HandleOf, RangeHandle } from "../handle";
import { HostError } from "../hostError";

/** Who writes notes here: the API takes the name of the signed-in person. */
const AUTHOR = "Workbench";

interface Found {
  readonly sheet: string;
  readonly note: NoteState;
}

function notesOf(host: HostContext, sheet: string | undefined): readonly Found[] {
  if (sheet !== undefined) sheetState(host, sheet);
  return host.model
    .sheets()
    .filter(({ id }) => sheet === undefined || id === sheet)
    .flatMap(({ id }) => host.model.notes(id).map((note) => ({ sheet: id, note })));
}

/** One cell: an address on the sheet, an address with a sheet for the workbook's notes, or a range object. */
function cellOf(given: unknown, sheet: string | undefined, host: HostContext): RangeHandle {
  let range: RangeHandle;
  if (isRange(given)) range = given;
  else {
    const parsed = parseAddress(text(given));
    if (!parsed) throw new HostError("InvalidArgument");
    const place = parsed.sheet === undefined ? sheet : findSheet(host, parsed.sheet)?.id;
    if (place === undefined) throw new HostError("InvalidArgument");
    range = rangeOn(place, parsed.area);
  }
  const { rows, columns } = areaOf(range, host);
  if (rows !== 1 || columns !== 1 || (sheet !== undefined && range.sheet !== sheet))
    throw new HostError("InvalidArgument");
  return range;
}

const handleOf = ({ note }: Found): Handle => ({ type: "Note", note: note.id });

/** By the address of its cell; clients come back with the id that they were given. */
function find(host: HostContext, sheet: string | undefined, key: unknown): Found | undefined {
  const known = typeof key === "string" && host.model.note(key);
  if (known && (sheet === undefined || known.sheetId === sheet)) return { sheet: known.sheetId, note: known.note };
  const range = cellOf(key, sheet, host);
  const area = areaOf(range, host);
  sheetState(host, range.sheet);
  const note = host.model.noteAt(range.sheet, area.row, area.column);
  return note && { sheet: range.sheet, note };
}

export const notesBehaviour: BehaviourOf<"NoteCollection"> = {
  items: ({ sheet }, host) => notesOf(host, sheet).map(handleOf),
  calls: {
    add: ({ sheet }, [cell, content], host) => {
      const range = cellOf(cell, sheet, host);
      const given = text(content);
      if (given.length > 32767) throw new HostError("InvalidArgument");
      startWriting(host, range.sheet, "allowEditObjects");
      const { row, column } = areaOf(range, host);
      if (host.model.noteAt(range.sheet, row, column)) throw new HostError("ItemAlreadyExists");
      return { type: "Note", note: host.model.addNote(range.sheet, { row, column, text: given, author: AUTHOR }) };
    },
    getCount: ({ sheet }, _, host) => notesOf(host, sheet).length,
    getItem: ({ sheet }, [key], host) => {
      const found = find(host, sheet, key);
      if (!found) throw new HostError("ItemNotFound");
      return handleOf(found);
    },
    getItemAt: ({ sheet }, [index], host) => {
      const found = notesOf(host, sheet)[whole(index)];
      if (!found) throw new HostError("InvalidArgument");
      return handleOf(found);
    },
    getItemOrNullObject: ({ sheet }, [key], host) => {
      const found = find(host, sheet, key);
      return found ? handleOf(found) : null;
    },
  },
};

function stateOf({ note }: HandleOf<"Note">, host: HostContext): Found {
  const found = host.model.note(note);
  if (!found) throw new HostError("ItemNotFound");
  return { sheet: found.sheetId, note: found.note };
}

export const noteBehaviour: BehaviourOf<"Note"> = {
  id: ({ note }) => note,
  reads: {
    authorName: (self, host) => stateOf(self, host).note.author,
    content: (self, host) => stateOf(self, host).note.text,
  },
  writes: {
    content: (self, value, host) => {
      const { sheet } = stateOf(self, host);
      startWriting(host, sheet, "allowEditObjects");
      host.model.setNoteText(self.note, text(value));
    },
  },
  calls: {
    delete: (self, _, host) => {
      startWriting(host, stateOf(self, host).sheet, "allowEditObjects");
      host.model.removeNote(self.note);
    },
    getLocation: (self, _, host) => {
      const { sheet, note } = stateOf(self, host);
      return rangeOn(sheet, { row: note.row, column: note.column, rows: 1, columns: 1 });
    },
  },
};
