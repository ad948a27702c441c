import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { VirtualList } from "../parts/VirtualList";
import { advisersOf, listed, orders, type Order } from "./listed";
import { heightOfNetwork, NetworkRow } from "./NetworkRow";

interface NetworkListProps {
  readonly classes: Classes;
  readonly asOf: number;
  /** The class that is shown; null: all. */
  readonly label: string | null;
  readonly onShowAll: () => void;
  readonly placeOf: (record: number) => CellPlace | null;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  filter: { display: "flex", gap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1, flexBasis: 0, minWidth: 0 } },
  list: { height: "min(560px, 60vh)", minHeight: "240px" },
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

const all = "*";

/** The networks of a choice with their classes; one at a time is open with its reasons. */
export function NetworkList({ classes, asOf, label, onShowAll, placeOf, onGoTo }: NetworkListProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [adviser, setAdviser] = useState<string | null>(null);
  const [order, setOrder] = useState<Order>("score");
  const [open, setOpen] = useState<string | null>(null);
  const advisers = useMemo(() => advisersOf(classes.networks), [classes.networks]);
  // The adviser of an earlier look may be gone.
  const chosen = adviser !== null && advisers.includes(adviser) ? adviser : null;
  const networks = useMemo(
    () => listed(classes.networks, { class: label, adviser: chosen, order }),
    [classes.networks, label, chosen, order],
  );
  const heightOf = useCallback(
    (index: number) => {
      const network = networks[index] as ClassedNetwork;
      return heightOfNetwork(network, network.key === open);
    },
    [networks, open],
  );
  return (
    <div className={styles.frame}>
      <div className={styles.filter}>
        {advisers.length > 1 && (
          <Select
            size="small"
            aria-label={speech.say("pane.reminders.adviser")}
            value={chosen === null ? all : advisers.indexOf(chosen)}
            onChange={(_, { value }) => setAdviser(value === all ? null : (advisers[Number(value)] ?? null))}
          >
            <option value={all}>{speech.say("pane.reminders.allAdvisers")}</option>
            {advisers.map((name, index) => (
              <option key={name} value={index}>
                {name || speech.say("pane.reminders.noAdviser")}
              </option>
            ))}
          </Select>
        )}
        <Select
          size="small"
          aria-label={speech.say("pane.classes.order")}
          value={order}
          onChange={(_, { value }) => setOrder(orders.find((each) => each === value) ?? "score")}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {speech.say(`pane.classes.order.${each}`)}
            </option>
          ))}
        </Select>
      </div>
      {networks.length === 0 ? (
        <div className={styles.empty}>
          {speech.say("pane.classes.noneShown")}
          <Button
            size="small"
            onClick={() => {
              setAdviser(null);
              onShowAll();
            }}
          >
            {speech.say("pane.reminders.showAll")}
          </Button>
        </div>
      ) : (
        <VirtualList
          className={styles.list}
          count={networks.length}
          heightOf={heightOf}
          keyOf={(index) => (networks[index] as ClassedNetwork).key}
          label={speech.say("pane.classes.list")}
          row={(index) => {
            const network = networks[index] as ClassedNetwork;
            return (
              <NetworkRow
                classes={classes}
                network={network}
                asOf={asOf}
                isOpen={network.key === open}
                onToggle={() => setOpen(network.key === open ? null : network.key)}
                place={placeOf(network.lead.record)}
                onGoTo={onGoTo}
              />
            );
          }}
        />
      )}
    </div>
  );
}
