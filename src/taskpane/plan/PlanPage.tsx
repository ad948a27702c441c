import { ViewSwitch } from "../frame/ViewSwitch";
import type { PageProps } from "../session/pageProps";
import { PlanTab } from "./PlanTab";

/** The plan tab and its views. */
export function PlanPage({ session, look, preview, results, foot }: PageProps) {
  const { state, dispatch } = session;
  const { plan } = results;
  if (!plan) return null;
  return (
    <ViewSwitch tab="plan" view={state.views.plan} onView={(view) => dispatch({ type: "view", tab: "plan", view })}>
      <PlanTab
        inputs={preview.rules.plan}
        plan={plan}
        isExample={!look.rules.inWorkbook}
        hasDraft={state.draft.plan !== undefined}
        onChange={(draft) => dispatch({ type: "draft", draft: { plan: draft } })}
        onDiscard={() => dispatch({ type: "discard", part: "plan" })}
        onApply={() => void session.applyRules({ plan: preview.rules.plan }, ["plan"])}
        foot={foot("plan", preview.rules.plan.years)}
      />
    </ViewSwitch>
  );
}
