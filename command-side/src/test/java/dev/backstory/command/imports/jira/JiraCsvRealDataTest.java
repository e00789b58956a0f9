package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.SharedData;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JiraCsvRealDataTest {
    private static SourceHistory read(String file) throws IOException {
        return SourceHistory.ofJira(() -> Files.newInputStream(SharedData.jira(file)), null, null);
    }

    @Test
    void reads_every_row_of_a_plain_export() throws IOException {
        var history = read("jwprogram/JIRA.csv");
        assertThat(history.report().refused()).isEmpty();
        assertThat(history.items()).hasSize(29);
        assertThat(history.stories()).hasSize(61);
        assertThat(history.stories().stream().filter(s -> s.kind() == SourceStory.Kind.BUG))
                .hasSize(2);
        assertThat(history.stories().stream().filter(s -> s.itemKey() != null)).hasSize(59);
        var ranks = new HashSet<String>();
        history.items()
                .forEach(item -> ranks.add(Objects.requireNonNull(item.facts().rank())));
        history.stories()
                .forEach(story -> ranks.add(Objects.requireNonNull(story.facts().rank())));
        assertThat(ranks).hasSize(90);
        assertThat(history.stories().stream().filter(s -> s.facts().points() != null))
                .hasSize(46);
    }

    @Test
    void reads_of_a_messy_export_only_the_rows_that_are_not_shifted() throws IOException {
        var history = read("cned/JIRA28line.csv");
        assertThat(history.items())
                .extracting(SourceItem::key)
                .containsExactly("CNED-1", "CNED-2", "CNED-3", "CNED-4", "CNED-5");
        assertThat(history.stories()).extracting(SourceStory::key).containsExactly("CNED-12", "CNED-15");
        assertThat(history.report().refused())
                .hasSize(20)
                .allMatch(r -> r.reason().contains("a rank '0|i00"));
    }
}
