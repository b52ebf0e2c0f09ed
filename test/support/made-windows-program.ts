import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Compiles a small Windows program from a script of Debian's maker of installers, which makes Windows programs without a compiler. */
function compile(file: string, body: string): void {
  const script = `${file}.nsi`;
  writeFileSync(
    script,
    `Unicode true
Name "made up"
OutFile "${file}"
SilentInstall silent
RequestExecutionLevel user
!include FileFunc.nsh
!include LogicLib.nsh
Section
  SetErrorLevel 0
  System::Call 'kernel32::GetCommandLine() t.r0'
${body}
SectionEnd
`,
  );
  const made = spawnSync('makensis', ['-V1', '-WX', script], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`${made.stdout}\n${made.stderr}`);
}

/**
 * A program with a window, as Windows has it, in the place of ours: it prints the command line that it was started with, and behind
 * `--password-stdin` what it is given; `--exit=N` at the end is its status.
 */
export const makeWindowsProgram = (file: string): void =>
  compile(
    file,
    `  System::Call 'kernel32::GetStdHandle(i -11) p.r1'
  StrCpy $0 "$0$\\r$\\n"
  StrLen $2 $0
  System::Call 'kernel32::WriteFile(p r1, m r0, i r2, *i .r3, p 0)'
  \${GetParameters} $4
  \${GetOptions} "$4" "--password-stdin" $5
  \${IfNot} \${Errors}
    System::Call 'kernel32::GetStdHandle(i -10) p.r6'
    System::Call 'kernel32::ReadFile(p r6, m .r7, i 100, *i .r8, p 0)'
    System::Call 'kernel32::WriteFile(p r1, m r7, i r8, *i .r3, p 0)'
  \${EndIf}
  StrCpy $5 $4 7 -8
  StrCpy $6 $4 1 -1
  \${If} $5 == "--exit="
    SetErrorLevel $6
  \${EndIf}`,
  );

/**
 * Windows' own PowerShell, of which wine has nothing: it adds what it was asked to a file, and says that no program of an installation
 * runs.
 */
export const makePowerShell = (file: string, asked: string): void =>
  compile(
    file,
    `  FileOpen $1 "${asked}" a
  FileSeek $1 0 END
  FileWrite $1 "$0$\\r$\\n"
  FileClose $1
  StrCpy $2 0
  \${Do}
    StrCpy $3 $0 14 $2
    \${If} $3 == "Win32_Process "
      SetErrorLevel 1
      \${Break}
    \${EndIf}
    IntOp $2 $2 + 1
  \${LoopUntil} $3 == ""`,
  );
