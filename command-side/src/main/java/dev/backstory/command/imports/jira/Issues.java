package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;

/** Takes what is read, one issue at a time. */
public interface Issues {
    void item(SourceItem item);

    void story(SourceStory story);

    /** Takes nothing. */
    Issues NONE = new Issues() {
        @Override
        public void item(SourceItem item) {}

        @Override
        public void story(SourceStory story) {}
    };
}
