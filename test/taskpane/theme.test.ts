import { appearanceOf } from "../../src/taskpane/frame/theme";

test("forced colours leave light or dark, then Office's theme decides, then the browser", () => {
  expect(appearanceOf("#000000", true, false)).toBe("light");
  expect(appearanceOf("#ffffff", true, true)).toBe("dark");
  expect(appearanceOf("#000000", false, false)).toBe("highContrast");
  expect(appearanceOf("#ffffff", false, true)).toBe("light");
  expect(appearanceOf("#292929", false, false)).toBe("dark");
  expect(appearanceOf("E6E6E6", false, true)).toBe("light");
  expect(appearanceOf(null, false, true)).toBe("dark");
  expect(appearanceOf("weird", false, false)).toBe("light");
});
