import { useLayoutEffect, useMemo } from "react";
import { classesOf } from "../../workbook/casting/classesOf";
import { segmentsOf } from "../../workbook/matrix/segments";
import { CastingView } from "./CastingView";
import { useSpeech } from "../frame/speech";
import { JobFoot } from "../parts/JobFoot";
import { ViewSwitch } from "../frame/ViewSwitch";
import { UncountedLine } from "../parts/UncountedLine";
import { WriteBar } from "../parts/WriteBar";
import type { PageProps } from "../session/pageProps";
import { draftOf } from "../session/state";
import { MatrixView } from "../matrix/MatrixView";

/** The casting tab: segments by potential and penetration, classes by criteria. */
export function CastingPage(props: PageProps) {
  const { session, look, preview, banded, areBandsUsable, asOf, goTo, instead, onWhole } = props;
  const speech = useSpeech();
  const { state, dispatch, castings } = session;
  const view = state.views.casting;
  const showsClasses = view === "classes";
  const segments = useMemo(() => segmentsOf(banded), [banded]);
  const classes = useMemo(() => (showsClasses ? classesOf(look, asOf) : null), [look, showsClasses, asOf]);
  // The workshop fills the pane: one network, and nothing beside it.
  const isWorkshop = classes !== null && state.classesPage === "workshop";
  useLayoutEffect(() => {
    onWhole(isWorkshop);
    return () => onWhole(false);
  }, [onWhole, isWorkshop]);
  if (!segments) return instead;
  const shown = showsClasses ? (
    <CastingView
      look={look}
      classes={classes}
      asOf={asOf}
      page={state.classesPage}
      isBusy={state.work !== null}
      actions={castings}
      onPage={(next) => dispatch({ type: "classesPage", page: next })}
      onGoTo={goTo}
      onMap={() => dispatch({ type: "tab", tab: "data" })}
      foot={
        <WriteBar
          job="classes"
          preview={speech.count("pane.classes.preview", classes?.networks.length ?? 0, {
            form: speech.say(state.isLive ? "pane.preview.live" : "pane.preview.fixed"),
            day: speech.day(asOf),
          })}
          isLive={state.isLive}
          hasDraft={false}
          older={state.older.classes ?? []}
          isDisabled={state.work !== null || classes === null || classes.faults.length > 0}
          onLive={(isLive) => dispatch({ type: "live", isLive })}
          onWrite={() => void castings.write(asOf, state.isLive)}
        />
      }
    />
  ) : (
    <MatrixView
      look={preview}
      segments={segments}
      hasDraft={Object.keys(draftOf(state.draft, "casting")).length > 0}
      isUsable={areBandsUsable}
      onDraft={(draft) => dispatch({ type: "draft", draft })}
      onDiscard={() => {
        dispatch({ type: "discard", part: "potentialBands" });
        dispatch({ type: "discard", part: "penetrationBands" });
      }}
      onApply={() => void session.applyRules(draftOf(state.draft, "casting"), ["potentialBands", "penetrationBands"])}
      onThrust={(segment, thrust) =>
        void session.applyRules({ thrusts: { ...look.rules.thrusts, [segment]: thrust } }, [])
      }
      onGoTo={goTo}
      foot={
        <JobFoot
          {...props}
          job="casting"
          count={preview.customerColumns?.count ?? 0}
          canWrite={segments.faults.length === 0 && areBandsUsable}
        />
      }
    />
  );
  // A page behind the classes has its own head.
  if (showsClasses && classes !== null && state.classesPage !== "list") return shown;
  return (
    <ViewSwitch tab="casting" view={view} onView={(next) => dispatch({ type: "view", tab: "casting", view: next })}>
      <UncountedLine look={look} onToData={() => dispatch({ type: "tab", tab: "data" })} />
      {shown}
    </ViewSwitch>
  );
}
