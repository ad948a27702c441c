import { makeStyles, tokens } from "@fluentui/react-components";
import { quietWords } from "../parts/quietWords";
import { VirtualList } from "../parts/VirtualList";

export interface MovedLine {
  readonly key: string;
  readonly network: string;
  /** Quiet words below the name. */
  readonly words: string;
}

const useStyles = makeStyles({
  list: { maxHeight: "300px" },
  row: { height: "100%", display: "flex", flexDirection: "column", justifyContent: "center", minWidth: 0 },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { fontWeight: tokens.fontWeightSemibold },
  words: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Networks that move, or are due, with why. */
export function MovedList({ lines, label }: { readonly lines: readonly MovedLine[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <VirtualList
      className={styles.list}
      count={lines.length}
      heightOf={rowHeight}
      keyOf={(index) => lines[index]?.key ?? index}
      label={label}
      row={(index) => {
        const line = lines[index] as MovedLine;
        return (
          <div className={styles.row}>
            <span className={`${styles.ellipsis} ${styles.name}`} title={line.network}>
              {line.network}
            </span>
            <span className={`${styles.ellipsis} ${styles.words}`} title={line.words}>
              {line.words}
            </span>
          </div>
        );
      }}
    />
  );
}

const rowHeight = () => 46;
