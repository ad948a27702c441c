/** Two kept castings side by side, for those who may not ask the method itself (docs/architecture.md, arrows). */
export { compareSnapshots, type SnapshotComparison } from "../../method/casting/compare";
export type { CastingSnapshot } from "../../method/casting/snapshot";
