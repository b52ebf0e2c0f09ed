import { writeFileSync } from 'node:fs';
import { readKeyFile } from '../../../main/store/key.ts';
import { openStore } from '../../../main/store/store.ts';
import { valueIn } from '../../support/answers.ts';
import type { StoryLine } from '../acting-story.ts';
import { type Call, changing, type Ended, type Lab, type Snapshot } from '../lab/lab.ts';
import { storeFile } from '../lab/raw-store.ts';
import { lost, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from '../operations/init.ts';
import { steps } from './steps.ts';
import { digestOf } from './story-desk.ts';

/** So many steps are taken by one process. */
const length = 10;

const practices = `practice_id,name,email,phone
P-100,Harbour Dental,front@harbour.example,(415) 555-0100
P-200,Elm Clinic,,(415) 555-0111
`;
const people = `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status
ada,P-100,person,ada,Ada,Stone,,yes,ada@harbour.example,verified,,,active
mary,P-100,person,mary,Mary,Berg,,no,mary@harbour.example,verified,(415) 555-0134,mobile,active
mary2,P-100,person,mary2,Mary,Berg,,no,,none,(415) 555-0134,mobile,active
nora,P-100,person,nora,Nora,Lake,,no,,none,,,active
clinic,P-100,clinic,harbour,,,,no,,none,,,active
nils,P-200,person,nils,Nils,Holm,,yes,,none,,,active
dora,P-200,person,dora,Dora,Lund,,no,dora@lake.example,unverified,,,active
`;
const gateway = {
  url: 'https://gateway.example/',
  headers: {},
  text: '{"to":"{{number}}","text":"{{message}}"}',
};

/** A few steps of the story, told once without a fault. */
export interface Chapter {
  readonly from: number;
  readonly before: Snapshot;
  /** What the store holds before the first step, after it, and so on. */
  readonly digests: readonly string[];
  readonly refused: ReadonlyMap<number, string>;
  readonly calls: readonly Call[];
}

const words = (lab: Lab, from: number, ...more: readonly string[]): readonly string[] => [
  lab.script('acting-story'),
  lab.folder,
  lab.keyFile,
  String(from),
  String(length),
  ...more,
];

const linesOf = ({ out }: Ended): readonly StoryLine[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as StoryLine & { error?: unknown })
    .filter((line) => line.error === undefined);

/** A desk with the people of the story. */
async function make(lab: Lab): Promise<void> {
  await makeSample(lab);
  writeFileSync(lab.file('practices.csv'), practices);
  writeFileSync(lab.file('people.csv'), people);
  for (const command of [
    ['import', 'practices', lab.file('practices.csv')],
    ['import', 'people', lab.file('people.csv')],
    ['settings', 'set', 'codes.gateway', JSON.stringify(gateway)],
    ['settings', 'set', 'portal.baseUrl', '"https://help.example"'],
  ]) {
    const ended = await lab.runHere(lab.words(...command));
    if (ended.status !== 0) throw new Error(`${command.join(' ')}: ${ended.out} ${ended.err}`);
  }
}

const digestNow = (lab: Lab): string => {
  const store = valueIn(openStore({ path: storeFile(lab), key: valueIn(readKeyFile(lab.keyFile)) }));
  try {
    return digestOf(store);
  } finally {
    store.close();
  }
};

/** Goes to the beginning of the story: its people are there, and nothing has happened. */
export const beginStory = (lab: Lab): Promise<void> => lab.begin('the story', () => make(lab));

/** The whole story without a fault: what the store holds after each step, and the calls that lead there. */
export const toldStory = (lab: Lab): Promise<readonly Chapter[]> =>
  lab.once('the story', async () => {
    await beginStory(lab);
    const chapters: Chapter[] = [];
    for (let from = 0; from < steps.length; from += length) {
      const before = lab.snapshot();
      const digests = [digestNow(lab)];
      const refused = new Map<number, string>();
      // Working out what the store holds changes nothing, so the calls are those of the story alone.
      const { calls, ended } = await lab.trace(words(lab, from, 'digests'), changing);
      for (const { step, digest = '', refused: code } of linesOf(ended)) {
        digests.push(digest);
        if (code !== null) refused.set(step, code);
      }
      chapters.push({ from, before, digests, refused, calls });
    }
    return chapters;
  });

/** Tells a chapter again, this time with a fault. */
export async function tellAgain(
  lab: Lab,
  chapter: Chapter,
  options: Parameters<Lab['run']>[1],
): Promise<Ended> {
  lab.restore(chapter.before);
  return lab.run(words(lab, chapter.from), options);
}

/**
 * What a fault in a chapter left: the state after the last step that was answered, or after the one that was under way, and
 * nothing else; and the program opens it and finds it whole.
 */
export async function afterChapter(lab: Lab, chapter: Chapter, ended: Ended): Promise<readonly Problem[]> {
  const answered = linesOf(ended).length;
  const found = digestNow(lab);
  const at = chapter.digests.indexOf(found, Math.max(0, answered - 1));
  const types = steps.slice(chapter.from).map(({ type }) => type);
  if (at < 0) {
    const earlier = chapter.digests.indexOf(found);
    return [
      earlier < 0
        ? { kind: 'half done', what: `after ${types[answered - 1]} and before the end of ${types[answered]}` }
        : lost(`${types.slice(earlier, answered).join(', ')} had been answered`),
    ];
  }
  if (at < answered && chapter.digests[answered] !== found)
    return [lost(`${types[answered - 1]} had been answered`)];
  const problems = await withWholeDesk(lab, () => []);
  if (problems.length > 0) return problems;
  return [];
}
