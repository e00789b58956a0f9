package dev.backstory.command.imports.events;

import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Replaced;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Reworded;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.SubjectType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be there for events of stories: their backlogs and items, and their conditions of acceptance. */
final class StoryCoherence {
    private final Subjects subjects;
    private final TheirCoherence theirs;
    private final Map<UUID, UUID> backlogs = new HashMap<>();
    private final Map<UUID, Set<UUID>> criteria = new HashMap<>();

    StoryCoherence(Subjects subjects) {
        this.subjects = subjects;
        this.theirs = new TheirCoherence(subjects);
    }

    /** The backlog that the story belongs to; null for one that is not there. */
    @Nullable
    UUID backlog(UUID story) {
        return backlogs.get(story);
    }

    void take(StoryEvent event, Rankings rankings) {
        if (event instanceof StoryDefined e) {
            define(e);
            return;
        }
        subjects.mustHave(SubjectType.STORY, event.subject().id());
        switch (event) {
            case StoryDefined ignored -> {} // defined above
            case StoryRefined e -> refine(e);
            case StorySplit e -> e.children().stream().map(SplitOff::storyId).forEach(subjects::announce);
            case StoryMoved e -> move(e, rankings);
            case StoryAccepted e -> {
                mustHave(e.storyId(), e.accepted());
                mustHave(e.storyId(), e.missing());
            }
            case StoryRejected e -> mustHave(e.storyId(), e.unmet());
            case DependencyDeclared e -> theirs.take(e);
            case DependencyRemoved e -> theirs.take(e);
            case SourceStatusChanged e -> theirs.take(e);
            case SourceFieldChanged e -> theirs.take(e);
            case ForeignFactRecorded e -> theirs.take(e);
            case StoryEstimated ignored -> {} // is about nothing else
            case StoryMarkedReady ignored -> {}
            case StoryReadinessWithdrawn ignored -> {}
            case StoryWithdrawn ignored -> {}
            case StoryBlocked ignored -> {}
            case StoryUnblocked ignored -> {}
            case StoryStarted ignored -> {}
            case StoryCompleted ignored -> {}
            case ReviewEvent ignored -> {} // is checked like a review of anything else
        }
    }

    private void define(StoryDefined event) {
        subjects.mustHave(SubjectType.BACKLOG, event.backlogId());
        subjects.mustHaveIfAny(SubjectType.ROADMAP_ITEM, event.roadmapItemId());
        Vocabulary.mustBe(event.kind(), Vocabulary.STORY_KINDS);
        Vocabulary.labels(event.labels());
        subjects.begin(SubjectType.STORY, event.storyId());
        backlogs.put(event.storyId(), event.backlogId());
        add(event.storyId(), event.criteria());
    }

    private void refine(StoryRefined event) {
        mustSay(event.title());
        mustSay(event.kind());
        mustSay(event.labels());
        if (event.kind() != null && event.kind().after() != null) {
            Vocabulary.mustBe(event.kind().after(), Vocabulary.STORY_KINDS);
        }
        if (event.labels() != null && event.labels().after() != null) {
            Vocabulary.labels(event.labels().after());
        }
        if (event.roadmapItemId() != null) {
            subjects.mustHaveIfAny(
                    SubjectType.ROADMAP_ITEM, event.roadmapItemId().before());
            subjects.mustHaveIfAny(
                    SubjectType.ROADMAP_ITEM, event.roadmapItemId().after());
        }
        var story = event.storyId();
        mustHave(story, event.criteriaChanged().stream().map(Reworded::id).toList());
        var removed = event.criteriaRemoved().stream().map(Criterion::id).toList();
        mustHave(story, removed);
        if (!removed.isEmpty()) {
            removed.forEach(of(story)::remove);
        }
        add(story, event.criteriaAdded());
    }

    /** What a story always has can become other, and not nothing. */
    static void mustSay(@Nullable Replaced<?> replaced) {
        Impossible.unless(replaced == null || replaced.after() != null, "takes away what there must be");
    }

    private void move(StoryMoved event, Rankings rankings) {
        subjects.mustHave(SubjectType.BACKLOG, event.to());
        Impossible.unless(event.from().equals(backlogs.get(event.storyId())), "moves a story from where it is not");
        Impossible.unless(!rankings.holds(event.from(), event.storyId()), "moves a story that has not left its place");
        backlogs.put(event.storyId(), event.to());
    }

    private void add(UUID story, List<Criterion> added) {
        if (!added.isEmpty()) {
            var all = criteria.computeIfAbsent(story, each -> new HashSet<>());
            Impossible.unless(
                    added.stream().map(Criterion::id).allMatch(all::add),
                    "adds a condition of acceptance that is there already");
        }
    }

    private void mustHave(UUID story, Collection<UUID> named) {
        Impossible.unless(of(story).containsAll(named), "is about a condition of acceptance that is not there");
    }

    private Set<UUID> of(UUID story) {
        return criteria.getOrDefault(story, Set.of());
    }
}
