import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";

interface PartSwitchProps<Part extends string> {
  readonly parts: readonly Part[];
  readonly part: Part;
  readonly label: string;
  readonly nameOf: (part: Part) => string;
  readonly onPart: (part: Part) => void;
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    "& > button": { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap", paddingLeft: "8px", paddingRight: "8px" },
  },
});

/** A choice between a few parts of one view; one of them is always shown. */
export function PartSwitch<Part extends string>({ parts, part, label, nameOf, onPart }: PartSwitchProps<Part>) {
  const styles = useStyles();
  return (
    <div className={styles.row} role="group" aria-label={label}>
      {parts.map((each) => (
        <ToggleButton
          key={each}
          size="small"
          appearance={each === part ? "secondary" : "subtle"}
          checked={each === part}
          onClick={() => onPart(each)}
        >
          {nameOf(each)}
        </ToggleButton>
      ))}
    </div>
  );
}
