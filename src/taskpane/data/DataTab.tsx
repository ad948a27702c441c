import { lazy, Suspense } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellPlace } from "../../workbook/excel/finding";
import type { FixedCopy } from "../../workbook/exports/fixedCopy";
import type { Look } from "../../workbook/look/look";
import type { Mapping } from "../../workbook/excel/source";
import { useSpeech } from "../frame/speech";
import { TabPage } from "../parts/TabPage";
import { FindingGroups, type RepairPlace } from "./FindingGroups";
import { SourceCard } from "./SourceCard";
import { shownSources } from "./shownSources";

const CopyPart = lazy(() => import(/* webpackChunkName: "copy" */ "./CopyPart"));

interface DataTabProps {
  readonly look: Look;
  /** @param at a column that it is to begin at */
  readonly onTakeOver: (at?: RepairPlace) => void;
  readonly onMap: (mapping: Mapping) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onContinue: () => void;
  readonly onCalculate: () => void;
  /** Joins a network that is spelled in two ways. */
  readonly onJoin: (name: string) => void;
  /** @returns null where it could not be made, which was said then */
  readonly onCopy: () => Promise<FixedCopy | null>;
}

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** What was found in the workbook, and what is wrong with it. */
export function DataTab({ look, onTakeOver, onMap, onGoTo, onContinue, onCalculate, onJoin, onCopy }: DataTabProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { mapping, findings } = look;
  return (
    <TabPage
      foot={
        <Button appearance="primary" onClick={onContinue}>
          {speech.say("pane.data.continue")}
        </Button>
      }
    >
      <div>
        <Button size="small" onClick={() => onTakeOver()}>
          {speech.say("intake.page.offerData")}
        </Button>
      </div>
      {shownSources.map(({ source, texts, of, isExtra }) => {
        const { found, records } = of(look);
        const taken = shownSources.flatMap((each) => each.of(look).found?.choice.key ?? []);
        if (isExtra && !found && look.choices.every(({ key }) => taken.includes(key))) return null;
        return (
          <SourceCard
            key={source.key}
            source={source}
            texts={texts}
            found={found}
            records={records}
            choices={look.choices}
            mapping={mapping[source.key] ?? {}}
            onMap={(own) => onMap({ ...mapping, [source.key]: own })}
            onGoTo={onGoTo}
          />
        );
      })}
      <section className={styles.findings}>
        {findings.length > 0 && (
          <h2 className={styles.title}>
            {speech.number(findings.length)} {speech.count("pane.data.findings", findings.length)}
          </h2>
        )}
        <FindingGroups findings={findings} onGoTo={onGoTo} onRepair={onTakeOver} onJoin={onJoin} />
      </section>
      <section className={styles.findings}>
        <h2 className={styles.title}>{speech.say("pane.calculate.title")}</h2>
        <p className={styles.words}>
          {speech.say("pane.calculate.words")}{" "}
          <Link href={speech.say("pane.calculate.help")} target="_blank" rel="noreferrer">
            {speech.say("pane.calculate.more")}
          </Link>
        </p>
        <div>
          <Button size="small" onClick={onCalculate}>
            {speech.say("pane.calculate")}
          </Button>
        </div>
      </section>
      <Suspense fallback={null}>
        <CopyPart onCopy={onCopy} />
      </Suspense>
    </TabPage>
  );
}
