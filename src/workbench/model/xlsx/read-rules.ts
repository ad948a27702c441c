/** Reads a worksheet's conditional formats. */
import { parseArea } from "../addresses";
import type { Area, ConditionalRule } from "../workbook";
import { fromFileFormula } from "./file-formulas";
import type { Note } from "./notes";
import type { Styles } from "./styles";
import { child, children, innerText, type XmlElement } from "./xml";

/** Two-colour scales and formula rules; any other stays in the file alone. */
export function readRules(
  text: string,
  data: { innerStart: number; innerEnd: number } | undefined,
  frame: XmlElement,
  styles: Styles,
  sheet: string,
  notes: Note[],
): ConditionalRule[] {
  const source = data ? text.slice(0, data.innerStart) + text.slice(data.innerEnd) : text;
  const rules: ConditionalRule[] = [];
  let unread = false;
  for (const format of children(frame, "conditionalFormatting")) {
    const areas = (format.attributes.sqref ?? "").split(/\s+/).map(parseArea);
    for (const rule of children(format, "cfRule")) {
      const read = areas.length === 1 && areas[0] ? readRule(source, rule, areas[0], styles) : undefined;
      if (read) rules.push(read);
      else unread = true;
    }
  }
  if (unread) notes.push({ code: "conditionalFormatNotShown", sheet });
  return rules;
}

export function readRule(source: string, rule: XmlElement, area: Area, styles: Styles): ConditionalRule | undefined {
  if (rule.attributes.type === "colorScale") {
    const scale = child(rule, "colorScale");
    const ends = children(scale, "cfvo").map(({ attributes }) => attributes.type);
    const colors = children(scale, "color").map(({ attributes }) => attributes.rgb);
    if (ends.join() !== "min,max" || !colors[0] || !colors[1]) return undefined;
    return { kind: "colorScale", area, minimum: `#${colors[0].slice(-6)}`, maximum: `#${colors[1].slice(-6)}` };
  }
  if (rule.attributes.type !== "expression") return undefined;
  const look = styles.ruleLook(Number(rule.attributes.dxfId ?? -1));
  const formula = innerText(source, child(rule, "formula"));
  return look && formula ? { kind: "custom", area, formula: fromFileFormula(formula, undefined), ...look } : undefined;
}
