package dev.backstory.command.imports.github;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Value;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Issues of GitHub with their timelines, as its REST API gives them or made slim: one, a list, or a line each. Pull
 * requests are work on issues rather than issues, and are left out.
 */
public final class GithubJson implements Format {
    private static final Set<String> LISTS = Set.of("items", "issues");
    private static final List<String> SIGNS = List.of(
            "\"created_at\"", "\"events\"", "\"timeline\"", "api.github.com/", "\"state_reason\"", "\"milestone\"");

    @Override
    public String name() {
        return "github-json";
    }

    @Override
    public String description() {
        return "issues of GitHub with their timelines, in JSON as its REST API gives them";
    }

    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        return head.isJson()
                && (text.contains("\"number\"") || text.contains("api.github.com/repos/"))
                && SIGNS.stream().anyMatch(text::contains)
                && Stream.of("\"idBoard\"", "\"issuetype\"", "\"changelog\"").noneMatch(text::contains);
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        var reading = new Reading(wish, facts, account);
        Documents.read(file, LISTS, reading);
        reading.finish();
    }

    private static final class Reading implements Documents.Records {
        private final Wish wish;
        private final Facts facts;
        private final Account account;
        private final Moments moments;
        private final Set<String> read = new HashSet<>();

        private Reading(Wish wish, Facts facts, Account account) {
            this.wish = wish;
            this.facts = facts;
            this.account = account;
            this.moments = new Moments(wish.zone());
        }

        @Override
        public void record(String list, Value value) {
            var record = Issue.of(value);
            if (value.isOversized()) {
                account.refused(value.line(), "The record is larger than an issue may be.", value.scalars());
            } else if (record == null) {
                account.refused(value.line(), "This is no issue with a number.", value.scalars());
            } else if (record.isPullRequest()) {
                account.elsewhere(value.scalars());
                account.note("Pull requests, which are left out");
            } else if (wish.project() != null && !record.isOf(wish.project())) {
                account.elsewhere(value.scalars());
            } else if (read.add(record.subject())) {
                issue(value, record);
            } else {
                account.refused(
                        value.line(), "The issue stands further up in the file: it is read once.", value.scalars());
            }
        }

        @Override
        public void page(Value rest) {
            rest.settle(account, "");
        }

        private void issue(Value value, Issue record) {
            var teller = new Teller(facts, wish, record.subject(), value.line());
            var issue = new IssueReader(record.issue(), teller, moments);
            issue.created();
            var timeline = new Timeline(teller, moments, facts, account, IssueReader.lastReason(record.issue()));
            timeline.read(record.events());
            issue.present(record, timeline, facts, account);
            value.settleAsRow(account, "");
        }

        private void finish() {
            if (account.rowsRead() > 0) return;
            var refusal = account.firstRefusal();
            throw new NotThisFormat(
                    refusal == null
                            ? "No issue of the file is of the repository that is wanted."
                            : "No issue of the file can be read. The first reason, in line " + refusal.line() + ": "
                                    + refusal.reason());
        }
    }
}
