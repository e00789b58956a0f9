package dev.backstory.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.reading.CommandReader;
import dev.backstory.events.authority.Authority;
import dev.backstory.history.Whole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandCatalogueTest {
    private static final Path PAGE = Path.of("../docs/commands.md");

    private final Whole whole = Whole.get();

    @Test
    void the_catalogue_says_what_the_code_says() throws IOException {
        var page = CommandCatalogue.markdown(whole.part(CommandReader.class).commands(), Shown.byEvent(whole));
        if (Boolean.getBoolean("backstory.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/commands.md is out of date; regenerate it: mvn -pl standalone -am test"
                        + " -Dtest=CommandCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dbackstory.regenerate=true")
                .hasContent(page);
    }

    @Test
    void every_command_of_the_table_of_authority_is_in_it_and_no_other() throws IOException {
        var told = Files.readAllLines(PAGE).stream()
                .takeWhile(line -> !line.equals("## Parts of commands"))
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Authority.commands().stream()
                        .filter(name -> !name.contains(".")) // a part of a command has a row of its own
                        .filter(name -> !name.equals("ImportHistory")) // a file, and not a body
                        .toList());
    }
}
