package dev.backstory.command.imports.jira.facts;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jira.JiraCsv;
import dev.backstory.command.imports.jira.words.Field;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Jira export in CSV; what its rows say of one another keeps all of them in memory until the last is read. */
public final class JiraCsvFormat implements Format {

    @Override
    public String name() {
        return "jira-csv";
    }

    @Override
    public String description() {
        return "a Jira export in CSV";
    }

    @Override
    public boolean recognises(Head head) {
        return JiraCsv.isHeader(head.header());
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        var wished = new HashMap<String, Optional<Field>>();
        var kept = new HashMap<String, FactField>();
        wish.map().forEach((column, word) -> {
            var ours = FactField.of(word);
            if (ours == null) throw new NotThisFormat("There is no field '" + word + "' of ours, as 'map' names it.");
            var field = field(ours);
            wished.put(column.strip(), Optional.ofNullable(field));
            if (field == null) kept.put(column.strip(), ours);
        });
        var export = JiraCsv.read(file, wish.project(), wish.zone(), wished);
        account.add(export.history().report());
        new JiraFacts(facts, account, export.ids(), kept).tell(export.history());
    }

    /** What such an export has for a field of ours; null for nothing, so that a column is kept and then told as ours. */
    private static @Nullable Field field(FactField ours) {
        return switch (ours) {
            case CREATED -> Field.CREATED;
            case KEY -> Field.ISSUE_KEY;
            case KIND -> Field.ISSUE_TYPE;
            case TITLE -> Field.SUMMARY;
            case DESCRIPTION -> Field.DESCRIPTION;
            case STATUS -> Field.STATUS;
            case POINTS -> Field.STORY_POINTS;
            case LABEL -> Field.LABELS;
            case START -> Field.START;
            case END -> Field.DUE;
            case PARENT -> Field.PARENT;
            case RANK, ORDER -> Field.RANKING;
            case CRITERION -> Field.CRITERIA;
            case TARGET, LANE, HORIZON, AS_A, I_WANT, SO_THAT, DELETED -> null;
        };
    }
}
