/**
 * Makes calls fewer: the first goes through at once, those that come within so many milliseconds after it go through as one when these
 * are over. It keeps no program from ending.
 */
export function calmly(call: () => void, between: number, elapsed: () => number): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  const callNow = (): void => {
    timer = null;
    last = elapsed();
    call();
  };
  return () => {
    if (timer !== null) return;
    const wait = last + between - elapsed();
    if (wait <= 0) callNow();
    else timer = setTimeout(callNow, wait).unref();
  };
}
