/** Fonts, fills, alignment and number formats between Excel's words and the engine's styles. */
import { engineFormat, excelFormat, GENERAL } from "./number-format";
import type { EngineCell, EngineStyle } from "./library";
import type { CellFormat } from "./workbook";

const DEFAULT: CellFormat = {
  bold: false,
  italic: false,
  fontColor: "",
  fontSize: 11,
  fillColor: "",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
};

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

export function cellFormat(style: EngineStyle | undefined): CellFormat {
  if (!style) return DEFAULT;
  return {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    fontColor: style.textColor?.toUpperCase() ?? "",
    fontSize: style.fontSize ?? DEFAULT.fontSize,
    fillColor: style.fillColor?.toUpperCase() ?? "",
    horizontalAlignment: style.align ? HORIZONTAL[style.align] : "General",
    verticalAlignment: style.verticalAlign ? VERTICAL[style.verticalAlign] : "Bottom",
    wrapText: style.wrapping === "wrap",
  };
}

/** The style with the given parts changed; null when nothing is left of it. */
export function changedStyle(style: EngineStyle | undefined, change: Partial<CellFormat>): EngineStyle | null {
  const next: Record<string, unknown> = { ...style };
  const put = (key: keyof EngineStyle, value: unknown) => {
    if (value === undefined || value === "" || value === false) delete next[key];
    else next[key] = value;
  };
  if (change.bold !== undefined) put("bold", change.bold);
  if (change.italic !== undefined) put("italic", change.italic);
  if (change.fontColor !== undefined) put("textColor", change.fontColor);
  if (change.fillColor !== undefined) put("fillColor", change.fillColor);
  if (change.fontSize !== undefined) put("fontSize", change.fontSize === DEFAULT.fontSize ? "" : change.fontSize);
  if (change.wrapText !== undefined) put("wrapping", change.wrapText ? "wrap" : "");
  if (change.horizontalAlignment !== undefined) {
    const { horizontalAlignment: align } = change;
    put("align", align === "General" ? "" : align.toLowerCase());
  }
  if (change.verticalAlignment !== undefined) {
    const align = { Top: "top", Center: "middle", Bottom: "" }[change.verticalAlignment];
    put("verticalAlign", align);
  }
  return Object.keys(next).length ? (next as EngineStyle) : null;
}

/** The style with another number format code, and the engine's format to go with it. */
export function withNumberFormat(
  style: EngineStyle | undefined,
  code: string,
): { style: EngineStyle | null; format: string } {
  const format = engineFormat(code);
  const { code: _code, codeFor: _codeFor, ...rest } = style ?? {};
  if (code === GENERAL || code === "") return { style: Object.keys(rest).length ? rest : null, format: "" };
  return { style: { ...rest, code, codeFor: format }, format };
}

/** Excel's number format code of a cell. */
export function numberFormatOf(cell: EngineCell | undefined): string {
  if (!cell) return GENERAL;
  const { style, format } = cell;
  if (style?.code !== undefined && (style.codeFor ?? "") === (format ?? "")) return style.code;
  return excelFormat(format ?? "");
}
