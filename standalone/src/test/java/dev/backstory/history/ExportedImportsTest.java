package dev.backstory.history;

import static dev.backstory.history.Copied.TABLE;
import static dev.backstory.history.Copied.TEXTS;
import static dev.backstory.history.ExportedFactsTest.key;

import dev.backstory.simulator.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What was brought in can be taken away again, and comes to the same elsewhere. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Whole.EVERYTHING, mode = ResourceAccessMode.READ)
class ExportedImportsTest {
    /** 300 and more by hand. */
    private static final int MOMENTS = Integer.getInteger("backstory.moments", 24);

    private static final int MOMENTS_OF_MANY = MOMENTS / 3;
    private static final int MOMENTS_OF_A_TABLE = MOMENTS / 10;
    private static final long SEED = 4_711;

    private final Whole whole = Whole.get();

    @Test
    void an_imported_product_is_told_whole() throws IOException {
        copied(Imported.of(whole, key("I"), small()).product());
    }

    @Test
    void an_imported_product_that_went_on_is_told_whole() throws IOException {
        var dice = Dice.of("imported and exported", 1);
        var product = Imported.of(whole, key("I"), small()).product();
        var life = new Life(whole, dice, new Tally());
        life.world().catchUp(product);
        life.goOn(150);
        copied(product);
    }

    @Test
    void a_copy_of_a_copy_is_told_whole() throws IOException {
        var product = Imported.of(whole, key("I"), small()).product();
        var copy = Copied.of(whole, product, whole.person(0), TEXTS, key("J"));
        copied(copy.copy().product());
    }

    @Test
    void the_demo_product_is_told_whole() {
        var product = Demo.writtenTo(whole);
        var manager = whole.client().signedIn("manager", "manager");
        Copied.of(whole, product, manager, TEXTS, key("D"))
                .withoutTrouble()
                .isToldAlike()
                .isEqualAt(MOMENTS, SEED);
        Copied.of(whole, product, manager, TABLE, key("D"))
                .withoutTrouble()
                .isToldAlike()
                .isEqualAt(MOMENTS_OF_A_TABLE, SEED);
    }

    @Test
    void real_issues_are_told_whole() throws IOException {
        copied("jira-json/bitovi-training.json");
    }

    @Test
    void a_real_board_is_told_whole() throws IOException {
        copied("trello/trello-2015-06-17.json");
    }

    @Test
    void a_real_roadmap_is_told_whole() throws IOException {
        var proposals = Proposals.read(Shared.data("roadmap-keps").resolve("kep-changes.csv"));
        copied(Imported.of(whole, key("I"), proposals.facts()).product(), 4, MOMENTS_OF_MANY);
    }

    private void copied(String file) throws IOException {
        copied(Imported.of(whole, key("I"), Files.readAllBytes(Shared.data(file)))
                .product());
    }

    private void copied(UUID product) {
        copied(product, 0, MOMENTS);
    }

    /** @param gaps how often the file itself contradicts what it said before of a field of ours */
    private void copied(UUID product, int gaps, int moments) {
        System.out.println("Exported as facts: seed " + SEED);
        Copied.of(whole, product, whole.person(0), TEXTS, key("C"))
                .withGaps(gaps)
                .isToldAlike()
                .isEqualAt(moments, SEED);
        Copied.of(whole, product, whole.person(0), TABLE, key("T"))
                .withGaps(gaps)
                .isToldAlike()
                .isEqualAt(MOMENTS_OF_A_TABLE, SEED);
    }

    private static byte[] small() throws IOException {
        try (var file = ExportedImportsTest.class.getResourceAsStream("/imports/tracker.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
