import { appearanceOf } from "../../src/taskpane/frame/theme";

test("forced colours win, then Office's theme, then the browser", () => {
  expect(appearanceOf("#ffffff", true, false)).toBe("highContrast");
  expect(appearanceOf("#ffffff", false, true)).toBe("light");
  expect(appearanceOf("#292929", false, false)).toBe("dark");
  expect(appearanceOf("E6E6E6", false, true)).toBe("light");
  expect(appearanceOf(null, false, true)).toBe("dark");
  expect(appearanceOf("weird", false, false)).toBe("light");
});
