package dev.backstory.query.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.events.authority.Role;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers for questions: a product's, or one. */
@RestController
final class QuestionEndpoint {
    private final Readings readings;
    private final Questions questions;

    record AllQuestions(
            AsOf asOf,
            List<QuestionEntry> questions,
            @Nullable String next) {}

    record OneQuestion(AsOf asOf, @JsonUnwrapped QuestionEntry question) {}

    QuestionEndpoint(Readings readings, Questions questions) {
        this.readings = readings;
        this.questions = questions;
    }

    @GetMapping("/api/v1/products/{product}/questions")
    ResponseEntity<Object> questions(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("questions", product, caller, http)
                .paged()
                .knows("open", "role")
                .answer(this::all);
    }

    @GetMapping("/api/v1/products/{product}/questions/{question}")
    ResponseEntity<Object> question(
            @PathVariable UUID product, @PathVariable UUID question, Caller caller, HttpServletRequest http) {
        return readings.of("question", product, caller, http).answer(at -> {
            var row = questions.one(question, at);
            return new OneQuestion(at.asOf(), questions.told(List.of(row), at).getFirst());
        });
    }

    private AllQuestions all(At at) {
        var page = at.page(
                questions.all(at.parameters().flag("open"), at.parameters().all("role", Role.class), at),
                row -> Long.toString(row.asked()));
        return new AllQuestions(at.asOf(), questions.told(page.entries(), at), page.next());
    }
}
