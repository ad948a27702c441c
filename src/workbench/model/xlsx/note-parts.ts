/** The two parts that hold the notes of a sheet: their texts, and the yellow boxes that Excel draws for them. */
import { cellAddress, parseArea } from "../addresses";
import type { NoteState } from "../workbook";
import type { Container } from "./container";
import { child, children, descendants, escapeAttribute, escapeText, innerText, outerXml, parseXml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Threaded comments leave a note of their own for older programs: its author begins so. */
const THREAD = /^tc=\{/;

export interface FileNote {
  readonly ref: string;
  readonly text: string;
  readonly author: string;
}

/** The notes of a sheet's part; the shadows of threaded comments are left out. */
export function readNotes(container: Container, sheetPart: string): FileNote[] {
  const part = container.related(sheetPart, "comments")?.target;
  if (!part || !container.has(part)) return [];
  const { text, root } = container.xml(part);
  const authors = children(child(root, "authors"), "author").map((each) => innerText(text, each));
  return children(child(root, "commentList"), "comment").flatMap((each) => {
    const author = authors[Number(each.attributes.authorId ?? 0)] ?? "";
    const { ref } = each.attributes;
    if (THREAD.test(author) || ref === undefined || !parseArea(ref)) return [];
    const words = descendants(each, "t").map((run) => innerText(text, run));
    return [{ ref, text: words.join(""), author }];
  });
}

/** The part of the texts. What the file had for a note that stays is kept, with its fonts; threads' shadows stay as they are. */
export function commentsPart(file: string | undefined, notes: readonly NoteState[]): string {
  // Elements with a prefix cannot stand beside ours: such a part is written anew.
  const before = file !== undefined && /<comments\b/.test(file) ? file : undefined;
  const root = before === undefined ? undefined : parseXml(before);
  const authors =
    root && before !== undefined
      ? children(child(root, "authors"), "author").map((each) => innerText(before, each))
      : [];
  const known = new Map(
    children(child(root, "commentList"), "comment").map((each) => [each.attributes.ref ?? "", each]),
  );
  const lines: string[] = [];
  for (const [, each] of known)
    if (THREAD.test(authors[Number(each.attributes.authorId ?? 0)] ?? "")) lines.push(outerXml(before!, each));
  for (const note of notes) {
    const ref = cellAddress(note.row, note.column);
    const old = note.origin === undefined ? undefined : known.get(note.origin);
    const words = old && descendants(old, "t").map((run) => innerText(before!, run));
    if (old && words?.join("") === note.text) {
      lines.push(outerXml(before!, old).replace(/(\sref=")[^"]*/, (_all, start: string) => start + ref));
      continue;
    }
    let author = authors.indexOf(note.author);
    if (author < 0) author = authors.push(note.author) - 1;
    lines.push(
      `<comment ref="${ref}" authorId="${author}"><text><r><t xml:space="preserve">${escapeText(note.text)}</t></r></text></comment>`,
    );
  }
  const list = authors.map((each) => `<author>${escapeText(each)}</author>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors>${list}</authors><commentList>${lines.join("")}</commentList></comments>`;
}

const SHAPE = /<v:shape\b(?![^>]*\/>)[\s\S]*?<\/v:shape>/g;

const numberIn = (shape: string, name: string) => {
  const match = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape);
  return match ? Number(match[1]) : -1;
};

/** The part of the boxes. The boxes of notes that stay keep their size; what else is drawn there (form controls) stays. */
export function notesDrawing(before: string | undefined, notes: readonly NoteState[]): string {
  const boxes = new Map<string, string>();
  const text = before ?? EMPTY_DRAWING;
  const others = text.replace(SHAPE, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    boxes.set(cellAddress(numberIn(shape, "Row"), numberIn(shape, "Column")), shape);
    return "";
  });
  const used = [...text.matchAll(/\bid="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
  let next = Math.max(1024, ...used);
  const written = notes.map(({ row, column, origin }) => {
    const old = origin === undefined ? undefined : boxes.get(origin);
    if (!old) return box(++next, row, column);
    return old
      .replace(/<x:Row>[^<]*<\/x:Row>/, `<x:Row>${row}</x:Row>`)
      .replace(/<x:Column>[^<]*<\/x:Column>/, `<x:Column>${column}</x:Column>`);
  });
  const end = others.lastIndexOf("</");
  return others.slice(0, end) + written.join("") + others.slice(end);
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function box(number: number, row: number, column: number): string {
  // Left column, offset, top row, offset, right column, offset, bottom row, offset: beside the cell, two columns wide.
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${escapeAttribute("position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden")}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
