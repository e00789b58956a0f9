package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that was read but for its links, which only the end of the file can resolve. */
sealed interface Draft {
    SourceFacts facts();

    Draft withForeign(Map<String, List<ForeignValue>> foreign);

    /** An item; its own parents are foreign. */
    record Item(SourceItem item) implements Draft {
        @Override
        public SourceFacts facts() {
            return item.facts();
        }

        @Override
        public Draft withForeign(Map<String, List<ForeignValue>> foreign) {
            return new Item(new SourceItem(
                    facts().withForeign(foreign), item.kind(), item.description(), item.start(), item.end()));
        }
    }

    /** A story with the cells that may name its item, the likeliest first. */
    record Story(SourceStory story, List<Link> links) implements Draft {
        @Override
        public SourceFacts facts() {
            return story.facts();
        }

        @Override
        public Story withForeign(Map<String, List<ForeignValue>> foreign) {
            return new Story(with(facts().withForeign(foreign), story.itemKey()), links);
        }

        Story belongingTo(String itemKey, Link link) {
            return new Story(
                    with(facts(), itemKey),
                    links.stream().filter(each -> !each.equals(link)).toList());
        }

        /** The story with the links that led to no item among what is foreign. */
        SourceStory finished() {
            var foreign = new LinkedHashMap<>(facts().foreign());
            for (var link : links) {
                var cells = new ArrayList<>(foreign.getOrDefault(link.column(), List.of()));
                cells.add(ForeignValue.text(link.verbatim()));
                foreign.put(link.column(), List.copyOf(cells));
            }
            return with(facts().withForeign(foreign), story.itemKey());
        }

        private SourceStory with(SourceFacts facts, @Nullable String itemKey) {
            return new SourceStory(facts, story.kind(), story.narrative(), story.criteria(), story.labels(), itemKey);
        }
    }

    /** A cell that names another issue by key or by number. */
    record Link(String column, String verbatim) {
        String target() {
            return verbatim.strip();
        }
    }
}
