import type { Language } from '../../../../language/languages.ts';
import type {
  AccountKind,
  AccountStatus,
  PhoneType,
  PracticeStatus,
} from '../../../../preload/contract/shared.ts';

/** A practice as an import brings it: read and within its lists, addresses not yet looked at. Empty text where nothing is known. */
export interface PracticeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly status: PracticeStatus;
  /** What its mails are written in. */
  readonly language: Language | '';
}

/**
 * An account as an import brings it. `emailState` is what the file says of `loginEmail`; where `stateSaid` is false it
 * says nothing, and the state is the one that an address has of which no one knows more.
 */
export interface AccountRow {
  readonly id: string;
  readonly practiceId: string;
  readonly kind: AccountKind;
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly administrator: boolean;
  readonly loginEmail: string;
  readonly emailState: 'none' | 'unverified' | 'verified';
  readonly stateSaid?: boolean;
  readonly phone: string;
  readonly phoneType: PhoneType | null;
  readonly status: AccountStatus;
  readonly language: Language | '';
}
