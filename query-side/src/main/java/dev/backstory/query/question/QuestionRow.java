package dev.backstory.query.question;

import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question; {@code asked} is the position at which it was. */
record QuestionRow(
        UUID questionId,
        UUID productId,
        long asked,
        String aboutType,
        UUID aboutId,
        String text,
        @Nullable String toRole,
        @Json Deed asking,
        @Nullable String answer,
        @Json @Nullable Deed answering,
        long version) {
    static final ViewTable<QuestionRow> TABLE = ViewTable.versioned(QuestionRow.class, "question", "question_id");

    QuestionRow answered(String newAnswer, Deed newAnswering, long newVersion) {
        return new QuestionRow(
                questionId,
                productId,
                asked,
                aboutType,
                aboutId,
                text,
                toRole,
                asking,
                newAnswer,
                newAnswering,
                newVersion);
    }
}
