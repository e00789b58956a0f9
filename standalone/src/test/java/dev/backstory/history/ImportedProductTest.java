package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** History that another tracker kept is read like any other, and goes on like any other. */
class ImportedProductTest {
    private final Whole whole = Whole.get();

    @Test
    void every_view_of_an_imported_product_is_what_folding_gives() throws IOException {
        var product = imported("TRACKER", small());
        assertThat(whole.events(product).stream().map(RecordedEvent::type).collect(Collectors.toSet()))
                .contains(
                        "SourceStatusChanged",
                        "SourceFieldChanged",
                        "ForeignFactRecorded",
                        "StoryEstimated",
                        "StoryLeft",
                        "RoadmapItemLeft",
                        "HistoryImported");
        Invariants.checkProduct(whole.events(product));
        views(product).allAt(new Dice(1), 20);
    }

    @Test
    void an_imported_product_goes_on_like_any_other() throws IOException {
        var dice = Dice.of("imported", 1);
        var product = imported("TRACKED", small());
        var life = new Life(whole, dice, new Tally());
        life.world().catchUp(product);
        life.goOn(150);
        Invariants.checkProduct(whole.events(product));
        new Views(whole, life.world(), product).someAt(dice, 10);
    }

    @Test
    void a_real_export_is_what_folding_gives() throws IOException {
        var product = imported("JWPROGRAM", Files.readAllBytes(Shared.jira("jwprogram/JIRA.csv")));
        Invariants.checkProduct(whole.events(product));
        views(product).someAt(new Dice(1), 10);
        views(product).allAt(new Dice(1), 1);
    }

    @Test
    void a_messy_real_export_is_what_folding_gives() throws IOException {
        var product = imported("CNED", Files.readAllBytes(Shared.jira("cned/JIRA28line.csv")));
        Invariants.checkProduct(whole.events(product));
        views(product).allAt(new Dice(1), 20);
    }

    private UUID imported(String key, byte[] file) {
        return Imported.of(whole, key, file).product();
    }

    private Views views(UUID product) {
        return new Views(whole, product, whole.person(0));
    }

    private static byte[] small() throws IOException {
        try (var file = ImportedProductTest.class.getResourceAsStream("/imports/tracker.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
