package dev.backstory.command.imports.events;

import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that decisions and views know by heart, and how long texts may be by which something is looked up. */
final class Vocabulary {
    static final Set<String> STORY_KINDS = Set.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE");
    static final Set<String> ITEM_KINDS = Set.of("INITIATIVE", "FEATURE", "MILESTONE");
    static final Set<String> KINDS =
            Stream.concat(STORY_KINDS.stream(), ITEM_KINDS.stream()).collect(Collectors.toUnmodifiableSet());
    static final Set<String> HORIZONS = Set.of("NOW", "NEXT", "LATER");
    static final Set<String> PRECISIONS = Set.of("DAY", "MONTH", "QUARTER");
    static final Set<String> DIRECTIONS = Set.of("INCREASE", "DECREASE");
    static final Set<String> VERDICTS = Set.of("AS_EXPECTED", "PARTLY", "NOT_AS_EXPECTED");
    static final Set<String> STEP_KINDS = Set.of("TRAINING", "COLLATERAL", "PRICING", "OTHER");

    /** An index of the database takes some more. */
    private static final int KEY_BYTES_MAX = 2_000;

    /** A full text index takes some more. */
    private static final int REASON_LENGTH_MAX = 100_000;

    private Vocabulary() {}

    static void mustBe(String word, Set<String> known) {
        Impossible.unless(known.contains(word), "has a word that means nothing here");
    }

    static void schedule(Schedule schedule) {
        schedule(schedule.timeframe(), schedule.horizon());
    }

    static void schedule(@Nullable Timeframe timeframe, @Nullable String horizon) {
        if (timeframe != null) {
            mustBe(timeframe.precision(), PRECISIONS);
        }
        if (horizon != null) {
            mustBe(horizon, HORIZONS);
        }
    }

    static void productName(String name) {
        mustBeTaken(Title::new, name);
    }

    static void backlogName(String name) {
        mustBeTaken(Title::new, name);
    }

    static void baselineName(String name) {
        mustBeTaken(Label::new, name);
    }

    static void labels(List<String> labels) {
        labels.forEach(Vocabulary::mustBeKey);
    }

    /** A text by which rows are found. */
    static void mustBeKey(String text) {
        Impossible.unless(
                text.getBytes(StandardCharsets.UTF_8).length <= KEY_BYTES_MAX,
                "has a name or label that is longer than one can be");
    }

    static void reason(String text) {
        Impossible.unless(text.length() <= REASON_LENGTH_MAX, "has a reason that is longer than one can be");
    }

    private static void mustBeTaken(Consumer<String> naming, String name) {
        try {
            naming.accept(name);
        } catch (IllegalArgumentException e) {
            throw new Impossible("gives a name that nothing can have");
        }
    }
}
