// Beside the scripts that are built here, as the program's own lies beside the program.
import '../../main/team/offline-copy-worker.ts';
