package dev.backstory.command.imports.trello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.SharedData;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Mutants;
import dev.backstory.command.imports.json.Sums;
import dev.backstory.command.imports.json.Told;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrelloJsonRealDataTest {
    private static final Instant BEGIN = Instant.parse("2015-06-17T15:00:00Z");
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final int SPAN_SECONDS = 8 * 3600;
    private static final long SEED = 20260824;

    private byte[] file = new byte[0];
    private JsonNode board = new JsonMapper().createObjectNode();

    @BeforeEach
    void open() throws IOException {
        file = Files.readAllBytes(SharedData.of("trello/trello-2015-06-17.json"));
        board = new JsonMapper().readTree(file);
    }

    @Test
    void stands_at_any_moment_as_its_actions_say() {
        var told = Told.of(new TrelloJson(), file, Wish.NONE);
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        for (int i = 0; i < 300; i++) {
            var at = BEGIN.plusSeconds(random.nextInt(SPAN_SECONDS));
            var ids = cards().stream().map(card -> card.get("id").stringValue()).toList();
            for (var card : cards()) {
                var id = card.get("id").stringValue();
                assertThat(told.at(id, "title", at)).isEqualTo(was(card, "name", at));
                assertThat(told.at(id, "status", at)).isEqualTo(listName(card));
            }
            var byOrder = ids.stream()
                    .sorted(Comparator.comparing((String id) -> String.valueOf(told.at(id, "order", at)))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            assertThat(byOrder).isEqualTo(inOrder(at));
        }
    }

    @Test
    void ends_where_the_board_ends() {
        var told = Told.of(new TrelloJson(), file, Wish.NONE);
        assertThat(told.subjects()).hasSize(107);
        for (var card : cards()) {
            var id = card.get("id").stringValue();
            assertThat(told.at(id, "title", END)).isEqualTo(card.get("name").stringValue());
            assertThat(told.present(id, "title"))
                    .containsExactly(card.get("name").stringValue());
            assertThat(told.of(id, "created")).hasSize(1).allMatch(fact -> fact.author() != null);
            assertThat(told.present(id, "label")).hasSize(card.get("labels").size());
        }
    }

    @Test
    void tells_every_change_of_a_card() {
        var told = Told.of(new TrelloJson(), file, Wish.NONE);
        long expected = actions().stream()
                .filter(action -> List.of("createCard", "addChecklistToCard", "commentCard")
                                .contains(type(action))
                        || (type(action).equals("updateCard") && !isEmptyChange(action)))
                .count();
        assertThat(told.facts.stream().filter(fact -> fact.at() != null).count())
                .isEqualTo(expected);
    }

    @Test
    void accounts_for_every_value() {
        var report = Told.of(new TrelloJson(), file, Wish.NONE).report();
        Sums.addUp(report);
        assertThat(report.cells().all()).isEqualTo(Sums.scalars(file));
        assertThat(report.read()).isEqualTo(107);
        assertThat(report.refused()).isEmpty();
    }

    @Test
    void reads_or_refuses_it_however_damaged() {
        assertThat(Mutants.read(new TrelloJson(), file, SEED, 10)).isPositive();
    }

    private List<JsonNode> cards() {
        return List.copyOf(board.get("cards").values());
    }

    /** The newest first, as in the file. */
    private List<JsonNode> actions() {
        return List.copyOf(board.get("actions").values());
    }

    private static String type(JsonNode action) {
        return action.get("type").stringValue();
    }

    private static boolean isEmptyChange(JsonNode action) {
        var old = action.get("data").get("old");
        return old.has("desc")
                && old.get("desc").stringValue().isBlank()
                && action.get("data").get("card").get("desc").stringValue().isBlank();
    }

    /** What the member was: as it is, but for what later actions say of before. */
    private @Nullable String was(JsonNode card, String member, Instant at) {
        var value = card.get(member).asString();
        for (var action : actions()) {
            var data = action.get("data");
            if (!Instant.parse(action.get("date").stringValue()).isAfter(at)) break;
            if (!type(action).equals("updateCard")
                    || !data.get("card").get("id").equals(card.get("id"))) continue;
            if (data.get("old").has(member)) value = data.get("old").get(member).asString();
        }
        return value;
    }

    private String listName(JsonNode card) {
        return list(card).get("name").stringValue();
    }

    private JsonNode list(JsonNode card) {
        return board.get("lists").values().stream()
                .filter(list -> list.get("id").equals(card.get("idList")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> inOrder(Instant at) {
        Map<String, BigDecimal> lists = new HashMap<>();
        Map<String, BigDecimal> places = new HashMap<>();
        for (var card : cards()) {
            var id = card.get("id").stringValue();
            lists.put(id, list(card).get("pos").decimalValue());
            places.put(id, new BigDecimal(String.valueOf(was(card, "pos", at))));
        }
        return lists.keySet().stream()
                .sorted(Comparator.comparing((String id) -> lists.getOrDefault(id, BigDecimal.ZERO))
                        .thenComparing(id -> places.getOrDefault(id, BigDecimal.ZERO))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
