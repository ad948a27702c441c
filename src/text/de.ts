import type { TextKey } from "./text";

/**
 * Every German sentence a person reads. Same keys as en.ts.
 * Placeholders are written {name}; numbers in values are formatted for the language, texts are put in as they are.
 * A key that ends in ".one" is used instead of its ".other" when the value `count` is 1.
 */
export const de: Record<TextKey, string> = {
  // --- functions ---

  // --- findings ---

  // --- errors ---

  // --- columns ---

  // --- sheets ---

  // --- pane ---

  // --- commands ---

  // --- headless ---
};
