import { addressOf, type Area } from "../excel/address";
import { inExcel } from "../excel/excel";
import { removeSheets } from "../excel/removeSheets";

/** Errors of cells that are not calculated yet. */
const waiting = new Set(["#BUSY!", "#GETTING_DATA"]);
/** So long a function is given to answer; Excel starts the add-in's runtime first where it has to. */
const patienceMs = 30_000;
const pauseMs = 250;

/** A sheet of the check's own: what a step needs of Excel, and nothing of the user's. */
export interface Scratch {
  readonly id: string;
  /** One piece of work on the sheet, in an Excel.run of its own. */
  run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The values of cells when Excel has calculated them, or what it shows after half a minute. */
  calculated(area: Area): Promise<unknown[][]>;
}

/** Makes the sheet; `remove` takes it away again. */
export async function openScratch(): Promise<Scratch & { remove(): Promise<boolean> }> {
  const id = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add().load("id");
    await context.sync();
    return sheet.id;
  });
  const scratch: Scratch = {
    id,
    run: (work) => inExcel((context) => work(context.workbook.worksheets.getItem(id), context)),
    async calculated(area) {
      for (const end = Date.now() + patienceMs; ;) {
        const values = await scratch.run(async (sheet, context) => {
          const range = sheet.getRange(addressOf(area)).load("values");
          // Looks again until Excel has calculated: no event tells when a function has answered.
          // eslint-disable-next-line skm/no-sync-in-loop
          await context.sync();
          return range.values as unknown[][];
        });
        const isWaiting = values.flat().some((value) => typeof value === "string" && waiting.has(value));
        if (!isWaiting || Date.now() > end) return values;
        await new Promise((go) => setTimeout(go, pauseMs));
      }
    },
  };
  return { ...scratch, remove: () => removeSheets([id]) };
}
