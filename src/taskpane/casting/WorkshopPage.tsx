import { useRef, useState } from "react";
import type { Classes } from "../../workbook/casting/classes";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import type { Look } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import { readMe } from "../session/me";
import { OverridePanel } from "./OverridePanel";
import { listed, type NetworkChoice } from "./listed";
import { QueuePanel } from "./QueuePanel";
import { useWorkshop, type WorkshopActions } from "./useWorkshop";
import { Wall, type WallAct } from "./Wall";
import { wallViewOf } from "./wallView";
import { WorkshopTimer } from "./WorkshopTimer";

interface WorkshopPageProps {
  readonly look: Look;
  readonly classes: Classes;
  readonly asOf: number;
  /** What the list showed: the queue to begin with. */
  readonly choice: NetworkChoice;
  readonly onChoice: (choice: NetworkChoice) => void;
  /** Where the last sitting stopped. */
  readonly progress: WorkshopProgress | null;
  readonly actions: WorkshopActions;
  readonly onLeave: () => void;
}

/**
 * The workshop: one network at a time, by keyboard alone. Answers go into the customers table as they are given. The wall
 * draws it.
 */
export function WorkshopPage({ look, classes, asOf, choice, onChoice, progress, actions, onLeave }: WorkshopPageProps) {
  const speech = useSpeech();
  const workshop = useWorkshop(look, classes, () => listed(classes, choice), progress, actions);
  const { state, network, figures } = workshop;
  const [author, setAuthor] = useState(() => readMe() ?? "");
  const spent = useRef(new Map<string, number>());
  const view = wallViewOf(speech, look, classes, state, network, figures);

  const onAct = (act: WallAct) => {
    switch (act.act) {
      case "focus":
        return workshop.focus(act.criterion);
      case "step":
        return workshop.step(act.by);
      case "go":
        return workshop.go(act.by);
      case "open":
        return workshop.open(act.key);
      case "panel":
        return workshop.panel(act.panel);
      case "answer":
        return workshop.answer(act.criterion, act.value);
      case "finish":
        return workshop.finish();
      case "members":
        return workshop.members();
      case "undo":
        return workshop.undo();
      case "leave":
        return onLeave();
    }
  };

  return (
    <Wall
      view={view}
      onAct={onAct}
      aside={network && <WorkshopTimer network={network.key} spent={spent.current} />}
      panel={
        state.panel === "queue" ? (
          <QueuePanel
            classes={classes}
            choice={choice}
            done={state.done}
            onChoice={onChoice}
            onOpen={workshop.open}
            onQueue={workshop.queue}
          />
        ) : state.panel === "override" && network ? (
          <OverridePanel
            key={network.key}
            network={network}
            labels={classes.labels}
            asOf={asOf}
            author={author}
            onAuthor={setAuthor}
            onSet={workshop.override}
            onRemove={() => workshop.override({ key: network.key, class: "", reason: "", author: "", until: null })}
          />
        ) : null
      }
    />
  );
}
