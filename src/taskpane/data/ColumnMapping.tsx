import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { columnOf, fieldsOf, type Source } from "../../method/tables/source";
import type { FoundSource, SourceMapping } from "../../workbook/excel/source";
import { fieldLabel } from "../../workbook/look/sources";
import { useSpeech } from "../frame/speech";

interface ColumnMappingProps {
  readonly source: Source;
  /** What its columns are called together. */
  readonly label: string;
  readonly found: FoundSource<string>;
  readonly mapping: SourceMapping;
  readonly onMap: (mapping: SourceMapping) => void;
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  needed: { color: tokens.colorNeutralForeground3, display: "block", fontSize: tokens.fontSizeBase100 },
});

const none = "none";
const automatic = "automatic";

/** Which column holds which field. What is chosen by hand is remembered in the workbook; the rest is found by header. */
export function ColumnMapping({ source, label, found, mapping, onMap }: ColumnMappingProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const headers = found.choice.headers;
  const columns: Readonly<Partial<Record<string, number>>> = found.columns;

  const change = (field: string, value: string) => {
    const { [field]: _dropped, ...others } = mapping.headers ?? {};
    const chosen =
      value === automatic ? others : { ...others, [field]: value === none ? "" : (headers[Number(value)] as string) };
    onMap({ ...mapping, headers: chosen });
  };

  return (
    <div className={styles.grid} role="group" aria-label={label}>
      {fieldsOf(source).map((field) => {
        const column = columns[field];
        const { neededFor = [] } = columnOf(source, field);
        const [job] = neededFor;
        const isChosen = mapping.headers?.[field] !== undefined;
        return [
          <label key={field + "label"} htmlFor={id + field}>
            {speech.say(fieldLabel(field))}
            {job && (
              <span className={styles.needed}>
                {speech.say(neededFor.length > 1 ? "pane.data.required" : `pane.data.requiredFor.${job}`)}
              </span>
            )}
          </label>,
          <Select
            key={field}
            id={id + field}
            size="small"
            value={column === undefined ? none : String(column)}
            onChange={(_, { value }) => change(field, value)}
          >
            <option value={none}>{speech.say("pane.data.noColumn")}</option>
            {headers.map((header, position) => (
              <option key={position} value={position} disabled={header === ""}>
                {header === "" ? speech.say("pane.data.headerBlank", { position: position + 1 }) : header}
              </option>
            ))}
            {isChosen && <option value={automatic}>{speech.say("pane.data.automatic")}</option>}
          </Select>,
        ];
      })}
    </div>
  );
}
