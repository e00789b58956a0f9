package dev.backstory.tour;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"guides/product-manager.md", "guides/product-owner.md", "api-cookbook.md"})
    void say_what_really_happens(String guide) throws Exception {
        new Rehearsal(folder).of(Tour.of(Path.of("..", "docs", guide)));
    }
}
