package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real boards and issues of other trackers, whole and damaged. */
class ImportedBoardsTest {
    private static final long SEED = 2015;
    private static final int DAMAGED = 12;

    private final Whole whole = Whole.get();

    @Test
    void every_view_of_a_board_is_what_folding_gives() throws IOException {
        var board = Files.readAllBytes(Shared.data("trello").resolve("trello-2015-06-17.json"));
        var imported = Imported.of(whole, "BOARD", board);
        addsUp(imported);
        Invariants.checkProduct(whole.events(imported.product()));
        new Views(whole, imported.product(), whole.person(0)).someAt(new Dice(1), 6);
    }

    @Test
    void every_view_of_issues_with_timelines_is_what_folding_gives() throws IOException {
        var imported = Imported.of(whole, "TIMELINES", issues());
        addsUp(imported);
        assertThat(imported.report().path("read").asInt()).isEqualTo(30);
        Invariants.checkProduct(whole.events(imported.product()));
        new Views(whole, imported.product(), whole.person(0)).someAt(new Dice(1), 6);
    }

    @Test
    void a_damaged_file_is_told_as_far_as_its_report_says_or_refused_with_a_sentence() throws IOException {
        var whole = issues();
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        for (int i = 0; i < DAMAGED; i++) {
            var damaged = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var report = Imported.ended(this.whole, "DAMAGED" + (char) ('A' + i), damaged);
            assertThat(report.path("state").asString()).as(report.toString()).isIn("DONE", "REFUSED");
            if (report.path("state").asString().equals("REFUSED")) {
                assertThat(report.path("reason").asString()).endsWith(".");
                assertThat(report.path("productId").isNull()).isTrue();
            }
        }
    }

    private static void addsUp(Imported imported) {
        var cells = imported.report().path("cells");
        assertThat(cells.path("read").asLong()
                        + cells.path("foreign").asLong()
                        + cells.path("unread").asLong()
                        + cells.path("refused").asLong()
                        + cells.path("elsewhere").asLong())
                .isEqualTo(cells.path("all").asLong())
                .isPositive();
    }

    private static byte[] issues() throws IOException {
        var folder = Shared.data("github").resolve("raw-sample");
        var issues = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                issues.add(Files.readString(file));
            }
        }
        return ("[" + String.join(",", issues) + "]").getBytes(StandardCharsets.UTF_8);
    }
}
