package dev.backstory.history;

import dev.backstory.events.StoryBlocked;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Backlogs and stories. */
final class StoryAnswers {
    private StoryAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        var backlogs = fold.backlogs.values().stream().map(StoryAnswers::opened).toList();
        answers.put("/backlogs", Json.answer(fold, "backlogs", backlogs));
        put(fold, StoryQuestion.ALL, "", answers);
        fold.stories.forEach((id, story) -> answers.put("/stories/" + id, story(fold, story)));
    }

    /** The lists with some filter. */
    static void putFiltered(Fold fold, Dice dice, Map<String, Object> answers) {
        var question = StoryQuestion.any(dice, fold);
        var parameters = question.parameters();
        if (!parameters.isEmpty()) {
            put(fold, question, "?" + parameters, answers);
        }
    }

    private static void put(Fold fold, StoryQuestion question, String parameters, Map<String, Object> answers) {
        var stories = listed(fold, fold.stories.keySet(), question);
        answers.put("/stories" + parameters, Json.answer(fold, "stories", stories));
        fold.backlogs.forEach(
                (id, order) -> answers.put("/backlogs/" + id + parameters, backlog(fold, order, question)));
    }

    private static Map<String, Object> opened(FoldedOrder order) {
        return Json.object(
                "backlogId", order.id, "name", order.name, "version", order.version, "stories", order.size());
    }

    private static Map<String, Object> backlog(Fold fold, FoldedOrder order, StoryQuestion question) {
        return Json.answer(
                fold,
                "backlogId",
                order.id,
                "name",
                order.name,
                "version",
                order.version,
                "stories",
                listed(fold, order.ranked(), question),
                "unranked",
                new Expected.InAnyOrder(listed(fold, order.unranked, question)),
                "totals",
                TotalAnswers.of(fold, order, question));
    }

    private static List<Map<String, Object>> listed(Fold fold, Collection<UUID> ids, StoryQuestion question) {
        return ids.stream()
                .map(fold::story)
                .filter(story -> question.admits(fold, story))
                .map(story -> listed(fold, story))
                .toList();
    }

    private static Map<String, Object> listed(Fold fold, FoldedStory story) {
        return Json.object(
                "storyId",
                story.id,
                "backlogId",
                story.backlog,
                "rank",
                fold.backlog(story.backlog).rankOf(story.id),
                "title",
                story.title,
                "kind",
                story.kind,
                "status",
                story.status,
                "sourceKey",
                story.source.key,
                "sourceStatus",
                story.source.status,
                "points",
                story.points,
                "labels",
                story.labels,
                "roadmapItemId",
                story.item,
                "dependsOn",
                story.dependsOn,
                "blockedBy",
                FoldedNeeds.blockedBy(fold, story),
                "blocked",
                blocked(story),
                "flags",
                FoldedNeeds.flags(fold, story));
    }

    private static @Nullable Map<String, Object> blocked(FoldedStory story) {
        if (story.blocked == null) {
            return null;
        }
        var since = story.blocked.provenance();
        var why = Fold.present(since.rationale(), "rationale", "");
        var owner = ((StoryBlocked) story.blocked.event()).owner();
        return Json.object("since", since.occurred(), "reason", why.text(), "owner", owner);
    }

    private static Map<String, Object> story(Fold fold, FoldedStory story) {
        var answer = Json.answer(fold);
        answer.putAll(listed(fold, story));
        answer.putAll(Json.object(
                "version",
                story.version,
                "narrative",
                Json.narrative(story.narrative),
                "criteria",
                criteria(story),
                "dependents",
                new Expected.InAnyOrder(FoldedNeeds.dependents(fold, story.id)),
                "splitFrom",
                fold.parent(story.id),
                "children",
                story.children,
                "source",
                story.source.said(fold)));
        answer.putAll(ReviewAnswers.of(fold, new Subject(SubjectType.STORY, story.id)));
        return answer;
    }

    private static List<Map<String, Object>> criteria(FoldedStory story) {
        return story.criteria.stream()
                .map(criterion -> Json.object(
                        "id",
                        criterion.id(),
                        "text",
                        criterion.text(),
                        "accepted",
                        story.accepted.contains(criterion.id())))
                .toList();
    }
}
