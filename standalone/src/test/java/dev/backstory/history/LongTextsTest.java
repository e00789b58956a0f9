package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.ForeignFactRecorded;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The longest texts that may come in go out again, on lines that may come in. */
class LongTextsTest {
    /** Each takes 6 bytes in JSON; with more of them a line of facts would be too long. */
    private static final String LONGEST = "\u0001".repeat(2_600_000);

    private static final String OTHER = "\u0002".repeat(2_600_000);

    private final Exchange exchange = Exchange.get();
    private final Whole from = exchange.from();

    @Test
    void the_longest_texts_are_read_from_what_was_written_of_them() {
        var product = Imported.of(from, ExportedFactsTest.key("L"), file().getBytes(StandardCharsets.UTF_8))
                .product();
        assertThat(said(from, product)).isEqualTo(LONGEST + OTHER);
        var events = Exchange.exported(from, from.person(0), product);
        assertThat(events.lines().mapToInt(String::length).max().orElse(0)).isBetween(12_000_000, 16 << 20);
        exchange.brought(events);
        assertThat(said(exchange.to(), product)).isEqualTo(LONGEST + OTHER);
        var copy = Copied.of(from, product, from.person(0), Copied.TEXTS, ExportedFactsTest.key("L"));
        assertThat(copy.copy().report().path("unread")).isEmpty();
        assertThat(copy.copy().report().path("refused")).isEmpty();
        assertThat(said(from, copy.copy().product())).isEqualTo(LONGEST + OTHER);
    }

    private static String said(Whole whole, UUID product) {
        return whole.events(product).stream()
                .map(event -> event.event())
                .filter(ForeignFactRecorded.class::isInstance)
                .map(event -> ((ForeignFactRecorded) event).value())
                .collect(Collectors.joining());
    }

    private static String file() {
        return String.join("\n", line("created", "BUG"), line("title", "Long"), line("note", LONGEST), later());
    }

    private static String later() {
        return line("note", OTHER).replace("2026-01-01", "2026-01-02");
    }

    private static String line(String field, String after) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Json.object("time", "2026-01-01T00:00:00Z", "subject", "1", "field", field, "to", after));
    }
}
