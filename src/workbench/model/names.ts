/** The workbook's names. */
import { nameKey } from "./marks";
import type { NameState } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";

export class Names {
  constructor(private readonly workbook: WorkbookEngine) {}

  names(): readonly NameState[] {
    return Object.values(this.workbook.store.names).flatMap((mark) =>
      mark
        ? {
            name: mark.name,
            ...(mark.sheetId !== undefined && { sheetId: mark.sheetId }),
            formula: mark.compiled.toFormulaString(this.workbook.getters),
            visible: mark.visible,
            comment: mark.comment,
          }
        : [],
    );
  }

  addName(name: NameState): void {
    this.workbook.mark("names", nameKey(name.name, name.sheetId), { ...name });
  }

  deleteName(name: string, sheetId?: string): void {
    this.workbook.mark("names", nameKey(name, sheetId), undefined);
  }
}
