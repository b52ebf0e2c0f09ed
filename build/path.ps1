# Puts a folder at the end of the path of this user or of the computer, or takes it away: path.ps1 add|remove User|Machine FOLDER.
# NSIS itself would cut a long path; what stands in it is kept as it is, with variables such as %USERPROFILE%.
param([string]$Action, [string]$Scope, [string]$Folder)
if ($Scope -eq 'Machine') {
  $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('SYSTEM\CurrentControlSet\Control\Session Manager\Environment', $true)
} else {
  $key = [Microsoft.Win32.Registry]::CurrentUser.CreateSubKey('Environment')
}
$old = [string]$key.GetValue('Path', '', 'DoNotExpandEnvironmentNames')
$folders = @($old.Split(';') | Where-Object { $_ -ne '' -and $_ -ne $Folder })
if ($Action -eq 'add') { $folders += $Folder }
$key.SetValue('Path', ($folders -join ';'), 'ExpandString')
