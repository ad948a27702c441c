/** The styles part: what its cell formats look like, and new ones added behind them. */
import type { EngineStyle } from "../library";
import { engineFormat, GENERAL } from "../number-format";
import { BUILT_IN_FORMATS } from "./built-in-formats";
import { elementColor } from "./file-colors";
import {
  applyEdits,
  child,
  children,
  escapeAttribute,
  innerXml,
  outerXml,
  parseXml,
  withAttributes,
  type XmlElement,
} from "./xml";

/** What one cell format of the file looks like. */
export interface FileStyle {
  readonly style: EngineStyle | undefined;
  readonly format: string | undefined;
}

export const MINIMAL_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

export class Styles {
  private readonly root: XmlElement;
  private readonly codes = new Map<number, string>();
  private readonly fonts: XmlElement[];
  private readonly fills: XmlElement[];
  private readonly formats: XmlElement[];
  private readonly differential: XmlElement[];
  private readonly looks = new Map<number, FileStyle>();
  private readonly added = {
    numFmts: [] as string[],
    fonts: [] as string[],
    fills: [] as string[],
    cellXfs: [] as string[],
    dxfs: [] as string[],
  };
  private readonly made = new Map<string, number>();
  private readonly asked = new WeakMap<EngineStyle, Map<string, number>>();
  private readonly p: string;

