import { useMemo, type ReactNode } from "react";
import type { PlanBook } from "../../workbook/planning/planBook";
import { planBookOf } from "../../workbook/planning/planBookOf";
import { CapacityView } from "../capacity/CapacityView";
import { BandsView } from "../evidence/BandsView";
import { CalibrationView } from "../evidence/CalibrationView";
import { SensitivityView } from "../evidence/SensitivityView";
import { useSpeech } from "../frame/speech";
import { JobFoot } from "../parts/JobFoot";
import { ViewSwitch } from "../frame/ViewSwitch";
import type { ViewOf } from "../frame/views";
import { ExplainingFrame } from "../parts/explaining";
import { UncountedLine } from "../parts/UncountedLine";
import { writing } from "../parts/writing";
import { ScenariosView } from "../scenarios/ScenariosView";
import { draftOf } from "../session/state";
import type { PageProps } from "../session/pageProps";
import { ValueView } from "../value/ValueView";
import { PlanTab } from "./PlanTab";

interface PlanPageProps extends PageProps {
  readonly plan: PlanBook;
}

/** What each view of the tab shows. */
const pages: Readonly<Record<ViewOf<"plan">, (props: PlanPageProps) => ReactNode>> = {
  plan: ModelPage,
  scenarios: ({ session, workbook, preview, asOf, plan }) => (
    <ScenariosView look={preview} book={plan} asOf={asOf} session={session} planning={workbook.planning} />
  ),
  calibration: CalibrationPage,
  bands: ({ session, preview, asOf }) => <BandsView look={preview} asOf={asOf} session={session} />,
  sensitivity: ({ session, preview, asOf }) => <SensitivityView look={preview} asOf={asOf} session={session} />,
  capacity: ({ session, preview, asOf, goTo }) => (
    <CapacityView look={preview} asOf={asOf} session={session} onGoTo={goTo} />
  ),
  value: ({ session, preview, asOf }) => <ValueView look={preview} asOf={asOf} session={session} />,
};

/** The plan tab and its views. */
export function PlanPage(props: PageProps) {
  const { session, look, preview, asOf, goTo } = props;
  const { state, dispatch } = session;
  const plan = useMemo(() => planBookOf(preview, preview.rules, asOf), [preview, asOf]);
  const Page = pages[state.views.plan];
  return (
    <ViewSwitch tab="plan" view={state.views.plan} onView={(view) => dispatch({ type: "view", tab: "plan", view })}>
      <UncountedLine look={look} onToData={() => dispatch({ type: "tab", tab: "data" })} />
      <ExplainingFrame rules={preview.rules} view={state.views.plan} onGoTo={goTo}>
        <Page {...props} plan={plan} />
      </ExplainingFrame>
    </ViewSwitch>
  );
}

function ModelPage(props: PlanPageProps) {
  const { session, look, preview, asOf, plan } = props;
  const speech = useSpeech();
  const { state, dispatch } = session;
  const { plan: inputs, planCosts } = preview.rules;
  const { draft } = state;
  return (
    <PlanTab
      inputs={inputs}
      planCosts={planCosts}
      book={plan}
      isExample={!look.rules.inWorkbook}
      hasDraft={draft.plan !== undefined || draft.planCosts !== undefined}
      look={look}
      onChange={(next) => dispatch({ type: "draft", draft: { plan: next } })}
      onCosts={(next) => dispatch({ type: "draft", draft: { planCosts: next } })}
      onDiscard={() => {
        dispatch({ type: "discard", part: "plan" });
        dispatch({ type: "discard", part: "planPriors" });
        dispatch({ type: "discard", part: "planCosts" });
      }}
      onApply={() => void session.applyRules(draftOf(draft, "plan"), ["plan", "planPriors", "planCosts"])}
      isBusy={state.work !== null}
      onWriteActuals={() =>
        void session.perform(writing(speech, session.writeSheets, { job: "planActuals", asOf, choice: {} }))
      }
      foot={<JobFoot {...props} job="plan" count={inputs.years} canWrite={plan.base !== null} />}
    />
  );
}

function CalibrationPage({ session, preview, asOf }: PlanPageProps) {
  return (
    <CalibrationView
      look={preview}
      asOf={asOf}
      session={session}
      onAccept={(accepted) =>
        // Beside inputs that are not written yet it is one of them: nothing is written that nobody asked for.
        session.state.draft.plan
          ? session.dispatch({ type: "draft", draft: accepted })
          : void session.applyRules(accepted, [])
      }
    />
  );
}
