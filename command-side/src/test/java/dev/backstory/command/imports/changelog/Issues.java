package dev.backstory.command.imports.changelog;

/** Small exports of Jira's API, made up for the tests. */
final class Issues {
    /** A page of a search in version 2, by ids, with what they are called after it. */
    static final String PAGE = """
            {"expand":"names,schema","startAt":0,"maxResults":50,"total":2,"issues":[
             {"id":"1","key":"NEW-7","self":"https://jira.example/rest/api/2/issue/1","fields":{
               "summary":"Log in","issuetype":{"id":"10","name":"Story"},"project":{"key":"NEW","name":"New one"},
               "status":{"id":"5","name":"Complete","statusCategory":{"key":"done"}},
               "created":"2024-01-01T10:00:00.000+0100","duedate":"2024-03-01","labels":["b"],
               "creator":{"accountId":"a1","displayName":"Ada","emailAddress":"ada@example.org"},
               "assignee":{"accountId":"a2","displayName":"Bo"},
               "description":"As a visitor, I want to log in, so that I am known.",
               "fixVersions":[{"name":"1.0","id":"7"}],"watches":{"self":"w","watchCount":2},
               "customfield_1":5.0,"customfield_2":8,"customfield_3":"0|i0001:","customfield_4":{"value":"Blue"},
               "parent":{"id":"2","key":"NEW-1","fields":{"summary":"Access"}}},
              "changelog":{"startAt":0,"maxResults":100,"total":4,"histories":[
               {"id":"101","author":{"accountId":"a1","displayName":"Ada"},"created":"2024-01-02T10:00:00.000+0100","items":[
                 {"field":"status","fieldId":"status","from":"3","fromString":"Open","to":"5","toString":"Done"},
                 {"field":"labels","fieldId":"labels","from":null,"fromString":"a c","to":null,"toString":"b c"}]},
               {"id":"102","author":{"accountId":"a2","displayName":"Bo"},"created":"2024-01-03T10:00:00.000+0100","items":[
                 {"field":"Story Points","fieldId":"customfield_1","from":null,"fromString":"3.0","to":null,"toString":"5.0"},
                 {"field":"Story point estimate","fieldId":"customfield_2","from":null,"fromString":null,"to":null,"toString":"8"},
                 {"field":"assignee","fieldId":"assignee","from":null,"fromString":null,"to":"a2","toString":"Bo"},
                 {"field":"duedate","fieldId":"duedate","from":null,"fromString":null,"to":"2024-03-01","toString":"2024-03-01 00:00:00.0"}]},
               {"id":"104","author":{"accountId":"a2","displayName":"Bo"},"created":"2024-01-05T10:00:00.000+0100","items":[
                 {"field":"Key","from":null,"fromString":"OLD-3","to":null,"toString":"NEW-7"},
                 {"field":"labels","fieldId":"labels","from":null,"fromString":"b c","to":null,"toString":"b"},
                 {"field":"Rank","fieldId":"customfield_3","from":"","fromString":"","to":"","toString":"Ranked higher"}]},
               {"id":"103","author":{"accountId":"a1","displayName":"Ada"},"created":"2024-01-04T10:00:00.000+0100","items":[
                 {"field":"IssueParentAssociation","from":null,"fromString":null,"to":"2","toString":"NEW-1"},
                 {"field":"Epic Link","fieldId":"customfield_9","from":null,"fromString":null,"to":"2","toString":"NEW-1"},
                 {"field":"summary","fieldId":"summary","from":null,"fromString":"Sign in","to":null,"toString":"Log in"}]}]}},
             {"id":"2","key":"NEW-1","fields":{"summary":"Access","issuetype":{"name":"Epic","hierarchyLevel":1},
               "status":{"id":"3","name":"Open","statusCategory":{"key":"new"}},"created":"2023-12-01T10:00:00.000+0100",
               "duedate":"2024-06-30","customfield_1":21}}],
             "names":{"customfield_1":"Story Points","customfield_2":"Story point estimate","customfield_3":"Rank",
               "customfield_4":"Team colour","customfield_9":"Epic Link"}}
            """;

    /** Version 3: a document as description, and an unknown type. */
    static final String DOCUMENT = """
            [{"id":"9","key":"A-1","fields":{"summary":"Odd","issuetype":{"name":"Gizmo"},"created":"2024-02-01T00:00:00.000+0000",
              "status":{"name":"Open"},"description":{"type":"doc","version":1,"content":[
               {"type":"paragraph","content":[{"type":"text","text":"Hello "},{"type":"text","text":"world","marks":[{"type":"strong"}]}]},
               {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]},
                {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]}]}}}]
            """;

    /** Changes of issue 2 in bulk, one of which is there twice, and of an issue that is not there. */
    static final String BULK = """
            {"issueChangeLogs":[
             {"issueId":"2","changeHistories":[
               {"id":"7","author":{"accountId":"a1","displayName":"Ada"},"created":1706000000000,"items":[
                 {"field":"Story Points","fieldId":"customfield_1","fromString":"13","toString":"21"}]},
               {"id":"8","author":{"accountId":"a1","displayName":"Ada"},"created":1707000000000,"items":[
                 {"field":"duedate","fieldId":"duedate","from":"2024-05-31","fromString":"31/May/24","to":"2024-06-30","toString":"30/Jun/24"}]}]},
             {"issueId":"2","changeHistories":[
               {"id":"8","author":{"accountId":"a1","displayName":"Ada"},"created":1707000000000,"items":[
                 {"field":"duedate","fieldId":"duedate","from":"2024-05-31","to":"2024-06-30"}]}]},
             {"issueId":"404","changeHistories":[]}],
             "nextPageToken":"abc"}
            """;

    private Issues() {}
}