  constructor(
    private readonly text: string,
    private readonly theme: readonly string[] = [],
  ) {
    this.root = parseXml(text);
    this.p = this.root.name.includes(":") ? `${this.root.name.split(":")[0]}:` : "";
    for (const { attributes } of children(child(this.root, "numFmts"), "numFmt")) {
      this.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? GENERAL);
    }
    this.fonts = children(child(this.root, "fonts"), "font");
    this.fills = children(child(this.root, "fills"), "fill");
    this.formats = children(child(this.root, "cellXfs"), "xf");
    this.differential = children(child(this.root, "dxfs"), "dxf");
  }

  private color(element: XmlElement | undefined): string {
    return elementColor(element, this.theme);
  }

  private fontLook(font: XmlElement | undefined): { bold: boolean; italic: boolean; color: string; size: number } {
    const on = (name: string) => {
      const element = child(font, name);
      return !!element && element.attributes.val !== "0" && element.attributes.val !== "false";
    };
    const automatic = child(font, "color")?.attributes.theme === "1";
    return {
      bold: on("b"),
      italic: on("i"),
      color: automatic ? "" : this.color(child(font, "color")),
      size: Number(child(font, "sz")?.attributes.val ?? 11),
    };
  }

  private fillLook(fill: XmlElement | undefined): string {
    const pattern = child(fill, "patternFill");
    return pattern?.attributes.patternType === "solid" ? this.color(child(pattern, "fgColor")) : "";
  }

  /** The look of a cell format by its number; carries the number along in the style. */
  look(number: number): FileStyle {
    const known = this.looks.get(number);
    if (known) return known;
    const xf = this.formats[number];
    let look: FileStyle = { style: undefined, format: undefined };
    if (xf && number !== 0) {
      const { attributes } = xf;
      const font = this.fontLook(this.fonts[Number(attributes.fontId ?? 0)]);
      const base = this.fontLook(this.fonts[0]);
      const fillColor = this.fillLook(this.fills[Number(attributes.fillId ?? 0)]);
      const code = this.code(Number(attributes.numFmtId ?? 0));
      const format = engineFormat(code);
      const alignment = child(xf, "alignment")?.attributes ?? {};
      const align = { left: "left", center: "center", right: "right" }[
        alignment.horizontal ?? ""
      ] as EngineStyle["align"];
      const verticalAlign = { top: "top", center: "middle" }[alignment.vertical ?? ""] as EngineStyle["verticalAlign"];
      const style: EngineStyle = {
        ...(font.bold && { bold: true }),
        ...(font.italic && { italic: true }),
        ...(font.color && font.color !== base.color && { textColor: font.color }),
        ...(font.size !== base.size && { fontSize: font.size }),
        ...(fillColor && { fillColor }),
        ...(align && { align }),
        ...(verticalAlign && { verticalAlign }),
        ...((alignment.wrapText === "1" || alignment.wrapText === "true") && { wrapping: "wrap" as const }),
        ...(code !== GENERAL && { code, codeFor: format }),
        fileStyle: number,
      };
      look = { style, format: format || undefined };
    }
    this.looks.set(number, look);
    return look;
  }

  code(numberFormat: number): string {
    return this.codes.get(numberFormat) ?? BUILT_IN_FORMATS[numberFormat] ?? GENERAL;
  }

  /** The number of a cell format that looks as given, added when there is none yet. */
  formatFor(style: EngineStyle | undefined, code: string): number {
    if (!style) return code === GENERAL ? 0 : this.findFormat(style, code);
    // Cells share their style objects: most ask for what was asked before.
    let byCode = this.asked.get(style);
    if (!byCode) this.asked.set(style, (byCode = new Map()));
    let number = byCode.get(code);
    if (number === undefined) byCode.set(code, (number = this.findFormat(style, code)));
    return number;
  }

  private findFormat(style: EngineStyle | undefined, code: string): number {
    const base = style?.fileStyle ?? 0;
    const original = this.look(base);
    const wanted = key(style, code);
    if (key(original.style, original.style?.code ?? GENERAL) === wanted) return base;
    const cacheKey = `${base}|${wanted}`;
    const made = this.made.get(cacheKey);
    if (made !== undefined) return made;
    const number = this.formats.length + this.added.cellXfs.push(this.newFormat(base, style ?? {}, code)) - 1;
    this.made.set(cacheKey, number);
    return number;
  }

  private newFormat(base: number, style: EngineStyle, code: string): string {
    const xf = this.formats[base];
    const attributes = xf?.attributes ?? {};
    const { p } = this;
    const old = this.look(base).style ?? {};
    const sameFont =
      old.bold === style.bold &&
      old.italic === style.italic &&
      old.textColor === style.textColor &&
      old.fontSize === style.fontSize;
    const fontId = sameFont ? Number(attributes.fontId ?? 0) : this.newFont(Number(attributes.fontId ?? 0), style);
    const fillId = old.fillColor === style.fillColor ? Number(attributes.fillId ?? 0) : this.newFill(style.fillColor);
    const numFmtId = this.numberFormat(code);
    const horizontal = style.align;
    const vertical = style.verticalAlign === "middle" ? "center" : style.verticalAlign;
    const wrap = style.wrapping === "wrap";
    const alignment =
      horizontal || vertical || wrap
        ? `<${p}alignment${horizontal ? ` horizontal="${horizontal}"` : ""}${vertical ? ` vertical="${vertical}"` : ""}${wrap ? ' wrapText="1"' : ""}/>`
        : "";
    const protection = child(xf, "protection");
    const inner = alignment + (protection ? outerXml(this.text, protection) : "");
    const tag =
      `<${p}xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${attributes.borderId ?? 0}" xfId="${attributes.xfId ?? 0}"` +
      `${numFmtId ? ' applyNumberFormat="1"' : ""}${fontId ? ' applyFont="1"' : ""}${fillId ? ' applyFill="1"' : ""}` +
      `${Number(attributes.borderId ?? 0) ? ' applyBorder="1"' : ""}${alignment ? ' applyAlignment="1"' : ""}${protection ? ' applyProtection="1"' : ""}`;
    return inner ? `${tag}>${inner}</${p}xf>` : `${tag}/>`;
  }

  private unique(list: "numFmts" | "fonts" | "fills" | "dxfs", existing: number, xml: string): number {
    const at = this.added[list].indexOf(xml);
    return existing + (at >= 0 ? at : this.added[list].push(xml) - 1);
  }

  private newFont(base: number, style: EngineStyle): number {
    const { p } = this;
    const font = this.fonts[base];
    const kept = (font?.children ?? [])
      .filter(({ local }) => !["b", "i", "color", "sz"].includes(local))
      .map((element) => ({ local: element.local, xml: outerXml(this.text, element) }));
    const size = style.fontSize ?? this.fontLook(this.fonts[0]).size;
    const standard = child(this.fonts[0], "color");
    const color = style.textColor
      ? `<${p}color rgb="FF${style.textColor.slice(1).toUpperCase()}"/>`
      : standard
        ? outerXml(this.text, standard)
        : "";
    // The schema wants this order: b i strike ... sz color name family charset scheme.
    const before = kept.filter(({ local }) =>
      ["strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"].includes(local),
    );
    const after = kept.filter((each) => !before.includes(each));
    const xml = `<${p}font>${style.bold ? `<${p}b/>` : ""}${style.italic ? `<${p}i/>` : ""}${before.map(({ xml: each }) => each).join("")}<${p}sz val="${size}"/>${color}${after.map(({ xml: each }) => each).join("")}</${p}font>`;
    return this.unique("fonts", this.fonts.length, xml);
  }

  private newFill(color: string | undefined): number {
    if (!color) return 0;
    const { p } = this;
    const xml = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color.slice(1).toUpperCase()}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    return this.unique("fills", this.fills.length, xml);
  }

  private numberFormat(code: string): number {
    if (code === GENERAL) return 0;
    for (const [id, known] of this.codes) if (known === code) return id;
    for (const [id, known] of Object.entries(BUILT_IN_FORMATS))
      if (known === code && !this.codes.has(Number(id))) return Number(id);
    const id = Math.max(163, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.added.numFmts.push(`<${this.p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** The look of a conditional rule; undefined when it says more than we can show. */
  ruleLook(number: number): { fontColor: string; fillColor: string; bold: boolean } | undefined {
    const dxf = this.differential[number];
    if (!dxf) return undefined;
    const pattern = child(child(dxf, "fill"), "patternFill");
    const fill = this.color(child(pattern, "bgColor")) || this.color(child(pattern, "fgColor"));
    const font = this.fontLook(child(dxf, "font"));
    return { fontColor: this.color(child(child(dxf, "font"), "color")), fillColor: fill, bold: font.bold };
  }

  ruleFormat(look: { fontColor: string; fillColor: string; bold: boolean }): number {
    const { p } = this;
    const font =
      look.bold || look.fontColor
        ? `<${p}font>${look.bold ? `<${p}b/>` : ""}${look.fontColor ? `<${p}color rgb="FF${look.fontColor.slice(1).toUpperCase()}"/>` : ""}</${p}font>`
        : "";
    const fill = look.fillColor
      ? `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${look.fillColor.slice(1).toUpperCase()}"/></${p}patternFill></${p}fill>`
      : "";
    return this.unique("dxfs", this.differential.length, `<${p}dxf>${font}${fill}</${p}dxf>`);
  }

  /** The part with what was added; the text it came from when nothing was. */
  toXml(): string {
    const { text, root, added, p } = this;
    const order = [
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
      "tableStyles",
    ];
    const edits = [];
    for (const list of ["numFmts", "fonts", "fills", "cellXfs", "dxfs"] as const) {
      const lines = added[list];
      if (!lines.length) continue;
      const element = child(root, list);
      if (element) {
        const count = String(element.children.length + lines.length);
        const empty = element.innerStart === element.innerEnd && text[element.end - 2] === "/";
        const tag = text.slice(element.start, element.innerStart === element.end ? element.end : element.innerStart);
        const open = withAttributes(empty ? `${tag.slice(0, -2).trimEnd()}>` : tag, { count });
        edits.push({
          start: element.start,
          end: element.end,
          text: `${open}${empty ? "" : innerXml(text, element)}${lines.join("")}</${element.name}>`,
        });
      } else {
        const later = root.children.find(
          ({ local }) => order.indexOf(local) > order.indexOf(list) || !order.includes(local),
        );
        const at = later ? later.start : root.innerEnd;
        edits.push({
          start: at,
          end: at,
          text: `<${p}${list} count="${lines.length}">${lines.join("")}</${p}${list}>`,
        });
      }
    }
    return edits.length ? applyEdits(text, edits) : text;
  }
}

function key(style: EngineStyle | undefined, code: string): string {
  const { bold, italic, textColor, fillColor, fontSize, align, verticalAlign, wrapping } = style ?? {};
  return JSON.stringify([
    code,
    bold ?? false,
    italic ?? false,
    textColor?.toUpperCase() ?? "",
    fillColor?.toUpperCase() ?? "",
    fontSize ?? 0,
    align ?? "",
    verticalAlign === "bottom" ? "" : (verticalAlign ?? ""),
    wrapping === "wrap",
  ]);
}
