import { useEffect, useState } from 'react';
import { placesOfDragged } from '../../data/dragged-files.ts';
import { say } from '../../language.ts';
import { useMay } from '../../shared/operators/use-may.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { dropWords as words } from './drop-words.ts';
import { useDropped } from './dropped-files.ts';
import styles from './file-drop.module.css';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dragged into the window, wherever it stands: the import opens with them. What was half typed elsewhere is
 * kept there. Who may not import lets them fall.
 */
export function FileDrop() {
  const isOff = useMay('import') !== null;
  const [isOver, setIsOver] = useState(false);
  const open = useNavigation((navigation) => navigation.open);
  const drop = useDropped((state) => state.drop);

  useEffect(() => {
    const take = async (files: readonly File[]): Promise<void> => {
      const paths = await placesOfDragged(files);
      if (paths.length === 0) return;
      drop(paths);
      open('directory', { section: 'import' });
    };
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // A file that nobody takes would be opened in place of the page.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isOff ? 'none' : 'copy';
      setIsOver(!isOff);
    };
    // Between two parts of the page the pointer leaves one and enters the other; only out of the window there is none.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const fall = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      if (!isOff) void take([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', fall);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', fall);
    };
  }, [isOff, open, drop]);

  if (!isOver) return null;
  return (
    <div className={styles.veil} role="status">
      <p className={styles.words}>{say(words.dropHere)}</p>
    </div>
  );
}
