/** Options of the window that take the next word; commands have them too. */
const valueOptions = ['--data', '--key-file', '--operator'];

/** Options that only commands have. `bin/login-desk` of the packages knows the same ones. */
const commandOptions = /^(-h|--(help|version|json|sign-in-key|password-stdin|approved-by|approval-key))(=|$)/;

/**
 * The words that the packaged program was started with. The starters in its `bin` folder put `--` before them, so that Chromium takes
 * none of them for its own; what stands before that is Chromium's. An AppImage is started by a script of electron-builder's, which puts
 * `--no-sandbox` alone before them where users may make no namespaces.
 */
export function startedWith(argv: readonly string[]): readonly string[] {
  const given = argv.slice(1);
  const end = given.indexOf('--');
  const isSeparator = end >= 0 && given.slice(0, end).every((word) => word.startsWith('-'));
  const words = isSeparator ? given.slice(end + 1) : given;
  return words[0] === '--no-sandbox' ? words.slice(1) : words;
}

/** Whether these words are a command. The window is opened with options of its own, with a link, or with none. */
export function isCommand(words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (commandOptions.test(word)) return true;
    if (/^login-desk:/i.test(word)) return false;
    if (valueOptions.includes(word)) at += 1;
    else if (!word.startsWith('-')) return true;
  }
  return false;
}
