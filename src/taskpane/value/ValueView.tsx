import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Look } from "../../workbook/look/look";
import type { CustomerValueRules } from "../../workbook/rules/furtherRules";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { customerValuesOf, type CustomerValueRow, type CustomerValues } from "../../workbook/value/customerValuesOf";
import { valueRemark } from "../../workbook/value/valueSheet";
import { useSpeech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { ErrorIcon, FineIcon, NoteIcon, WarningIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { VirtualList } from "../parts/VirtualList";
import type { Session } from "../session/useSession";
import { networkStory, totalStory, visitStory } from "./valueStories";

interface ValueViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
}

const useStyles = makeStyles({
  lead: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS },
  figure: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  words: quietWords,
  inputs: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  input: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  acts: { display: "flex", gap: tokens.spacingHorizontalS },
  list: { minHeight: "220px", flexGrow: 1, flexShrink: 1 },
  row: {
    height: "100%",
    boxSizing: "border-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  net: { textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  pays: { display: "inline-flex", gap: tokens.spacingHorizontalXS, alignItems: "center", justifyContent: "flex-end" },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  odd: { color: tokens.colorPaletteRedForeground1 },
});

const rowHeight = 52;

/** What the networks are worth and above which contribution a visit pays. */
export function ValueView({ look, asOf, session }: ValueViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [draft, setDraft] = useState<CustomerValueRules | null>(null);
  const shown = useMemo(
    () => (draft ? { ...look, rules: { ...look.rules, customerValue: draft } } : look),
    [look, draft],
  );
  const values = useMemo(() => customerValuesOf(shown, asOf), [shown, asOf]);
  const inputs = draft ?? look.rules.customerValue;
  const isBusy = session.state.work !== null;
  const foot = (
    <SheetFoot
      session={session}
      job="value"
      preview={speech.count("pane.value.preview", values?.rows.length ?? 0)}
      isDisabled={values === null || values.faults.length > 0 || draft !== null}
      asOf={asOf}
      choice={{}}
    />
  );
  if (!values)
    return (
      <TabPage>
        <div className={styles.words}>{speech.say("pane.capacity.noCustomers")}</div>
        <Button style={{ alignSelf: "flex-start" }} onClick={() => session.dispatch({ type: "tab", tab: "data" })}>
          {speech.say("pane.capacity.toData")}
        </Button>
      </TabPage>
    );
  const { totals } = values;
  const input = (name: keyof CustomerValueRules, isPercent: boolean) => (
    <div className={styles.input}>
      <span className={styles.words}>{speech.say(`sheets.value.${name}`)}</span>
      <NumberField
        value={inputs[name]}
        label={speech.say(`sheets.value.${name}`)}
        isPercent={isPercent}
        onChange={(value) => value !== null && isUsable(name, value) && setDraft({ ...inputs, [name]: value })}
      />
    </div>
  );
  return (
    <TabPage foot={foot}>
      {values.faults.length > 0 && (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {values.faults.map((fault, index) => (
              <div key={index}>{findingSentence(speech.language, fault)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.lead}>
        <div className={styles.figure}>
          <AskedFigure className={styles.number} story={() => totalStory(speech, values)}>
            {speech.number(totals.net)}
          </AskedFigure>
          <span className={styles.words}>{speech.say("pane.value.net")}</span>
        </div>
        <div className={styles.figure}>
          <AskedFigure className={styles.number} story={() => visitStory(speech, values)}>
            {speech.number(values.visitThreshold)}
          </AskedFigure>
          <span className={styles.words}>{speech.say("pane.value.visitPays")}</span>
        </div>
      </div>
      {values.remarks.length > 0 && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>
            {values.remarks.map((remark, index) => (
              <div key={index}>{valueRemark(speech.language, remark)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.inputs}>
        {input("retention", true)}
        {input("discount", true)}
        {input("years", false)}
      </div>
      {draft && (
        <div className={styles.acts}>
          <Button
            size="small"
            disabled={isBusy}
            onClick={() =>
              void session.applyRules({ customerValue: draft }, []).then((isWritten) => isWritten && setDraft(null))
            }
          >
            {speech.say("pane.rules.write")}
          </Button>
          <Button size="small" onClick={() => setDraft(null)}>
            {speech.say("pane.undo")}
          </Button>
        </div>
      )}
      {values.rows.length === 0 ? (
        <div className={styles.words}>{speech.say("pane.value.noNetworks")}</div>
      ) : (
        <>
          <div className={styles.words}>
            {totals.below > 0 ? speech.count("sheets.value.below", totals.below) : speech.say("pane.value.allPay")}
          </div>
          <VirtualList
            className={styles.list}
            label={speech.say("pane.value.networks")}
            count={values.rows.length}
            heightOf={heightOf}
            keyOf={(index) => values.rows[index]?.key ?? index}
            row={(index) => <ValueRow row={values.rows[index] as CustomerValueRow} values={values} look={shown} />}
          />
        </>
      )}
    </TabPage>
  );
}

function ValueRow({
  row,
  values,
  look,
}: {
  readonly row: CustomerValueRow;
  readonly values: CustomerValues;
  readonly look: Look;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.row}>
      <span className={styles.name} title={row.network}>
        {row.network}
      </span>
      <AskedFigure className={styles.net} story={() => networkStory(speech, row, values, look)}>
        {row.net === null ? "–" : speech.number(row.net)}
      </AskedFigure>
      <span className={mergeClasses(styles.words, styles.name)}>
        {[
          row.class,
          row.adviser,
          speech.say("pane.value.contribution", { contribution: speech.number(row.contribution) }),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
      {row.contactsPerYear === 0 && row.pays ? (
        // Who costs nothing would always pay.
        <span className={mergeClasses(styles.words, styles.pays)}>{speech.say("pane.value.noContacts")}</span>
      ) : (
        <span className={mergeClasses(styles.words, styles.pays)}>
          <span className={row.pays ? styles.fine : styles.odd}>
            {row.pays ? <FineIcon size={14} /> : <WarningIcon size={14} />}
          </span>
          {speech.say(row.pays ? "pane.value.pays" : "pane.value.paysNot")}
        </span>
      )}
    </div>
  );
}

function heightOf(): number {
  return rowHeight;
}

/** What the rules table would take. */
function isUsable(name: keyof CustomerValueRules, value: number): boolean {
  if (name === "years") return Number.isInteger(value) && value >= 1 && value <= 100;
  return name === "retention" ? value >= 0 && value <= 1 : value >= 0;
}
