import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageFolder, packageScript, projectFolder } from '../../tools/machine/project.ts';
import { emptyLibrary, writeEmptyPlugins } from './made-plugins.ts';

const debianPlugins = '/usr/share/nsis/Plugins/x86-unicode';
const builderLibrary = packageFolder('app-builder-lib') ?? '';

/** What electron-builder's scripts call of plug-ins: `${StdUtils.X}` and `Plugin::X`. */
function pluginCalls(): readonly (readonly [string, string])[] {
  const folder = join(builderLibrary, 'templates/nsis');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(nsh|nsi)$/.test(name),
  );
  return scripts.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^[^;#\n]*?\b([A-Za-z]\w+)::(\w+)/gm)].map(
      ([, plugin = '', call = '']) => [plugin, call] as const,
    ),
  );
}

/** Of electron-builder's plug-in of that name what its installer asks of it, by means of NSIS itself. */
const stdUtils = `!include FileFunc.nsh
!define StdUtils.TestParameter '!insertmacro StandInTestParameter'
!macro StandInTestParameter out name
  !define WORD \${__COUNTER__}
  Push $R8
  \${GetParameters} $R8
  ClearErrors
  \${GetOptions} "$R8" "--\${name}" \${out}
  IfErrors 0 is_there_\${WORD}
  ClearErrors
  \${GetOptions} "$R8" "/\${name}" \${out}
  IfErrors 0 is_there_\${WORD}
  StrCpy \${out} "false"
  Goto is_known_\${WORD}
is_there_\${WORD}:
  StrCpy \${out} "true"
is_known_\${WORD}:
  ClearErrors
  Pop $R8
  !undef WORD
!macroend
!define StdUtils.GetAllParameters '!insertmacro StandInAllParameters'
!macro StandInAllParameters out truncate
  System::Call 'kernel32::GetCommandLine() t.s'
  Pop \${out}
!macroend
!define StdUtils.GetParentPath '!insertmacro StandInParentPath'
!macro StandInParentPath out path
  \${GetParent} "\${path}" \${out}
!macroend
!define StdUtils.ExecShellAsUser '!insertmacro StandInExecShell'
!macro StandInExecShell out path verb words
  StrCpy \${out} "ok"
!macroend
`;
const accountControl = `!ifndef ACCOUNT_CONTROL
!define ACCOUNT_CONTROL
!include LogicLib.nsh
!macro UAC_RunElevated
  SetErrorLevel 740
  Quit
!macroend
!macro _UAC_IsAdmin _a _b _t _f
  !insertmacro _LOGICLIB_TEMP
  UserInfo::GetAccountType
  Pop $_LOGICLIB_TEMP
  StrCmp $_LOGICLIB_TEMP "Admin" \`\${_t}\` \`\${_f}\`
!macroend
!define UAC_IsAdmin \`"" UAC_IsAdmin ""\`
!macro _UAC_IsInnerInstance _a _b _t _f
  StrCmp 1 0 \`\${_t}\` \`\${_f}\`
!macroend
!define UAC_IsInnerInstance \`"" UAC_IsInnerInstance ""\`
!endif
`;

function script(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** The tools that electron-builder would download, as far as Debian has them; the rest does nothing. */
function tools(home: string): NodeJS.ProcessEnv {
  const at = (...path: readonly string[]) => join(home, ...path);
  for (const path of ['nsis/linux', 'resources/plugins/x86-unicode', 'bin'])
    mkdirSync(at(path), { recursive: true });
  script(
    at('nsis/linux/makensis'),
    '#!/bin/sh\nexport NSISDIR=/usr/share/nsis\nexec /usr/bin/makensis "$@"\n',
  );
  writeFileSync(at('nsis/elevate.exe'), emptyLibrary('elevate.exe', []));
  const here = readdirSync(debianPlugins).map((name) => name.replace('.dll', ''));
  writeEmptyPlugins(
    at('resources/plugins/x86-unicode'),
    pluginCalls().filter(([plugin]) => !here.includes(plugin)),
  );
  // The first of two scripts makes the program that removes; run on Windows it would write itself out.
  script(at('bin/wine'), '#!/bin/sh\ncp "$1" "$' + '{1%exe}__uninstaller.exe"\n');
  return {
    ...process.env,
    PATH: [at('bin'), process.env.PATH].join(delimiter),
    ELECTRON_BUILDER_NSIS_DIR: at('nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: at('resources'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
  };
}

/**
 * Makes of these tools such that the installer can be run: what it asks of two plug-ins is answered by means of NSIS, the program's files
 * are in it without the third, which would unpack them, and what removes is read out of the first script's program.
 */
function toolsThatRun(home: string, program: string): NodeJS.ProcessEnv {
  const env = tools(home);
  const own = join(home, 'include');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'StdUtils.nsh'), stdUtils);
  writeFileSync(join(own, 'UAC.nsh'), accountControl);
  script(
    join(home, 'nsis/linux/makensis'),
    `#!/bin/sh
export NSISDIR=/usr/share/nsis
{ echo '!addincludedir "${own}"'; sed 's#"[^"]*/StdUtils.nsh"#"${own}/StdUtils.nsh"#'; } |
  /usr/bin/makensis "-DAPP_BUILD_DIR=${program}" "$@"
`,
  );
  // The first of two scripts makes a program that writes out what removes: it is kept to be run, and taken where that was done.
  script(
    join(home, 'bin/wine'),
    `#!/bin/sh
cp "$1" "${join(home, 'writes-uninstaller.exe')}"
cp "${join(home, 'uninstaller.exe')}" "$\{1%exe}__uninstaller.exe" 2> /dev/null || cp "$1" "$\{1%exe}__uninstaller.exe"
`,
  );
  return env;
}

interface Installer {
  /** Where it is made. */
  readonly home: string;
  /** The unpacked program that it installs: `Login Desk.exe` and what stands beside it. */
  readonly program: string;
  readonly version?: string;
  /** Whether it is to be run, too. */
  readonly runs: boolean;
}

/** Has electron-builder make the installer for Windows of some program with Debian's compiler, and gives its path. */
export function makeInstaller({ home, program, version, runs }: Installer): string {
  const { version: own } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  cpSync(join(projectFolder, 'build/bin/login-desk.cmd'), join(program, 'resources/bin/login-desk.cmd'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      packageScript('electron-builder'),
      ...['--win', 'nsis', '--x64', '--prepackaged', program, '--publish', 'never'],
      `-c.directories.output=${join(home, 'dist')}`,
      ...(version === undefined ? [] : [`-c.extraMetadata.version=${version}`]),
    ],
    { cwd: projectFolder, env: runs ? toolsThatRun(home, program) : tools(home), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`No installer was made:\n${stdout}\n${stderr}`);
  return join(home, `dist/login-desk-${version ?? own}-windows-x64-setup.exe`);
}
