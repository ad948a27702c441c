import type { NameState } from "../../model/workbook";
import { addressOnGrid, parseAddress, quotedSheet } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, findSheet, flag, isRange, sheetState, text } from "../context";
import type { Handle, RangeHandle } from "../handle";
import { rangeHandle } from "../handle";
import { HostError } from "../hostError";

function namesOf(host: HostContext, sheet: string | undefined): readonly NameState[] {
  if (sheet !== undefined) sheetState(host, sheet);
  return host.model.names().filter((name) => name.sheetId === sheet);
}

/** What a collection lists: with the fault switched on those of the workbook stand among the sheet's. */
function listed(host: HostContext, sheet: string | undefined): readonly NameState[] {
  const own = namesOf(host, sheet);
  return host.faults.sheetNamesGiveAll && sheet !== undefined ? [...own, ...namesOf(host, undefined)] : own;
}

function find(host: HostContext, sheet: string | undefined, key: unknown): NameState | undefined {
  const name = text(key).toLowerCase();
  return namesOf(host, sheet).find((each) => each.name.toLowerCase() === name);
}

function nameHandle(state: NameState): Handle {
  return { type: "NamedItem", name: state.name, sheet: state.sheetId };
}

function checkName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || parseAddress(name) || /^[rc]$/i.test(name))
    throw new HostError("InvalidArgument");
}

function absolute(range: RangeHandle, host: HostContext): string {
  const cells = addressOnGrid(areaOf(range, host)).replace(/([A-Z]+)(\d+)|([A-Z]+)|(\d+)/g, (_, c, r, only, row) =>
    c ? `$${c}$${r}` : `$${only ?? row}`,
  );
  return `=${quotedSheet(sheetState(host, range.sheet).name)}!${cells}`;
}

export const namesBehaviour: BehaviourOf<"NamedItemCollection"> = {
  items: ({ sheet }, host) => listed(host, sheet).map(nameHandle),
  calls: {
    add: ({ sheet }, [name, reference, comment], host) => {
      const given = text(name);
      checkName(given);
      if (find(host, sheet, given)) throw new HostError("ItemAlreadyExists");
      const formula = isRange(reference) ? absolute(reference, host) : text(reference);
      if (!formula.startsWith("=")) throw new HostError("InvalidArgument");
      host.hasWritten = true;
      const state: NameState = {
        name: given,
        ...(sheet === undefined ? {} : { sheetId: sheet }),
        formula,
        visible: true,
        comment: comment === undefined || comment === null ? "" : text(comment),
      };
      host.model.addName(state);
      return nameHandle(state);
    },
    getCount: ({ sheet }, _, host) => namesOf(host, sheet).length,
    getItem: ({ sheet }, [key], host) => {
      const found = find(host, sheet, key);
      if (!found) throw new HostError("ItemNotFound");
      return nameHandle(found);
    },
    getItemOrNullObject: ({ sheet }, [key], host) => {
      const found = find(host, sheet, key);
      return found ? nameHandle(found) : null;
    },
  },
};

function state(self: { readonly name: string; readonly sheet?: string }, host: HostContext): NameState {
  const found = find(host, self.sheet, self.name);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** The range a name stands for, null when it is a constant or a formula. */
function target(name: NameState, host: HostContext): RangeHandle | null {
  const parsed = parseAddress(name.formula.slice(1));
  if (!parsed) return null;
  const sheet = parsed.sheet === undefined ? name.sheetId : findSheet(host, parsed.sheet)?.id;
  return sheet === undefined ? null : rangeHandle(sheet, parsed.area);
}

/** The value of a constant; null for a formula that would have to be calculated (a known difference). */
function constant(formula: string): string | number | boolean | null {
  const given = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(given);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  if (/^(true|false)$/i.test(given)) return given.toLowerCase() === "true";
  if (/^#[A-Z/0!?]+$/.test(given)) return given;
  return given !== "" && Number.isFinite(Number(given)) ? Number(given) : null;
}

function change(
  self: { readonly name: string; readonly sheet?: string },
  part: Partial<NameState>,
  host: HostContext,
): void {
  const before = state(self, host);
  host.hasWritten = true;
  host.model.deleteName(before.name, before.sheetId);
  host.model.addName({ ...before, ...part });
}

export const nameBehaviour: BehaviourOf<"NamedItem"> = {
  id: ({ name }) => name,
  reads: {
    comment: (self, host) => state(self, host).comment,
    formula: (self, host) => state(self, host).formula,
    name: (self, host) => state(self, host).name,
    scope: (self) => (self.sheet === undefined ? "Workbook" : "Worksheet"),
    type: (self, host) => {
      const name = state(self, host);
      if (target(name, host)) return "Range";
      if (name.formula.includes("#REF!")) return "Error";
      const value = constant(name.formula);
      if (typeof value === "string") return value.startsWith("#") ? "Error" : "String";
      if (typeof value === "boolean") return "Boolean";
      return typeof value === "number" && Number.isInteger(value) ? "Integer" : "Double";
    },
    value: (self, host) => {
      const name = state(self, host);
      const range = target(name, host);
      if (!range) return constant(name.formula);
      return `${quotedSheet(sheetState(host, range.sheet).name)}!${addressOnGrid(areaOf(range, host))}`;
    },
    visible: (self, host) => state(self, host).visible,
  },
  writes: {
    comment: (self, value, host) => change(self, { comment: text(value) }, host),
    formula: (self, value, host) => {
      const formula = text(value);
      if (!formula.startsWith("=")) throw new HostError("InvalidArgument");
      change(self, { formula }, host);
    },
    visible: (self, value, host) => change(self, { visible: flag(value) }, host),
  },
  calls: {
    delete: (self, _, host) => {
      const { name, sheetId } = state(self, host);
      host.hasWritten = true;
      host.model.deleteName(name, sheetId);
    },
    getRange: (self, _, host) => {
      const range = target(state(self, host), host);
      if (!range) throw new HostError("InvalidReference");
      return range;
    },
    getRangeOrNullObject: (self, _, host) => target(state(self, host), host),
  },
};
