import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { classChanges } from "../../workbook/casting/classChanges";
import type { ClassesPut } from "../../workbook/casting/putClasses";
import type { Classes } from "../../workbook/casting/classes";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { customerPlaceOf } from "../../workbook/look/sourcePlace";
import type { ClassesPage } from "../frame/views";
import { useSpeech } from "../frame/speech";
import type { CastingActions } from "../session/castingActions";
import { ClassesOverview } from "./ClassesOverview";
import { everyNetwork, type NetworkChoice } from "./listed";
import { EmptyCasting } from "./EmptyCasting";
import { PutClassesPage } from "./PutClassesPage";
import { SnapshotsPage } from "./SnapshotsPage";
import { WhatIfPage } from "./WhatIfPage";
import { WorkshopPage } from "./WorkshopPage";

interface CastingViewProps {
  readonly look: Look;
  /** null: the workbook has no criteria. */
  readonly classes: Classes | null;
  readonly asOf: number;
  readonly page: ClassesPage;
  readonly isBusy: boolean;
  readonly actions: CastingActions;
  readonly onPage: (page: ClassesPage) => void;
  readonly onGoTo: (place: CellPlace) => void;
  /** Opens the page where the columns are chosen. */
  readonly onMap: () => void;
  readonly foot: ReactNode;
}

/** Classes by criteria: the first criteria, the overview, and the pages behind it. */
export function CastingView({
  look,
  classes,
  asOf,
  page,
  isBusy,
  actions,
  onPage,
  onGoTo,
  onMap,
  foot,
}: CastingViewProps) {
  const toList = () => onPage("list");
  // Here, so that the workshop begins with what the list shows.
  const [kept, setChoice] = useState(everyNetwork);
  const changes = useMemo(() => (classes ? classChanges(look, classes) : []), [look, classes]);
  const [put, setPut] = useState<ClassesPut | null>(null);
  const choice = useMemo(() => (classes ? usableChoice(classes, kept) : kept), [classes, kept]);
  if (!classes)
    return (
      <EmptyCasting
        isBusy={isBusy}
        onChooseId={look.customers?.missing.includes("customerId") ? onMap : undefined}
        onPropose={actions.propose}
        onAccept={(criteria) => void actions.accept(criteria)}
        onExample={(set, addColumns) => void actions.useExample(set, addColumns)}
      />
    );
  // Rules with faults cast nothing: the overview says which.
  if (classes.casting !== null) {
    if (page === "whatIf")
      return (
        <WhatIfPage
          classes={classes}
          isBusy={isBusy}
          onApply={(change) => void actions.change(change).then((isDone) => isDone && toList())}
          onLeave={toList}
        />
      );
    if (page === "put")
      return (
        <PutClassesPage
          changes={changes}
          header={headerOfClass(look)}
          unclassed={classes.networks.filter(({ effectiveClass }) => effectiveClass === "").length}
          isBusy={isBusy}
          onPut={() => void actions.put(changes).then((done) => done && setPut(done))}
          onUndo={put && (() => void actions.undoPut(put).then((isDone) => isDone && setPut(null)))}
          onLeave={toList}
        />
      );
    if (page === "snapshots")
      return (
        <SnapshotsPage
          classes={classes}
          asOf={asOf}
          isBusy={isBusy}
          onRead={actions.snapshots}
          onKeep={() => actions.keepSnapshot(asOf)}
          onLeave={toList}
        />
      );
    if (page === "workshop")
      return (
        <ResumedWorkshop
          look={look}
          classes={classes}
          asOf={asOf}
          choice={choice}
          onChoice={setChoice}
          actions={actions}
          onLeave={toList}
        />
      );
  }
  return (
    <ClassesOverview
      classes={classes}
      asOf={asOf}
      differing={changes.length}
      choice={choice}
      onChoice={setChoice}
      placeOf={(record) => customerPlaceOf(look, record)}
      onPage={onPage}
      onAddChoice={(finding, points) => void actions.addChoice(finding, points)}
      onGoTo={onGoTo}
      foot={foot}
    />
  );
}

/** The workshop, from where the last sitting stopped. */
function ResumedWorkshop({
  look,
  classes,
  asOf,
  choice,
  onChoice,
  actions,
  onLeave,
}: {
  readonly look: Look;
  readonly classes: Classes;
  readonly asOf: number;
  readonly choice: NetworkChoice;
  readonly onChoice: (choice: NetworkChoice) => void;
  readonly actions: CastingActions;
  readonly onLeave: () => void;
}) {
  const speech = useSpeech();
  const [progress, setProgress] = useState<WorkshopProgress | null | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    void actions.workshop.progress().then((found) => {
      if (!isOver) setProgress(found);
    });
    return () => {
      isOver = true;
    };
  }, [actions]);
  if (progress === undefined) return <Spinner size="small" label={speech.say("pane.status.looking")} />;
  return (
    <WorkshopPage
      look={look}
      classes={classes}
      asOf={asOf}
      choice={choice}
      onChoice={onChoice}
      progress={progress}
      actions={actions.workshop}
      onLeave={onLeave}
    />
  );
}

/** What the class column is called in the customers table; null where there is none. */
function headerOfClass({ customers }: Look): string | null {
  const position = customers?.columns.class;
  return position === undefined ? null : (customers?.choice.headers[position] ?? "");
}

/** An adviser, a class or a group of an earlier look may be gone: then all are shown. */
function usableChoice(classes: Classes, choice: NetworkChoice): NetworkChoice {
  const { networks, labels } = classes;
  const known = (value: string | null, values: readonly string[]) =>
    value !== null && value !== "" && !values.includes(value) ? null : value;
  return {
    ...choice,
    class: known(choice.class, labels),
    adviser:
      choice.adviser !== null && !networks.some(({ adviser }) => adviser === choice.adviser) ? null : choice.adviser,
    targetGroup:
      choice.targetGroup !== null && !networks.some(({ targetGroup }) => targetGroup === choice.targetGroup)
        ? null
        : choice.targetGroup,
  };
}
