package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real history of a roadmap without dates, whose items slip from release to release, by way of facts. */
class ImportedReleasesTest {
    private static final long SEED = 461;
    private static final int MOMENTS = 40;

    private final Whole whole = Whole.get();

    @Test
    void an_item_is_at_any_moment_meant_for_the_release_of_the_file_and_has_slipped_as_often() throws IOException {
        var proposals = Proposals.read(Shared.data("roadmap-keps").resolve("kep-changes.csv"));
        var imported = Imported.of(whole, "SLIPS", proposals.facts());
        Invariants.checkProduct(whole.events(imported.product()));
        var targets = proposals.targets();
        var created = proposals.items();
        assertThat(created).hasSize(461);
        var last = Instant.parse("2026-07-01T00:00:00Z");
        var shown = shown(imported.product(), last);
        assertThat(shown).hasSize(461);
        created.keySet()
                .forEach(item -> assertThat(entry(shown, item).path("slips").asInt())
                        .as(item)
                        .isEqualTo(slips(targets.getOrDefault(item, List.of()))));
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        var first = Instant.parse("2020-03-01T00:00:00Z");
        for (int i = 0; i < MOMENTS; i++) {
            var moment = first.plusSeconds(random.nextLong(last.getEpochSecond() - first.getEpochSecond()));
            check(shown(imported.product(), moment), targets, created, moment);
        }
    }

    private static void check(
            Map<String, JsonNode> shown,
            Map<String, List<NamedCsvRecord>> targets,
            Map<String, Instant> created,
            Instant moment) {
        created.forEach((item, since) -> {
            if (!since.isAfter(moment)) {
                var target = entry(shown, item).path("target");
                assertThat(target.isString() ? target.asString() : null)
                        .as("%s at %s", item, moment)
                        .isEqualTo(at(targets.getOrDefault(item, List.of()), moment));
            }
        });
    }

    private static JsonNode entry(Map<String, JsonNode> shown, String item) {
        var entry = shown.get(item);
        assertThat(entry).as(item).isNotNull();
        return entry;
    }

    private static @Nullable String at(List<NamedCsvRecord> moves, Instant moment) {
        var value = moves.isEmpty() || moves.getFirst().getField("op").equals("init")
                ? null
                : Proposals.value(moves.getFirst(), "from");
        for (var move : moves) {
            if (!Proposals.at(move).isAfter(moment)) {
                value = Proposals.value(move, "to");
            }
        }
        return value;
    }

    /** Moves to a later release, from what the item was meant for until then. */
    private static int slips(List<NamedCsvRecord> moves) {
        var slips = 0;
        var now = moves.isEmpty() ? null : Proposals.value(moves.getFirst(), "from");
        for (var move : moves) {
            var next = Proposals.value(move, "to");
            slips += number(now) > 0 && number(next) > number(now) ? 1 : 0;
            now = next;
        }
        return slips;
    }

    /** Of "v1.26": 1026; 0 of what is no release. */
    private static int number(@Nullable String release) {
        if (release == null || !release.matches("v?[0-9]+[.][0-9]+")) {
            return 0;
        }
        var point = release.indexOf('.');
        return Integer.parseInt(release.substring(release.startsWith("v") ? 1 : 0, point)) * 1_000
                + Integer.parseInt(release.substring(point + 1));
    }

    private Map<String, JsonNode> shown(UUID product, Instant moment) {
        var shown = new HashMap<String, JsonNode>();
        var answer = whole.client().view(whole.person(0), product, "/roadmap?asOf=" + moment, 0);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        answer.body()
                .path("items")
                .forEach(entry -> shown.put(entry.path("sourceKey").asString(), entry));
        return shown;
    }
}
