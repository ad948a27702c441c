import { Badge, Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ExampleSet } from "../../method/casting/examples";
import type { CriteriaProposal } from "../../workbook/casting/proposeCriteria";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { quietWords } from "../parts/quietWords";
import { TabPage } from "../parts/TabPage";
import { ProposalTable } from "./ProposalTable";
import type { Criterion } from "../../method/casting/criteria";

interface EmptyCastingProps {
  readonly isBusy: boolean;
  /** Nothing can be cast without an id: where to choose its column. Undefined where there is one. */
  readonly onChooseId?: (() => void) | undefined;
  /** Reads the columns of the customers table; null where that failed, which is said elsewhere. */
  readonly onPropose: () => Promise<CriteriaProposal | null>;
  readonly onAccept: (criteria: readonly Criterion[]) => void;
  readonly onExample: (set: ExampleSet, addColumns: boolean) => void;
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: quietWords,
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  example: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  left: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  foot: { display: "flex", gap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1 } },
});

const exampleSets: readonly ExampleSet[] = ["trade", "financialServices"];

/** No criteria yet: what they are for, a proposal from the columns that can be looked at first, and two example sets. */
export function EmptyCasting({ isBusy, onChooseId, onPropose, onAccept, onExample }: EmptyCastingProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [proposal, setProposal] = useState<CriteriaProposal | null>(null);
  const [taken, setTaken] = useState<readonly boolean[]>([]);
  const [criteria, setCriteria] = useState<readonly Criterion[]>([]);
  const [addsColumns, setAddsColumns] = useState(true);
  const put = <T,>(values: readonly T[], index: number, value: T): readonly T[] =>
    values.map((each, at) => (at === index ? value : each));

  const propose = async () => {
    const found = await onPropose();
    if (!found) return;
    setProposal(found);
    setTaken(found.criteria.map(() => true));
    setCriteria(found.criteria);
  };

  if (onChooseId)
    return (
      <TabPage>
        <h2 className={styles.title}>{speech.say("pane.classes.noId")}</h2>
        <p className={styles.text}>{speech.say("pane.classes.noIdWhy")}</p>
        <div className={styles.line}>
          <Button appearance="primary" onClick={onChooseId}>
            {speech.say("pane.classes.chooseId")}
          </Button>
        </div>
      </TabPage>
    );
  if (proposal) {
    const chosen = criteria.filter((_, index) => taken[index]);
    const isUsable = chosen.length > 0 && chosen.some(({ weight }) => weight > 0) && chosen.every(isWeight);
    return (
      <TabPage
        foot={
          <div className={styles.part}>
            <span className={styles.quiet}>{speech.count("pane.proposal.preview", chosen.length)}</span>
            <div className={styles.foot}>
              <Button appearance="primary" disabled={!isUsable || isBusy} onClick={() => onAccept(chosen)}>
                {speech.say("pane.proposal.accept")}
              </Button>
              <Button onClick={() => setProposal(null)}>{speech.say("pane.undo")}</Button>
            </div>
          </div>
        }
      >
        <h2 className={styles.title}>{speech.say("pane.proposal.title")}</h2>
        <p className={styles.text}>
          {speech.say(proposal.criteria.length === 0 ? "pane.proposal.nothing" : "pane.proposal.lead")}
        </p>
        <ProposalTable
          criteria={criteria}
          taken={taken}
          onTake={(index, isTaken) => setTaken(put(taken, index, isTaken))}
          onChange={(index, criterion) => setCriteria(put(criteria, index, criterion))}
        />
        {proposal.leftOut.length > 0 && (
          <Disclosure label={speech.say("pane.proposal.leftOut")} aside={speech.number(proposal.leftOut.length)}>
            <ul className={styles.left}>
              {proposal.leftOut.map(({ header, reason }) => (
                <li key={header} className={styles.quiet}>
                  {header}: {speech.say(`pane.proposal.reason.${reason}`)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </TabPage>
    );
  }
  return (
    <TabPage>
      <h2 className={styles.title}>{speech.say("pane.classes.emptyTitle")}</h2>
      <p className={styles.text}>{speech.say("pane.classes.emptyLead")}</p>
      <div className={styles.part}>
        <Button appearance="primary" disabled={isBusy} onClick={() => void propose()}>
          {speech.say("pane.classes.propose")}
        </Button>
        <span className={styles.quiet}>{speech.say("pane.classes.proposeHint")}</span>
      </div>
      <div className={styles.part}>
        <span className={styles.text}>{speech.say("pane.classes.orExample")}</span>
        {exampleSets.map((set) => (
          <div key={set} className={styles.example}>
            <span className={styles.line}>
              <strong>{speech.say(`pane.classes.set.${set}`)}</strong>
              <Badge appearance="outline" color="informative">
                {speech.say("pane.example")}
              </Badge>
            </span>
            <span className={styles.quiet}>{speech.say(`pane.classes.setWords.${set}`)}</span>
            <Button
              size="small"
              disabled={isBusy}
              aria-label={speech.say("pane.classes.useSet", { set: speech.say(`pane.classes.set.${set}`) })}
              onClick={() => onExample(set, addsColumns)}
            >
              {speech.say("pane.classes.use")}
            </Button>
          </div>
        ))}
        <Checkbox
          label={speech.say("pane.classes.addColumns")}
          checked={addsColumns}
          onChange={(_, { checked }) => setAddsColumns(checked === true)}
        />
      </div>
    </TabPage>
  );
}

function isWeight({ weight }: Criterion): boolean {
  return weight >= 0 && weight <= 10000;
}
