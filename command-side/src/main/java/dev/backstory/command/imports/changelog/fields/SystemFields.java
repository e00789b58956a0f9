package dev.backstory.command.imports.changelog.fields;

import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.text.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that every Jira has, by the ids that they have in each. */
final class SystemFields {
    private static final Map<String, JiraField> BY_ID = new HashMap<>();
    private static final Map<Field, JiraField> BY_FIELD = new EnumMap<>(Field.class);

    /** Counters, mirrors of other issues and what people say beside the decision. */
    private static final Set<String> NOISE = Set.of(
            "updated",
            "lastviewed",
            "votes",
            "watches",
            "watchers",
            "workratio",
            "progress",
            "aggregateprogress",
            "aggregatetimeestimate",
            "aggregatetimeoriginalestimate",
            "aggregatetimespent",
            "timetracking",
            "time tracking",
            "comment",
            "comments",
            "worklog",
            "log work",
            "attachment",
            "attachments",
            "thumbnail",
            "images",
            "subtasks",
            "sub tasks",
            "statuscategory",
            "status category",
            "statuscategorychangedate",
            "status category changed");

    static {
        learn("summary", Field.SUMMARY, "Summary");
        learn("description", Field.DESCRIPTION, "Description");
        learn("issuetype", Field.ISSUE_TYPE, "Issue Type");
        learn("status", Field.STATUS, "Status");
        learn("labels", Field.LABELS, "Labels");
        learn("duedate", Field.DUE, "Due date");
        learn("parent", Field.PARENT, "Parent");
        learn("created", Field.CREATED, "Created");
        learn("creator", Field.CREATOR, "Creator");
        learn("reporter", Field.REPORTER, "Reporter");
        learn("assignee", Field.ASSIGNEE, "Assignee");
        learn("resolutiondate", Field.RESOLVED, "Resolved");
        learn("resolution", Field.RESOLUTION, "Resolution");
        learn("priority", Field.PRIORITY, "Priority");
        learn("fixVersions", Field.FIX_VERSIONS, "Fix Version");
        learn("versions", Field.AFFECTS_VERSIONS, "Affects Version");
        learn("components", Field.COMPONENTS, "Component");
        learn("environment", Field.ENVIRONMENT, "Environment");
        learn("updated", Field.UPDATED, "Updated");
        learn("comment", Field.COMMENT, "Comment");
        learn("attachment", Field.ATTACHMENT, "Attachment");
        BY_ID.put("Key", new JiraField("issuekey", "Key", Field.ISSUE_KEY));
        BY_ID.put("issuekey", new JiraField("issuekey", "Key", Field.ISSUE_KEY));
        BY_ID.put("project", new JiraField("project", "Project", Field.PROJECT_KEY));
        BY_ID.put("Project", new JiraField("project", "Project", Field.PROJECT_KEY));
        BY_ID.put("Version", new JiraField("versions", "Affects Version", Field.AFFECTS_VERSIONS));
        BY_ID.put("IssueParentAssociation", new JiraField("parent", "IssueParentAssociation", Field.PARENT));
    }

    private SystemFields() {}

    static @Nullable JiraField of(String id) {
        return BY_ID.get(id);
    }

    /** The one that has this meaning in every Jira; null where there is none. */
    static @Nullable JiraField meaning(Field field) {
        return BY_FIELD.get(field);
    }

    /** Whether how it stands says nothing about a decision. */
    static boolean isNoise(JiraField field) {
        return NOISE.contains(Words.plain(field.id()))
                || NOISE.contains(Words.plain(field.name()))
                || (field.known() != null && field.known().isNoise());
    }

    private static void learn(String id, Field field, String name) {
        var known = new JiraField(id, name, field);
        BY_ID.put(id, known);
        BY_FIELD.put(field, known);
    }
}
