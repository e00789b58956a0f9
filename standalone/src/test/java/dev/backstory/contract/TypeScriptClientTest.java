package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

class TypeScriptClientTest {
    private static final Path SOURCES = Path.of("src/test/typescript");
    private static final Path CONTRACT =
            Path.of("../shared-web/src/main/resources/dev/backstory/web/contract/openapi.json");
    private static final Pattern NO_REGISTRY = Pattern.compile(
            "(?m)^npm (error|ERR!) code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)$");
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder = Path.of("");

    private record Ended(int code, String said) {}

    @Test
    void a_client_generated_from_the_contract_compiles_and_speaks_with_a_server() throws Exception {
        if (!isThere("node") || !isThere("npm")) {
            System.out.println("skipped: no Node");
            throw new TestAbortedException("no Node");
        }
        try (var sources = Files.list(SOURCES)) {
            for (var source : sources.toList()) {
                Files.copy(source, folder.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var installed = run(
                "npm",
                "ci",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--fetch-retries=1",
                "--fetch-retry-mintimeout=1000");
        if (installed.code() != 0 && isWithoutRegistry(installed.said()) && System.getenv("CI") == null) {
            System.out.println("skipped: no npm registry");
            throw new TestAbortedException("no npm registry");
        }
        assertThat(installed.code()).as(installed.said()).isZero();
        var contract = CONTRACT.toAbsolutePath().toString();
        mustSucceed("node_modules/.bin/openapi-typescript", contract, "-o", "contract.ts");
        mustSucceed("node_modules/.bin/tsc", "-p", ".");
        var client = Whole.get().client();
        var administrator = client.signedIn("admin", "admin").token();
        var manager = client.signedIn("manager", "manager").token();
        var key = "TS" + System.nanoTime() % 100_000;
        var smoke = mustSucceed("node", "out/smoke.js", client.url(), administrator, manager, key);
        assertThat(smoke.strip()).isEqualTo("VisionSet /problems/malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "npm error code ENOTFOUND, true",
        "npm ERR! code EAI_AGAIN, true",
        "npm error code ECONNREFUSED, true",
        "npm error code ENETUNREACH, true",
        "npm error code ETIMEDOUT, true",
        "npm error code E404, false",
        "npm error code EINTEGRITY, false",
        "npm error code EUSAGE, false",
        "'npm error code E500 - GET https://registry/ENOTFOUND', false",
        "'', false",
    })
    void only_without_a_registry_it_may_be_left_out(String said, boolean without) {
        assertThat(isWithoutRegistry("npm warn something\n" + said + "\nnpm error more"))
                .isEqualTo(without);
    }

    /** Whether nobody answered at all: neither its name nor its address leads anywhere from here. */
    private static boolean isWithoutRegistry(String said) {
        return NO_REGISTRY.matcher(said).find();
    }

    private String mustSucceed(String... command) throws IOException, InterruptedException {
        var ended = run(command);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(command) + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
