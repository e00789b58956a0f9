package dev.backstory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that users start the product with, before a jar that only says how it was started. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "backstory");

    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Files.copy(SCRIPT, home.resolve("backstory"));
    }

    @Test
    void says_what_to_do_where_nothing_is_built() throws Exception {
        assertThat(run()).contains("Backstory is not built yet: run 'mvn -q -DskipTests package' in " + home);
    }

    @Test
    void serves_from_what_it_has_unpacked_and_leaves_an_archive_of_its_classes() throws Exception {
        build(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(run("serve", "--server.port=1")).contains("[serve, --server.port=1] from unpacked-1767225600");
        assertThat(home.resolve("standalone/target/unpacked-1767225600/serve.jsa"))
                .isNotEmptyFile();
        assertThat(run()).contains("[] from unpacked-1767225600").doesNotContain("error", "warning");
    }

    @Test
    void a_newer_jar_takes_the_place_of_what_was_unpacked() throws Exception {
        build(Instant.parse("2026-01-01T00:00:00Z"));
        run("--version");
        build(Instant.parse("2026-01-01T00:00:05Z"));
        assertThat(run("--version")).contains("[--version] from unpacked-1767225605");
        assertThat(home.resolve("standalone/target/unpacked-1767225600")).doesNotExist();
        assertThat(home.resolve("standalone/target/unpacked-1767225605/serve.jsa"))
                .as("only for what serves")
                .doesNotExist();
    }

    @Test
    void starts_the_jar_as_it_is_where_nothing_can_be_written() throws Exception {
        build(Instant.parse("2026-01-01T00:00:00Z"));
        Files.writeString(home.resolve("mktemp"), "#!/bin/sh\nexit 1\n");
        assertThat(home.resolve("mktemp").toFile().setExecutable(true)).isTrue();
        assertThat(run("serve")).contains("[serve] from target");
    }

    private void build(Instant time) throws IOException {
        var jar = Files.createDirectories(home.resolve("standalone/target")).resolve("standalone-1.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            var name = Told.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry(name));
            try (var bytes = Told.class.getClassLoader().getResourceAsStream(name)) {
                assertThat(bytes).isNotNull();
                bytes.transferTo(out);
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(time));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", home.resolve("backstory").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", home.toString(), (path, first) -> first + ":" + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Says its arguments and where it was started from; with {@code -Djarmode=tools} it copies its jar, as a real one does. */
    static final class Told {
        private Told() {}

        public static void main(String... arguments) throws IOException {
            var jar = Path.of(System.getProperty("java.class.path"));
            if ("tools".equals(System.getProperty("jarmode"))) {
                Files.copy(jar, Path.of(arguments[arguments.length - 1]).resolve("standalone-1.jar"));
            } else {
                System.out.println(List.of(arguments) + " from "
                        + jar.toAbsolutePath().subpath(jar.getNameCount() - 2, jar.getNameCount() - 1));
            }
        }
    }
}
