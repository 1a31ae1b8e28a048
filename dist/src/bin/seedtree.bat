@echo off
rem Runs Seedtree's command line, with the Java that is beside it, in JAVA_HOME or on the PATH.
rem It has not been run: the project is built and tested on Linux.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java"
set "main=org.seedtree.cli.Main"
set "jar=%home%\app\seedtree-cli.jar"
"%java%" -Xmx256m -XX:+UseSerialGC -XX:-UsePerfData -XX:+DisplayVMOutputToStderr ^
  -Xlog:disable -Xlog:all=error:stderr %SEEDTREE_JAVA_OPTS% -cp "%jar%" %main% %*
exit /b %ERRORLEVEL%
