/** Not here yet. */
export function CasesScreen() {
  return null;
}
