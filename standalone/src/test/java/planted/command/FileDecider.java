package planted.command;

import java.nio.file.Path;

record FileDecider(Path file) {}
