package dev.backstory.command.imports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.Keps;
import dev.backstory.command.imports.Keps.Change;
import dev.backstory.command.imports.Wish;
import dev.backstory.events.Release;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactsKepsTest {
    private static final long SEED = 20230505;
    private static final int INSTANTS = 300;

    @Test
    void every_row_of_a_real_roadmap_is_a_fact() throws IOException {
        var changes = Keps.changes();
        var gathered = gather(changes);
        var report = gathered.report();
        assertThat(report.refused()).isEmpty();
        assertThat(report.unread()).isEmpty();
        assertThat(report.read())
                .isEqualTo(changes.size() + gathered.categories().size());
        assertThat(gathered.facts().stream().map(Fact::subject).distinct()).hasSize(461);
        assertThat(gathered.facts(FactField.DELETED))
                .hasSameSizeAs(changes.stream()
                        .filter(change -> change.op().equals("deleted"))
                        .toList());
    }

    @Test
    void the_targets_at_any_moment_are_those_of_the_file_replayed() throws IOException {
        var changes = Keps.changes();
        var targets = targets(gather(changes));
        var random = new Random(SEED);
        System.out.println("moments of the roadmap, seed " + SEED);
        var first = changes.stream().map(Change::at).min(Instant::compareTo).orElseThrow();
        var last = changes.stream().map(Change::at).max(Instant::compareTo).orElseThrow();
        for (int i = 0; i < INSTANTS; i++) {
            var at = first.plusMillis(
                    (long) (random.nextDouble() * Duration.between(first, last).toMillis()));
            assertThat(at(targets, at)).as("seed %d, at %s", SEED, at).isEqualTo(replayed(changes, at));
        }
    }

    @Test
    void the_slips_of_each_item_are_those_of_the_file() throws IOException {
        var changes = Keps.changes();
        var told = new HashMap<String, Integer>();
        var before = new HashMap<String, String>();
        for (var fact : targets(gather(changes))) {
            var from = before.put(fact.subject(), String.valueOf(fact.to()));
            if (Release.isLater(from, fact.to())) told.merge(fact.subject(), 1, Integer::sum);
        }
        assertThat(told).isEqualTo(slips(changes)).isNotEmpty();
        assertThat(told.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(100);
    }

    private static Gathered gather(List<Change> changes) {
        return Gathered.of(new FactsFormat(), Wish.NONE, Keps.facts(changes));
    }

    private static List<Fact> targets(Gathered gathered) {
        return gathered.facts(FactField.TARGET).stream()
                .sorted(Comparator.comparing(Fact::at))
                .toList();
    }

    private static Map<String, String> at(List<Fact> targets, Instant at) {
        var standing = new HashMap<String, String>();
        for (var fact : targets) {
            if (fact.at() == null || fact.at().isAfter(at)) break;
            if (fact.to() == null) standing.remove(fact.subject());
            else standing.put(fact.subject(), fact.to());
        }
        return standing;
    }

    /** Knows nothing of facts. */
    private static Map<String, String> replayed(List<Change> changes, Instant at) {
        var standing = new HashMap<String, String>();
        changes.stream()
                .filter(change -> change.isTarget() && !change.at().isAfter(at))
                .sorted(Comparator.comparing(Change::at))
                .forEach(change -> standing.put(change.item(), change.to()));
        standing.values().removeIf(String::isBlank);
        return standing;
    }

    /** Knows nothing of facts or releases: moves from 1.x to a larger x, as these are all there is. */
    private static Map<String, Integer> slips(List<Change> changes) {
        var ordered = new ArrayList<>(changes.stream().filter(Change::isTarget).toList());
        ordered.sort(Comparator.comparing(Change::at));
        var slips = new HashMap<String, Integer>();
        var minors = new HashMap<String, Integer>();
        for (var change : ordered) {
            int minor = minor(change.to());
            var before = minors.put(change.item(), minor);
            if (before != null && before >= 0 && minor > before) slips.merge(change.item(), 1, Integer::sum);
        }
        return slips;
    }

    private static int minor(String release) {
        var bare = release.startsWith("v") ? release.substring(1) : release;
        return bare.startsWith("1.") ? Integer.parseInt(bare.substring(2)) : -1;
    }
}
