import { useMemo } from "react";
import { bandFaultsOf } from "../../workbook/bandDraft";
import { castingOf, type Casting } from "../../workbook/casting";
import type { Look } from "../../workbook/look";
import { planOf, type Plan } from "../../workbook/plan";
import { remindersOf, type ReminderList } from "../../workbook/reminders";
import { previewed, type State } from "./state";

export interface Results {
  /** The look with the unwritten changes in its rules; null before the first look. */
  readonly preview: Look | null;
  readonly casting: Casting | null;
  readonly reminders: ReminderList | null;
  readonly plan: Plan | null;
}

/** What the pane shows of a session: computed when a tab needs it, from the look and the unwritten changes. */
export function useResults({ look, draft, tab }: State, asOf: number): Results {
  const preview = useMemo(() => look && previewed(look, draft), [look, draft]);
  const { potentialBands, penetrationBands } = preview?.rules ?? { potentialBands: [], penetrationBands: [] };

  // Bands in the middle of being typed are no table yet: the matrix stays as the workbook has it until they are.
  const cast = useMemo(() => {
    if (!look) return null;
    const isTable = bandFaultsOf(potentialBands).length === 0 && bandFaultsOf(penetrationBands).length === 0;
    return isTable ? { ...look, rules: { ...look.rules, potentialBands, penetrationBands } } : look;
  }, [look, potentialBands, penetrationBands]);

  const casting = useMemo(() => (cast && tab === "casting" ? castingOf(cast) : null), [cast, tab]);
  const reminders = useMemo(() => (cast && tab === "reminders" ? remindersOf(cast, asOf) : null), [cast, tab, asOf]);
  const rules = preview?.rules;
  const plan = useMemo(() => (rules && tab === "plan" ? planOf(rules) : null), [rules, tab]);
  return { preview, casting, reminders, plan };
}
