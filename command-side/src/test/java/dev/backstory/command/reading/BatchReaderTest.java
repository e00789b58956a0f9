package dev.backstory.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.rule.Refused.Flaw;
import dev.backstory.command.rule.Refused.Malformed;
import dev.backstory.command.support.Command;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch as commands, or each flaw at its pointer. */
class BatchReaderTest {
    private static final String ID = "01a20108-d774-7eda-86f0-bc2dd9f20123";
    private static final String OTHER = "01a20108-d774-7eda-86f0-bc2dd9f20124";

    private final BatchReader reader = new BatchReader(Readers.ofAll());

    @Test
    void reads_commands_in_their_order() {
        var batch = read("[" + rename(ID, "One") + "," + rename(ID, "Two") + "]");
        assertThat(batch).extracting(Command::commandName).containsExactly("RenameProduct", "RenameProduct");
        assertThat(batch.getLast().toString()).contains("Two");
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        var story = "{\"command\": \"ReprioritiseBacklog\", \"body\": {\"productId\": \"" + ID + "\", \"backlogId\": 7,"
                + " \"moves\": [{\"storyId\": \"x\", \"to\": \"TOP\"}], \"rationale\": {\"text\": \" \"}}}";
        assertThat(flaws("[" + rename(ID, "One") + "," + rename(ID, "") + ", 5, " + story
                        + ", {\"command\": \"Rename\", \"body\": {}}, {\"bdy\": {}}, {\"command\": 4, \"body\": 5}]"))
                .containsExactly(
                        "/1/body/name",
                        "/2",
                        "/3/body/backlogId",
                        "/3/body/moves/0/storyId",
                        "/3/body/rationale/text",
                        "/4/command",
                        "/5/bdy",
                        "/5/body",
                        "/5/command",
                        "/6/command");
    }

    @Test
    void refuses_a_second_product() {
        assertThat(flaws("[" + rename(ID, "A") + "," + rename(OTHER, "B") + "," + rename(ID, "C") + "]"))
                .containsExactly("/1/body/productId");
    }

    @Test
    void lets_only_the_first_command_make_the_product() {
        var creation = "{\"command\": \"CreateProduct\", \"body\": {\"productId\": \"" + ID
                + "\", \"key\": \"AB\", \"name\": \"A\"}}";
        assertThat(read("[" + creation + "," + rename(ID, "B") + "]")).hasSize(2);
        assertThat(flaws("[" + creation + "," + creation + "]")).containsExactly("/1/command");
        assertThat(flaws("[" + rename(ID, "B") + "," + creation + "]")).containsExactly("/1/command");
    }

    @Test
    void follows_a_product_whose_id_nobody_knows_with_nothing() {
        var creation = "{\"command\": \"CreateProduct\", \"body\": {\"key\": \"AB\", \"name\": \"A\"}}";
        assertThat(read("[" + creation + "]")).hasSize(1);
        assertThat(flaws("[" + creation + "," + rename(ID, "B") + "]")).containsExactly("/1/body/productId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "7", "null", "[]", "[", "[{]", "[] 7", "[{\"a\": 1, \"a\": 2}]", "[1e99999999999]"})
    void refuses_what_is_no_list_of_commands(String body) {
        assertThat(flaws(body)).containsExactly("");
    }

    @Test
    void reads_a_thousand_and_no_more() {
        assertThat(read(many(1_000))).hasSize(1_000);
        assertThat(flaws(many(1_001))).containsExactly("");
    }

    @Test
    void holds_each_command_to_the_size_of_one() {
        var long1 = rename(ID, "x".repeat(1 << 20));
        assertThat(flaws("[" + rename(ID, "A") + "," + long1 + "]")).containsExactly("/1");
        var wide = "{\"command\": \"RenameProduct\", \"body\": [" + "[],".repeat(1 << 19) + "[]]}";
        assertThat(flaws("[" + wide + "]")).containsExactly("/0");
    }

    @Test
    void tells_no_more_than_a_thousand_flaws() {
        var wrong = IntStream.range(0, 900).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        assertThat(flaws(wrong)).hasSize(1_000);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> rename(ID, "Name " + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String rename(String product, String name) {
        return "{\"command\": \"RenameProduct\", \"body\": {\"productId\": \"" + product + "\", \"name\": \"" + name
                + "\"}}";
    }

    private List<Command> read(String body) {
        return reader.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private List<String> flaws(String body) {
        var malformed = catchThrowableOfType(Malformed.class, () -> read(body));
        assertThat(malformed).as(body).isNotNull();
        return malformed.flaws().stream().map(Flaw::pointer).toList();
    }
}
