package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.backstory.damage.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Damaged files of every format: a product whose report adds up, or a refusal that says why, and never half a product. */
class ImportedDamageTest {
    private static final long SEED = 2026;
    private static final int DAMAGED = Integer.getInteger("backstory.damaged", 8);

    /** Of the large ones it takes long to see what they come to. */
    private static final int BYTES_MAX = 300_000;

    private static final Damage DAMAGE = new Damage(ImportedDamageTest::rows);

    private final Whole whole = Whole.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracker.csv",
                "changelog.json",
                "issues.json",
                "board.json",
                "linear.csv",
                "azure.csv",
                "gitlab.csv",
                "facts.ndjson",
                "facts.csv"
            })
    void of_a_damaged_file_there_is_a_sound_product_or_none(String name) throws IOException {
        try (var file = ImportedDamageTest.class.getResourceAsStream("/imports/" + name)) {
            var sound = Objects.requireNonNull(file).readAllBytes();
            var key = name.replaceAll("\\W", "").toUpperCase(java.util.Locale.ROOT);
            assertThat(Imported.of(whole, "OK" + key.substring(0, 6), sound)
                            .report()
                            .path("read")
                            .asInt())
                    .isPositive();
            damage(key.substring(0, 6), sound, DAMAGED);
        }
    }

    @Test
    void real_files_too() throws IOException {
        var number = 0;
        try (var files = Files.walk(Shared.data(""))) {
            for (var file : files.filter(ImportedDamageTest::isData).sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                addsUp(Imported.ended(whole, "REAL" + ++number, bytes));
                damage("REAL" + number + "N", bytes, bytes.length > BYTES_MAX ? 1 : 2);
            }
        }
    }

    private void damage(String key, byte[] sound, int times) {
        System.out.println("damage to " + key + ", seed " + SEED);
        var random = new Random(SEED);
        for (int i = 0; i < times; i++) {
            addsUp(Imported.ended(whole, key + i, DAMAGE.of(sound, random)));
        }
    }

    private void addsUp(JsonNode report) {
        var state = report.path("state").asString();
        assertThat(state).as(report.toString()).isIn("DONE", "REFUSED");
        if (state.equals("REFUSED")) {
            assertThat(report.path("reason").asString()).endsWith(".");
            assertThat(report.path("productId").isNull()).isTrue();
            return;
        }
        var cells = report.path("cells");
        var sum = List.of("read", "foreign", "unread", "refused", "elsewhere").stream()
                .mapToLong(part -> cells.path(part).asLong())
                .sum();
        assertThat(sum).as(report.toString()).isEqualTo(cells.path("all").asLong());
        assertThat(report.path("read").asInt()).isPositive();
        var product = UUID.fromString(report.path("productId").asString());
        var events = whole.events(product);
        assertThat(events.size()).isEqualTo(report.path("events").asInt());
        Invariants.checkProduct(events);
        whole.client().caughtUp(whole.person(0), product, events.getLast().position());
    }

    private static boolean isData(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.equals("LICENSE") && !name.endsWith(".txt") && !name.endsWith(".md");
    }

    private static List<List<String>> rows(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("{") || text.startsWith("[")) {
            return List.of();
        }
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
