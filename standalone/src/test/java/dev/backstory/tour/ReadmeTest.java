package dev.backstory.tour;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void says_what_really_happens() throws Exception {
        new Rehearsal(folder).of(Tour.of(Path.of("..", "README.md"), "Two minutes with curl and jq"));
    }
}
