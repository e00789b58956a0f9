package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceHistory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small exports, written in the tests. */
final class Csv {
    private Csv() {}

    static SourceHistory read(String... lines) {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null);
    }

    static SourceHistory read(byte[] bytes, @Nullable String project) {
        try {
            return SourceHistory.ofJira(() -> new ByteArrayInputStream(bytes), project, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is foreign in a row, with the names of people as they stand there. */
    static Map<String, List<String>> foreign(SourceFacts facts) {
        var foreign = new LinkedHashMap<String, List<String>>();
        facts.foreign()
                .forEach((column, values) -> foreign.put(
                        column,
                        values.stream()
                                .map(value -> value.with(String.valueOf(value.person())))
                                .toList()));
        return foreign;
    }

    static void refusedWhole(String sentence, String... lines) {
        refusedWhole(sentence, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static void refusedWhole(String sentence, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes, null))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageContaining(sentence);
    }
}
