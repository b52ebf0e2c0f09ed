import { inLightColours } from './light-colours.ts';

/** What stands beside a drawing when it leaves the window. */
export interface PictureWords {
  readonly title: string;
  /** The period and the source of its numbers. */
  readonly caption: string;
}

// What the page's styles say of a drawing, and a file of its own would not know.
const styled = ['fill', 'stroke', 'stroke-width', 'font-size', 'text-anchor', 'color'] as const;
const room = { above: 48, below: 32, start: 12 } as const;
// Nothing in the file can be walked or pressed.
const leftBehind = ['class', 'style', 'tabindex', 'role', 'aria-label', 'data-bar'] as const;
const namespace = 'http://www.w3.org/2000/svg';

/** A drawing of the window as an SVG file of its own: in the colours of the light window, with a title, and what its numbers are of. */
export const pictureOf = (drawing: SVGSVGElement, words: PictureWords): string =>
  inLightColours(() => drawn(drawing, words));

function drawn(drawing: SVGSVGElement, { title, caption }: PictureWords): string {
  const width = drawing.clientWidth;
  const height = drawing.clientHeight;
  const patterns = new Set<string>();
  const copyOf = (original: Element): Element => {
    const copy = original.cloneNode(true) as Element;
    const originals = [original, ...original.querySelectorAll('*')];
    for (const [index, part] of [copy, ...copy.querySelectorAll('*')].entries()) {
      const from = originals[index];
      if (from === undefined) continue;
      const style = getComputedStyle(from);
      for (const name of styled) part.setAttribute(name, style.getPropertyValue(name));
      for (const name of leftBehind) part.removeAttribute(name);
      const pattern = /url\("?#([\w-]+)"?\)/.exec(style.fill)?.[1];
      if (pattern !== undefined) patterns.add(pattern);
    }
    return copy;
  };
  const copy = copyOf(drawing);
  const page = getComputedStyle(document.body);
  const shell = document.createElementNS(namespace, 'svg');
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>): Element => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  };
  const text = (content: string, at: Readonly<Record<string, string | number>>): Element => {
    const element = set(document.createElementNS(namespace, 'text'), { x: room.start, ...at });
    element.textContent = content;
    return element;
  };
  const whole = height + room.above + room.below;
  set(shell, {
    xmlns: namespace,
    width,
    height: whole,
    viewBox: `0 0 ${width} ${whole}`,
    'font-family': 'system-ui, sans-serif',
    role: 'img',
    'aria-label': title,
  });
  const ink = page.color;
  shell.append(
    set(document.createElementNS(namespace, 'rect'), {
      width,
      height: whole,
      fill: page.backgroundColor,
    }),
    text(title, { y: 28, fill: ink, 'font-size': 16, 'font-weight': 600 }),
    text(caption, { y: whole - 12, fill: ink, 'font-size': 11 }),
  );
  const definitions = document.createElementNS(namespace, 'defs');
  for (const id of patterns) {
    const pattern = document.getElementById(id);
    if (pattern !== null) definitions.append(copyOf(pattern));
  }
  shell.prepend(definitions);
  const inside = set(document.createElementNS(namespace, 'g'), {
    transform: `translate(0 ${room.above})`,
  });
  inside.append(...copy.childNodes);
  shell.append(inside);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(shell)}\n`;
}
