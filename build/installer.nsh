; What electron-builder's installer for Windows does besides, for one person or for the computer as was chosen: the command line is
; put on the path. Nobody's data and no policy is touched, neither now nor when the program is removed.

!include "LogicLib.nsh"
!include "WinMessages.nsh"

!macro loginDeskPath ACTION
  Push $0
  StrCpy $0 "User"
  ${if} $installMode == "all"
    StrCpy $0 "Machine"
  ${endIf}
  InitPluginsDir
  File "/oname=$PLUGINSDIR\path.ps1" "${BUILD_RESOURCES_DIR}\path.ps1"
  nsExec::Exec `"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$PLUGINSDIR\path.ps1" ${ACTION} $0 "$INSTDIR\resources\bin"`
  Pop $0
  ${if} $0 != "0"
    DetailPrint "The command line could not be put on the path; it is in $INSTDIR\resources\bin"
  ${endIf}
  Pop $0
  ; Programs that are started from now on see the new path.
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro customInstall
  !insertmacro loginDeskPath "add"
!macroend

!macro customUnInstall
  ; An update takes the old program away and puts the new one in its place: the path stays.
  ${ifNot} ${isUpdated}
    !insertmacro loginDeskPath "remove"
    DetailPrint "What you kept is still there: $APPDATA\Login Desk"
  ${endIf}
!macroend
