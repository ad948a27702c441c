import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { VirtualList } from "../parts/VirtualList";
import { ChoiceFields } from "./ChoiceFields";
import { everyNetwork, listed, type NetworkChoice } from "./listed";
import { heightOfNetwork, NetworkRow } from "./NetworkRow";

interface NetworkListProps {
  readonly classes: Classes;
  readonly asOf: number;
  readonly choice: NetworkChoice;
  readonly onChoice: (choice: NetworkChoice) => void;
  readonly placeOf: (record: number) => CellPlace | null;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { height: "min(560px, 60vh)", minHeight: "240px" },
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

/** The networks of a choice with their classes; one at a time is open with its reasons. */
export function NetworkList({ classes, asOf, choice, onChoice, placeOf, onGoTo }: NetworkListProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  const networks = useMemo(() => listed(classes, choice), [classes, choice]);
  const heightOf = useCallback(
    (index: number) => {
      const network = networks[index] as ClassedNetwork;
      return heightOfNetwork(network, network.key === open);
    },
    [networks, open],
  );
  return (
    <div className={styles.frame}>
      <ChoiceFields networks={classes.networks} choice={choice} onChoice={onChoice} />
      {networks.length === 0 ? (
        <div className={styles.empty}>
          {speech.say("pane.classes.noneShown")}
          <Button size="small" onClick={() => onChoice({ ...everyNetwork, order: choice.order })}>
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
