package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads record by record, and accounts for each. */
final class Reading implements Documents.Records {
    private final Context context;
    private final Account account;
    private final Index index;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Set<String>> entries = new HashMap<>();

    Reading(Context context, Index index) {
        this.context = context;
        this.account = context.account();
        this.index = index;
    }

    @Override
    public void record(String list, Value record) {
        if (record.isOversized()) {
            account.refused(record.line(), "The record is larger than an issue may be.", record.scalars());
            return;
        }
        switch (RecordKind.of(record)) {
            case ISSUE -> issue(record);
            case CHANGELOG -> changelog(record);
            case FIELD, STATUS -> {
                record.get("name").markRead();
                record.settle(account, "");
            }
            case UNKNOWN ->
                account.refused(
                        record.line(),
                        "This is neither an issue with fields nor the changelog of one.",
                        record.scalars());
        }
    }

    @Override
    public void page(Value rest) {
        rest.get("names").markRead();
        rest.settle(account, "");
    }

    /** Says why, if nothing was read. */
    void finish() {
        var refusal = account.firstRefusal();
        if (account.rowsRead() > 0) return;
        throw new NotThisFormat(
                refusal == null
                        ? "No issue of the file is of the project that is wanted."
                        : "No issue of the file can be read. The first reason, in line " + refusal.line() + ": "
                                + refusal.reason());
    }

    private void issue(Value issue) {
        var subject = RecordKind.subject(issue);
        if (subject == null) {
            account.refused(issue.line(), "The issue has neither an id nor a key.", issue.scalars());
            return;
        }
        if (read.contains(subject)) {
            account.refused(issue.line(), "The issue stands further up in the file: it is read once.", issue.scalars());
            return;
        }
        read.add(subject);
        var traits = index.of(subject, issue);
        if (traits.isElsewhere()) {
            account.elsewhere(issue.scalars());
            return;
        }
        var teller = new Teller(context.facts(), context.wish(), subject, issue.line());
        var changes = new ChangeReader(context, traits, teller);
        var reader = new IssueReader(context, traits, teller, changes, issue);
        issue.get("id").markRead();
        reader.created();
        changes(issue, subject, traits, changes);
        reader.present();
        isCut(issue.get("changelog"), traits);
        issue.settleAsRow(account, "");
    }

    private void changelog(Value changelog) {
        var subject = RecordKind.subject(changelog);
        var traits = subject == null ? null : index.of(subject);
        if (subject == null || traits == null || !traits.isHere()) {
            account.refused(
                    changelog.line(), "The changelog is of an issue that is not in the file.", changelog.scalars());
            return;
        }
        if (traits.isElsewhere()) {
            account.elsewhere(changelog.scalars());
            return;
        }
        var teller = new Teller(context.facts(), context.wish(), subject, changelog.line());
        changelog.get("issueId").markRead();
        changes(changelog, subject, traits, new ChangeReader(context, traits, teller));
        changelog.settle(account, "");
    }

    private void changes(Value record, String subject, Traits traits, ChangeReader changes) {
        @Nullable
        Set<String> known = traits.changelogs() > 1 ? entries.computeIfAbsent(subject, each -> new HashSet<>()) : null;
        List<Histories.Entry> told = new Histories(context).read(RecordKind.histories(record), known);
        told.forEach(entry -> changes.read(entry.history(), entry.when()));
    }

    /** Jira gives at most a hundred entries with an issue. */
    private void isCut(Value changelog, Traits traits) {
        var total = changelog.get("total").text();
        var there = changelog.get("histories").elements().size();
        if (total != null && total.matches("\\d{1,9}") && Integer.parseInt(total) > there && traits.changelogs() < 2) {
            account.note("Issues whose changelog is only a part of what there is: ask Jira for all of it");
        }
    }
}
