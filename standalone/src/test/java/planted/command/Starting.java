package planted.command;

import planted.cli.Shell;

record Starting(Shell shell) {}
