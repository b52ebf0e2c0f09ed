const typedInto = 'input:not([type="checkbox"], [type="radio"]), textarea';

/** Whether somebody types by now, in another place than the one that had the focus: what was to take it comes too late. */
export function typesElsewhere(from: Element | null): boolean {
  const now = document.activeElement;
  return now !== from && now?.matches(typedInto) === true;
}
