import type { TextBlock, TextRun } from '../../../preload/contract/knowledge.ts';
import styles from './knowledge.module.css';

/** Shows the blocks of an article as elements of the page; nothing in them is ever taken for markup. */
export function TextBlocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: an article never changes while the program runs.
  return blocks.map((block, index) => <BlockOf key={index} block={block} />);
}

function BlockOf({ block }: { readonly block: TextBlock }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    );
  }
  const items = block.items.map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <li key={index}>
      <Runs runs={runs} />
    </li>
  ));
  return block.ordered ? (
    <ol className={styles.ordered}>{items}</ol>
  ) : (
    <ul className={styles.unordered}>{items}</ul>
  );
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map(({ text, strong }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    strong ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}
