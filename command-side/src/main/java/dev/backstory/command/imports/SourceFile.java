package dev.backstory.command.imports;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, from the beginning each time. */
@FunctionalInterface
public interface SourceFile {
    InputStream open() throws IOException;
}
