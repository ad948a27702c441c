import { makeStyles, tokens } from "@fluentui/react-components";
import { quietWords } from "./quietWords";

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  word: quietWords,
});

/** The number first, the word after. */
export function Figure({ value, word }: { readonly value: string; readonly word: string }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <span className={styles.number}>{value}</span>
      <span className={styles.word}>{word}</span>
    </div>
  );
}
