import { contactsSource } from "../../method/tables/contacts";
import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { CellPlace } from "../../workbook/excel/finding";
import { fieldsOf, type Source } from "../../method/tables/source";
import type { TextStem } from "../../text/text";
import type { FoundSource, SourceChoice, SourceMapping } from "../../workbook/excel/source";
import { fieldLabel } from "../../workbook/look/sources";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { Disclosure } from "../parts/Disclosure";
import { Figure } from "../parts/Figure";
import { PlaceLink } from "../parts/PlaceLink";
import { quietWords } from "../parts/quietWords";
import { choiceWords } from "./choiceWords";
import { ColumnMapping } from "./ColumnMapping";
import type { ShownSource } from "./shownSources";

interface SourceCardProps {
  readonly source: Source;
  readonly texts: ShownSource["texts"];
  readonly found: FoundSource<string> | null;
  /** Records that were read; fewer than the rows where rows are blank. */
  readonly records: number;
  readonly choices: readonly SourceChoice[];
  readonly mapping: SourceMapping;
  readonly onMap: (mapping: SourceMapping) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", alignItems: "flex-end", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  from: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "right",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground3,
  },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXS,
  },
  hint: quietWords,
});

/** One source: how many records, where they stand, another table to choose, and its columns. */
export function SourceCard({ source, texts, found, records, choices, mapping, onMap, onGoTo }: SourceCardProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const fields = fieldsOf(source);
  const mapped = found ? Object.keys(found.columns).length : 0;
  const label = speech.say(texts.table);
  const tableField = (
    <Field label={{ children: label, size: "small" }} size="small">
      <Select
        size="small"
        value={found?.choice.key ?? ""}
        onChange={(_, { value }) => onMap(value === "" ? {} : { source: value })}
      >
        {(!found || mapping.source !== undefined) && (
          <option value="">{speech.say(found ? "pane.data.automatic" : "pane.data.choose")}</option>
        )}
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choiceWords(speech, choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section className={styles.card} aria-label={label}>
      <div className={styles.head}>
        <Figure
          value={found ? speech.number(records) : "–"}
          word={speech.count(`pane.data.${source.key}` as TextStem, records)}
        />
        {found && (
          <div className={styles.from}>
            <PlaceLink place={{ sheet: found.choice.sheet, cell: found.choice.address }} onGoTo={onGoTo} />
            <br />
            {speech.say(found.mappedByHand ? "pane.data.byHand" : "pane.data.byHeaders")}
          </div>
        )}
      </div>
      {!found && source.key === contactsSource.key && (
        <div className={styles.hint}>{speech.say("pane.data.noContacts")}</div>
      )}
      {found && found.missing.length > 0 && (
        <Caution>
          {speech.say("pane.data.missing", {
            fields: found.missing.map((field) => speech.say(fieldLabel(field))).join(", "),
          })}
        </Caution>
      )}
      {found ? (
        <Disclosure
          label={speech.say("pane.data.columns")}
          aside={speech.say("pane.data.columnsFound", { found: mapped, total: fields.length })}
          startsOpen={found.missing.length > 0}
        >
          <div className={styles.form}>
            {tableField}
            <ColumnMapping
              source={source}
              label={speech.say(texts.columns)}
              found={found}
              mapping={mapping}
              onMap={onMap}
            />
          </div>
        </Disclosure>
      ) : (
        choices.length > 0 && <div className={styles.form}>{tableField}</div>
      )}
    </section>
  );
}
