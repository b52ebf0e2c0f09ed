import PDFDocument from 'pdfkit';
import { say } from '../../../language.ts';
import { createFonts, type Run, rememberedWidths, visualOrder } from './pdf-fonts.ts';
import { pdfWords } from './pdf-words.ts';
import { wrapped } from './wrapped.ts';
import type { Told, Write } from './writing.ts';

/** A column of a table on paper. */
export interface PaperColumn {
  readonly label: string;
  /** Its part of the width; the parts together are the whole. */
  readonly share: number;
  readonly align: 'left' | 'right';
}

/** What a table on paper says of itself. */
export interface PaperHead {
  readonly title: string;
  /** Below the title on the first page, a line each. */
  readonly lines: readonly string[];
  /** At the foot of each page. */
  readonly foot: string;
  readonly language: string;
  readonly madeAt: number;
}

/** A table on paper while its rows come. */
export interface PaperTable {
  /** Begins another table below, under its own heading, with its own columns. */
  readonly section: (title: string, columns: readonly PaperColumn[]) => void;
  readonly add: (cells: readonly string[]) => void;
  /** With what stands after the last row. */
  readonly end: (last: string) => void;
}

// A4 across, in points.
const page = { width: 841.89, height: 595.28, margin: 36 } as const;
const inner = page.width - 2 * page.margin;
const gap = 8;
const size = { title: 15, section: 11, text: 8, small: 7.5 } as const;
const lineHeight = 10.5;
const mostLines = 6;
// A heading, the heads of its columns and two rows: a heading alone at the foot of a page is lost.
const sectionHeight = 7 * lineHeight;
const colors = { ink: '#1b1f24', quiet: '#57606a', line: '0.82 0.84 0.87', band: '#eef1f4' } as const;
/** Layouts of words are kept; so many pages on they are forgotten, for a log has new ones all the time. */
const pagesRemembered = 50;

interface Inside {
  readonly _font: { layoutCache?: object };
  readonly page: { readonly xobjects: Record<string, unknown> };
}

