/** Not here yet. */
export function OutboxScreen() {
  return null;
}
