/**
 * Sizes of type that grow with the box of the wall: at 1280 x 720 the name has 48 px and a criterion 26, which the back
 * row can read; in a pane of 350 px they stop at what a pane needs.
 */
export const wallType = {
  name: "clamp(26px, min(3.8cqw, 6.8cqh), 120px)",
  criterion: "clamp(15px, min(2.1cqw, 3.7cqh), 60px)",
  standing: "clamp(14px, min(1.9cqw, 3.4cqh), 52px)",
  quiet: "clamp(12px, min(1.45cqw, 2.6cqh), 40px)",
  keys: "clamp(11px, min(1.1cqw, 2cqh), 24px)",
} as const;
