import { place } from "./element";

let fading: ReturnType<typeof setTimeout> | undefined;

/** Shows a sentence in the strip below the ribbon; an empty one takes it away. Passing ones fade by themselves. */
export function notice(sentence: string, stays: boolean = false): void {
  const strip = place("notice");
  clearTimeout(fading);
  strip.textContent = sentence;
  strip.hidden = sentence === "";
  if (sentence !== "" && !stays) fading = setTimeout(() => (strip.hidden = true), 6000);
}
