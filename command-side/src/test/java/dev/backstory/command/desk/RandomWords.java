package dev.backstory.command.desk;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws commands that often make sense after each other, and often do not. */
final class RandomWords {
    private static final int THINGS = 12;
    private static final List<String> COMMANDS = List.of(
            "DefineStory {'backlogId': '$backlog', 'storyId': '#STORY', 'title': 'T', 'criteria': ['C'], 'kind': 'BUG'}",
            "DefineStory {'backlogId': '$backlog', 'storyId': '#STORY', 'title': 'T', 'placement': {'after': '#STORY'}}",
            "ReprioritiseBacklog {'backlogId': '$backlog', 'moves': [{'storyId': '#STORY', 'to': 'TOP'}]}",
            "ReprioritiseBacklog {'backlogId': '$backlog', 'moves': [{'storyId': '#STORY', 'to': {'before': '#STORY'}}]}",
            "EstimateStory {'storyId': '#STORY', 'points': 3}",
            "EstimateStory {'storyId': '#STORY', 'points': 5}",
            "MarkStoryReady {'storyId': '#STORY'}",
            "StartStory {'storyId': '#STORY'}",
            "CompleteStory {'storyId': '#STORY'}",
            "WithdrawStory {'storyId': '#STORY'}",
            "SplitStory {'storyId': '#STORY', 'children': [{'storyId': '#STORY', 'title': 'A'}, {'title': 'B'}]}",
            "OpenBacklog {'backlogId': '#BACKLOG', 'name': '#BACKLOG'}",
            "MoveStory {'storyId': '#STORY', 'backlogId': '#BACKLOG'}",
            "AddRoadmapItem {'itemId': '#ITEM', 'kind': 'FEATURE', 'title': 'I', 'horizon': 'NOW'}",
            "CommitRoadmapItem {'itemId': '#ITEM'}",
            "DropRoadmapItem {'itemId': '#ITEM'}",
            "DeclareDependency {'subject': {'type': 'STORY', 'id': '#STORY'}, 'dependsOn': '#STORY'}",
            "RemoveDependency {'subject': {'type': 'STORY', 'id': '#STORY'}, 'dependsOn': '#STORY'}",
            "AskQuestion {'questionId': '#QUESTION', 'subject': {'type': 'STORY', 'id': '#STORY'}, 'text': 'Q'}",
            "AnswerQuestion {'questionId': '#QUESTION', 'answer': 'A'}",
            "DefineGoal {'goalId': '#GOAL', 'title': 'G'}",
            "AchieveGoal {'goalId': '#GOAL'}",
            "DefineKpi {'kpiId': '#KPI', 'name': 'K', 'unit': 'U', 'direction': 'INCREASE'}",
            "ProposeDecision {'decisionId': '#DECISION', 'title': 'D'}",
            "MakeDecision {'decisionId': '#DECISION', 'outcome': 'O'}",
            "EstimateStory {'storyId': '#STORY', 'points': 8, 'rationale': {'text': 'R', 'decisionId': '#DECISION'}}",
            "NameBaseline {'name': '#BASELINE'}",
            "RenameProduct {'name': '#STORY'}",
            "Endorse {'subject': {'type': 'STORY', 'id': '#STORY'}}",
            "Object {'subject': {'type': 'DECISION', 'id': '#DECISION'}}");

    private static final List<String> THING_NAMES =
            List.of("STORY", "BACKLOG", "ITEM", "QUESTION", "GOAL", "KPI", "DECISION", "BASELINE");

    private final Random random;

    RandomWords(Random random) {
        this.random = random;
    }

    /** A command's name and body. */
    record Said(String command, String body) {}

    List<Said> draw(int count) {
        return IntStream.range(0, count).mapToObj(i -> draw()).toList();
    }

    private Said draw() {
        // a third are new stories, without which nothing else makes sense
        var words = COMMANDS.get(random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(COMMANDS.size()));
        var space = words.indexOf(' ');
        var body = words.substring(space + 1).replace('\'', '"');
        for (var thing : THING_NAMES) {
            while (body.contains("#" + thing)) {
                var number = random.nextInt(thing.equals("STORY") ? THINGS * 2 : THINGS / 4);
                body = body.replaceFirst("#" + thing, "\\$" + thing.toLowerCase(Locale.ROOT) + number);
            }
        }
        var why = body.contains("\"rationale\"") ? "" : ", \"rationale\": {\"text\": \"So\"}";
        return new Said(words.substring(0, space), "{\"productId\": \"$product\"" + why + ", " + body.substring(1));
    }
}
