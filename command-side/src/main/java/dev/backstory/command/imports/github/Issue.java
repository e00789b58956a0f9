package dev.backstory.command.imports.github;

import dev.backstory.command.imports.json.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An issue and what happened to it, in whichever of the shapes that people keep them in. */
record Issue(Value issue, List<Value> events, boolean isPullRequest) {
    private static final Pattern REPOSITORY =
            Pattern.compile("https?://[^/]+/(?:api/v3/)?(?:repos/)?(?<name>[^/]+/[^/]+)(?:/(?:issues|pull)/.*)?");

    /** Null if it is none. */
    static @Nullable Issue of(Value record) {
        var issue = record;
        for (var name : List.of("issue", "pull", "pull_request")) {
            if (record.get(name).has("number")) issue = record.get(name);
        }
        if (issue.get("number").text() == null) return null;
        var events = events(record);
        return new Issue(issue, events.isEmpty() ? events(issue) : events, isPull(record, issue));
    }

    /** What it is known by for good: an id that no transfer changes, or its number where a file has no ids. */
    String subject() {
        var id = issue.get("id").read();
        return id == null ? "#" + issue.get("number").text() : id;
    }

    /** What people call it: owner/repository#number. */
    String key() {
        var repository = repository();
        return (repository == null ? "#" : repository + "#")
                + issue.get("number").read();
    }

    /** Whether it is of a repository: its name, with its owner's or without. */
    boolean isOf(String wanted) {
        var repository = repository();
        return repository != null && (repository.equals(wanted) || repository.endsWith("/" + wanted));
    }

    private @Nullable String repository() {
        for (var name : List.of("repository_url", "html_url", "url")) {
            var url = issue.get(name).text();
            var match = url == null ? null : REPOSITORY.matcher(url);
            if (match != null && match.matches()) return match.group("name");
        }
        return null;
    }

    private static List<Value> events(Value record) {
        for (var name : List.of("events", "timeline")) {
            if (record.get(name).isList()) return record.get(name).elements();
        }
        return List.of();
    }

    private static boolean isPull(Value record, Value issue) {
        var type = record.get("type").text();
        return "pull".equals(type)
                || "pull_request".equals(type)
                || record.get("pull").isObject()
                || record.get("pull_request").isObject()
                || issue.get("pull_request").isObject()
                || issue.get("merged_at").text() != null;
    }
}
