import { wordsEn } from "../../text/words/en";

type JobNamed<Key> = Key extends `sheets.${infer Job}.name` ? Job : never;

/** A sheet that the add-in writes: each one that has a name among the texts. */
export type SheetJob = JobNamed<keyof typeof wordsEn>;

const sheetJobs = Object.keys(wordsEn).flatMap((key) => /^sheets\.(\w+)\.name$/.exec(key)?.[1] ?? []) as SheetJob[];

/**
 * The name that marks a sheet as ours: scoped to the sheet and referring to its first cell, so that it survives
 * renaming, moving and saving, and goes when the sheet goes. Its comment is the sheet's id and what the sheet was made of.
 */
export function markOf(job: SheetJob): string {
  return `SKM_sheet_${job}`;
}

/** A mark as it stands on a sheet: whose sheet it was put on, by Excel's id; "" where it does not say. */
export interface SheetMark {
  readonly job: SheetJob;
  readonly of: string;
  /** What the sheet was made of, as `madeOf` says it; "" where it does not say. */
  readonly made: string;
}

/** In place of the id of a sheet whose mark names none. */
const noSheet = "-";

/** The comment of a mark: the id of its sheet, and what that was made of. */
export function markComment(of: string, made: string): string {
  return made === "" ? of : `${of || noSheet} ${made}`;
}

/** What has to be loaded of a sheet's names for its marks. */
export const markFields = "items/name,items/scope,items/comment";

/**
 * The marks among the loaded names of a sheet. Only names of the sheet itself count: Excel may give those of the workbook as
 * well (office-js#1011), and a mark that lost its scope on its way through another program would make every sheet ours.
 */
export function marksOf(names: Excel.NamedItemCollection): readonly SheetMark[] {
  return names.items.flatMap(({ name, scope, comment }) => {
    const job =
      scope === "Worksheet" ? sheetJobs.find((each) => markOf(each).toLowerCase() === name.toLowerCase()) : null;
    const [of = "", made = ""] = comment.split(" ");
    return job ? [{ job, of: of === noSheet ? "" : of, made }] : [];
  });
}

/** A sheet with its marks. */
export interface MarkedSheet {
  /** Excel's id: it stays when the sheet is renamed or moved, and a copy of the sheet gets another one. */
  readonly id: string;
  readonly marks: readonly SheetMark[];
}

/**
 * Which job's sheet each sheet is. Excel copies a sheet with its marks, so a sheet is ours when its mark names it. Where no
 * mark does, a single one that names no sheet is taken (a file of the command line, of an older version); else none is: a
 * copy that somebody keeps is never taken for ours.
 */
export function ownJobs(sheets: readonly MarkedSheet[]): ReadonlyMap<string, SheetJob> {
  const jobs = new Map<string, SheetJob>();
  for (const job of sheetJobs) {
    const marked = sheets.flatMap(({ id, marks }) =>
      marks.filter((mark) => mark.job === job).map(({ of }) => ({ id, of })),
    );
    const own =
      marked.find(({ id, of }) => id === of) ?? (marked.length === 1 && marked[0]?.of === "" ? marked[0] : null);
    if (own) jobs.set(own.id, job);
  }
  return jobs;
}

/** Takes the sheets' ids out of the marks: the program that opens the file next may count its sheets otherwise. */
export async function unbindMarks(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/id");
  await context.sync();
  const marked = sheets.items.map((sheet) => ({ id: sheet.id, names: sheet.names.load(markFields) }));
  await context.sync();
  const jobs = ownJobs(marked.map(({ id, names }) => ({ id, marks: marksOf(names) })));
  for (const { id, names } of marked) {
    const job = jobs.get(id);
    const mark = job && names.items.find(({ name }) => name.toLowerCase() === markOf(job).toLowerCase());
    if (mark) mark.comment = markComment("", mark.comment.split(" ")[1] ?? "");
  }
  await context.sync();
}
