/** Conditional formats between our rules and the engine's. */
import type { EngineStyle } from "./library";
import type { Area, ConditionalRule } from "./workbook";

export interface EngineRule {
  type: string;
  operator?: string;
  values?: string[];
  style?: EngineStyle;
  minimum?: { color: number };
  maximum?: { color: number };
  midpoint?: { color: number };
}

export function engineRule(rule: ConditionalRule): object {
  if (rule.kind === "colorScale") {
    const color = (hex: string) => Number.parseInt(hex.slice(1), 16);
    return {
      type: "ColorScaleRule",
      minimum: { type: "value", color: color(rule.minimum) },
      maximum: { type: "value", color: color(rule.maximum) },
    };
  }
  return {
    type: "CellIsRule",
    operator: "customFormula",
    values: [rule.formula],
    style: {
      ...(rule.fontColor && { textColor: rule.fontColor }),
      ...(rule.fillColor && { fillColor: rule.fillColor }),
      ...(rule.bold && { bold: true }),
    },
  };
}

/** Undefined for a kind that we do not describe. */
export function ruleOf(rule: EngineRule, area: Area): ConditionalRule | undefined {
  const color = (value: number | undefined) => `#${(value ?? 0).toString(16).padStart(6, "0").toUpperCase()}`;
  if (rule.type === "ColorScaleRule") {
    return { kind: "colorScale", area, minimum: color(rule.minimum?.color), maximum: color(rule.maximum?.color) };
  }
  if (rule.type !== "CellIsRule" || rule.operator !== "customFormula") return undefined;
  return {
    kind: "custom",
    area,
    formula: rule.values?.[0] ?? "",
    fontColor: rule.style?.textColor ?? "",
    fillColor: rule.style?.fillColor ?? "",
    bold: rule.style?.bold ?? false,
  };
}
