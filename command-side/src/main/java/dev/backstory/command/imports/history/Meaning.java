package dev.backstory.command.imports.history;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.words.Statuses;
import dev.backstory.command.imports.staging.Staged;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What words for a status mean: as the fact says, as the file says, as the word says, else that it is to do. */
record Meaning(StatusCategory category, boolean isGuessed) {

    static Meaning of(Staged fact, Map<String, StatusCategory> categories) {
        return fact.category() != null ? new Meaning(fact.category(), false) : of(fact.to(), categories);
    }

    /** No status is to do. */
    static Meaning of(@Nullable String word, Map<String, StatusCategory> categories) {
        var known = word == null ? StatusCategory.TO_DO : categories.get(word);
        var category = known == null ? Statuses.category(Objects.requireNonNull(word)) : known;
        return new Meaning(Objects.requireNonNullElse(category, StatusCategory.TO_DO), category == null);
    }
}
