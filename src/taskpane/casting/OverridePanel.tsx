import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OverrideRow } from "../../workbook/look/castingRules";
import type { ClassedNetwork } from "../../workbook/casting/classes";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { quietWords } from "../parts/quietWords";
import { wallPanel, wallPanelTitle } from "./wallPanel";

interface OverridePanelProps {
  readonly network: ClassedNetwork;
  readonly labels: readonly string[];
  readonly asOf: number;
  /** Who decides; kept for the next network. */
  readonly author: string;
  readonly onAuthor: (author: string) => void;
  readonly onSet: (row: OverrideRow) => void;
  /** Takes the override in force away. */
  readonly onRemove: () => void;
}

const useStyles = makeStyles({
  frame: { ...wallPanel, maxWidth: "560px" },
  title: wallPanelTitle,
  classes: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > [role=radio]": { minWidth: "48px" },
  },
  quiet: quietWords,
});

/** "We make it an A because ...": a class set by hand, with reason, author and last day; the computed one stays beside it. */
export function OverridePanel({ network, labels, asOf, author, onAuthor, onSet, onRemove }: OverridePanelProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { override } = network;
  const [label, setLabel] = useState(override?.class ?? "");
  const [reason, setReason] = useState(override?.reason ?? "");
  const [until, setUntil] = useState<number | null>(override?.until ?? null);
  const isOver = until !== null && until < asOf;
  const isReady = labels.includes(label) && reason.trim() !== "" && author.trim() !== "" && !isOver;
  const set = () => {
    if (isReady) onSet({ key: network.key, class: label, reason: reason.trim(), author: author.trim(), until });
  };
  return (
    <form
      className={styles.frame}
      aria-label={speech.say("pane.override.title")}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <h2 className={styles.title}>{speech.say("pane.override.title")}</h2>
      <span className={styles.quiet}>
        {speech.say("pane.override.computed", { class: network.class || speech.say("pane.classes.none") })}
      </span>
      <div className={styles.classes} role="radiogroup" aria-label={speech.say("pane.override.class")}>
        {labels.map((each, index) => (
          <Button
            key={each}
            autoFocus={override ? each === override.class : index === 0}
            role="radio"
            aria-checked={each === label}
            appearance={each === label ? "primary" : "secondary"}
            onClick={() => setLabel(each)}
          >
            {each}
          </Button>
        ))}
      </div>
      <Field label={speech.say("pane.override.reason")} required>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={speech.say("pane.override.author")} required>
        <Input value={author} onChange={(_, { value }) => onAuthor(value)} />
      </Field>
      <Field
        label={speech.say("pane.override.until")}
        validationMessage={isOver ? speech.say("pane.override.over", { day: speech.day(asOf) }) : undefined}
      >
        <DayField
          value={until}
          label={speech.say("pane.override.until")}
          onChange={setUntil}
          isOptional
          near={asOf}
          toward="ahead"
        />
      </Field>
      <div className={styles.classes}>
        <Button type="submit" appearance="primary" disabled={!isReady}>
          {speech.say("pane.override.set")}
        </Button>
        {override && <Button onClick={onRemove}>{speech.say("pane.override.remove")}</Button>}
      </div>
    </form>
  );
}
