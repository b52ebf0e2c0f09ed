/** Not here yet. */
export function SettingsScreen() {
  return null;
}
