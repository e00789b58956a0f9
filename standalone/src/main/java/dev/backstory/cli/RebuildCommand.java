package dev.backstory.cli;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Has all views of a running server built anew, beside those that answer meanwhile. */
@Command(
        name = "rebuild",
        description = "Builds all views anew while the old ones answer; for administrators. Exit code 1 if it fails.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/operations/rebuild";
    private static final long POLL_MILLIS = 300;

    @Mixin
    private RunningServer server = new RunningServer();

    @Option(names = "--wait", description = "Shows how far it is, and comes back at its end.")
    private boolean wait;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var job = server.post(PATH, Map.of(), BodyPublishers.noBody());
        var id = job.path("rebuildId").asString();
        var out = spec.commandLine().getOut();
        if (!wait) {
            out.println("Rebuild " + id + " is under way; it goes on if the server is started anew.");
            out.flush();
            return 0;
        }
        var last = follow(id);
        var isDone = last.path("state").asString().equals("DONE");
        out.println(
                isDone
                        ? "Rebuilt from %,d events."
                                .formatted(last.path("position").asLong())
                        : "It failed, and the old views stay: "
                                + last.path("error").asString("another one was asked for since."));
        out.flush();
        return isDone ? 0 : 1;
    }

    /** Until it has ended, or another one was asked for after it. */
    private JsonNode follow(String id) throws InterruptedException {
        try (var bar = new ProgressBarBuilder()
                .setTaskName("Rebuilding")
                .setInitialMax(-1)
                .setUnit("", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            while (true) {
                var job = server.get(PATH);
                var state = job.path("state").asString();
                if (state.equals("DONE")
                        || state.equals("FAILED")
                        || !job.path("rebuildId").asString().equals(id)) {
                    return job;
                }
                bar.setExtraMessage(state.toLowerCase(Locale.ROOT).replace('_', ' '));
                bar.maxHint(job.path("head").asLong());
                bar.stepTo(job.path("position").asLong());
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }
}
