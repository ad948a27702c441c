import { codeTexts, tallyBy } from "../../method/control/tallyBy";
import type { TalliedContacts } from "../../method/control/tally";
import type { DepartmentMatrix, DepartmentRow } from "./control";

export interface DepartmentInput {
  readonly contacts: TalliedContacts;
  /** Department of each contact as given. */
  readonly departments: readonly string[];
  readonly networkCount: number;
  /** By network the departments that its criteria call in; null without criteria. */
  readonly calledIn: readonly (readonly string[])[] | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Which department had how many contacts with which network, and the missing co-care: a criterion calls a department
 * in, and it had no effective contact in the year. Departments are compared without case.
 */
export function departmentMatrix(input: DepartmentInput): DepartmentMatrix {
  const { contacts, departments, networkCount, calledIn, from, to } = input;
  const seen = codeTexts(departments);
  const tally = tallyBy(contacts, seen.codes, seen.names.length, from, to);
  const named: { readonly key: string; readonly name: string; readonly code: number }[] = [];
  const position = new Map<string, number>();
  const add = (name: string): void => {
    const key = foldedName(name);
    if (key === "" || position.has(key)) return;
    position.set(key, named.length);
    named.push({ key, name, code: seen.keys.indexOf(key) });
  };
  for (const names of calledIn ?? []) names.forEach(add);
  seen.names.forEach((name, code) => {
    if ((tally.effective[code] as number) > 0) add(name);
  });
  const rows: DepartmentRow[] = [];
  const wanted = new Int32Array(named.length);
  const missed = new Int32Array(named.length);
  for (let network = 0; network < networkCount; network++) {
    const called = new Set((calledIn?.[network] ?? []).map(foldedName));
    const counts = named.map(({ code }) => (code < 0 ? 0 : tally.ofNetwork(network, code)));
    const missing = named.filter(({ key }, index) => called.has(key) && counts[index] === 0);
    named.forEach(({ key }, index) => {
      if (!called.has(key)) return;
      wanted[index]! += 1;
      if (counts[index] === 0) missed[index]! += 1;
    });
    rows.push({
      at: network,
      contacts: counts,
      calledIn: named.map(({ key }) => called.has(key)),
      missing: missing.map(({ name }) => name),
    });
  }
  const blank = seen.keys.indexOf("");
  return {
    departments: named.map(({ name, code }, index) => ({
      name,
      contacts: code < 0 ? 0 : (tally.effective[code] as number),
      networks: code < 0 ? 0 : (tally.networks[code] as number),
      calledIn: wanted[index] as number,
      missing: missed[index] as number,
    })),
    rows,
    withoutDepartment: blank < 0 ? 0 : (tally.effective[blank] as number),
    hasCriteria: calledIn !== null && calledIn.some((names) => names.length > 0),
  };
}

function foldedName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
