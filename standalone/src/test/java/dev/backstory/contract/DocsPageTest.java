package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class DocsPageTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_browser_shows_the_contract_under_the_page_s_own_policy() throws Exception {
        var chromium = chromium();
        if (chromium.isEmpty()) {
            System.out.println("skipped: no Chromium");
            throw new TestAbortedException("no Chromium");
        }
        var shown = opened(chromium.get(), Whole.get().client().url() + "/api/docs");
        assertThat(shown.page()).contains("Backstory", "operations-tag", "opblock-tag-section");
        assertThat(shown.log()).doesNotContain("Content Security Policy", "Uncaught");
    }

    private record Shown(String page, String log) {}

    /** The page as it is after its scripts have run, and what they said. */
    private Shown opened(Path browser, String url) throws IOException, InterruptedException {
        var page = folder.resolve("page.html");
        var log = folder.resolve("log.txt");
        var command = List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                url);
        var process = new ProcessBuilder(command)
                .redirectOutput(page.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The browser does not end");
        }
        return new Shown(Files.readString(page), Files.readString(log));
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
