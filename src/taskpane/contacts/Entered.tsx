import { makeStyles, tokens } from "@fluentui/react-components";

interface EnteredProps {
  readonly title: string;
  readonly lines: readonly string[];
}

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** What a register holds about a network already, the latest first; nothing where it holds nothing. */
export function Entered({ title, lines }: EnteredProps) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index} className={styles.item}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
