import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail, maskPhone } from '../../main/desk/ground/words/masking.ts';
import { mask } from '../../renderer/ui/text/mask.ts';

describe('what is on file before it is revealed', () => {
  it('keeps two letters and the domain of an address', () => {
    expect(mask('mary.lee@mail.example', 'email')).toBe('ma•••@mail.example');
    expect(mask('bo@mail.example', 'email')).toBe('b•••@mail.example');
    expect(mask('x@mail.example', 'email')).toBe('•••@mail.example');
    expect(mask('no address', 'email')).toBe('•••');
  });

  it('cuts no character in halves', () => {
    expect(mask('😀😀😀x@mail.example', 'email')).toBe('😀😀•••@mail.example');
  });

  it('keeps the last two digits of a number', () => {
    expect(mask('+1 (415) 555-0142', 'phone')).toBe('••• 42');
    expect(mask('', 'phone')).toBe('••• ');
  });

  it('leaves what comes masked as it is', () => {
    expect(mask('ma•••@mail.example', 'email')).toBe('ma•••@mail.example');
    expect(mask('••• 42', 'phone')).toBe('••• 42');
  });

  it('takes a star for a letter of the address, not for a mask', () => {
    expect(mask('ma*y.lee@mail.example', 'email')).toBe('ma•••@mail.example');
  });

  it('shows no more than the desk itself does', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(mask(email, 'email')).toBe(maskEmail(email));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ()+-]{2,20}$/), (phone) => {
        expect(mask(phone, 'phone')).toBe(maskPhone(phone));
      }),
    );
  });
});
