package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import dev.backstory.command.item.ItemProgressCommand;
import dev.backstory.command.story.StoryCommand;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryPlaceCommand;
import dev.backstory.command.story.StoryPlaceCommand.SplitStory;
import dev.backstory.command.story.StoryWorkCommand;
import dev.backstory.command.support.Command;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is so after each step of a history: found from the steps alone, and not as the simulator finds it. */
final class Facts {
    final Map<UUID, Told> stories = new LinkedHashMap<>();
    final Map<UUID, String> items = new HashMap<>();
    final Map<UUID, Set<UUID>> needs = new HashMap<>();

    /** What was told of a story so far. */
    static final class Told {
        final String kind;
        final Set<String> labels;
        final @Nullable UUID item;
        final Instant written;
        final List<BigDecimal> estimates = new ArrayList<>();
        Instant touched;
        String last = "";

        Told(String kind, Set<String> labels, @Nullable UUID item, Instant written) {
            this.kind = kind;
            this.labels = labels;
            this.item = item;
            this.written = written;
            this.touched = written;
        }

        boolean isOpen() {
            return !Set.of("AcceptStory", "WithdrawStory", "SplitStory").contains(last);
        }
    }

    /** Goes through a history; before each step the facts are those in which it is taken. */
    static Facts through(List<Step> steps, BiConsumer<Step, Facts> before) {
        var facts = new Facts();
        for (var step : steps) {
            before.accept(step, facts);
            facts.add(step);
        }
        return facts;
    }

    Told story(UUID id) {
        return Objects.requireNonNull(stories.get(id));
    }

    /** The last step of an item's progress by its command's name; empty while it is proposed. */
    String item(@Nullable UUID id) {
        return items.getOrDefault(Objects.requireNonNull(id), "");
    }

    List<Told> of(UUID item) {
        return stories.values().stream()
                .filter(story -> item.equals(story.item))
                .toList();
    }

    private void add(Step step) {
        var command = step.command();
        switch (command) {
            case DefineStory define -> stories.put(define.storyId(), written(define, step.at()));
            case SplitStory split -> split(split, step.at());
            case ItemProgressCommand progress -> items.put(progress.subjectId(), progress.commandName());
            case DeclareDependency declare ->
                needs.computeIfAbsent(declare.subject().id(), id -> new HashSet<>())
                        .add(declare.dependsOn());
            case RemoveDependency remove ->
                Objects.requireNonNull(needs.get(remove.subject().id())).remove(remove.dependsOn());
            default -> {}
        }
        touched(command).forEach(id -> touch(story(id), step));
        if (command instanceof EstimateStory estimate) {
            story(estimate.storyId()).estimates.add(estimate.points().value());
        }
    }

    private static void touch(Told story, Step step) {
        story.touched = step.at();
        if (step.command() instanceof StoryWorkCommand || step.command() instanceof StoryPlaceCommand) {
            story.last = step.command().commandName();
        }
    }

    /** The stories whose place, words or work a command changes. */
    static List<UUID> touched(Command command) {
        return switch (command) {
            case StoryCommand story -> List.of(story.subjectId());
            case ReprioritiseBacklog order ->
                order.moves().stream().map(StoryMove::storyId).toList();
            default -> List.of();
        };
    }

    private static Told written(DefineStory define, Instant at) {
        var labels = new HashSet<String>();
        define.labels().forEach(label -> labels.add(label.value()));
        return new Told(Objects.requireNonNull(define.kind()).name(), labels, define.roadmapItemId(), at);
    }

    private void split(SplitStory split, Instant at) {
        var parent = story(split.storyId());
        split.children().forEach(child -> {
            var told = new Told(parent.kind, parent.labels, parent.item, at);
            told.estimates.add(Objects.requireNonNull(child.points()).value());
            stories.put(child.storyId(), told);
        });
    }
}
