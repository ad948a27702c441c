/** Colours as the file names them: by value, by number or by the theme, lightened or darkened. */
import type { XmlElement } from "./xml";

const INDEXED = [
  ..."000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" "),
  ..."000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" "),
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
];

const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** The ten colours that cells refer to by number. */
export function themeColors(text: string | undefined): string[] {
  if (!text) return [];
  return THEME_ORDER.map((name) => {
    const found = new RegExp(`<a:${name}>\\s*<a:(?:sysClr[^>]*lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`).exec(text);
    return found?.[1] ?? "";
  });
}

/** "#RRGGBB" of a colour element; "" for none and for the automatic one. */
export function elementColor(element: XmlElement | undefined, themeColors: readonly string[]): string {
  if (!element) return "";
  const { rgb, theme, indexed, tint } = element.attributes;
  let hex = "";
  if (rgb) hex = rgb.slice(-6);
  else if (theme !== undefined) hex = themeColors[Number(theme)] ?? "";
  else if (indexed !== undefined) hex = INDEXED[Number(indexed)] ?? "";
  if (!hex) return "";
  return `#${(tint ? tinted(hex, Number(tint)) : hex).toUpperCase()}`;
}

/** Lightened (tint above 0) or darkened, as the format says: in HSL lightness. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [red, green, blue] = channels;
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  let light = (most + least) / 2;
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (range) {
    if (most === red) hue = ((green - blue) / range + 6) % 6;
    else if (most === green) hue = (blue - red) / range + 2;
    else hue = (red - green) / range + 4;
  }
  light = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = light - chroma / 2;
  const sector = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6]!;
  return sector
    .map((each) =>
      Math.round((each + base) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
