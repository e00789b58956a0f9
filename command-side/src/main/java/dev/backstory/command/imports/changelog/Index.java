package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.changelog.fields.Dictionary;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows what issues are whose changes stand apart from them; where no changes do, nothing has to be known. */
final class Index implements Documents.Records {
    private final Dictionary dictionary;
    private final Wish wish;
    private final Map<String, Traits> traits = new HashMap<>();
    private final Map<Traits, Traits> same = new HashMap<>();

    Index(Dictionary dictionary, Wish wish) {
        this.dictionary = dictionary;
        this.wish = wish;
    }

    @Override
    public void record(String list, Value record) {
        var kind = RecordKind.of(record);
        var subject = RecordKind.subject(record);
        if (subject == null || (kind != RecordKind.ISSUE && kind != RecordKind.CHANGELOG)) return;
        var known = traits.get(subject);
        var these = Traits.of(record, dictionary, wish);
        traits.put(subject, same.computeIfAbsent(known == null ? these : known.and(these), each -> each));
    }

    @Override
    public void page(Value rest) {}

    /** Of the issue of a changelog; null if nothing is known of it. */
    @Nullable
    Traits of(String subject) {
        return traits.get(subject);
    }

    /** Of an issue that is at hand. */
    Traits of(String subject, Value issue) {
        var known = traits.get(subject);
        return known == null ? Traits.of(issue, dictionary, wish) : known;
    }
}
