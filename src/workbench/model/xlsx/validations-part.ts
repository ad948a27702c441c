/** Data validation by lists in a worksheet's part. */
import { areaAddress, parseArea } from "../addresses";
import type { ValidationRule, ValidationState } from "../workbook";
import { fromFileFormula, toFileFormula } from "./file-formulas";
import { child, children, escapeAttribute, escapeText, innerText, type XmlElement } from "./xml";

const isOn = (value: string | undefined) => /^(?:1|true)$/.test(value ?? "");

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export type ReadValidation = Omit<ValidationState, "id">;

/** The rule of one element, once for each of its areas; empty for a rule that is no list. */
export function readValidation(text: string, element: XmlElement): ReadValidation[] {
  const { attributes } = element;
  if (attributes.type !== "list") return [];
  const given = innerText(text, child(element, "formula1")).trim();
  const quoted = /^"([^]*)"$/.exec(given);
  const rule: ValidationRule = {
    source: quoted ? quoted[1]!.replace(/""/g, '"') : `=${fromFileFormula(given, undefined).replace(/^=/, "")}`,
    inCellDropDown: !isOn(attributes.showDropDown),
    ignoreBlanks: isOn(attributes.allowBlank),
    alert: {
      showAlert: isOn(attributes.showErrorMessage),
      style: STYLES[(attributes.errorStyle ?? "stop") as keyof typeof STYLES] ?? "Stop",
      title: attributes.errorTitle ?? "",
      message: attributes.error ?? "",
    },
    prompt: {
      showPrompt: isOn(attributes.showInputMessage),
      title: attributes.promptTitle ?? "",
      message: attributes.prompt ?? "",
    },
  };
  return (attributes.sqref ?? "").split(/\s+/).flatMap((address) => {
    const area = parseArea(address);
    return area ? [{ area, ...rule }] : [];
  });
}

export function readValidations(text: string, frame: XmlElement): ReadValidation[] {
  return children(child(frame, "dataValidations"), "dataValidation").flatMap((each) => readValidation(text, each));
}

/** What two rules are compared by: everything but their id. */
export function validationKey({ area, ...rule }: ReadValidation): string {
  return `${areaAddress(area)} ${ruleKey(rule)}`;
}

function ruleKey({ source, inCellDropDown, ignoreBlanks, alert, prompt }: ValidationRule): string {
  const { showAlert, style } = alert;
  return JSON.stringify([
    source,
    inCellDropDown,
    ignoreBlanks,
    [showAlert, style, alert.title, alert.message],
    [prompt.showPrompt, prompt.title, prompt.message],
  ]);
}

/** Elements of rules; equal rules share one. */
export function validationsXml(p: string, rules: readonly ReadValidation[]): string[] {
  const groups = new Map<string, { rule: ReadValidation; areas: string[] }>();
  for (const rule of rules) {
    const key = ruleKey(rule);
    const group = groups.get(key) ?? { rule, areas: [] };
    group.areas.push(areaAddress(rule.area));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rule, areas }) => elementXml(p, rule, areas.join(" ")));
}

function elementXml(p: string, rule: ValidationRule, sqref: string): string {
  const { source, alert, prompt } = rule;
  const formula = source.startsWith("=")
    ? toFileFormula(source, { isCustom: () => false }).replace(/^=/, "")
    : `"${source.replace(/"/g, '""')}"`;
  const flags: Record<string, string | undefined> = {
    errorStyle: alert.style === "Stop" ? undefined : alert.style.toLowerCase(),
    allowBlank: rule.ignoreBlanks ? "1" : undefined,
    showDropDown: rule.inCellDropDown ? undefined : "1",
    showInputMessage: prompt.showPrompt ? "1" : undefined,
    showErrorMessage: alert.showAlert ? "1" : undefined,
    errorTitle: alert.title || undefined,
    error: alert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref,
  };
  const written = Object.entries(flags).map(([name, value]) =>
    value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${p}dataValidation type="list"${written.join("")}><${p}formula1>${escapeText(formula)}</${p}formula1></${p}dataValidation>`;
}
