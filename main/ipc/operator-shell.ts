import type {
  Approval,
  NewKey,
  NewOperator,
  operatorCalls,
  SignedInOperator,
} from '../../preload/contract/operators.ts';
import type { SetupStage } from '../../preload/contract/shell.ts';
import type { OpenDesk } from '../compose.ts';
import { type Answer, done, failures } from '../failures.ts';
import { checkApproval } from '../sign-in/operator-calls.ts';
import { operatorPasswordRules } from '../sign-in/passwords.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import type { IpcHost } from './serve.ts';

type OperatorCallName = keyof typeof operatorCalls;
type DeskWithOperators = Pick<OpenDesk, 'session' | 'operators' | 'desk'>;

/** What the window asks for with a password or a secret in it: who signs in, and operators with what they sign in by. */
export function operatorShell(
  open: () => DeskWithOperators | null,
  paths: Pick<ChosenPaths, 'has'>,
): Pick<IpcHost['shell'], OperatorCallName> {
  const withDesk =
    <Input>(work: (login: DeskWithOperators, input: Input) => Promise<Answer<unknown>>) =>
    async (input: Input): Promise<Answer<unknown>> => {
      const login = open();
      return login ? work(login, input) : failures.deskNotOpen();
    };
  /** Does a lead's work once the second person is checked who came with it. */
  const approved = <Input extends { readonly approval?: Approval | undefined }>(
    work: (
      login: DeskWithOperators,
      input: Omit<Input, 'approval'>,
      by: { readonly approvedBy?: string },
    ) => Promise<Answer<unknown>>,
  ) =>
    withDesk<Input>(async (login, { approval, ...input }) => {
      const by = await checkApproval(login.session, approval);
      return by.ok ? work(login, input, by.value) : by;
    });

  return {
    signIn: withDesk(
      ({ session }, { name, password }: { readonly name: string; readonly password: string }) =>
        session.signIn(name, password),
    ),
    signInAsSystemUser: withDesk(({ session }) => session.signInAsSystemUser()),
    signOut: withDesk(async ({ session }) => {
      // Else signing out would be a way round the lock, to where the computer's user is let in.
      if (session.state() === 'locked') return failures.deskLocked();
      await session.signOut();
      return done({ signedOut: true });
    }),
    lock: withDesk(async ({ session }) => {
      await session.lock('by-hand');
      return done({ locked: true });
    }),
    unlock: withDesk(({ session }, { password }: { readonly password: string | null }) =>
      session.unlock(password),
    ),
    operatorPasswordRules: async () => done(operatorPasswordRules(rulesOf(open()))),
    addOperator: approved<NewOperator>(({ operators }, input, by) => operators.add(input, by)),
    setOwnPassword: withDesk(
      ({ operators }, { current, next }: { readonly current: string | null; readonly next: string }) =>
        operators.setOwnPassword(current, next),
    ),
    setOperatorPassword: approved<{
      readonly id: string;
      readonly password: string;
      readonly approval?: Approval | undefined;
    }>(({ operators }, { id, password }, by) => operators.setPassword(id, password, by)),
    makeOperatorKey: approved<NewKey>(async ({ operators }, input, by) =>
      paths.has('new-operator-key', input.path)
        ? operators.makeKey(input, by)
        : failures.pathNotChosen('path'),
    ),
  };
}

/** The setting that rules passwords; before there is a desk, its value in a new one. */
const rulesOf = (login: DeskWithOperators | null): { readonly 'password.minimumLength': number } =>
  login?.desk.settings() ?? { 'password.minimumLength': 0 };

/** Where an open desk stands: for whom it works, or who has to sign in first. */
export function signInStage({ session }: Pick<OpenDesk, 'session'>): SetupStage {
  const locked = session.locked();
  if (locked) return { stage: 'locked', ...locked, systemUser: session.systemOperator() };
  if (session.who().ok) return { stage: 'ready', operatorId: session.operatorId() };
  return { stage: 'sign-in', systemUser: session.systemOperator(), lastOperator: session.lastOperator() };
}

/** Signs in by itself who may: the operating system's user, unless another operator was asked for. */
export async function signInAtStart(
  { session }: Pick<OpenDesk, 'session'>,
  askedFor: string | null,
): Promise<Answer<SignedInOperator>> {
  const own = session.systemOperator();
  if (own === null || (askedFor !== null && askedFor !== own)) return failures.notSignedIn();
  return session.signInAsSystemUser();
}
