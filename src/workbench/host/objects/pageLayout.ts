import type { BehaviourOf, HostContext } from "../context";
import { sheetState, text } from "../context";
import { HostError } from "../hostError";
import type { PrintSetup } from "../../model/workbook";

const papers = ["A3", "A4"] as const;

/** Excel gives null where nothing was set; the papers other than A3 and A4 are not here. */
export const pageLayoutBehaviour: BehaviourOf<"PageLayout"> = {
  reads: {
    orientation: ({ sheet }, host) => (setup(sheet, host)?.landscape ? "Landscape" : "Portrait"),
    paperSize: ({ sheet }, host) => setup(sheet, host)?.paper ?? null,
    zoom: ({ sheet }, host) => {
      const wide = setup(sheet, host)?.pagesWide ?? null;
      return wide === null ? { scale: 100 } : { horizontalFitToPages: wide };
    },
  },
  writes: {
    orientation: ({ sheet }, value, host) => {
      if (value !== "Landscape" && value !== "Portrait") throw new HostError("InvalidArgument");
      change(sheet, { landscape: value === "Landscape" }, host);
    },
    paperSize: ({ sheet }, value, host) => {
      const paper = papers.find((each) => each.toLowerCase() === String(value).toLowerCase());
      if (!paper) throw new HostError("InvalidArgument");
      change(sheet, { paper }, host);
    },
    zoom: ({ sheet }, value, host) => {
      const wide = (value as { horizontalFitToPages?: unknown } | null)?.horizontalFitToPages;
      if (typeof wide !== "number" || !Number.isInteger(wide) || wide < 1) throw new HostError("InvalidArgument");
      change(sheet, { pagesWide: wide }, host);
    },
  },
  calls: {
    setPrintTitleRows: ({ sheet }, [rows], host) => {
      const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(text(rows)) ?? [];
      if (first === undefined || last === undefined || Number(first) < 1 || Number(last) < Number(first))
        throw new HostError("InvalidArgument");
      change(sheet, { titleRows: [Number(first) - 1, Number(last) - 1] }, host);
    },
  },
};

function setup(sheet: string, host: HostContext): PrintSetup | undefined {
  sheetState(host, sheet);
  return host.model.printSetup(sheet);
}

function change(sheet: string, print: Partial<PrintSetup>, host: HostContext): void {
  sheetState(host, sheet);
  host.hasWritten = true;
  host.model.setPrint(sheet, print);
}
