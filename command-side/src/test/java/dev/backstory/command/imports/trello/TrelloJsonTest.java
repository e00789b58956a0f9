package dev.backstory.command.imports.trello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Mutants;
import dev.backstory.command.imports.json.Sums;
import dev.backstory.command.imports.json.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrelloJsonTest {
    private static final String A = "5581f74a61a721a419a5bc76";
    private static final String B = "5581f74b61a721a419a5bc77";
    private static final String C = "5581f74c61a721a419a5bc78";
    private static final Instant START = Instant.parse("2015-06-18T00:00:00Z");
    private static final Instant END = Instant.parse("2016-01-01T00:00:00Z");
    private static final String BOARD = """
            {"id":"b1","name":"Shop","shortLink":"xy","labels":[{"id":"l1","name":"Bug","color":"red"},{"id":"l2","name":"","color":"blue"}],
             "actions":[
              {"id":"a9","type":"deleteCard","date":"2015-06-29T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},"idMemberCreator":"m1",
               "data":{"board":{"id":"b1"},"list":{"id":"t1","name":"Ideas"},"card":{"id":"%3$s","idShort":3}}},
              {"id":"a8","type":"updateCard","date":"2015-06-28T10:00:00.000Z","memberCreator":{"id":"m2","fullName":"Bo"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s","name":"(3) Pay","closed":true},"old":{"closed":false}}},
              {"id":"a7","type":"updateCard","date":"2015-06-27T10:00:00.000Z","memberCreator":{"id":"m2","fullName":"Bo"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s","idList":"t2","pos":5.5},"old":{"idList":"t1","pos":100},
                "listBefore":{"id":"t1","name":"Inbox"},"listAfter":{"id":"t2","name":"Doing"}}},
              {"id":"a6","type":"addLabelToCard","date":"2015-06-26T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s"},"label":{"id":"l1","name":"Bug","color":"red"}}},
              {"id":"a5","type":"addMemberToCard","date":"2015-06-25T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s"},"idMember":"m2"},"member":{"id":"m2","fullName":"Bo"}},
              {"id":"a4","type":"commentCard","date":"2015-06-24T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s"},"text":"Needed?"}},
              {"id":"a3","type":"updateCard","date":"2015-06-23T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s","name":"(3) Pay"},"old":{"name":"Pay"}}},
              {"id":"a2","type":"createCard","date":"2015-06-22T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"card":{"id":"%3$s","name":"Gone","idShort":3},"list":{"id":"t1","name":"Inbox"}}},
              {"id":"a1","type":"createCard","date":"2015-06-17T22:40:10.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"card":{"id":"%1$s","name":"Pay","idShort":1},"list":{"id":"t1","name":"Inbox"}}},
              {"id":"a0","type":"createList","date":"2015-06-17T22:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
               "data":{"board":{"id":"b1"},"list":{"id":"t1","name":"Inbox"}}}],
             "cards":[
              {"id":"%1$s","idShort":1,"name":"(3) Pay","desc":"As a buyer, I want to pay.","idList":"t2","pos":5.5,"idBoard":"b1","closed":true,
               "labels":[{"id":"l1","name":"Bug","color":"red"}],"idMembers":["m2"],"badges":{"votes":0}},
              {"id":"%2$s","idShort":2,"name":"Ship","desc":"","idList":"t1","pos":65535,"idBoard":"b1","closed":false,
               "labels":[{"id":"l2","name":"","color":"blue"}],"due":"2015-07-01T00:00:00.000Z",
               "customFieldItems":[{"idCustomField":"f1","value":{"number":"5"}},{"idCustomField":"f2","idValue":"o1"}]}],
             "lists":[{"id":"t1","name":"Ideas","pos":100,"closed":false},{"id":"t2","name":"Doing","pos":200.5,"closed":false},
              {"id":"t3","name":"On stage","pos":300,"closed":false}],
             "checklists":[{"id":"c1","idCard":"%2$s","name":"Steps","checkItems":[{"id":"i1","name":"Box","state":"complete"}]}],
             "members":[{"id":"m1","fullName":"Ada","username":"ada"},{"id":"m2","fullName":"Bo","username":"bo"}],
             "customFields":[{"id":"f1","name":"Story Points","type":"number"},
              {"id":"f2","name":"Size","type":"list","options":[{"id":"o1","value":{"text":"Small"}}]}]}
            """.formatted(A, B, C);

    @Test
    void a_card_that_left_the_board_and_came_back_stands_in_its_list_again() {
        var away = """
                {"id":"c2","type":"moveCardToBoard","date":"2015-07-02T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
                 "data":{"board":{"id":"b1","name":"Shop"},"boardSource":{"id":"b2"},"card":{"id":"%1$s"},"list":{"id":"t2","name":"Doing"}}},
                {"id":"c1","type":"moveCardFromBoard","date":"2015-07-01T10:00:00.000Z","memberCreator":{"id":"m1","fullName":"Ada"},
                 "data":{"board":{"id":"b1","name":"Shop"},"boardTarget":{"id":"b2"},"card":{"id":"%1$s"},"list":{"id":"t2","name":"Doing"}}},
                """.formatted(A);
        var told = Told.of(new TrelloJson(), BOARD.replace("\"actions\":[", "\"actions\":[" + away));
        var gone = Instant.parse("2015-07-01T10:00:00Z");
        assertThat(told.of(A, "deleted").map(Fact::at)).containsExactly(gone);
        assertThat(told.of(A, "status")
                        .filter(fact -> fact.at() != null && fact.at().isAfter(gone)))
                .extracting(Fact::to, Fact::at)
                .containsExactly(tuple("Doing", Instant.parse("2015-07-02T10:00:00Z")));
    }

    @Test
    void tells_how_a_card_came_to_be_and_how_it_stands() {
        var told = Told.of(new TrelloJson(), BOARD);
        var born = Instant.parse("2015-06-17T22:40:10Z");
        assertThat(told.of(A, "created").map(Fact::author)).containsExactly("Ada");
        assertThat(told.of(A, "created").map(Fact::at)).containsExactly(born);
        assertThat(told.of(B, "created"))
                .containsExactly(new Fact(
                        B, "created", null, "USER_STORY", born.plusSeconds(1), null, List.of(), null, true, 27));
        assertThat(told.of(A, "created").map(Fact::to)).containsExactly("BUG");
        assertThat(told.present(A, "title")).containsExactly("(3) Pay");
        assertThat(told.present(A, "points")).isEmpty();
        assertThat(told.present(A, "status")).containsExactly("Doing");
        assertThat(told.present(A, "iWant")).containsExactly("pay");
        assertThat(told.present(A, "Member")).containsExactly("Bo");
        assertThat(told.present(A, "Archived")).containsExactly("archived");
        assertThat(told.present(B, "label")).containsExactly("blue");
        assertThat(told.present(B, "points")).containsExactly("5");
        assertThat(told.present(B, "Size")).containsExactly("Small");
        assertThat(told.present(B, "Check item")).containsExactly("Box [complete]");
    }

    @Test
    void tells_what_happened_from_the_oldest_on() {
        var told = Told.of(new TrelloJson(), BOARD);
        assertThat(told.at(A, "title", START)).isEqualTo("Pay");
        assertThat(told.at(A, "status", START)).isEqualTo("Ideas");
        assertThat(told.at(A, "Archived", START)).isNull();
        assertThat(told.allAt(A, "label", START)).isEmpty();
        assertThat(told.changes(A, "Comment").getFirst().to()).isEqualTo("Needed?");
        assertThat(told.changes(A, "Member").getFirst().people()).containsExactly("Bo");
        var order = told.changes(A, "order").getFirst();
        assertThat(order.from()).isLessThan(told.present(B, "order").getFirst());
        assertThat(order.to()).isEqualTo(told.present(A, "order").getFirst()).isGreaterThan(told.at(B, "order", END));
        assertThat(told.facts.stream()
                        .filter(fact -> fact.at() != null && !fact.subject().equals(B))
                        .map(Fact::at))
                .isSorted();
    }

    @Test
    void keeps_a_card_that_was_deleted() {
        var told = Told.of(new TrelloJson(), BOARD);
        assertThat(told.present(C, "title")).containsExactly("Gone");
        assertThat(told.present(C, "status")).containsExactly("Ideas");
        assertThat(told.changes(C, "deleted")).hasSize(1);
        assertThat(told.report().read()).isEqualTo(3);
    }

    @Test
    void takes_lists_by_their_words_or_by_their_place_and_says_which() {
        var told = Told.of(new TrelloJson(), BOARD);
        assertThat(told.categories)
                .containsEntry("Ideas", StatusCategory.TO_DO)
                .containsEntry("On stage", StatusCategory.IN_PROGRESS);
        assertThat(told.report().notes()).anyMatch(note -> note.contains("'On stage' is taken as IN_PROGRESS"));
    }

    @Test
    void accounts_for_every_value() {
        var report = Told.of(new TrelloJson(), BOARD).report();
        Sums.addUp(report);
        assertThat(report.cells().all()).isEqualTo(Sums.scalars(BOARD.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.unread()).anyMatch(unread -> unread.column().equals("cards.badges.votes"));
        var twice = Told.of(new TrelloJson(), BOARD + BOARD).report();
        Sums.addUp(twice);
        assertThat(twice.read()).isEqualTo(3);
    }

    @Test
    void orders_positions_of_whatever_length() {
        var board = new Board();
        Told.of(new TrelloJson(), BOARD);
        assertThat(new Place(null, "5").order(board)).isNull();
        var file = BOARD.replace("\"pos\":65535,", "\"pos\":1.25e-3,")
                .replace("\"idList\":\"t1\",\"pos\"", "\"idList\":\"t2\",\"pos\"");
        var told = Told.of(new TrelloJson(), file);
        assertThat(told.present(B, "order").getFirst())
                .isLessThan(told.present(A, "order").getFirst());
    }

    @Test
    void refuses_what_is_no_board_or_not_the_one_that_is_wanted() {
        assertThat(new TrelloJson().recognises(new Head(BOARD, List.of()))).isTrue();
        var file = BOARD.getBytes(StandardCharsets.UTF_8);
        assertThat(Told.of(new TrelloJson(), file, new Wish("Shop", Map.of(), null))
                        .subjects())
                .hasSize(3);
        assertThatThrownBy(() -> Told.of(new TrelloJson(), file, new Wish("Other", Map.of(), null)))
                .isInstanceOf(NotThisFormat.class);
        for (var text : List.of("", "{}", "[]", "{\"cards\":[]}", "{\"cards\":[{\"id\":1}", "cards")) {
            assertThatThrownBy(() -> Told.of(new TrelloJson(), text))
                    .as(text)
                    .isInstanceOf(NotThisFormat.class)
                    .hasMessageEndingWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void reads_or_refuses_files_however_damaged(long seed) {
        assertThat(Mutants.read(new TrelloJson(), BOARD.getBytes(StandardCharsets.UTF_8), seed, 300))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void accounts_for_every_value_of_odd_files(long seed) {
        assertThat(Mutants.readOdd(new TrelloJson(), BOARD.getBytes(StandardCharsets.UTF_8), seed, 300))
                .isGreaterThan(100);
    }
}
