import type { ConversationLine } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { cleanLine } from '../message/clean-text.ts';
import type { ConversationListener } from './conversation.ts';
import { conversationWords as words } from './words.ts';

/** Keeps what is said over a connection, a try at a time. */
export interface ConversationRecord {
  readonly hear: ConversationListener;
  /** What was said since the last time, for the store; null where nothing was. */
  take(): string | null;
}

// In characters. A chatty server must not fill the store: of a long conversation the beginning and the end stay.
const mostKept = 8000;
const mostOfLine = 1000;

const marks = { us: '>', server: '<', note: '-' } as const satisfies Readonly<
  Record<ConversationLine['by'], string>
>;

export function createConversationRecord(): ConversationRecord {
  let beginning: string[] = [];
  let end: string[] = [];
  let lengths = { beginning: 0, end: 0 };
  let leftOut = 0;

  const keep = (line: string): void => {
    const size = line.length + 1;
    if (end.length === 0 && lengths.beginning + size <= mostKept / 2) {
      beginning.push(line);
      lengths.beginning += size;
      return;
    }
    end.push(line);
    lengths.end += size;
    while (lengths.end > mostKept / 2) {
      lengths.end -= (end.shift()?.length ?? 0) + 1;
      leftOut += 1;
    }
  };

  return {
    hear: ({ by, text }) => {
      for (const line of text.split(/\r?\n/)) keep(`${marks[by]} ${cleanLine(line).slice(0, mostOfLine)}`);
    },
    take: () => {
      const gap = leftOut === 0 ? [] : [`${marks.note} ${say(words.linesLeftOut, { count: leftOut })}`];
      const lines = [...beginning, ...gap, ...end];
      beginning = [];
      end = [];
      lengths = { beginning: 0, end: 0 };
      leftOut = 0;
      return lines.length === 0 ? null : lines.join('\n');
    },
  };
}

/** A conversation as it lies in the store, line by line. */
export function readConversation(stored: string): readonly ConversationLine[] {
  return stored.split('\n').map((line) => {
    const by = line.startsWith(marks.us) ? 'us' : line.startsWith(marks.server) ? 'server' : 'note';
    return { by, text: line.slice(2) };
  });
}
