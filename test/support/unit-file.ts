/** A command line in words, quotes taken off. */
export const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

/** The settings of a systemd unit for one instance: each value in words, in the order they stand in. */
export type UnitSettings = (name: string) => readonly (readonly string[])[];

export function unitSettings(text: string, instance = ''): UnitSettings {
  const lines = text.split('\n').flatMap((line) => {
    const [, name, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, words: wordsOf(value.replaceAll('%i', instance)) }];
  });
  return (name) => lines.filter((line) => line.name === name).map(({ words }) => words);
}
