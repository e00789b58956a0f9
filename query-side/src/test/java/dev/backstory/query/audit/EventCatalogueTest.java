package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Causes;
import dev.backstory.events.storage.EventNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    @Test
    void the_catalogue_says_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("backstory.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, EventCatalogue.markdown());
        }
        assertThat(PAGE)
                .as("docs/events.md is out of date; regenerate it: mvn -pl query-side -am test"
                        + " -Dtest=EventCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dbackstory.regenerate=true")
                .hasContent(EventCatalogue.markdown());
    }

    @Test
    void every_event_has_a_cause_and_every_command_an_event() {
        assertThat(Causes.COMMANDS.keySet()).isEqualTo(EventNames.all().keySet());
        assertThat(Causes.COMMANDS.values().stream().flatMap(java.util.List::stream))
                .containsAll(Authority.commands().stream()
                        .filter(command -> !command.contains(".")) // a part of a command has a row of its own
                        .toList());
    }
}
