import { writeFileSync } from 'node:fs';
import { sql } from '../../../main/store/sql.ts';
import type { Operation } from '../lab/operation.ts';
import { halfDone, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const rows = 3000;
const header =
  'account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status';
const people = Array.from(
  { length: rows },
  (_, at) =>
    `A-${at},P-1,person,user${at},Ann,Lee ${at},Nurse,no,p${at}@mail.example,verified,,mobile,active`,
);

/** An import of people, in chunks of a transaction each. */
export const importPeople: Operation = {
  name: 'import',
  make: async (lab) => {
    await makeSample(lab);
    writeFileSync(lab.file('practices.csv'), 'practice_id,name\nP-1,Harbour Dental\n');
    writeFileSync(lab.file('people.csv'), `${[header, ...people].join('\n')}\n`);
    const made = await lab.runHere(lab.words('import', 'practices', lab.file('practices.csv')));
    if (made.status !== 0) throw new Error(made.err);
  },
  words: (lab) => lab.words('import', 'people', lab.file('people.csv')),
  look: async (lab) => {
    let found = 0;
    const problems = await withWholeDesk(lab, ({ reader }) => {
      const count = (statement: ReturnType<typeof sql>): number =>
        reader.get<{ n: number | null }>(statement)?.n ?? 0;
      found = count(sql`SELECT count(*) AS n FROM accounts`);
      const wrong: Problem[] = [];
      const claims = count(sql`SELECT count(*) AS n FROM claims`);
      if (claims !== found) wrong.push(halfDone(`${found} people have ${claims} addresses`));
      const told = count(
        sql`SELECT sum(body ->> '$.input.rows') AS n FROM audit WHERE body ->> 'action' = 'directory.import-people'`,
      );
      if (told < found) wrong.push(halfDone(`the chain tells of ${told} people, and there are ${found}`));
      return wrong;
    });
    return { extent: found === 0 ? 'none' : found === rows ? 'all' : 'some', problems };
  },
  inParts: true,
};
