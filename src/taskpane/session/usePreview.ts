import { useMemo } from "react";
import type { Look } from "../../workbook/look/look";
import { bandFaultsOf } from "../../workbook/rules/bandDraft";
import { previewed, type State } from "./state";

const noBands = { potentialBands: [], penetrationBands: [] };

export interface Preview {
  /** The look with the unwritten changes in its rules; null before the first look. */
  readonly preview: Look | null;
  /** The look with the bands of the preview where they are a table; what networks are counted from. */
  readonly banded: Look | null;
  /** False while bands are being typed that are no table yet. */
  readonly areBandsUsable: boolean;
}

/** What the pages compute from: the look and the unwritten changes. */
export function usePreview({ look, draft }: State): Preview {
  const preview = useMemo(() => look && previewed(look, draft), [look, draft]);
  const { potentialBands, penetrationBands } = preview?.rules ?? noBands;
  // Bands in the middle of being typed are no table yet: the matrix stays as the workbook has it until they are.
  const areBandsUsable = useMemo(
    () => bandFaultsOf(potentialBands).length === 0 && bandFaultsOf(penetrationBands).length === 0,
    [potentialBands, penetrationBands],
  );
  const banded = useMemo(() => {
    const isDrafted = potentialBands !== look?.rules.potentialBands || penetrationBands !== look.rules.penetrationBands;
    return look && areBandsUsable && isDrafted
      ? { ...look, rules: { ...look.rules, potentialBands, penetrationBands } }
      : look;
  }, [look, areBandsUsable, potentialBands, penetrationBands]);
  return { preview, banded, areBandsUsable };
}
