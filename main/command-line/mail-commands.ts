import type { Command } from 'commander';
import { type DkimRecord, mailSetupCalls } from '../../preload/contract/mail-setup.ts';
import { say } from '../language.ts';
import type { CommandGroup } from './command-group.ts';
import { mailCommandWords as words } from './mail-words.ts';
import { needsRole, needsWriting } from './session.ts';
import { take } from './take.ts';
import { speakers } from './texts.ts';

const recordLines = (record: DkimRecord | null): string[] =>
  record === null
    ? [say(words.noRecord)]
    : [
        say(words.recordName, { name: record.name }),
        say(words.recordType),
        say(words.recordValue, { value: record.value }),
      ];

/** `mail`: what belongs to setting mail up, beside the settings themselves. */
export function addMailCommands(program: Command, group: CommandGroup): void {
  const mail = program.command('mail').description(say(words.mail));

  const test = group.add('test <to>', say(words.test), mail).action(async (to: string) =>
    group.run(test, async (session) => {
      // The sandbox keeps what it takes beside the store.
      needsWriting(session.login);
      needsRole(session, mailSetupCalls.testMail.role);
      const report = take(await (await session.login.whole()).mail.test(to));
      session.output.result(report, [
        ...report.conversation.flatMap(({ by, text }) =>
          text.split('\n').map((line) => `${speakers[by]} ${line}`),
        ),
        ...(report.untrusted
          ? [
              say(words.certificate, {
                subject: report.untrusted.subject,
                issuer: report.untrusted.issuer,
                until: report.untrusted.validTo,
              }),
              say(words.trustCertificate, { setting: `"fingerprint": "${report.untrusted.fingerprint}"` }),
            ]
          : []),
        report.outcome === 'accepted' ? say(words.accepted) : report.response,
      ]);
      return report.outcome === 'accepted' ? undefined : 1;
    }),
  );

  const fetchMail = group.add('fetch', say(words.fetch), mail).action(async () =>
    group.run(fetchMail, async (session) => {
      needsWriting(session.login);
      needsRole(session, mailSetupCalls.fetchMail.role);
      const summary = take(await (await session.login.whole()).mail.mailbox.poll());
      session.output.result(
        summary,
        Object.entries(summary).map(([name, count]) => `${name}: ${count}`),
      );
      return undefined;
    }),
  );

  const makeKey = group.add('make-key', say(words.makeKey), mail).action(async () =>
    group.run(makeKey, async (session) => {
      needsWriting(session.login);
      needsRole(session, mailSetupCalls.makeDkimKey.role);
      take(await (await session.login.whole()).mail.makeDkimKey());
      const record = await session.ask('dkimRecord', {});
      session.output.result({ made: true, record }, [say(words.made), ...recordLines(record)]);
      return undefined;
    }),
  );

  const showRecord = group.add('dkim-record', say(words.dkimRecord), mail).action(async () =>
    group.run(showRecord, async (session) => {
      const record = await session.ask('dkimRecord', {});
      session.output.result(record, recordLines(record));
      return undefined;
    }),
  );

  const signIn = group.add('sign-in', say(words.signIn), mail).action(async () =>
    group.run(signIn, async (session) => {
      needsWriting(session.login);
      needsRole(session, mailSetupCalls.signInToMail.role);
      take(
        await (await session.login.whole()).mail.signIn((url) =>
          group.streams.err(`${say(words.openPage)}\n${url}\n`),
        ),
      );
      session.output.result({ signedIn: true }, [say(words.signedIn)]);
      return undefined;
    }),
  );
}
