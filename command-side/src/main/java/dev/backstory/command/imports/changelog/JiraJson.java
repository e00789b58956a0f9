package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.changelog.values.Sides;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Moments;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Issues of Jira with their changelogs, as versions 2 and 3 of its REST API give them: lists of issues, pages of a
 * search, and pages of changelogs in bulk, in any order and number.
 */
public final class JiraJson implements Format {
    private static final Set<String> LISTS = Set.of("issues", "issueChangeLogs", "values");
    private static final List<String> SIGNS = List.of(
            "\"changelog\"",
            "\"issueChangeLogs\"",
            "\"changeHistories\"",
            "\"histories\"",
            "\"statusCategory\"",
            "\"issuetype\"",
            "\"clauseNames\"",
            "/rest/api/2/",
            "/rest/api/3/",
            "/rest/api/latest/");

    @Override
    public String name() {
        return "jira-json";
    }

    @Override
    public String description() {
        return "issues of Jira with their changelogs, in JSON as its REST API gives them";
    }

    @Override
    public boolean recognises(Head head) {
        if (!head.isJson()) return false;
        boolean isIssue = Stream.of("\"fields\"", "\"key\"").allMatch(head.text()::contains);
        return isIssue || SIGNS.stream().anyMatch(head.text()::contains);
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        var moments = new Moments(wish.zone());
        var survey = new Survey(moments);
        Documents.read(file, LISTS, survey);
        if (!survey.hasIssues()) {
            throw new NotThisFormat("The file holds no issue with fields, as Jira's REST API gives them.");
        }
        var dictionary = survey.dictionary();
        dictionary.close();
        var index = new Index(dictionary, wish);
        if (survey.hasChangelogs()) Documents.read(file, LISTS, index);
        var people = survey.people();
        var context =
                new Context(dictionary, survey.categories(), people, new Sides(people), moments, wish, facts, account);
        var reading = new Reading(context, index);
        Documents.read(file, LISTS, reading);
        reading.finish();
    }
}
