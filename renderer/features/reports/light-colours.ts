/** The rules of a sheet, and of what it imports. */
const rulesOf = (list: CSSRuleList): readonly CSSRule[] =>
  [...list].flatMap((rule) =>
    rule instanceof CSSImportRule ? [...(rule.styleSheet ? rulesOf(rule.styleSheet.cssRules) : [])] : [rule],
  );

const isRoot = (rule: CSSRule): rule is CSSStyleRule =>
  rule instanceof CSSStyleRule && rule.selectorText === ':root';

const tokensOf = (rules: readonly CSSRule[]): ReadonlyMap<string, string> =>
  new Map(
    rules
      .filter(isRoot)
      .flatMap(({ style }) =>
        [...style]
          .filter((name) => name.startsWith('--'))
          .map((name): [string, string] => [name, style.getPropertyValue(name)]),
      ),
  );

/** Does work that reads colours as if the window were light, whatever it is now: a file is looked at on white. Nothing of it is painted. */
export function inLightColours<Value>(work: () => Value): Value {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => rulesOf(cssRules));
  const light = tokensOf(rules);
  const dark = tokensOf(
    rules.flatMap((rule) =>
      rule instanceof CSSMediaRule && rule.conditionText.includes('dark') ? [...rule.cssRules] : [],
    ),
  );
  const { style } = document.documentElement;
  const changed = [...dark.keys()].filter((name) => light.has(name));
  style.setProperty('color-scheme', 'light');
  for (const name of changed) style.setProperty(name, light.get(name) ?? '');
  try {
    return work();
  } finally {
    style.removeProperty('color-scheme');
    for (const name of changed) style.removeProperty(name);
  }
}
