import type { ValidationRule, ValidationState } from "../../model/workbook";
import { intersection } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, flag, startWriting, text } from "../context";
import type { RangeHandle } from "../handle";
import { HostError } from "../hostError";
import { withinUse } from "./rangeCells";

/** Excel's limit for a list that is written out; a list in cells may be longer. */
const MAX_LIST_TEXT = 255;

/** The rule that all cells share: null where none has one, undefined where they differ. */
function shared(range: RangeHandle, host: HostContext): ValidationState | null | undefined {
  const area = areaOf(range, host);
  const touching = host.model.validations(range.sheet).flatMap((rule) => {
    const part = intersection(rule.area, area);
    return part ? [{ rule, cells: part.rows * part.columns }] : [];
  });
  const [first] = touching;
  if (!first) return null;
  const look = ({ id: _, area: __, ...rule }: ValidationState) => JSON.stringify(rule);
  const isAll = touching.reduce((sum, { cells }) => sum + cells, 0) === area.rows * area.columns;
  return isAll && touching.every(({ rule }) => look(rule) === look(first.rule)) ? first.rule : undefined;
}

function apply(range: RangeHandle, rule: ValidationRule, host: HostContext): void {
  startWriting(host, range.sheet);
  host.model.setValidation(range.sheet, withinUse(range.sheet, areaOf(range, host), host), rule);
}

/** A part of a rule that is there already. */
function change(range: RangeHandle, part: Partial<ValidationRule>, host: HostContext): void {
  const rule = shared(range, host);
  if (!rule) throw new HostError("InvalidOperation");
  apply(range, { ...rule, ...part }, host);
}

function record(given: unknown): Record<string, unknown> {
  if (typeof given !== "object" || given === null) throw new HostError("InvalidArgument");
  return given as Record<string, unknown>;
}

const optional = (value: unknown) => (value === undefined || value === null ? "" : text(value));

function listOf(given: unknown): { source: string; inCellDropDown: boolean } {
  const rule = record(given);
  const [kind = ""] = Object.keys(rule).filter((name) => rule[name] !== undefined && rule[name] !== null);
  if (kind !== "list") throw new HostError("ApiNotFound", `Data validation by ${kind} is not available here.`);
  const { source, inCellDropDown } = record(rule.list);
  // A Range object as the source does not come through: neither client can put one inside of a rule.
  const list = text(source);
  if (list === "" || list === "=" || (!list.startsWith("=") && list.length > MAX_LIST_TEXT))
    throw new HostError("InvalidArgument");
  return { source: list, inCellDropDown: flag(inCellDropDown ?? true) };
}

const STYLES = ["Stop", "Warning", "Information"] as const;

const standard: Pick<ValidationRule, "ignoreBlanks" | "alert" | "prompt"> = {
  ignoreBlanks: true,
  alert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
};

export const dataValidationBehaviour: BehaviourOf<"DataValidation"> = {
  reads: {
    errorAlert: ({ range }, host) => shared(range, host)?.alert ?? null,
    ignoreBlanks: ({ range }, host) => shared(range, host)?.ignoreBlanks ?? null,
    prompt: ({ range }, host) => shared(range, host)?.prompt ?? null,
    rule: ({ range }, host) => {
      const rule = shared(range, host);
      if (rule === undefined) return null;
      return rule ? { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } } : {};
    },
    type: ({ range }, host) => {
      const rule = shared(range, host);
      return rule ? "List" : rule === null ? "None" : "Inconsistent";
    },
  },
  writes: {
    errorAlert: ({ range }, value, host) => {
      const { message, showAlert, style, title } = record(value);
      const kind = STYLES.find((each) => each === (style ?? "Stop"));
      if (!kind) throw new HostError("InvalidArgument");
      const alert = {
        showAlert: flag(showAlert ?? true),
        style: kind,
        title: optional(title),
        message: optional(message),
      };
      change(range, { alert }, host);
    },
    ignoreBlanks: ({ range }, value, host) => change(range, { ignoreBlanks: flag(value) }, host),
    prompt: ({ range }, value, host) => {
      const { message, showPrompt, title } = record(value);
      const prompt = { showPrompt: flag(showPrompt ?? true), title: optional(title), message: optional(message) };
      change(range, { prompt }, host);
    },
    rule: ({ range }, value, host) => {
      const before = shared(range, host);
      apply(range, { ...standard, ...before, ...listOf(value) }, host);
    },
  },
  calls: {
    clear: ({ range }, _, host) => {
      startWriting(host, range.sheet);
      host.model.clearValidations(range.sheet, areaOf(range, host));
    },
  },
};
