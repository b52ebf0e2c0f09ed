import type { Command } from 'commander';
import type { DkimRecord } from '../../preload/contract/mail-setup.ts';
import type { CommandGroup } from './command-group.ts';
import { needsWriting, take } from './session.ts';
import { speakers } from './texts.ts';

const recordLines = (record: DkimRecord | null): string[] =>
  record === null
    ? ['There is no record before "mail.dkim" has a domain and a selector, and there is a key.']
    : [`Name:  ${record.name}`, 'Type:  TXT', `Value: ${record.value}`];

/** `mail`: what belongs to setting mail up, beside the settings themselves. */
export function addMailCommands(program: Command, group: CommandGroup): void {
  const mail = program.command('mail').description('whether mail goes and comes');

  const test = group
    .add('test <to>', 'send a test and show the whole conversation', mail)
    .action(async (to: string) =>
      group.run(test, async (session) => {
        // The sandbox keeps what it takes beside the store.
        needsWriting(session.login);
        const report = take(await session.login.mail.test(to));
        session.output.result(report, [
          ...report.conversation.flatMap(({ by, text }) =>
            text.split('\n').map((line) => `${speakers[by]} ${line}`),
          ),
          ...(report.untrusted
            ? [
                `Its certificate is for ${report.untrusted.subject}, issued by ${report.untrusted.issuer}, valid until ${report.untrusted.validTo}.`,
                `If you know it, trust it: "fingerprint": "${report.untrusted.fingerprint}" in mail.smtp.`,
              ]
            : []),
          report.outcome === 'accepted' ? 'The mail server took it.' : report.response,
        ]);
        return report.outcome === 'accepted' ? undefined : 1;
      }),
    );

  const fetchMail = group
    .add('fetch', 'look into the mailbox for bounces and answers', mail)
    .action(async () =>
      group.run(fetchMail, async (session) => {
        needsWriting(session.login);
        const summary = take(await session.login.mail.mailbox.poll());
        session.output.result(
          summary,
          Object.entries(summary).map(([name, count]) => `${name}: ${count}`),
        );
        return undefined;
      }),
    );

  const makeKey = group
    .add('make-key', 'make a key to sign mail with in the place of the one there is', mail)
    .action(async () =>
      group.run(makeKey, async (session) => {
        needsWriting(session.login);
        take(await session.login.mail.makeDkimKey());
        const record = await session.ask('dkimRecord', {});
        session.output.result({ made: true, record }, ['Made.', ...recordLines(record)]);
        return undefined;
      }),
    );

  const showRecord = group
    .add('dkim-record', 'the DNS record that lets receivers check our signatures', mail)
    .action(async () =>
      group.run(showRecord, async (session) => {
        const record = await session.ask('dkimRecord', {});
        session.output.result(record, recordLines(record));
        return undefined;
      }),
    );

  const signIn = group.add('sign-in', 'sign in with the mail provider of mail.oauth', mail).action(async () =>
    group.run(signIn, async (session) => {
      needsWriting(session.login);
      take(
        await session.login.mail.signIn((url) =>
          group.streams.err(`Open this page in your browser and sign in:\n${url}\n`),
        ),
      );
      session.output.result({ signedIn: true }, ['Signed in.']);
      return undefined;
    }),
  );
}
