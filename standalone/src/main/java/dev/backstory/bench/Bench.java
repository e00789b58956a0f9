package dev.backstory.bench;

import dev.backstory.StandaloneApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code backstory bench}: a server of its own on a fresh folder, and figures as ratios to limits of the same run. */
@Command(
        name = "bench",
        description = "Measures this machine: each figure beside its limit from the same run.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    @Option(names = "--events", description = "Length of the long history (default: ${DEFAULT-VALUE}).")
    private int events = 1_000_000;

    @Option(names = "--stories", description = "Stories of the large backlog (default: ${DEFAULT-VALUE}).")
    private int stories = 100_000;

    @Option(names = "--changes", description = "Changes of the imported history (default: ${DEFAULT-VALUE}).")
    private int changes = 500_000;

    @Option(
            names = "--characters",
            description = "Length of a text that comes with each tenth of them (default: ${DEFAULT-VALUE}, none).")
    private int characters;

    @Option(
            names = "--only",
            paramLabel = "SCENARIO",
            description = "Measures this alone; may be repeated: commands, visible, move, history, import.")
    private List<String> only = List.of();

    @Option(names = "--seconds", description = "Time for each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Option(names = "--json", description = "Also writes the figures to this file.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("backstory-bench");
        try (var server = start(folder)) {
            var figures = measure(server);
            if (json != null) {
                Files.writeString(json, JsonMapper.shared().writeValueAsString(figures));
            }
            return 0;
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private static ConfigurableApplicationContext start(Path folder) {
        var application = new SpringApplication(StandaloneApplication.class);
        return application.run(
                "--server.port=0",
                "--backstory.data=" + folder,
                "--backstory.demo=true",
                "--backstory.demo-product=false",
                "--backstory.pace.requests-per-second=0",
                "--backstory.pace.long-requests=0");
    }

    private List<Figure> measure(ConfigurableApplicationContext server) throws Exception {
        var bench = new Workbench(server, Duration.ofSeconds(Math.max(1, seconds / 3)), Duration.ofSeconds(seconds));
        var figures = new ArrayList<Figure>();
        print("| scenario | measured | | limit in the same run | | ratio | wanted |");
        print("|---|---|---|---|---|---|---|");
        for (var scenario : scenarios(bench)) {
            var measured = scenario.call();
            measured.forEach(figure -> print(figure.row()));
            figures.addAll(measured);
        }
        return figures;
    }

    private List<Callable<List<Figure>>> scenarios(Workbench bench) {
        var all = new LinkedHashMap<String, Callable<List<Figure>>>();
        all.put("commands", new CommandScenario(bench));
        all.put("visible", new VisibilityScenario(bench));
        all.put("move", new LargeBacklogScenario(bench, stories));
        all.put("history", new LongHistoryScenario(bench, events));
        all.put("import", new ImportScenario(bench, changes, characters));
        for (var name : only) {
            if (!all.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no scenario '" + name + "', only " + String.join(", ", all.keySet()));
            }
        }
        return all.entrySet().stream()
                .filter(scenario -> only.isEmpty() || only.contains(scenario.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** At once: a long run tells what it has. */
    private void print(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
