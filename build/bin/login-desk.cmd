@echo off
rem Starts Login Desk: with a command, as in "login-desk lookup smith --json", without a window; else its window.
if "%~1"=="" (
  start "" "%~dp0..\..\Login Desk.exe"
  exit /b 0
)
rem In a batch file the command processor waits for a program with a window too. Behind -- Chromium takes no word for its own.
"%~dp0..\..\Login Desk.exe" -- %*
exit /b %errorlevel%
