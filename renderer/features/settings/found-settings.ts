/** A setting that a search found. */
export interface FoundSetting {
  readonly section: string;
  /** What its section is called. */
  readonly title: string;
  /** What the setting is called. */
  readonly says: string;
  readonly element: HTMLElement;
}

// More is no help to whoever looks for one.
const mostFound = 20;

/** The first words of a part: what it is called. What stands below explains it. */
function nameOf(element: HTMLElement): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = (node.textContent ?? '').trim();
    if (text !== '') return text;
  }
  return '';
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The headings, labels and buttons of all sections that have each of the words, as they are shown. */
export function foundIn(page: HTMLElement, text: string): readonly FoundSetting[] {
  const asked = plain(text).split(/\s+/);
  const found: FoundSetting[] = [];
  for (const part of page.querySelectorAll<HTMLElement>('[data-section]')) {
    const title = part.getAttribute('aria-label') ?? '';
    const seen = new Set<string>();
    for (const element of part.querySelectorAll<HTMLElement>('h2, h3, label, legend, dt, button')) {
      const says = nameOf(element);
      if (says === '' || seen.has(says) || !asked.every((word) => plain(`${says} ${title}`).includes(word)))
        continue;
      seen.add(says);
      found.push({ section: part.dataset.section ?? '', title, says, element });
    }
  }
  return found.slice(0, mostFound);
}
