/** Not here yet. */
export function DirectoryScreen() {
  return null;
}
