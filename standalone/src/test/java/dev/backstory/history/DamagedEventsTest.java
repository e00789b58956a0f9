package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of events that is not what was written is refused with a sentence, and leaves nothing behind. */
class DamagedEventsTest {
    private static final long SEED = 22;
    private static final int COMMANDS = 25;
    private static final int FLIPPED = 200;

    private static int histories;

    private final Exchange exchange = Exchange.get();
    private UUID product = UUID.randomUUID();
    private String file = "";

    @BeforeEach
    void something_happened() {
        var from = exchange.from();
        var life = Life.lived(from, Dice.of("damaged", SEED + histories++), COMMANDS);
        product = life.world().products().getFirst();
        var manager = from.person(0);
        if (life.world().rolesOf(manager, product).stream().noneMatch("PRODUCT_MANAGER"::equals)) {
            manager = life.world().people().stream()
                    .filter(person -> life.world().rolesOf(person, product).contains("PRODUCT_MANAGER"))
                    .findFirst()
                    .orElseThrow();
        }
        file = Exchange.exported(from, manager, product);
    }

    @Test
    void whatever_is_done_to_it_it_is_refused_and_the_right_one_is_taken_afterwards() {
        System.out.println("seed " + SEED);
        var lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            refused(text(lines.subList(0, i)));
            refused(text(lines.subList(0, i))
                    + lines.get(i).substring(0, lines.get(i).length() / 2));
            refused(text(changed(lines, i, lines.get(i), lines.get(i))));
            refused(text(changed(lines, i)));
            if (i > 0) {
                refused(text(swapped(lines, i)));
            }
        }
        refused(file.replace("\n", "\r\n"));
        refused(file.replace("\n", "\n\n"));
        refused(file + "{}\n");
        refused(file + file);
        refused("\uFEFF" + file);
        refused(file.getBytes(StandardCharsets.UTF_16));
        refused(file.getBytes(StandardCharsets.UTF_16LE));
        var random = new Random(SEED);
        for (int i = 0; i < FLIPPED; i++) {
            var bytes = Exchange.bytes(file);
            bytes[random.nextInt(bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
            refused(bytes);
        }
        assertThat(exchange.brought(file + "\n \n")).isEqualTo(product);
    }

    @Test
    void it_is_recognised_without_being_named_and_hidden_while_it_comes() {
        var to = exchange.to();
        var begun = to.client().bringIn(to.admin(), Exchange.key(file), to.person(0), Exchange.bytes(file));
        var importId = begun.body().path("importId").asString();
        for (var state = "RUNNING"; state.equals("RUNNING"); ) {
            var seen = to.client().view(to.person(0), product, "", 0).status();
            state = to.client().importing(to.admin(), importId).path("state").asString();
            assertThat(seen).isIn(state.equals("RUNNING") ? List.of(404) : List.of(404, 200));
        }
        assertThat(exchange.ended(importId).path("state").asString()).isEqualTo("DONE");
        assertThat(exchange.to()
                        .client()
                        .bringIn(to.admin(), Exchange.key(file), to.person(0), Exchange.bytes(file))
                        .body()
                        .path("importId")
                        .asString())
                .isEqualTo(importId);
        var more = to.client().bringEvents(to.admin(), Exchange.key(file), to.person(0), Exchange.bytes(file + "\n"));
        assertThat(more.status()).isEqualTo(409);
    }

    private void refused(String changed) {
        refused(Exchange.bytes(changed));
    }

    private void refused(byte[] changed) {
        if (Arrays.equals(changed, Exchange.bytes(file))) {
            return; // two lines that were the same
        }
        var to = exchange.to();
        var report = exchange.ended(Exchange.key(file), changed);
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("REFUSED");
        assertThat(report.path("reason").asString()).endsWith(".");
        assertThat(report.path("productId").isNull()).isTrue();
        assertThat(to.events(product)).isEmpty();
        assertThat(to.client().view(to.person(0), product, "", 0).status()).isEqualTo(404);
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** With these in place of one. */
    private static List<String> changed(List<String> lines, int index, String... others) {
        var changed = new ArrayList<>(lines);
        changed.remove(index);
        changed.addAll(index, List.of(others));
        return changed;
    }

    private static List<String> swapped(List<String> lines, int index) {
        var changed = new ArrayList<>(lines);
        changed.add(index - 1, changed.remove(index));
        return changed;
    }
}
