import type { WorkbookModel } from "../model/workbook";

/** Joins steps of the model that the user sees as one: all batches of an Excel.run with mergeUndoGroup. */
export class UndoGroups {
  private readonly done: { name: string | null; steps: number }[] = [];
  private undone: { name: string | null; steps: number }[] = [];
  private isReplaying = false;

  constructor(private readonly model: WorkbookModel) {}

  /** Notes one step of the model; steps with the same name, one after the other, belong together. */
  add(name: string | null): void {
    if (this.isReplaying) return;
    const last = this.done.at(-1);
    if (name !== null && last?.name === name) last.steps += 1;
    else this.done.push({ name, steps: 1 });
    this.undone = [];
  }

  undo(): boolean {
    return this.replay(this.done, this.undone, () => this.model.undo());
  }

  redo(): boolean {
    return this.replay(this.undone, this.done, () => this.model.redo());
  }

  private replay(from: typeof this.done, to: typeof this.done, step: () => boolean): boolean {
    const group = from.pop();
    this.isReplaying = true;
    try {
      if (!group) return step();
      let moved = 0;
      while (moved < group.steps && step()) moved++;
      if (moved > 0) to.push({ ...group, steps: moved });
      return moved > 0;
    } finally {
      this.isReplaying = false;
    }
  }
}
