package dev.backstory.query.export;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a fact says of a subject: a field, two values, and what else goes with them. */
record Saying(
        UUID subject,
        String field,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<UUID> people,
        @Nullable String ours,
        @Nullable String precision,
        @Nullable String which) {

    static Saying of(UUID subject, String field, @Nullable String from, @Nullable String to) {
        return new Saying(subject, field, from, to, null, null, null, null);
    }

    /** With those whose ids stand in the values, if they are not the event's. */
    Saying naming(List<UUID> persons) {
        return new Saying(subject, field, from, to, persons, ours, precision, which);
    }

    /** Of a status, which is this one here. */
    Saying here(String status) {
        return new Saying(subject, field, from, to, people, status, precision, which);
    }

    /** Of a day, as sure as this. */
    Saying within(@Nullable String days) {
        return new Saying(subject, field, from, to, people, ours, days, which);
    }

    /** Of the one that this tells apart. */
    Saying apart(@Nullable String one) {
        return new Saying(subject, field, from, to, people, ours, precision, one);
    }
}
