import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Classes } from "../../workbook/casting/classes";
import type { CellPlace, Finding } from "../../workbook/excel/finding";
import type { ClassesPage } from "../frame/views";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon } from "../parts/icons";
import { TabPage } from "../parts/TabPage";
import { ClassCounts } from "./ClassCounts";
import { ClassFindings } from "./ClassFindings";
import type { NetworkChoice } from "./listed";
import { NetworkList } from "./NetworkList";

interface ClassesOverviewProps {
  readonly classes: Classes;
  readonly asOf: number;
  /** Customers whose class column does not say the class of the casting. */
  readonly differing: number;
  readonly choice: NetworkChoice;
  readonly onChoice: (choice: NetworkChoice) => void;
  readonly placeOf: (record: number) => CellPlace | null;
  readonly onPage: (page: ClassesPage) => void;
  readonly onAddChoice: (finding: Finding, points: number) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly foot: ReactNode;
}

const useStyles = makeStyles({
  pages: { display: "flex", gap: tokens.spacingHorizontalXS, "& > *": { flexGrow: 1, minWidth: 0, flexBasis: 0 } },
});

const pages: readonly Exclude<ClassesPage, "list" | "put">[] = ["workshop", "whatIf", "snapshots"];

/** The classes: how many of each, what is in the way, and the networks with their reasons. */
export function ClassesOverview({
  classes,
  asOf,
  differing,
  choice,
  onChoice,
  placeOf,
  onPage,
  onAddChoice,
  onGoTo,
  foot,
}: ClassesOverviewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const findings = [...classes.faults, ...classes.findings];
  const isCast = classes.casting !== null;
  return (
    <TabPage foot={foot}>
      {isCast ? (
        <ClassCounts
          classes={classes}
          chosen={choice.class}
          onChoose={(label) => onChoice({ ...choice, class: label })}
        />
      ) : (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>{speech.say("pane.classes.faulty")}</MessageBarBody>
        </MessageBar>
      )}
      {isCast && (
        <div className={styles.pages}>
          {pages.map((page) => (
            <Button
              key={page}
              size="small"
              disabled={classes.networks.length === 0}
              title={speech.say(`pane.${page}.hint`)}
              onClick={() => onPage(page)}
            >
              {speech.say(`pane.${page}.short`)}
            </Button>
          ))}
        </div>
      )}
      {isCast && differing > 0 && (
        <Caution>
          {speech.count("pane.put.differ", differing)}{" "}
          <Button size="small" appearance="subtle" onClick={() => onPage("put")}>
            {speech.say("pane.put.open")}
          </Button>
        </Caution>
      )}
      {findings.length > 0 && (
        <Disclosure
          label={speech.count("pane.classes.findings", findings.length)}
          aside={speech.number(findings.length)}
          startsOpen={!isCast}
        >
          <ClassFindings findings={findings} onGoTo={onGoTo} onAddChoice={onAddChoice} />
        </Disclosure>
      )}
      {isCast && (
        <NetworkList
          classes={classes}
          asOf={asOf}
          choice={choice}
          onChoice={onChoice}
          placeOf={placeOf}
          onGoTo={onGoTo}
        />
      )}
    </TabPage>
  );
}
