package dev.backstory.command.support.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a text. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u2003", "\u3000", "\u200b", "\ufeff \u2060"})
    void what_nobody_sees_is_blank(String blank) {
        assertThatThrownBy(() -> new Title(blank)).hasMessage("It is blank.");
        assertThatThrownBy(() -> new Text(blank)).hasMessage("It is blank.");
    }

    @Test
    void a_text_is_kept_without_what_nobody_sees_at_its_ends() {
        assertThat(new Title("\u00a0 Pay by card\u200b\u3000").value()).isEqualTo("Pay by card");
        assertThat(new Text("one\u00a0two\n\nthree \n").value()).isEqualTo("one\u00a0two\n\nthree");
        assertThat(new Title("\uD83D\uDC69\u200D\uD83D\uDCBB ships").value())
                .isEqualTo("\uD83D\uDC69\u200D\uD83D\uDCBB ships");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u2066b"})
    void a_name_does_not_read_as_another_one(String turned) {
        assertThatThrownBy(() -> new Title(turned)).hasMessage("It holds a mark that turns the direction of writing.");
        assertThat(new Text(turned).value()).isEqualTo(turned);
    }
}
