import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export type Appearance = "light" | "dark" | "highContrast";

const themes: Record<Appearance, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  // Its own letters are those of the system, wider than Segoe's where there is no Segoe: the four tabs found no room.
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase },
};

/**
 * Light, dark or high contrast: Office's theme decides, else the browser's preference. Where the system forces its colours
 * (a contrast theme of Windows) the browser puts them in place of ours, so that only light or dark is left to choose.
 * @param officeBackground body colour of Office's theme, or null where Office does not tell
 */
export function appearanceOf(officeBackground: string | null, isForced: boolean, prefersDark: boolean): Appearance {
  if (isForced) return prefersDark ? "dark" : "light";
  // Office's own dark themes are greys; only high contrast is black itself.
  if (officeBackground !== null && /^#?000000$/.test(officeBackground)) return "highContrast";
  const brightness = brightnessOf(officeBackground);
  return (brightness === null ? prefersDark : brightness < 128) ? "dark" : "light";
}

function brightnessOf(color: string | null): number | null {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? "");
  if (!channels) return null;
  const [red, green, blue] = channels.slice(1).map((channel) => parseInt(channel, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Fluent's theme for the surroundings; it follows the system while the pane is open. */
export function useTheme(officeBackground: string | null): { readonly appearance: Appearance; readonly theme: Theme } {
  const isForced = useMediaQuery("(forced-colors: active)");
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const appearance = appearanceOf(officeBackground, isForced, prefersDark);
  return { appearance, theme: themes[appearance] };
}

function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const media = window.matchMedia?.(query);
    if (!media) return undefined;
    const update = () => setMatches(media.matches);
    update();
    media.addEventListener("change", update);
    return () => media.removeEventListener("change", update);
  }, [query]);
  return matches;
}
