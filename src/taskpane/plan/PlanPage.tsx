import { BandsView } from "../evidence/BandsView";
import { CalibrationView } from "../evidence/CalibrationView";
import { SensitivityView } from "../evidence/SensitivityView";
import { ViewSwitch } from "../frame/ViewSwitch";
import type { PageProps } from "../session/pageProps";
import { PlanTab } from "./PlanTab";

/** The plan tab and its views. */
export function PlanPage({ session, workbook, look, preview, results, asOf, foot }: PageProps) {
  const { state, dispatch } = session;
  const { plan } = results;
  if (!plan) return null;
  const { planning } = workbook;
  const shown = () => {
    switch (state.views.plan) {
      case "plan":
        return (
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
        );
      case "calibration":
        return (
          <CalibrationView
            look={look}
            asOf={asOf}
            session={session}
            planning={planning}
            onAccept={(accepted) => void session.applyRules({ plan: accepted }, ["plan"])}
          />
        );
      case "bands":
        return <BandsView look={preview} asOf={asOf} session={session} planning={planning} />;
      case "sensitivity":
        return <SensitivityView look={preview} asOf={asOf} session={session} planning={planning} />;
    }
  };
  return (
    <ViewSwitch tab="plan" view={state.views.plan} onView={(view) => dispatch({ type: "view", tab: "plan", view })}>
      {shown()}
    </ViewSwitch>
  );
}
