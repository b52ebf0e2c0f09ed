/** A part of a text that is marked. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** Marks parts of what is typed into a box, which can't show more than its text itself. */
export interface TextMarks<Part extends Marked> {
  /** Draws anew what `partsOf` gives for the text now. */
  readonly draw: () => void;
  /** The marked part that a menu was asked for, and the place below it or where the pointer is. */
  readonly partAt: (
    event: MouseEvent,
  ) => { readonly part: Part; readonly x: number; readonly y: number } | null;
  /** The marked parts, in their order. */
  readonly parts: () => readonly Part[];
  /** Selects the next marked part, or the one before, around the ends; gives it with its place among all. Null where none is. */
  readonly goTo: (
    step: 1 | -1,
  ) => { readonly part: Part; readonly place: number; readonly count: number } | null;
  readonly end: () => void;
}

/** Which of the parts comes next after a selection, or before it, around the ends; -1 where there is none. */
export function nextPart(
  parts: readonly Marked[],
  selection: { readonly start: number; readonly end: number },
  step: 1 | -1,
): number {
  if (step === -1) {
    const before = parts.findLastIndex(({ end }) => end <= selection.start);
    return before === -1 ? parts.length - 1 : before;
  }
  // A caret before a word has it ahead; a word that is selected is behind.
  const from = selection.start === selection.end ? selection.start : selection.end;
  const after = parts.findIndex(({ start }) => start >= from);
  return after === -1 && parts.length > 0 ? 0 : after;
}

const rightButton = 2;
/** So far after the last mark a line may be broken for a word that begins in it. */
const mostAfter = 200;

/** A piece of the layer: what lies between two marks, also where that is nothing, or a mark. */
interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Brings the layer's nodes up to its pieces. Of a long text nearly all stay as they are: they begin and end alike. */
function renew(lines: HTMLElement, pieces: readonly Piece[], className: string): void {
  const nodes = [...lines.childNodes];
  const isSame = (node: ChildNode | undefined, { text, isMarked }: Piece): boolean =>
    node !== undefined && node instanceof HTMLElement === isMarked && node.textContent === text;
  const most = Math.min(nodes.length, pieces.length);
  let ahead = 0;
  while (ahead < most && isSame(nodes[ahead], pieces[ahead] as Piece)) ahead += 1;
  let behind = 0;
  while (behind < most - ahead && isSame(nodes.at(-1 - behind), pieces.at(-1 - behind) as Piece)) behind += 1;
  const stays = nodes[nodes.length - behind] ?? null;
  for (const node of nodes.slice(ahead, nodes.length - behind)) node.remove();
  for (const { text, isMarked } of pieces.slice(ahead, pieces.length - behind)) {
    const node = isMarked
      ? lines.ownerDocument.createElement('span')
      : lines.ownerDocument.createTextNode(text);
    if (node instanceof HTMLElement) {
      node.className = className;
      node.textContent = text;
    }
    lines.insertBefore(node, stays);
  }
}

/**
 * Marks parts of a box's text on a layer that lies over it: the same letters, unseen and with lines below what is marked. The part
 * that is being typed is not marked before the caret has left it.
 */
export function markText<Part extends Marked>(
  area: HTMLTextAreaElement,
  layer: HTMLElement,
  className: string,
  partsOf: (text: string) => readonly Part[],
): TextMarks<Part> {
  const lines = layer.ownerDocument.createElement('div');
  lines.dir = 'auto';
  layer.replaceChildren(lines);
  let drawn: readonly Part[] = [];
  // Where the caret stood after what was typed last; null once it was moved by itself.
  let typedAt: number | null = null;

  const place = (): void => {
    const { clientLeft, clientTop, clientWidth, clientHeight } = area;
    Object.assign(layer.style, {
      left: `${clientLeft}px`,
      top: `${clientTop}px`,
      width: `${clientWidth}px`,
      height: `${clientHeight}px`,
    });
    lines.style.transform = `translate(0, ${-area.scrollTop}px)`;
  };
  const draw = (): void => {
    const text = area.value;
    const parts = partsOf(text).filter(
      ({ start, end }) => typedAt === null || typedAt < start || typedAt > end,
    );
    if (parts.length === 0) {
      if (drawn.length > 0) lines.replaceChildren();
      drawn = [];
      return;
    }
    let from = 0;
    const pieces: Piece[] = [];
    for (const { start, end } of parts) {
      pieces.push(
        { text: text.slice(from, start), isMarked: false },
        { text: text.slice(start, end), isMarked: true },
      );
      from = end;
    }
    // What comes after the last line moves none of them.
    const rest = /^\S*/.exec(text.slice(from, from + mostAfter))?.[0] ?? '';
    renew(lines, [...pieces, { text: rest, isMarked: false }], className);
    drawn = parts;
    place();
  };
  const showLine = ({ offsetTop, offsetHeight }: HTMLElement): void => {
    if (offsetTop < area.scrollTop) area.scrollTop = offsetTop;
    const below = offsetTop + offsetHeight - area.clientHeight;
    if (below > area.scrollTop) area.scrollTop = below;
  };
  const settle = (): void => {
    if (typedAt === null) return;
    typedAt = null;
    draw();
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (/^(Arrow|Home|End|Page|ContextMenu|F10)/.test(key)) settle();
  };
  const onInput = (): void => {
    typedAt = area.selectionEnd;
  };
  const resized = new ResizeObserver(() => {
    if (drawn.length > 0) place();
  });
  resized.observe(area);
  const listening = new AbortController();
  const { signal } = listening;
  area.addEventListener('input', onInput, { signal });
  area.addEventListener('keydown', onKeyDown, { signal });
  area.addEventListener('pointerdown', settle, { signal });
  area.addEventListener('blur', settle, { signal });
  area.addEventListener('scroll', place, { signal, passive: true });

  return {
    draw,
    partAt: (event) => {
      settle();
      const { clientX, clientY, button } = event;
      for (const [index, part] of drawn.entries()) {
        const line = lines.childNodes[index * 2 + 1];
        if (!(line instanceof HTMLElement)) continue;
        if (button !== rightButton) {
          if (area.selectionStart < part.start || area.selectionEnd > part.end) continue;
          const { left, bottom } = line.getBoundingClientRect();
          return { part, x: Math.max(0, left), y: Math.max(0, bottom) };
        }
        const isBelow = [...line.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
        );
        if (isBelow) return { part, x: clientX, y: clientY };
      }
      return null;
    },
    parts: () => drawn,
    goTo: (step) => {
      settle();
      const { selectionStart: start, selectionEnd: end } = area;
      const at = nextPart(drawn, { start, end }, step);
      const part = drawn[at];
      if (part === undefined) return null;
      area.setSelectionRange(part.start, part.end);
      const line = lines.childNodes[at * 2 + 1];
      // A selection that is set doesn't scroll.
      if (line instanceof HTMLElement) showLine(line);
      return { part, place: at + 1, count: drawn.length };
    },
    end: () => {
      listening.abort();
      resized.disconnect();
      layer.replaceChildren();
    },
  };
}

/** Puts a text in a part's place as if it had been typed, so that it can be undone. False where something else stands there by now. */
export function replacePart(
  area: HTMLTextAreaElement,
  { start, end }: Marked,
  was: string,
  by: string,
): boolean {
  if (area.value.slice(start, end) !== was) return false;
  area.focus();
  area.setSelectionRange(start, end);
  return area.ownerDocument.execCommand('insertText', false, by);
}
