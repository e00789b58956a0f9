package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.Wish;
import java.io.IOException;

/** {@code jira-csv}: how Jira's issues stand, as Server, Data Center and Cloud export them in CSV. */
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
    public boolean isSnapshot() {
        return true;
    }

    @Override
    public boolean recognises(Head head) {
        return !head.header().isEmpty() && Columns.areOfJira(Columns.of(head.header()));
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        account.add(JiraCsv.read(file, wish, new Issues() {
            @Override
            public void item(SourceItem item) {
                IssueFacts.tell(item, facts);
            }

            @Override
            public void story(SourceStory story) {
                IssueFacts.tell(story, facts);
            }
        }));
    }
}
