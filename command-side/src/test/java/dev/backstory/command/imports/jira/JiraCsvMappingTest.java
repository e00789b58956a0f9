package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.Wish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JiraCsvMappingTest {
    private static final SourceFile FILE =
            () -> new ByteArrayInputStream("Ticket,Was,Key\nPay,Done,AB-1\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_column_is_read_into_the_field_that_whoever_imports_says() throws IOException {
        var story = SourceHistory.ofJira(FILE, mapped(Map.of("Ticket", "title", "Was", "status")))
                .stories()
                .getFirst()
                .facts();
        assertThat(story.title()).isEqualTo("Pay");
        assertThat(story.status()).isEqualTo("Done");
        assertThat(story.foreign()).isEmpty();
    }

    @Test
    void a_column_that_is_not_there_and_a_field_that_is_none_are_refused() {
        assertThatThrownBy(() -> SourceHistory.ofJira(FILE, mapped(Map.of("Ticket", "title", "Nowhere", "status"))))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageContaining("no column 'Nowhere'");
        assertThatThrownBy(() -> SourceHistory.ofJira(FILE, mapped(Map.of("Ticket", "colour"))))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageContaining("No column can be mapped to 'colour', only to author,");
        assertThatThrownBy(() -> SourceHistory.ofJira(FILE, Wish.NONE)).isInstanceOf(NotThisFormat.class);
    }

    private static Wish mapped(Map<String, String> map) {
        return new Wish(null, map, null);
    }
}
