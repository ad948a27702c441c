import type { BehaviourOf, HostContext } from "../context";
import { areaOf, color, flag, startWriting, text } from "../context";
import type { RuleDraft } from "../handle";
import { HostError } from "../hostError";
import { withinUse } from "./rangeCells";

/** A rule can be completed until its batch ends; the model takes whole rules only. */
function open(rule: RuleDraft): RuleDraft {
  if (rule.isWritten)
    throw new HostError("ApiNotFound", "A conditional format can be changed here only in the batch that adds it.");
  return rule;
}

let nextRule = 1;

export const conditionalFormatsBehaviour: BehaviourOf<"ConditionalFormatCollection"> = {
  calls: {
    add: ({ range }, [type], host) => {
      if (type !== "ColorScale" && type !== "Custom")
        throw new HostError("ApiNotFound", `ConditionalFormatType ${String(type)} is not available here.`);
      areaOf(range, host);
      startWriting(host, range.sheet, "allowFormatCells");
      const rule: RuleDraft = {
        id: `{rule-${nextRule++}}`,
        kind: type === "ColorScale" ? "colorScale" : "custom",
        // The cells as they are now: a tracked range may move before the rule is complete.
        range: { ...range },
        formula: "",
        fontColor: "",
        fillColor: "",
        bold: false,
        isWritten: false,
      };
      host.rules.push(rule);
      return { type: "ConditionalFormat", rule };
    },
    clearAll: ({ range }, _, host) => {
      const area = areaOf(range, host);
      startWriting(host, range.sheet, "allowFormatCells");
      host.model.clearConditionalRules(range.sheet, withinUse(range.sheet, area, host));
    },
  },
};

/** Hands the rules of a finished batch to the model. A rule without criteria or formula has no effect, as in Excel. */
export function writeRules(host: HostContext): void {
  for (const rule of host.rules.splice(0)) {
    rule.isWritten = true;
    const area = withinUse(rule.range.sheet, areaOf(rule.range, host), host);
    if (rule.kind === "colorScale" && rule.criteria)
      host.model.addConditionalRule(rule.range.sheet, { kind: "colorScale", area, ...rule.criteria });
    if (rule.kind === "custom" && rule.formula)
      host.model.addConditionalRule(rule.range.sheet, {
        kind: "custom",
        area,
        formula: rule.formula,
        fontColor: rule.fontColor,
        fillColor: rule.fillColor,
        bold: rule.bold,
      });
  }
}

export const conditionalFormatBehaviour: BehaviourOf<"ConditionalFormat"> = {
  id: ({ rule }) => rule.id,
  reads: {
    id: ({ rule }) => rule.id,
    type: ({ rule }) => (rule.kind === "colorScale" ? "ColorScale" : "Custom"),
  },
  links: {
    colorScale: ({ rule }) => {
      if (rule.kind !== "colorScale") throw new HostError("InvalidOperation");
      return { type: "ColorScaleConditionalFormat", rule };
    },
    custom: ({ rule }) => {
      if (rule.kind !== "custom") throw new HostError("InvalidOperation");
      return { type: "CustomConditionalFormat", rule };
    },
  },
};

function criterion(value: unknown, type: string): string {
  const given = value as { type?: unknown; color?: unknown } | null | undefined;
  if (!given || typeof given !== "object") throw new HostError("InvalidArgument");
  if (given.type !== type)
    throw new HostError(
      "ApiNotFound",
      `A colour scale goes here from LowestValue to HighestValue, not ${String(given.type)}.`,
    );
  return color(given.color);
}

export const colorScaleBehaviour: BehaviourOf<"ColorScaleConditionalFormat"> = {
  reads: { criteria: ({ rule }) => rule.criteriaAsSet ?? null },
  writes: {
    criteria: ({ rule }, value) => {
      const given = value as { minimum?: unknown; midpoint?: unknown; maximum?: unknown } | null;
      if (!given || typeof given !== "object") throw new HostError("InvalidArgument");
      if (given.midpoint) throw new HostError("ApiNotFound", "A colour scale has no midpoint here.");
      open(rule).criteria = {
        minimum: criterion(given.minimum, "LowestValue"),
        maximum: criterion(given.maximum, "HighestValue"),
      };
      rule.criteriaAsSet = value;
    },
  },
};

export const customFormatBehaviour: BehaviourOf<"CustomConditionalFormat"> = {
  links: {
    format: ({ rule }) => ({ type: "ConditionalRangeFormat", rule }),
    rule: ({ rule }) => ({ type: "ConditionalFormatRule", rule }),
  },
};

export const conditionalRuleBehaviour: BehaviourOf<"ConditionalFormatRule"> = {
  reads: { formula: ({ rule }) => rule.formula },
  writes: {
    formula: ({ rule }, value) => {
      const formula = text(value);
      if (!formula.startsWith("=")) throw new HostError("InvalidArgument");
      open(rule).formula = formula;
    },
  },
};

export const conditionalRangeFormatBehaviour: BehaviourOf<"ConditionalRangeFormat"> = {
  links: {
    fill: ({ rule }) => ({ type: "ConditionalRangeFill", rule }),
    font: ({ rule }) => ({ type: "ConditionalRangeFont", rule }),
  },
};

export const conditionalFillBehaviour: BehaviourOf<"ConditionalRangeFill"> = {
  reads: { color: ({ rule }) => rule.fillColor },
  writes: {
    color: ({ rule }, value) => {
      open(rule).fillColor = color(value);
    },
  },
};

export const conditionalFontBehaviour: BehaviourOf<"ConditionalRangeFont"> = {
  reads: { bold: ({ rule }) => rule.bold, color: ({ rule }) => rule.fontColor },
  writes: {
    bold: ({ rule }, value) => {
      open(rule).bold = flag(value);
    },
    color: ({ rule }, value) => {
      open(rule).fontColor = color(value);
    },
  },
};
