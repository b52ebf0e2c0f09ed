/** How often something happens of late. */
export interface Pace {
  happened(times: number): void;
  perSecond(): number;
}

/** Looks back over about a second; what was before counts less and less. */
export function createPace(elapsed: () => number): Pace {
  let rate = 0;
  let at = elapsed();
  const perSecond = (): number => {
    const now = elapsed();
    rate *= Math.exp((at - now) / 1000);
    at = now;
    return rate;
  };
  return {
    happened: (times) => {
      rate = perSecond() + times;
    },
    perSecond,
  };
}
