import { Button, Tab as TabButton, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSpeech } from "./speech";
import { DayField } from "../parts/DayField";
import { SearchIcon } from "../parts/icons";
import { isTab, tabs, type Tab } from "./tabs";

interface HeaderProps {
  readonly asOf: number;
  readonly tab: Tab;
  /** null: back to the workbook's day. */
  readonly onDay: (day: number | null) => void;
  readonly onTab: (tab: Tab) => void;
  /** Opens the search; absent while there is nobody to be found. */
  readonly onSearch?: () => void;
  /** The pointer or the focus has come to a tab: its page may be wanted. */
  readonly onNear: (tab: Tab) => void;
}

const useStyles = makeStyles({
  header: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  day: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  field: { width: "136px" },
  search: { marginLeft: "auto" },
  tabs: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    "& button": { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
  },
});

/** Name, as-of day and tabs. */
export function Header({ asOf, tab, onDay, onTab, onSearch, onNear }: HeaderProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.name} title={speech.say("pane.nameLong")}>
          {speech.say("pane.name")}
        </h1>
        {onSearch && (
          <Button
            className={styles.search}
            appearance="subtle"
            size="small"
            icon={<SearchIcon />}
            aria-label={speech.say("pane.search.title")}
            title={speech.say("pane.search.key")}
            onClick={onSearch}
          />
        )}
        <span className={styles.day}>
          <label htmlFor={id} title={speech.say("pane.asOf.label")}>
            {speech.say("pane.asOf")}
          </label>
          <DayField
            id={id}
            label={speech.say("pane.asOf.label")}
            className={styles.field}
            value={asOf}
            isLate
            onChange={onDay}
          />
        </span>
      </div>
      <TabList
        className={styles.tabs}
        size="medium"
        aria-label={speech.say("pane.tabs")}
        selectedValue={tab}
        onTabSelect={(_, { value }) => isTab(String(value)) && onTab(value as Tab)}
      >
        {tabs.map((each, index) => {
          const name = speech.say(`pane.tab.${each}`);
          return (
            <TabButton
              key={each}
              value={each}
              onPointerEnter={() => onNear(each)}
              onFocus={() => onNear(each)}
              aria-controls="skm-page"
              title={speech.say("pane.tab.hint", { tab: name, digit: index + 1 })}
            >
              {name}
            </TabButton>
          );
        })}
      </TabList>
    </header>
  );
}
