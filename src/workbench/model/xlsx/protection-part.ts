/** The protection of a sheet in its part: an attribute tells of each thing whether it is locked. */
import type { ProtectionOptions } from "../workbook";
import type { XmlElement } from "./xml";

/** By option of the API: the attribute, and whether the thing is locked where the attribute is missing. */
const LOCKS: Readonly<Record<string, readonly [attribute: string, isUsuallyLocked: boolean]>> = {
  allowAutoFilter: ["autoFilter", true],
  allowDeleteColumns: ["deleteColumns", true],
  allowDeleteRows: ["deleteRows", true],
  allowEditObjects: ["objects", false],
  allowEditScenarios: ["scenarios", false],
  allowFormatCells: ["formatCells", true],
  allowFormatColumns: ["formatColumns", true],
  allowFormatRows: ["formatRows", true],
  allowInsertColumns: ["insertColumns", true],
  allowInsertHyperlinks: ["insertHyperlinks", true],
  allowInsertRows: ["insertRows", true],
  allowPivotTables: ["pivotTables", true],
  allowSort: ["sort", true],
};

const isOn = (value: string | undefined) => /^(?:1|true)$/.test(value ?? "");

/** What is allowed on a protected sheet; undefined for one that is not protected. */
export function readProtection(element: XmlElement | undefined): ProtectionOptions | undefined {
  if (!element || !isOn(element.attributes.sheet)) return undefined;
  const allowed = Object.entries(LOCKS).filter(([, [attribute, usually]]) => {
    const value = element.attributes[attribute];
    return !(value === undefined ? usually : isOn(value));
  });
  return Object.fromEntries(allowed.map(([option]) => [option, true]));
}

export function protectionXml(p: string, options: ProtectionOptions): string {
  const locks = Object.entries(LOCKS).flatMap(([option, [attribute, usually]]) => {
    const isLocked = !options[option];
    return isLocked === usually ? [] : [` ${attribute}="${isLocked ? 1 : 0}"`];
  });
  return `<${p}sheetProtection sheet="1"${locks.join("")}/>`;
}

/** Known options in a fixed order, only those that allow something. */
export function allowedOptions(given: Readonly<Record<string, unknown>>): ProtectionOptions {
  return Object.fromEntries(
    Object.keys(LOCKS)
      .filter((option) => given[option] === true)
      .map((option) => [option, true]),
  );
}

export const PROTECTION_OPTIONS = Object.keys(LOCKS);
