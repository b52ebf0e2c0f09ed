import { expect } from 'vitest';
import { type CommandLine, commandLine } from '../support/command-line.ts';

/** How long a test may take: each command is a process of its own. */
export const patience = 120_000;

const practices = `practice_id,name,email,phone,address,city,state,postal_code,status
PR-1,Ångström & Søn Vet,front@angstrom.example,(415) 555-0101,1 Pier,Oakland,CA,94601,active
PR-2,"Harbour ""Kids"" Dental",front@harbour.example,415-555-0102,,,,,active
`;
const people = `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status
c-1,PR-1,clinic,angstromvet,,,,no,,none,,,active
a-1,PR-1,person,mlee,Mary,Lee,Technician,no,mary@mail.example,verified,(415) 555-0123,mobile,active
a-2,PR-2,person,mlee,Mary,Lee,Technician,no,mary@mail.example,verified,(415) 555-0123,mobile,active
`;

/** A command line over a store with two practices and their people, two of whom want one address. */
export async function filledCommandLine(): Promise<CommandLine> {
  const line = commandLine();
  expect((await line.run('init')).status).toBe(0);
  expect((await line.run('import', 'practices', line.file('practices.csv', practices))).json).toMatchObject({
    rows: 2,
    added: 2,
  });
  expect((await line.run('import', 'people', line.file('people.csv', people))).json).toMatchObject({
    rows: 3,
    added: 3,
    contested: 1,
    conflicts: [{ accountId: 'a-2', email: 'mary@mail.example', holderAccountId: 'a-1' }],
  });
  return line;
}
