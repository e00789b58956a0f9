package dev.backstory.history;

import java.util.List;
import java.util.Map;

/** Backlogs and stories. */
final class StoryAnswers {
    private StoryAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        var backlogs = fold.backlogs.values().stream().map(StoryAnswers::opened).toList();
        answers.put("/backlogs", Json.answer(fold, "backlogs", backlogs));
        fold.backlogs.forEach((id, order) -> answers.put("/backlogs/" + id, backlog(fold, order)));
        var stories =
                fold.stories.values().stream().map(story -> listed(fold, story)).toList();
        answers.put("/stories", Json.answer(fold, "stories", stories));
        fold.stories.forEach((id, story) -> answers.put("/stories/" + id, story(fold, story)));
    }

    private static Map<String, Object> opened(FoldedOrder order) {
        return Json.object(
                "backlogId", order.id, "name", order.name, "version", order.version, "stories", order.size());
    }

    private static Map<String, Object> backlog(Fold fold, FoldedOrder order) {
        return Json.answer(
                fold,
                "backlogId",
                order.id,
                "name",
                order.name,
                "version",
                order.version,
                "stories",
                order.ranked().stream().map(id -> listed(fold, fold.story(id))).toList(),
                "unranked",
                new Expected.InAnyOrder(order.unranked.stream()
                        .map(id -> listed(fold, fold.story(id)))
                        .toList()),
                "totals",
                Json.object("stories", order.size(), "points", 0));
    }

    private static Map<String, Object> listed(Fold fold, FoldedStory story) {
        var defined = story.defined;
        return Json.object(
                "storyId",
                defined.storyId(),
                "backlogId",
                defined.backlogId(),
                "rank",
                fold.backlog(defined.backlogId()).rankOf(defined.storyId()),
                "title",
                defined.title(),
                "kind",
                defined.kind(),
                "status",
                "DEFINED",
                "sourceKey",
                null,
                "sourceStatus",
                null,
                "points",
                null,
                "labels",
                defined.labels(),
                "roadmapItemId",
                defined.roadmapItemId(),
                "blockedBy",
                List.of(),
                "blocked",
                null,
                "flags",
                List.of());
    }

    private static Map<String, Object> story(Fold fold, FoldedStory story) {
        var answer = Json.answer(fold);
        answer.putAll(listed(fold, story));
        answer.put("version", story.version);
        answer.put("narrative", Json.narrative(story.defined.narrative()));
        answer.put("criteria", criteria(story));
        answer.put("source", Map.of());
        return answer;
    }

    private static List<Map<String, Object>> criteria(FoldedStory story) {
        return story.defined.criteria().stream()
                .map(criterion -> Json.object("id", criterion.id(), "text", criterion.text(), "accepted", false))
                .toList();
    }
}