/** Begins a table on pages of A4; without columns its sections have them. Pages are written out as they are full. */
export function openPaperTable(
  first: readonly PaperColumn[],
  head: PaperHead,
  write: Write,
  told: Pick<Told, 'unshown'>,
): PaperTable {
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    // Typed as a name of a font; without one no file of the package's own fonts is read.
    font: null as unknown as string,
    lang: head.language,
    info: {
      Title: head.title,
      Producer: 'Login Desk',
      Creator: 'Login Desk',
      CreationDate: new Date(head.madeAt),
    },
  });
  const flush = (): void => {
    for (let piece: unknown = document.read(); piece !== null; piece = document.read())
      write(piece as Uint8Array);
  };
  const fonts = createFonts(document);
  // Of the rows, all of which have one size.
  const widthOf = rememberedWidths(fonts.widthOf);
  const digits = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
  // How many pages there are is known at the end: each page shows this small picture, which is written last.
  const pageCount = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, -3, 60, 10],
    Resources: {
      Font: { F: digits },
    },
  });
  let columns = first;
  let places = placesOf(columns);
  let pages = 0;
  let y = 0;
  let isUnshown = false;
  const onUnshown = (): void => {
    isUnshown = true;
  };

  const draw = (runs: readonly Run[], x: number, baseline: number): void => {
    let at = x;
    for (const { font, text } of runs) {
      document.font(font);
      document.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (runs.length > 1) at += document.widthOfString(text);
    }
  };
  /** The words of a line; those that are read from right to left one by one, for each is laid out with what follows it. */
  const drawWords = (words: readonly string[], x: number, baseline: number): void => {
    const inOrder = visualOrder(words);
    if (inOrder === words) {
      draw(fonts.runsOf(words.join(' '), onUnshown), x, baseline);
      return;
    }
    let at = x;
    for (const word of inOrder) {
      draw(fonts.runsOf(word, onUnshown), at, baseline);
      at += fonts.widthOf(word) + fonts.widthOf(' ');
    }
  };
  const drawText = (text: string, x: number, baseline: number): void =>
    drawWords(text.split(' '), x, baseline);
  // Written as it is: for each row anew, colours and widths by the library's own calls take as long as its texts.
  const rule = (at: number): void => {
    document.addContent(
      `0.5 w ${colors.line} RG ${page.margin} ${at.toFixed(2)} m ${page.width - page.margin} ${at.toFixed(2)} l S`,
    );
  };
  const drawColumns = (): void => {
    if (columns.length === 0) return;
    document.rect(page.margin - 4, y, inner + 8, lineHeight + 5).fill(colors.band);
    document.fillColor(colors.ink).fontSize(size.small);
    columns.forEach(({ label, align }, place) => {
      const { x, width } = places[place] ?? noPlace;
      drawText(label, align === 'right' ? x + width - fonts.widthOf(label) : x, y + lineHeight);
    });
    y += lineHeight + 9;
    document.fontSize(size.text);
  };
  const drawFoot = (): void => {
    document.fillColor(colors.quiet).fontSize(size.small);
    const baseline = page.height - page.margin + 10;
    drawText(head.foot, page.margin, baseline);
    const label = say(pdfWords.page, { page: pages });
    const x = page.width - page.margin - 30;
    drawText(label, x - fonts.widthOf(`${label} `), baseline);
    (document as unknown as Inside).page.xobjects.Pages = pageCount;
    document.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} cm /Pages Do Q`);
  };
  const beginPage = (): void => {
    document.addPage();
    pages += 1;
    if (pages % pagesRemembered === 0) forgetLayouts();
    flush();
    drawFoot();
    y = page.margin;
    if (pages === 1) {
      document.fillColor(colors.ink).fontSize(size.title);
      drawText(head.title, page.margin, y + 12);
      y += 28;
      document.fillColor(colors.quiet).fontSize(size.text);
      for (const line of head.lines) {
        drawText(line, page.margin, y);
        y += lineHeight + 1;
      }
      y += 4;
    }
    drawColumns();
  };
  const used = new Set<{ layoutCache?: object }>();
  const forgetLayouts = (): void => {
    for (const font of used) font.layoutCache = Object.create(null);
  };

  document.fontSize(size.text);
  beginPage();
  return {
    section: (title, next) => {
      // The heads of before stand on a new page for rows that are not these.
      columns = [];
      if (y + sectionHeight > page.height - page.margin - 6) beginPage();
      else if (y > page.margin) y += lineHeight;
      document.fillColor(colors.ink).fontSize(size.section);
      drawText(title, page.margin, y + lineHeight);
      y += lineHeight + 8;
      columns = next;
      places = placesOf(columns);
      drawColumns();
    },
    add: (cells) => {
      document.fontSize(size.text);
      const texts = cells.map((cell, place) => wrapped(cell, places[place]?.width ?? 0, mostLines, widthOf));
      used.add((document as unknown as Inside)._font);
      const lines = Math.max(1, ...texts.map(({ length }) => length));
      const height = lines * lineHeight + 4;
      if (y + height > page.height - page.margin - 6) beginPage();
      texts.forEach((text, place) => {
        const { x, width } = places[place] ?? noPlace;
        const isRight = columns[place]?.align === 'right';
        text.forEach((words, line) => {
          const begin = isRight ? x + width - fonts.widthOf(words.join(' ')) : x;
          drawWords(words, begin, y + 7 + line * lineHeight);
        });
      });
      y += height;
      rule(y - 2);
      y += 2;
      if (isUnshown) told.unshown();
      isUnshown = false;
    },
    end: (last) => {
      if (y + lineHeight * 2 > page.height - page.margin - 6) beginPage();
      document.fillColor(colors.quiet).fontSize(size.text);
      drawText(last, page.margin, y + lineHeight);
      pageCount.end(
        Buffer.from(`0.34 0.38 0.42 rg BT /F ${size.small} Tf 0 0 Td (/ ${pages}) Tj ET`, 'latin1'),
      );
      digits.end('');
      document.end();
      flush();
    },
  };
}

interface Place {
  readonly x: number;
  readonly width: number;
}

const noPlace: Place = { x: 0, width: 0 };

function placesOf(columns: readonly PaperColumn[]): readonly Place[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const free = inner - gap * (columns.length - 1);
  let x: number = page.margin;
  return columns.map(({ share }) => {
    const place = { x, width: (free * share) / all };
    x += place.width + gap;
    return place;
  });
}
