package dev.backstory.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which stories are asked for; an empty facet and null are met by all. */
record StoryQuestion(
        Set<String> statuses,
        Set<String> kinds,
        Set<String> labels,
        Set<UUID> items,
        @Nullable String text,
        @Nullable Boolean blocked,
        @Nullable Boolean waiting,
        @Nullable Boolean ready) {
    static final StoryQuestion ALL = new StoryQuestion(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);

    /** Mostly of one facet or two. */
    static StoryQuestion any(Dice dice, Fold fold) {
        return new StoryQuestion(
                some(dice, List.of("DEFINED", "READY", "IN_PROGRESS", "DONE", "ACCEPTED", "WITHDRAWN", "SPLIT")),
                some(dice, List.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE")),
                some(dice, List.of("red", "blue", "green")),
                some(dice, List.copyOf(fold.items.keySet())),
                dice.orNull(20, dice.of("STORY 1", "is quick", "thing", "% works", "member", "better")),
                dice.orNull(15, dice.percent(60)),
                dice.orNull(25, dice.percent(70)),
                dice.orNull(20, dice.percent(60)));
    }

    private static <T> Set<T> some(Dice dice, List<T> values) {
        var some = new HashSet<T>();
        if (!values.isEmpty() && dice.percent(22)) {
            for (int i = 1 + dice.below(3); i > 0; i--) {
                some.add(dice.of(values));
            }
        }
        return some;
    }

    /** As parameters; empty where all are asked for. */
    String parameters() {
        return Stream.of(
                        all("status", statuses),
                        all("kind", kinds),
                        all("label", labels),
                        all("item", items),
                        one("text", text),
                        one("blocked", blocked),
                        one("waiting", waiting),
                        one("ready", ready))
                .flatMap(parameters -> parameters)
                .collect(Collectors.joining("&"));
    }

    boolean admits(Fold fold, FoldedStory story) {
        return admits(statuses, List.of(story.status))
                && admits(kinds, List.of(story.kind))
                && admits(labels, story.labels)
                && admits(items, story.item == null ? List.of() : List.of(story.item))
                && (text == null || words(story).anyMatch(StoryQuestion.this::isSaidIn))
                && (blocked == null || blocked == (story.blocked != null))
                && (waiting == null || waiting == FoldedNeeds.isWaiting(fold, story))
                && (ready == null || ready == FoldedNeeds.isReady(fold, story));
    }

    private static boolean admits(Set<?> wanted, Collection<?> values) {
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }

    private boolean isSaidIn(@Nullable String words) {
        return text != null && words != null && words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static Stream<@Nullable String> words(FoldedStory story) {
        var criteria = story.criteria.stream().map(criterion -> criterion.text());
        var said = story.narrative;
        return said == null
                ? Stream.concat(Stream.of(story.title), criteria)
                : Stream.of(
                                Stream.of(story.title),
                                Stream.ofNullable(said.asA()),
                                Stream.ofNullable(said.iWant()),
                                Stream.ofNullable(said.soThat()),
                                criteria)
                        .flatMap(texts -> texts);
    }

    private static Stream<String> all(String name, Set<?> values) {
        var sorted = new TreeSet<String>();
        values.forEach(value -> sorted.add(value.toString()));
        return sorted.stream().map(value -> name + "=" + value);
    }

    private static Stream<String> one(String name, @Nullable Object value) {
        return value == null
                ? Stream.of()
                : Stream.of(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
