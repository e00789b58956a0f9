package dev.backstory.history;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.StoryEstimated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A fold of other events, or an answer other than the right one: wrong in one thing, on purpose, in the views under a path. */
record PlantedFault(
        String name,
        String path,
        UnaryOperator<List<RecordedEvent>> told,
        @Nullable Misreading answered) {
    @Override
    public String toString() {
        return name;
    }

    static List<PlantedFault> all() {
        return List.of(
                told("rescheduled twice", "/roadmap", RoadmapItemRescheduled.class, PlantedFault::again),
                told("objected twice", "/audit", ObjectionRaised.class, PlantedFault::again),
                told("never re-ranked", "/backlogs/", BacklogReprioritised.class, PlantedFault::without),
                told("never estimated", "/stories/", StoryEstimated.class, PlantedFault::without),
                told("never measured", "/kpis/", KpiMeasured.class, PlantedFault::without),
                told("never answered", "/questions", QuestionAnswered.class, PlantedFault::without),
                answered("a rank off by one in a backlog", "/backlogs/", "rank", PlantedFault::oneMore),
                answered("a rank off by one on the roadmap", "/roadmap", "rank", PlantedFault::oneMore),
                answered("a story's version off by one", "/stories/", "version", version -> (Long) version + 1),
                answered("a missing reason", "/audit", "rationale", why -> null),
                answered("another decision in a reason", "/audit", "decisionId", id -> new UUID(1, 2)),
                answered("a change less", "/stories/", "changes", all -> new Expected.InAnyOrder(List.of())),
                answered("an objection that was not open", "/audit", "objections", all -> List.of()),
                answered("a decision that caused nothing", "/decisions/", "caused", all -> List.of()),
                answered("an endorsement of another revision", "/", "endorsements", all -> List.of()),
                answered("points that a story does not have", "/stories", "points", points -> new BigDecimal("99.5")),
                answered("a question without its answer", "/questions", "answer", answer -> null),
                answered("a share without its target", "/backlogs/", "target", target -> null));
    }

    private static PlantedFault told(
            String name, String path, Class<? extends Event> type, ObjIntConsumer<List<RecordedEvent>> how) {
        return new PlantedFault(
                name,
                path,
                events -> {
                    var told = new ArrayList<>(events);
                    how.accept(told, lastIndex(events, type));
                    return told;
                },
                null);
    }

    private static PlantedFault answered(
            String name, String path, String field, UnaryOperator<@Nullable Object> change) {
        return new PlantedFault(name, path, UnaryOperator.identity(), new Misreading(field, change));
    }

    private static void again(List<RecordedEvent> events, int index) {
        events.add(index, events.get(index));
    }

    private static void without(List<RecordedEvent> events, int index) {
        events.remove(index);
    }

    private static Object oneMore(@Nullable Object rank) {
        return Fold.present((Integer) rank, "rank", "") + 1;
    }

    private static int lastIndex(List<RecordedEvent> events, Class<? extends Event> type) {
        for (int i = events.size() - 2; i >= 0; i--) {
            if (type.isInstance(events.get(i).event())) {
                return i;
            }
        }
        throw new AssertionError("Nothing of that kind happened: " + type);
    }
}
