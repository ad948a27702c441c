import { darkTheme, lightTheme, type OfficeTheme, type Profile } from "../host/profile";
import { excelTraits } from "../model/excel-language";
import type { PageSettings } from "./parameters";

const contrastTheme: OfficeTheme = {
  bodyBackgroundColor: "#000000",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#000000",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

const themes: Readonly<Record<PageSettings["theme"], OfficeTheme>> = {
  light: lightTheme,
  dark: darkTheme,
  contrast: contrastTheme,
};

/** The Excel that the page's address asks for. */
export function profileFor(settings: PageSettings): Partial<Profile> {
  const tag = excelTraits(settings.language).tag;
  // Excel on the web tells its theme in few builds only: here it tells one that somebody asked for.
  const theme = settings.platform === "web" && settings.theme === "light" ? undefined : themes[settings.theme];
  return { platform: settings.platform, displayLanguage: tag, contentLanguage: tag, theme };
}
