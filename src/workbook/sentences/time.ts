const minutesPerDay = 1440;

/** A time of day as a person reads it, "9:05". @param time fraction of the day */
export function timeSentence(time: number): string {
  const minutes = Math.round(time * minutesPerDay) % minutesPerDay;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
