package dev.backstory.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.StandaloneApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.SpringApplication;

/** Does what a page shows with a server of its own, and compares what that prints with what the page says it does. */
record Rehearsal(Path folder) {
    private static final String BOUNDARY = "--- next example ---";
    private static final int MINUTES_MAX = 5;

    void of(Tour tour) throws IOException, InterruptedException {
        for (var tool : new String[] {"bash", "curl", "jq"}) {
            if (!isThere(tool)) {
                System.err.println("skipped: no " + tool);
                Assumptions.abort("no " + tool);
            }
        }
        assertThat(tour.stops()).hasSizeGreaterThan(5);
        try (var server = SpringApplication.run(
                StandaloneApplication.class,
                "--server.port=0",
                "--backstory.data=" + folder.resolve("data"),
                "--backstory.demo-product=false")) {
            var port = server.getEnvironment().getRequiredProperty("local.server.port");
            var script = new StringBuilder();
            tour.stops().forEach(stop -> script.append(stop.commands()).append("echo '" + BOUNDARY + "'\n"));
            var printed = run(script.toString().replace("localhost:8080", "localhost:" + port));
            var outputs = printed.split(BOUNDARY + "\n", -1);
            for (int i = 0; i < tour.stops().size(); i++) {
                var stop = tour.stops().get(i);
                assertThat(outputs[i]).as(stop.commands()).isEqualTo(stop.output());
            }
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("tour.sh"), script);
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(output, UTF_8);
    }

    private static boolean isThere(String tool) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
