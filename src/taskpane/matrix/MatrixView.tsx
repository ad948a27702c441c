import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Segments } from "../../workbook/matrix/segments";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { segmentReason } from "../../workbook/matrix/reasonSentence";

import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { Figure } from "../parts/Figure";
import { NoteIcon } from "../parts/icons";
import { TabPage } from "../parts/TabPage";
import type { Draft } from "../session/state";
import { BandEditor } from "./BandEditor";
import { CustomerList } from "./CustomerList";
import { customerPlaceOf } from "../../workbook/look/sourcePlace";
import { Matrix } from "./Matrix";
import { SegmentPanel } from "./SegmentPanel";

interface MatrixViewProps {
  /** With the unwritten bands in its rules. */
  readonly look: Look;
  /** Computed from that look. */
  readonly segments: Segments;
  readonly hasDraft: boolean;
  /** False while the bands are no table yet; the casting is then the workbook's own. */
  readonly isUsable: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onDiscard: () => void;
  readonly onApply: () => void;
  readonly onThrust: (segment: string, thrust: string) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly foot: ReactNode;
}

const useStyles = makeStyles({
  figures: { display: "flex", gap: tokens.spacingHorizontalXXL, flexWrap: "wrap" },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bands: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXS,
  },
  more: { display: "flex", flexDirection: "column" },
});

/** The casting matrix: figures, cells, the customers that have no cell and why, and the bands with their live preview. */
export function MatrixView({
  look,
  segments,
  hasDraft,
  isUsable,
  onDraft,
  onDiscard,
  onApply,
  onThrust,
  onGoTo,
  foot,
}: MatrixViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [selected, setSelected] = useState<string | null>(null);
  const { rules, customerColumns } = look;
  const { totals, notClassifiable } = segments;
  const cell = segments.cells.find(({ segment }) => segment === selected);
  const placeOf = (record: number) => customerPlaceOf(look, record);
  return (
    <TabPage foot={foot}>
      <div className={styles.figures}>
        <Figure
          value={speech.number(totals.customers)}
          word={speech.count("pane.casting.customers", totals.customers)}
        />
        <Figure value={speech.short(totals.unused)} word={speech.say("pane.casting.unused")} />
      </div>
      {hasDraft && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>{speech.say("pane.bands.draft")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onApply} disabled={!isUsable}>
              {speech.say("pane.rules.write")}
            </Button>
            <Button size="small" onClick={onDiscard}>
              {speech.say("pane.undo")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Matrix
        potentialBands={segments.rule.potential}
        penetrationBands={segments.rule.penetration}
        cells={segments.cells}
        selected={selected}
        onSelect={setSelected}
      />
      {cell && customerColumns ? (
        <SegmentPanel
          key={cell.segment}
          segments={segments}
          cell={cell}
          customers={customerColumns}
          placeOf={placeOf}
          onThrust={onThrust}
          onGoTo={onGoTo}
          onClose={() => setSelected(null)}
        />
      ) : (
        <div className={styles.hint}>{speech.say("pane.casting.matrixHint")}</div>
      )}
      <div className={styles.more}>
        {notClassifiable.length > 0 && customerColumns && (
          <Disclosure
            label={speech.say("pane.casting.notClassifiableTitle")}
            aside={speech.number(notClassifiable.length)}
          >
            <CustomerList
              isTall
              records={notClassifiable.map(({ record }) => record)}
              customers={customerColumns}
              label={speech.say("pane.casting.notClassifiableTitle")}
              wordsOf={(record) => segmentReason(speech.language, customerColumns, segments, record)}
              placeOf={placeOf}
              onGoTo={onGoTo}
            />
          </Disclosure>
        )}
        <Disclosure
          label={speech.say("pane.bands.title")}
          aside={rules.preset ? speech.say(`pane.bands.preset.${rules.preset}`) : speech.say("pane.bands.preset.own")}
          startsOpen={hasDraft}
        >
          <div className={styles.bands}>
            <BandEditor
              axis="potential"
              bands={rules.potentialBands}
              preset={rules.preset}
              lint={segments.lint.filter(({ axis }) => axis === "potential")}
              onChange={(potentialBands) => onDraft({ potentialBands })}
            />
            <BandEditor
              axis="penetration"
              bands={rules.penetrationBands}
              preset={null}
              lint={segments.lint.filter(({ axis }) => axis === "penetration")}
              onChange={(penetrationBands) => onDraft({ penetrationBands })}
            />
          </div>
        </Disclosure>
      </div>
    </TabPage>
  );
}
