import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CellPlace } from "../../workbook/excel/finding";
import type { CustomerColumns } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import { GoToIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { VirtualList } from "../parts/VirtualList";

interface CustomerListProps {
  readonly records: readonly number[];
  readonly customers: CustomerColumns;
  readonly label: string;
  /** The quiet words at the right of a customer, or below it. */
  readonly wordsOf: (record: number) => string;
  /** Words below the name instead of beside it, for whole sentences. */
  readonly isTall?: boolean;
  readonly placeOf: (record: number) => CellPlace | null;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  list: { maxHeight: "264px", marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  row: {
    width: "100%",
    height: "100%",
    justifyContent: "flex-start",
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  names: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  words: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  sentence: {
    ...quietWords,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
});

/** Customers, each a button that leads to its row. */
export function CustomerList({
  records,
  customers,
  label,
  wordsOf,
  isTall = false,
  placeOf,
  onGoTo,
}: CustomerListProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <VirtualList
      className={styles.list}
      count={records.length}
      heightOf={isTall ? tall : low}
      keyOf={(index) => records[index] as number}
      label={label}
      row={(index) => {
        const record = records[index] as number;
        const name = customers.customer[record] || customers.customerId[record] || "–";
        const place = placeOf(record);
        const words = wordsOf(record);
        return (
          <Button
            appearance="subtle"
            size="small"
            className={styles.row}
            disabled={place === null}
            title={speech.say("pane.casting.goToCustomer", { customer: name })}
            onClick={() => place && onGoTo(place)}
          >
            <span className={styles.names}>
              <span className={styles.name}>{name}</span>
              {isTall && <span className={styles.sentence}>{words}</span>}
            </span>
            {!isTall && <span className={styles.words}>{words}</span>}
            <GoToIcon size={12} />
          </Button>
        );
      }}
    />
  );
}

const low = () => 30;
const tall = () => 58;
