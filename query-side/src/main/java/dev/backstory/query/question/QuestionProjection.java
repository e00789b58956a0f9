package dev.backstory.query.question;

import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers questions and their answers. */
@Component
@Order(100)
final class QuestionProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (!(recorded.event() instanceof QuestionEvent event)) {
            return;
        }
        var rows = batch.rows(QuestionRow.TABLE);
        switch (event) {
            case QuestionAsked e -> rows.begin(asked(e, recorded), recorded.position());
            case QuestionAnswered e -> {
                var row = rows.required(e.questionId());
                rows.put(row.answered(e.answer(), Deed.of(recorded), recorded.aggregateVersion()), recorded.position());
            }
        }
    }

    private static QuestionRow asked(QuestionAsked event, RecordedEvent recorded) {
        return new QuestionRow(
                event.questionId(),
                event.productId(),
                recorded.position(),
                event.about().name(),
                event.aboutId(),
                event.text(),
                event.to(),
                Deed.of(recorded),
                null,
                null,
                recorded.aggregateVersion());
    }
}
