import { pageTexts } from "../../text/pageTexts";
import { WorkbookError } from "../../workbook/excel/workbookError";

/** Every member of a port is asynchronous, so that its code may come with the first call. */
type Asynchronous<Port> = { [Name in keyof Port]: (...given: never[]) => Promise<unknown> };

/** What is written or read is worded by the texts of the sheets. */
const sheetTexts = () => import(/* webpackChunkName: "sheets" */ "../../text/sheetTexts");

/**
 * A port whose code is loaded with the first call of one of its members.
 * @param load the import that gives the port
 * @returns a port whose calls throw WorkbookError "partMissing" where the code cannot be loaded; the next call tries again
 */
export function laterPort<Port extends object & Asynchronous<Port>>(load: () => Promise<Port>): Port {
  return new Proxy({} as Port, {
    get:
      (_, name) =>
      async (...given: never[]) => {
        const [port] = await Promise.all([load(), sheetTexts(), pageTexts()]).catch((cause: unknown) => {
          throw new WorkbookError("partMissing", { written: "nothing", cause });
        });
        return port[name as keyof Port](...given);
      },
  });
}
