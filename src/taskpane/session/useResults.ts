import { useMemo } from "react";
import { bandFaultsOf } from "../../workbook/rules/bandDraft";
import { type Segments, segmentsOf } from "../../workbook/matrix/segments";
import type { Classes } from "../../workbook/casting/classes";
import { classesOf } from "../../workbook/casting/classesOf";
import type { Look } from "../../workbook/look/look";
import type { PlanBook } from "../../workbook/planning/planBook";
import { planBookOf } from "../../workbook/planning/planBookOf";
import type { ReminderList } from "../../workbook/reminders/reminderEntry";
import { remindersOf } from "../../workbook/reminders/remindersOf";
import { previewed, type State } from "./state";

const noBands = { potentialBands: [], penetrationBands: [] };

export interface Results {
  /** The look with the unwritten changes in its rules; null before the first look. */
  readonly preview: Look | null;
  readonly segments: Segments | null;
  /** null where the workbook has no criteria, or the classes are not shown. */
  readonly classes: Classes | null;
  readonly reminders: ReminderList | null;
  readonly plan: PlanBook | null;
  /** False while bands are being typed that are no table yet. */
  readonly areBandsUsable: boolean;
}

/** What the pane shows of a session: computed when a tab needs it, from the look and the unwritten changes. */
export function useResults({ look, draft, tab, views }: State, asOf: number): Results {
  const preview = useMemo(() => look && previewed(look, draft), [look, draft]);
  const { potentialBands, penetrationBands } = preview?.rules ?? noBands;

  // Bands in the middle of being typed are no table yet: the matrix stays as the workbook has it until they are.
  const areBandsUsable = useMemo(
    () => bandFaultsOf(potentialBands).length === 0 && bandFaultsOf(penetrationBands).length === 0,
    [potentialBands, penetrationBands],
  );
  const cast = useMemo(() => {
    const isDrafted = potentialBands !== look?.rules.potentialBands || penetrationBands !== look.rules.penetrationBands;
    return look && areBandsUsable && isDrafted
      ? { ...look, rules: { ...look.rules, potentialBands, penetrationBands } }
      : look;
  }, [look, areBandsUsable, potentialBands, penetrationBands]);

  const segments = useMemo(() => (cast && tab === "casting" ? segmentsOf(cast) : null), [cast, tab]);
  const showsClasses = tab === "casting" && views.casting === "classes";
  const classes = useMemo(() => (look && showsClasses ? classesOf(look, asOf) : null), [look, showsClasses, asOf]);
  const reminders = useMemo(() => (cast && tab === "reminders" ? remindersOf(cast, asOf) : null), [cast, tab, asOf]);
  const plan = useMemo(
    () => (preview && tab === "plan" ? planBookOf(preview, preview.rules, asOf) : null),
    [preview, tab, asOf],
  );
  return { preview, segments, classes, reminders, plan, areBandsUsable };
}
