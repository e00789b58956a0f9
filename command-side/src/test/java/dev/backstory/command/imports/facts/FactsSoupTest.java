package dev.backstory.command.imports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Keps;
import dev.backstory.command.imports.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsSoupTest {
    private static final int ROUNDS = 400;
    private static final String[] FIELDS = {
        "created", "title", "points", "label", "rank", "status", "category", "Team", "their:x", "start", "deleted", ""
    };
    private static final String[] VALUES = {"", "5", "T", "USER_STORY", "2026-01-31", "DONE", "Ä, ö\n\"", "\u2028", " "
    };
    private static final String[] TIMES = {"", "2026-01-31T10:00:00Z", "2026-01-31", "noon"};

    @ParameterizedTest
    @ValueSource(longs = {5, 55})
    void survives_damaged_tables(long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder("time,author,subject,field,from,to,people,category,inferred,Why\n");
        for (int i = 0; i < 60; i++)
            text.append("%s,Aino,%d,%s,\"%s\",\"%s\",,,,%s\n"
                    .formatted(
                            any(TIMES, random),
                            random.nextInt(9),
                            any(FIELDS, random),
                            any(VALUES, random).replace("\"", "\"\""),
                            any(VALUES, random).replace("\"", "\"\""),
                            random.nextBoolean() ? "x" : ""));
        assertThat(Mutations.survive(new FactsFormat(), bytes(text), seed, ROUNDS))
                .isGreaterThan(ROUNDS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 66})
    void survives_damaged_lines_of_json(long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++)
            text.append(
                    "{\"time\": \"%s\", \"subject\": %d, \"field\": \"%s\", \"to\": \"%s\", \"why\": [1, {\"a\": null}]}\n"
                            .formatted(
                                    any(TIMES, random),
                                    random.nextInt(9),
                                    any(FIELDS, random),
                                    any(VALUES, random).replace("\"", "\\\"").replace("\n", "\\n")));
        assertThat(Mutations.survive(new FactsFormat(), bytes(text), seed, ROUNDS))
                .isGreaterThan(ROUNDS / 10);
    }

    @Test
    void survives_a_damaged_roadmap() throws IOException {
        Mutations.survive(new FactsFormat(), Keps.facts(Keps.changes().subList(0, 500)), 461, 30);
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
