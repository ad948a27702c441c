import type { BehaviourOf, HostContext } from "../context";
import { areaOf, flag, sheetState, text } from "../context";
import { HostError } from "../hostError";
import { otherRange } from "./range";
import type { MarginSide, PageText, PrintSetup } from "../../model/workbook";

const papers = ["A3", "A4", "A5", "Letter", "Legal"] as const;

const SIDES: readonly MarginSide[] = ["left", "right", "top", "bottom", "header", "footer"];

/** Excel's own margins, in points. */
const usual: Readonly<Record<MarginSide, number>> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

const margin = (side: MarginSide) => ({
  read: ({ sheet }: { sheet: string }, host: HostContext) => setup(sheet, host)?.margins[side] ?? usual[side],
  write: ({ sheet }: { sheet: string }, value: unknown, host: HostContext) =>
    change(sheet, { margins: { ...setup(sheet, host)?.margins, [side]: size(value) } }, host),
});

function size(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) throw new HostError("InvalidArgument");
  return value;
}

const [left, right, top, bottom, header, footer] = SIDES.map(margin) as [
  Margin,
  Margin,
  Margin,
  Margin,
  Margin,
  Margin,
];
type Margin = ReturnType<typeof margin>;

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Pages of one side: a positive whole number, or nothing. */
function pages(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new HostError("InvalidArgument");
  return value;
}

/** Excel gives null where nothing was set; papers other than the usual five are not here. */
export const pageLayoutBehaviour: BehaviourOf<"PageLayout"> = {
  reads: {
    bottomMargin: bottom.read,
    footerMargin: footer.read,
    headerMargin: header.read,
    leftMargin: left.read,
    rightMargin: right.read,
    topMargin: top.read,
    orientation: ({ sheet }, host) => (setup(sheet, host)?.landscape ? "Landscape" : "Portrait"),
    paperSize: ({ sheet }, host) => setup(sheet, host)?.paper ?? null,
    printGridlines: ({ sheet }, host) => setup(sheet, host)?.gridlines ?? false,
    zoom: ({ sheet }, host) => {
      const { pagesWide = null, pagesTall = null, scale = null } = setup(sheet, host) ?? {};
      if (pagesWide === null && pagesTall === null) return { scale: scale ?? 100 };
      return {
        ...(pagesWide !== null && { horizontalFitToPages: pagesWide }),
        ...(pagesTall !== null && { verticalFitToPages: pagesTall }),
      };
    },
  },
  writes: {
    bottomMargin: bottom.write,
    footerMargin: footer.write,
    headerMargin: header.write,
    leftMargin: left.write,
    rightMargin: right.write,
    topMargin: top.write,
    orientation: ({ sheet }, value, host) => {
      if (value !== "Landscape" && value !== "Portrait") throw new HostError("InvalidArgument");
      change(sheet, { landscape: value === "Landscape" }, host);
    },
    paperSize: ({ sheet }, value, host) => {
      const paper = papers.find((each) => each.toLowerCase() === String(value).toLowerCase());
      if (!paper) throw new HostError("InvalidArgument");
      change(sheet, { paper }, host);
    },
    printGridlines: ({ sheet }, value, host) => change(sheet, { gridlines: flag(value) }, host),
    zoom: ({ sheet }, value, host) => {
      const given = (value ?? {}) as Record<string, unknown>;
      const [pagesWide, pagesTall] = [pages(given.horizontalFitToPages), pages(given.verticalFitToPages)];
      const scale = pages(given.scale);
      const isFitted = pagesWide !== null || pagesTall !== null;
      // Either pages or a scale from 10 to 400 percent.
      if (isFitted === (scale !== null) || (scale !== null && (scale < 10 || scale > 400)))
        throw new HostError("InvalidArgument");
      change(sheet, { pagesWide, pagesTall, scale }, host);
    },
  },
  links: { headersFooters: ({ sheet }) => ({ type: "HeaderFooterGroup", sheet }) },
  calls: {
    setPrintArea: ({ sheet }, [given], host) => {
      const range = otherRange(given, sheet, host);
      if (range.sheet !== sheet) throw new HostError("InvalidArgument");
      change(sheet, { area: areaOf(range, host) }, host);
    },
    setPrintMargins: ({ sheet }, [unit, given], host) => {
      const factor = typeof unit === "string" && unit in POINTS ? POINTS[unit as keyof typeof POINTS] : undefined;
      if (factor === undefined || typeof given !== "object" || given === null) throw new HostError("InvalidArgument");
      const margins = { ...setup(sheet, host)?.margins };
      for (const [side, value] of Object.entries(given)) {
        const known = SIDES.find((each) => each === side);
        if (!known) throw new HostError("InvalidArgument");
        margins[known] = size(value) * factor;
      }
      change(sheet, { margins }, host);
    },
    setPrintTitleRows: ({ sheet }, [rows], host) => {
      const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(text(rows)) ?? [];
      if (first === undefined || last === undefined || Number(first) < 1 || Number(last) < Number(first))
        throw new HostError("InvalidArgument");
      change(sheet, { titleRows: [Number(first) - 1, Number(last) - 1] }, host);
    },
  },
};

/** Pages are not told apart: neither the first nor even ones. */
export const headersFootersBehaviour: BehaviourOf<"HeaderFooterGroup"> = {
  links: { defaultForAllPages: ({ sheet }) => ({ type: "HeaderFooter", sheet }) },
};

const pageText = (place: PageText) => ({
  read: ({ sheet }: { sheet: string }, host: HostContext) => setup(sheet, host)?.pageTexts[place] ?? "",
  write: ({ sheet }: { sheet: string }, value: unknown, host: HostContext) =>
    change(sheet, { pageTexts: { ...setup(sheet, host)?.pageTexts, [place]: text(value) } }, host),
});

const pageTexts = {
  leftHeader: pageText("leftHeader"),
  centerHeader: pageText("centerHeader"),
  rightHeader: pageText("rightHeader"),
  leftFooter: pageText("leftFooter"),
  centerFooter: pageText("centerFooter"),
  rightFooter: pageText("rightFooter"),
};

export const headerFooterBehaviour: BehaviourOf<"HeaderFooter"> = {
  reads: {
    leftHeader: pageTexts.leftHeader.read,
    centerHeader: pageTexts.centerHeader.read,
    rightHeader: pageTexts.rightHeader.read,
    leftFooter: pageTexts.leftFooter.read,
    centerFooter: pageTexts.centerFooter.read,
    rightFooter: pageTexts.rightFooter.read,
  },
  writes: {
    leftHeader: pageTexts.leftHeader.write,
    centerHeader: pageTexts.centerHeader.write,
    rightHeader: pageTexts.rightHeader.write,
    leftFooter: pageTexts.leftFooter.write,
    centerFooter: pageTexts.centerFooter.write,
    rightFooter: pageTexts.rightFooter.write,
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
