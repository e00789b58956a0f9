package dev.backstory.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.Backstory;
import dev.backstory.history.Client.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line by which the README takes a product's history out of a server does so. */
class ReadmeExportTest {
    private static final Pattern LINE = Pattern.compile("`(\\./backstory export (\\w+) --as events -o (\\S+))`");
    private static final Path README = Path.of("..", "README.md");
    private static final int SECONDS_MAX = 120;

    private final Whole whole = Whole.get();

    @TempDir
    Path folder;

    @Test
    void writes_what_an_installation_imports() throws Exception {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            System.out.println("skipped: no /bin/sh");
            Assumptions.abort("no /bin/sh");
        }
        var line = LINE.matcher(Files.readString(README));
        assertThat(line.find()).isTrue();
        var owner = whole.person(0);
        var product = UUID.randomUUID();
        var body = Body.of("productId", product, "key", line.group(2), "name", "The Shop", "manager", owner.id());
        whole.client().taken(new Draft(whole.admin(), "CreateProduct", body));
        var expected = Exchange.exported(whole, owner, product);
        assertThat(run(line.group(1))).contains("Written to " + line.group(3) + ".");
        assertThat(Files.readString(folder.resolve(line.group(3)))).isEqualTo(expected);
    }

    /** In a folder where {@code ./backstory} is the one of these classes, which needs no jar. */
    private String run(String line) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var script = Files.writeString(
                folder.resolve("backstory"),
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
                        .formatted(java, System.getProperty("java.class.path"), Backstory.class.getName()));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder("/bin/sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("BACKSTORY_URL", whole.client().url());
        builder.environment().put("BACKSTORY_TOKEN", whole.person(0).token());
        var process = builder.start();
        if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output, UTF_8);
    }
}
