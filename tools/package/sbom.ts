import type { ShippedPart } from './shipped.ts';

/** The program that the list is for. */
export interface ListedProgram {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** For which system, as in `linux` and `x64`. */
  readonly platform: string;
  readonly arch: string;
}

const purlOf = ({ name, version, sha512 }: ShippedPart): string =>
  sha512 === null ? `pkg:generic/${name}@${version}` : `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** What a part is called in the list: one package may be there in several places. */
const referenceOf = (part: ShippedPart): string =>
  part.folder === null ? purlOf(part) : `${purlOf(part)}#${part.folder}`;

/**
 * What the program is made of, as a software bill of materials in CycloneDX 1.6. Two lists of the same program are the same:
 * they have neither a time nor a number of their own.
 */
export function billOfMaterials(program: ListedProgram, parts: readonly ShippedPart[]): object {
  const root = `pkg:generic/${program.name}@${program.version}`;
  const references = new Map(parts.map((part) => [part.folder, referenceOf(part)]));
  const needed = new Set(parts.flatMap(({ needs }) => needs));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: program.name,
        version: program.version,
        description: program.description,
        licenses: [{ license: { name: 'Login Desk, all rights reserved' } }],
        purl: root,
        properties: [
          { name: 'login-desk:platform', value: program.platform },
          { name: 'login-desk:arch', value: program.arch },
        ],
      },
    },
    components: parts.map((part) => ({
      type: part.name === 'electron' ? 'framework' : 'library',
      'bom-ref': referenceOf(part),
      ...groupAndName(part.name),
      version: part.version,
      ...(part.sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: part.sha512 }] }),
      licenses: licensesOf(part.license),
      purl: purlOf(part),
      ...(part.homepage === null ? {} : { externalReferences: [{ type: 'website', url: part.homepage }] }),
      properties: [{ name: 'login-desk:how', value: part.how }],
    })),
    dependencies: [
      {
        ref: root,
        dependsOn: parts.filter(({ folder }) => folder === null || !needed.has(folder)).map(referenceOf),
      },
      ...parts.map((part) => ({
        ref: referenceOf(part),
        dependsOn: part.needs.flatMap((folder) => references.get(folder) ?? []),
      })),
    ],
  };
}

const groupAndName = (name: string): object => {
  const [group, own] = name.split('/');
  return own === undefined ? { name } : { group, name: own };
};

const licensesOf = (expression: string): readonly object[] =>
  /^[\w.-]+$/.test(expression) ? [{ license: { id: expression } }] : [{ expression }];
