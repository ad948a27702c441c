import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MenuButton,
  Overflow,
  OverflowItem,
  ToggleButton,
  makeStyles,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TextKey } from "../../text/text";
import { useSpeech } from "./speech";
import type { Tab } from "./tabs";
import { views, type ViewOf } from "./views";

interface ViewSwitchProps<T extends Tab> {
  readonly tab: T;
  readonly view: ViewOf<T>;
  readonly onView: (view: ViewOf<T>) => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // Not on the row itself: what is measured there is its width with its padding, and the menu at its end would be cut off.
  room: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
  row: {
    display: "flex",
    overflow: "hidden",
    // Room for the ring of the focus, which overflow would cut off.
    padding: "2px 0",
    // A button that shrinks is never too wide for the row, and the menu at its end would stay away.
    "& > button": { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap", paddingLeft: "8px", paddingRight: "8px" },
  },
});

/** The views of a tab; what finds no room in a narrow pane stands in a menu at the end of the row. */
export function ViewSwitch<T extends Tab>({ tab, view, onView, children }: ViewSwitchProps<T>) {
  const styles = useStyles();
  const speech = useSpeech();
  const all = (Object.entries(views[tab]) as [ViewOf<T>, TextKey][]).map(([each, key]) => ({
    view: each,
    name: speech.say(key),
  }));
  return (
    <div className={styles.frame}>
      {all.length > 1 && (
        <div className={styles.room}>
          <Overflow padding={2}>
            <div className={styles.row} role="group" aria-label={speech.say("pane.views")}>
              {all.map(({ view: each, name }) => (
                <OverflowItem key={each} id={each} {...(each === view && { priority: 1 })}>
                  <ToggleButton
                    size="small"
                    appearance={each === view ? "secondary" : "subtle"}
                    checked={each === view}
                    onClick={() => onView(each)}
                  >
                    {name}
                  </ToggleButton>
                </OverflowItem>
              ))}
              <MoreViews all={all} onView={onView} />
            </div>
          </Overflow>
        </div>
      )}
      {children}
    </div>
  );
}

interface MoreViewsProps<View extends string> {
  readonly all: readonly { readonly view: View; readonly name: string }[];
  readonly onView: (view: View) => void;
}

function MoreViews<View extends string>({ all, onView }: MoreViewsProps<View>) {
  const speech = useSpeech();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={ref}
          size="small"
          appearance="subtle"
          aria-label={speech.count("pane.moreViews", overflowCount)}
          title={speech.count("pane.moreViews", overflowCount)}
        >
          +{overflowCount}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.map((each) => (
            <HiddenView key={each.view} {...each} onView={onView} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenView<View extends string>({
  view,
  name,
  onView,
}: {
  readonly view: View;
  readonly name: string;
  readonly onView: (view: View) => void;
}) {
  if (useIsOverflowItemVisible(view)) return null;
  return <MenuItem onClick={() => onView(view)}>{name}</MenuItem>;
}
