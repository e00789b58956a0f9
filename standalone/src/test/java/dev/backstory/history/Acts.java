package dev.backstory.history;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All commands on a product, chapter by chapter. */
final class Acts {
    static final List<Act> ALL = Stream.of(
                    ProductActs.ALL,
                    StrategyActs.ALL,
                    GoalActs.ALL,
                    BaselineActs.ALL,
                    KpiActs.ALL,
                    RoadmapActs.ALL,
                    ItemActs.ALL,
                    LaunchActs.ALL,
                    DependencyActs.ALL,
                    BacklogActs.ALL,
                    StoryActs.ALL,
                    StoryPlaceActs.ALL,
                    StoryWorkActs.ALL,
                    DecidingActs.ALL,
                    ReviewActs.ALL,
                    QuestionActs.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Act> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Act::command, Function.identity()));
    private static final int WEIGHT = ALL.stream().mapToInt(Act::weight).sum();

    private Acts() {}

    /** @throws IllegalArgumentException if no command has this name */
    static Act named(String command) {
        var act = BY_NAME.get(command);
        if (act == null) {
            throw new IllegalArgumentException("No act for " + command);
        }
        return act;
    }

    static boolean knows(String command) {
        return BY_NAME.containsKey(command);
    }

    static Act any(Dice dice) {
        var rest = dice.below(WEIGHT);
        for (var act : ALL) {
            rest -= act.weight();
            if (rest < 0) {
                return act;
            }
        }
        throw new IllegalStateException("The weights are wrong");
    }
}
