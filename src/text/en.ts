/**
 * Every English sentence a person reads. The German file has the same keys.
 * Placeholders are written {name}; numbers in values are formatted for the language, texts are put in as they are.
 * A key that ends in ".one" is used instead of its ".other" when the value `count` is 1.
 */
export const en = {
  // --- functions ---

  // --- findings ---

  // --- errors ---

  // --- columns ---

  // --- sheets ---

  // --- pane ---

  // --- commands ---

  // --- headless ---
} as const;
