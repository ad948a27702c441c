import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

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
    "& > button": { minWidth: 0, whiteSpace: "nowrap", paddingLeft: "8px", paddingRight: "8px" },
  },
  // Many of them break into lines, and the last line would be stretched.
  few: { "& > button": { flexGrow: 1 } },
});

const mostInALine = 4;

/** A choice between a few parts of one view; one of them is always shown. */
export function PartSwitch<Part extends string>({ parts, part, label, nameOf, onPart }: PartSwitchProps<Part>) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.row, parts.length <= mostInALine && styles.few)}
      role="group"
      aria-label={label}
    >
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
