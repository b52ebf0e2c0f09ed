import { describe, expect, it } from 'vitest';
import { useDrafts } from '../../renderer/data/drafts.ts';

describe('what was typed and not sent', () => {
  it('is kept by what it was typed for, field by field, until it is cleared', () => {
    const { change, clear } = useDrafts.getState();
    change('release:A-1', { why: 'a' });
    change('release:A-1', { who: 'Sam' });
    change('release:A-2', { why: 'b' });
    expect(useDrafts.getState().drafts).toEqual({
      'release:A-1': { why: 'a', who: 'Sam' },
      'release:A-2': { why: 'b' },
    });
    clear('release:A-1');
    expect(useDrafts.getState().drafts).toEqual({ 'release:A-2': { why: 'b' } });
  });
});
