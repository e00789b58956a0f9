package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.KPI;
import static dev.backstory.query.audit.sentence.Words.number;
import static dev.backstory.query.audit.sentence.Words.plain;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;

/** What was done to one KPI. */
final class KpiSentence {
    private KpiSentence() {}

    static String of(KpiEvent event, Names names) {
        return switch (event) {
            case KpiDefined e -> defined(e);
            case KpiMeasured e ->
                "measured %s as %s on %s"
                        .formatted(quoted(names.of(KPI, e.kpiId())), number(e.value()), Times.minute(e.at()));
        };
    }

    private static String defined(KpiDefined event) {
        var from = event.baseline() == null ? "" : " from " + number(event.baseline());
        var to = event.target() == null ? "" : " to " + number(event.target());
        return "defined the KPI %s (%s), to %s%s%s"
                .formatted(quoted(event.name()), event.unit(), plain(event.direction()), from, to);
    }
}
