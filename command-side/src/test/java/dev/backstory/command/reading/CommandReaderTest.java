package dev.backstory.command.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.Refused.Flaw;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of flaw at its JSON pointer, and all of them at once. */
class CommandReaderTest {
    private static final String ID = "01a20108-d774-7eda-86f0-bc2dd9f20123";
    private final CommandReader reader = Readers.ofAll();

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CreateProduct | {"key": "ab", "name": "A"} | /key | It is not 2 to 10 characters of A-Z and 0-9.
            CreateProduct | {"key": "A", "name": "A"} | /key | It is not 2 to 10 characters of A-Z and 0-9.
            CreateProduct | {"key": "AB\\n", "name": "A"} | /key | It is not 2 to 10 characters of A-Z and 0-9.
            CreateProduct | {"name": "A"} | /key | It is missing.
            CreateProduct | {"key": null, "name": "A"} | /key | It is missing.
            CreateProduct | {"key": 5, "name": "A"} | /key | It is not a text.
            CreateProduct | {"key": "AB", "name": ["A"]} | /name | It is not a text.
            CreateProduct | {"key": "AB", "name": {"value": "A"}} | /name | It is not a text.
            CreateProduct | {"key": "AB", "name": " \\t "} | /name | It is blank.
            CreateProduct | {"key": "AB", "name": "A\\nB"} | /name | It does not stand on one line.
            CreateProduct | {"key": "AB", "name": "A\\u0000"} | /name | It holds a control character.
            CreateProduct | {"key": "AB", "name": "A\\u0085B"} | /name | It holds a control character.
            CreateProduct | {"key": "AB", "name": "A\\ud800"} | /name | It holds half a character (a lone surrogate).
            CreateProduct | {"key": "AB", "name": "\\udc00A"} | /name | It holds half a character (a lone surrogate).
            CreateProduct | {"key": "AB", "name": "A", "manager": "me"} | /manager | It is not a UUID.
            CreateProduct | {"key": "AB", "name": "A", "manager": "1-1-1-1-1"} | /manager | It is not a UUID.
            CreateProduct | {"key": "AB", "name": "A", "manager": {}} | /manager | It is not a UUID.
            CreateProduct | {"key": "AB", "name": "A", "rationale": "So"} | /rationale | It is not an object.
            CreateProduct | {"key": "AB", "name": "A", "rationale": {}} | /rationale/text | It is missing.
            CreateProduct | {"key": "AB", "name": "A", "rationale": {"text": "So", "why": 1}} | /rationale/why | There is no such property.
            CreateProduct | {"key": "AB", "name": "A", "rationale": {"text": "So", "evidence": "x"}} | /rationale/evidence | It is not a list.
            CreateProduct | {"key": "AB", "name": "A", "rationale": {"text": "So", "evidence": ["x", ""]}} | /rationale/evidence/1 | It is blank.
            CreateProduct | {"key": "AB", "name": "A", "rationale": {"text": "So", "evidence": ["x", null]}} | /rationale/evidence/1 | It is not a text.
            CreateProduct | {"key": "AB", "name": "A", "nam": "B"} | /nam | There is no such property.
            CreateProduct | {"key": "AB", "name": "A", "a/b~c": 1} | /a~1b~0c | There is no such property.
            CreateProduct | [] | `` | It is not an object.
            CreateProduct | null | `` | It is not an object.
            CreateProduct | "text" | `` | It is not an object.
            AssignRole | {"productId": "ID", "person": "ID", "role": "ADMIN"} | /role | It is none of PRODUCT_MANAGER, PRODUCT_OWNER, TEAM_MEMBER, STAKEHOLDER, AUDITOR.
            AssignRole | {"productId": "ID", "person": "ID", "role": "auditor"} | /role | It is none of PRODUCT_MANAGER, PRODUCT_OWNER, TEAM_MEMBER, STAKEHOLDER, AUDITOR.
            AssignRole | {"productId": "ID", "person": "ID", "role": 4} | /role | It is none of PRODUCT_MANAGER, PRODUCT_OWNER, TEAM_MEMBER, STAKEHOLDER, AUDITOR.
            RevokeRole | {"productId": "ID", "person": "ID", "role": "AUDITOR"} | /rationale | It is missing.
            SetVision | {"productId": "ID", "statement": "S"} | /rationale | It is missing.
            SetVision | {"productId": "ID", "statement": "S", "rationale": null} | /rationale | It is missing.
            OpenBacklog | {"productId": "ID"} | /name | It is missing.
            AddRoadmapItem | {"productId": "ID", "title": "T", "goals": ["x"]} | /goals/0 | It is not a UUID.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": {"start": "2026-01-01"}} | /timeframe/end | It is missing.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": {"start": "2026-01-02", "end": "2026-01-01"}} | /timeframe | It ends before it starts.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": {"start": "2026-02-30", "end": "2026-03-01"}} | /timeframe/start | It is not a date like 2026-03-31.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": {"start": "1899-12-31", "end": "2026-03-01"}} | /timeframe/start | It is not a date between 1900 and 9999.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": {"start": "2026-01-01", "end": "+10000-01-01"}} | /timeframe/end | It is not a date between 1900 and 9999.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": {"start": 5, "end": "2026-03-01"}} | /timeframe/start | It is not a text.
            AddRoadmapItem | {"productId": "ID", "title": "T", "timeframe": "Q1"} | /timeframe | It is not an object.
            AddRoadmapItem | {"productId": "ID", "title": "T", "horizon": "SOON"} | /horizon | It is none of NOW, NEXT, LATER.
            AddRoadmapItem | {"productId": "ID", "title": "T", "horizon": "NOW", "timeframe": {"start": "2026-01-01", "end": "2026-01-01"}} | `` | It has a timeframe and a horizon, of which one excludes the other.
            RescheduleRoadmapItem | {"productId": "ID", "itemId": "ID", "rationale": {"text": "So"}} | `` | It has neither a timeframe nor a horizon.
            ReviseRoadmapItem | {"productId": "ID", "itemId": "ID", "title": null} | /title | The title can be changed, not cleared.
            ReviseRoadmapItem | {"productId": "ID", "itemId": "ID", "goals": [5]} | /goals/0 | It is not a UUID.
            ReprioritiseRoadmap | {"productId": "ID", "roadmapId": "ID", "moves": [], "rationale": {"text": "So"}} | /moves | It has no moves.
            DeclareDependency | {"productId": "ID", "subject": {"type": "BACKLOG", "id": "ID"}, "dependsOn": "ID"} | /subject/type | It is none of STORY, ROADMAP_ITEM.
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "labels": ["a\\nb"]} | /labels/0 | It does not stand on one line.
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "criteria": [{"text": "x"}]} | /criteria/0 | It is not a text.
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "narrative": {"asA": ""}} | /narrative/asA | It is blank.
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "placement": "FIRST"} | /placement | PLACEMENT
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "placement": {}} | /placement | PLACEMENT
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "placement": {"before": "ID", "after": "ID"}} | /placement | PLACEMENT
            DefineStory | {"productId": "ID", "backlogId": "ID", "title": "T", "placement": {"before": null}} | /placement | It is not a UUID.
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "moves": [], "rationale": {"text": "So"}} | /moves | It has no moves.
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "rationale": {"text": "So"}} | /moves | It has no moves.
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "moves": [null], "rationale": {"text": "So"}} | /moves/0 | It is not an object.
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "moves": [{"storyId": "ID"}], "rationale": {"text": "So"}} | /moves/0/to | It is missing.
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "moves": [{"storyId": "ID", "to": "TOP", "seen": {"over": null}}], "rationale": {"text": "So"}} | /moves/0/seen | SEEN
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "moves": [{"storyId": "ID", "to": "TOP", "seen": "none"}], "rationale": {"text": "So"}} | /moves/0/seen | SEEN
            ReprioritiseBacklog | {"productId": "ID", "backlogId": "ID", "moves": [{"storyId": "ID", "to": "TOP", "seen": {"above": "x"}}], "rationale": {"text": "So"}} | /moves/0/seen | It is not a UUID.
            """)
    void names_the_one_thing_that_is_wrong(String command, String body, String pointer, String detail) {
        var sentence = detail.replace(
                        "PLACEMENT",
                        "It is none of \"TOP\", \"BOTTOM\", \"UNRANKED\", {\"before\": id}, {\"after\": id}.")
                .replace("SEEN", "It is not {\"above\": id or null, \"below\": id or null}.");
        var expected = detail.startsWith("It is none of PRODUCT") ? detail : sentence;
        assertThat(flaws(command, body.replace("ID", ID))).containsExactly(new Flaw(pointer, expected));
    }

    @Test
    void names_all_that_is_wrong_at_once() {
        var body = """
                {"productId": "x", "moves": [{"storyId": 1, "to": "UP", "sean": {}}, {"to": "TOP"}, 7],
                 "rationale": {"text": ""}, "reason": "none"}""";
        assertThat(flaws("ReprioritiseBacklog", body))
                .extracting(Flaw::pointer)
                .containsExactlyInAnyOrder(
                        "/reason",
                        "/productId",
                        "/backlogId",
                        "/moves/0/storyId",
                        "/moves/0/to",
                        "/moves/0/sean",
                        "/moves/1/storyId",
                        "/moves/2",
                        "/rationale/text");
    }

    @Test
    void says_in_one_sentence_how_many_things_are_wrong() {
        assertThatThrownBy(() -> reader.read("CreateProduct", "{}".getBytes(UTF_8)))
                .hasMessage("2 things are wrong with the body.");
        assertThatThrownBy(() -> reader.read("CreateProduct", "{\"key\": \"AB\"}".getBytes(UTF_8)))
                .hasMessage("It is missing.");
    }

    @Test
    void does_not_answer_at_greater_length_than_it_was_asked() {
        var body =
                IntStream.range(0, 5_000).mapToObj(i -> "\"x" + i + "\": 0").collect(Collectors.joining(",", "{", "}"));
        assertThat(flaws("CreateProduct", body)).hasSize(1_000);
    }

    @Test
    void takes_lists_of_a_thousand_and_refuses_longer_ones() {
        assertThat(reader.read("ReprioritiseBacklog", moves(1_000).getBytes(UTF_8)))
                .isNotNull();
        assertThat(flaws("ReprioritiseBacklog", moves(1_001)))
                .containsExactly(new Flaw("/moves", "It has more than 1000 entries."));
    }

    @Test
    void takes_texts_up_to_their_limit_in_characters_not_in_units() {
        assertThat(flaws("CreateProduct", product("x".repeat(201))))
                .containsExactly(new Flaw("/name", "It is longer than 200 characters."));
        assertThat(reader.read(
                        "CreateProduct", product("\uD83D\uDE00".repeat(200)).getBytes(UTF_8)))
                .isNotNull();
        assertThat(flaws("SetVision", vision("x".repeat(10_001))))
                .containsExactly(new Flaw("/statement", "It is longer than 10000 characters."));
        assertThat(reader.read("SetVision", vision("x".repeat(10_000)).getBytes(UTF_8)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"key\"}",
                "{'key': 'AB'}",
                "{\"key\": \"AB\"} {}",
                "{\"key\": \"AB\", \"key\": \"CD\"}",
                "{\"key\": NaN}",
                "{\"key\": 11111111111111111111111111111111111111111}",
                "{\"key\": \"A\nB\"}",
                "// hello\n{}",
                "{\"\\ud800\": 1}",
                "\u0000"
            })
    void refuses_what_is_not_json_as_it_should_be(String body) {
        assertThat(flaws("CreateProduct", body)).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEmpty();
            assertThat(flaw.detail()).matches("The body is (empty|not JSON as it should be.*)\\.");
        });
    }

    @Test
    void refuses_a_number_that_nothing_can_hold() {
        assertThatThrownBy(() -> reader.read("SetVision", "{\"statement\": [-1e2999999999]}".getBytes(UTF_8)))
                .isInstanceOf(Refused.Malformed.class)
                .hasMessage("The body has a number that is out of all bounds.");
    }

    @Test
    void refuses_json_that_is_deeper_than_any_command() {
        var deep = "{\"key\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}";
        assertThat(flaws("CreateProduct", deep)).extracting(Flaw::pointer).containsExactly("");
    }

    @Test
    void refuses_bytes_that_are_not_utf_8() {
        var refused = catchThrowableOfType(
                Refused.Malformed.class,
                () -> reader.read("CreateProduct", "{\"key\": \"AB\", \"name\": \"\u00D6l\"}".getBytes(ISO_8859_1)));
        assertThat(refused.flaws()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nothing", "createProduct", "ItemKind", "", "CreateProduct "})
    void knows_no_other_commands(String name) {
        assertThatThrownBy(() -> reader.read(name, "{}".getBytes(UTF_8))).isInstanceOf(Refused.NotFound.class);
    }

    private List<Flaw> flaws(String command, String body) {
        var refused = catchThrowableOfType(Refused.Malformed.class, () -> reader.read(command, body.getBytes(UTF_8)));
        assertThat(refused).as(body).isNotNull();
        return refused.flaws();
    }

    private static String product(String name) {
        return "{\"key\": \"AB\", \"name\": \"" + name + "\"}";
    }

    private static String vision(String statement) {
        return "{\"productId\": \"%s\", \"statement\": \"%s\", \"rationale\": {\"text\": \"So\"}}"
                .formatted(ID, statement);
    }

    private static String moves(int count) {
        var moves = IntStream.range(0, count)
                .mapToObj(i -> "{\"storyId\": \"" + ID + "\", \"to\": \"TOP\"}")
                .collect(Collectors.joining(","));
        return "{\"productId\": \"%1$s\", \"backlogId\": \"%1$s\", \"moves\": [%2$s], \"rationale\": {\"text\": \"So\"}}"
                .formatted(ID, moves);
    }
}
