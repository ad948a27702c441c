import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { castingFaultSentence } from "../../workbook/casting/castingFaultSentence";
import type { Classes } from "../../workbook/casting/classes";
import { whatIf } from "../../workbook/casting/whatIf";
import { useSpeech, type Speech } from "../frame/speech";
import { Figure } from "../parts/Figure";
import { ErrorIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { MigrationMatrix } from "./MigrationMatrix";
import { MovedList } from "./MovedList";
import { RuleSliders } from "./RuleSliders";
import { scoreWords } from "./standing";
import { SubPage } from "./SubPage";
import { ruleChangesOf, draftFrom } from "./variation";

interface WhatIfPageProps {
  readonly classes: Classes;
  /** Work is under way. */
  readonly isBusy: boolean;
  readonly onApply: (change: ReturnType<typeof ruleChangesOf>) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, auto))",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    "@media (max-width: 400px)": { "& > * > :first-child": { fontSize: tokens.fontSizeBase400 } },
  },
  quiet: quietWords,
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  moved: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  foot: { display: "flex", gap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1 } },
});

/**
 * What if: thresholds and weights on sliders, and at once where every network would go, with the contacts, minutes and
 * potential that move along. Nothing is written before Apply; Discard or leaving the page forgets it.
 */
export function WhatIfPage({ classes, isBusy, onApply, onLeave }: WhatIfPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [draft, setDraft] = useState(() => draftFrom(classes));
  const [selected, setSelected] = useState<number | null>(null);
  const change = useMemo(() => ruleChangesOf(classes, draft), [classes, draft]);
  const result = useMemo(() => whatIf(classes, change), [classes, change]);
  const hasChange = Object.keys(change).length > 0;
  const { migration, faults } = result;
  const labels = [...classes.labels, ""];
  const [from, to] = [
    labels[Math.floor((selected ?? 0) / labels.length)] ?? "",
    labels[(selected ?? 0) % labels.length] ?? "",
  ];
  const lines = useMemo(() => {
    if (selected === null) return [];
    const moved =
      from === to
        ? classes.networks.filter(
            (each, index) => each.class === from && result.classes?.[index] === classOf(classes, from),
          )
        : result.moved
            .filter((each) => each.from === from && each.to === to)
            .map(({ index }) => classes.networks[index]);
    return moved.flatMap((network) =>
      network
        ? [
            {
              key: network.key,
              network: network.network,
              words: speech.say("pane.migration.line", {
                score: scoresWords(speech, network.score, result.scores?.[network.index]),
                potential: speech.short(network.potential),
              }),
            },
          ]
        : [],
    );
  }, [selected, from, to, result, classes, speech]);
  return (
    <SubPage
      title={speech.say("pane.whatIf.title")}
      onLeave={onLeave}
      top={
        migration && (
          <div className={styles.result} aria-live="polite">
            <div className={styles.figures}>
              <Figure
                value={speech.number(migration.totals.moved)}
                word={speech.count("pane.whatIf.moved", migration.totals.moved)}
              />
              <Figure
                value={signed(speech, migration.totals.contactsAfter - migration.totals.contactsBefore)}
                word={speech.say("pane.whatIf.contacts")}
              />
              <Figure
                value={signed(speech, migration.totals.minutesAfter - migration.totals.minutesBefore)}
                word={speech.say("pane.whatIf.minutes")}
              />
              <Figure
                value={speech.short(migration.totals.potentialMoved)}
                word={speech.say("pane.whatIf.potential")}
              />
            </div>
            <MigrationMatrix labels={labels} networks={migration.networks} selected={selected} onSelect={setSelected} />
          </div>
        )
      }
      foot={
        <div className={styles.foot}>
          <Button
            appearance="primary"
            disabled={!hasChange || faults.length > 0 || isBusy}
            onClick={() => onApply(change)}
          >
            {speech.say("pane.whatIf.apply")}
          </Button>
          <Button
            disabled={!hasChange}
            onClick={() => {
              setDraft(draftFrom(classes));
              setSelected(null);
            }}
          >
            {speech.say("pane.undo")}
          </Button>
        </div>
      }
    >
      {faults.length > 0 && (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {faults.map((fault) => castingFaultSentence(speech.language, fault, classes.rules)).join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
      {migration && selected !== null && (
        <div className={styles.moved}>
          <span className={styles.quiet}>
            {speech.say("pane.whatIf.cell", {
              from: from || "–",
              to: to || "–",
              contacts: signed(speech, migration.contacts[selected] ?? 0),
              minutes: signed(speech, migration.minutes[selected] ?? 0),
              potential: speech.short(migration.potential[selected] ?? 0),
            })}
          </span>
          <MovedList lines={lines} label={speech.say("pane.migration.networks")} />
        </div>
      )}
      <span className={styles.quiet}>{speech.say(hasChange ? "pane.whatIf.unwritten" : "pane.whatIf.hint")}</span>
      <RuleSliders classes={classes} draft={draft} onChange={setDraft} />
    </SubPage>
  );
}

function classOf({ labels }: Classes, label: string): number {
  return labels.indexOf(label);
}

function signed(speech: Speech, value: number): string {
  return value > 0 ? `+${speech.number(value)}` : value < 0 ? `−${speech.number(-value)}` : "±0";
}

/** The score before and after; one figure where it stays. */
function scoresWords(speech: Speech, before: number | null, after = NaN): string {
  const [was, is] = [scoreWords(speech, before), scoreWords(speech, Number.isNaN(after) ? null : after)];
  return was === is ? was : `${was} → ${is}`;
}
