package dev.backstory.simulator;

import dev.backstory.command.desk.Order;
import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.review.ReviewCommand;
import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.review.ReviewCommand.Reviewee;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people say to each other about the plans: reviews, objections, questions and answers. */
record TalkChapter(Script script, Diary diary, Rota rota, Chronicle chronicle) implements DemoHistory.Chapter {
    @Override
    public void plan() {
        script.lines("review").forEach(line -> diary.on(line.week(), 0, at -> request(at, line)));
        script.lines("object").forEach(line -> diary.on(line.week(), 1, at -> object(at, line)));
        script.lines("endorse").forEach(line -> diary.on(line.week(), 2, at -> endorse(at, line)));
        script.lines("ask").forEach(line -> diary.on(line.week(), 1, at -> ask(at, line)));
        script.lines("answer").forEach(line -> diary.on(line.week(), 3, at -> answer(at, line)));
    }

    private void request(Instant at, ScriptLine line) {
        var reviewers =
                List.of(rota.cast().owner().person(), rota.cast().stakeholder().person());
        var request =
                new RequestReview(chronicle.product(), reviewee(line), null, reviewers, new Text(line.at(4)), null);
        chronicle.add(at, rota.cast().manager(), request);
    }

    private void object(Instant at, ScriptLine line) {
        var objection = new ReviewCommand.Object(chronicle.product(), reviewee(line), null, line.why(5));
        chronicle.add(at, person(line.at(4)), objection);
    }

    private void endorse(Instant at, ScriptLine line) {
        var note = line.says(5) ? new Text(line.at(5)) : null;
        chronicle.add(at, person(line.at(4)), new Endorse(chronicle.product(), reviewee(line), null, note, null));
    }

    private void ask(Instant at, ScriptLine line) {
        var subject = new Subject(SubjectType.valueOf(line.at(2)), id(line));
        var ask = new AskQuestion(
                chronicle.product(),
                chronicle.name(line.at(6), at),
                subject,
                new Text(line.at(6)),
                line.says(5) ? Role.valueOf(line.at(5)) : null,
                null);
        chronicle.add(at, person(line.at(4)), ask);
    }

    private void answer(Instant at, ScriptLine line) {
        var answer = new AnswerQuestion(chronicle.product(), chronicle.named(line.at(2)), new Text(line.at(4)), null);
        chronicle.add(at, person(line.at(3)), answer);
    }

    private Reviewee reviewee(ScriptLine line) {
        return new Reviewee(Kind.valueOf(line.at(2)), id(line));
    }

    private UUID id(ScriptLine line) {
        return switch (line.at(2)) {
            case "VISION" -> chronicle.product();
            case "STORY" -> chronicle.story(line.at(3)).id;
            default -> chronicle.named(line.at(3));
        };
    }

    private Order.Actor person(String name) {
        var cast = rota.cast();
        return switch (name) {
            case "manager" -> cast.manager();
            case "owner" -> cast.owner();
            case "team" -> cast.team();
            default -> cast.stakeholder();
        };
    }
}
