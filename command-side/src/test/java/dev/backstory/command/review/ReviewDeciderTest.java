package dev.backstory.command.review;

import static dev.backstory.command.review.ReviewRule.REVISION_IS_CURRENT;
import static dev.backstory.command.review.ReviewRule.SUBJECT_IS_OPEN;
import static dev.backstory.command.review.ReviewRule.VISION_IS_SET;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.review.ReviewCommand.Reviewee;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a story; Mary says all that happened, and Otto what is decided on. */
class ReviewDeciderTest {
    private static final UUID STORY = Ids.next();
    private static final UUID MARY = UUID.randomUUID();
    private static final UUID OTTO = UUID.randomUUID();
    private static final StoryEstimated CHANGED = new StoryEstimated(STORY, null, BigDecimal.ONE);
    private static final Reviewee IT = new Reviewee(Kind.STORY, STORY);
    private static final UUID PRODUCT = Ids.next();

    private final Scenario<Reviewed, ReviewCommand, Event> story = scenario(true, MARY);
    private final Scenario<Reviewed, ReviewCommand, Event> closed = scenario(false, MARY);
    private final Scenario<Reviewed, ReviewCommand, Event> byOttoAlone = scenario(true, OTTO);

    @Test
    void is_said_of_the_present_revision() {
        story.given(CHANGED, CHANGED).when(endorse(null, null)).then(new Endorsed(SubjectType.STORY, STORY, 2, null));
        story.given(CHANGED, CHANGED).when(object(2L)).then(new ObjectionRaised(SubjectType.STORY, STORY, 2));
        story.given(CHANGED)
                .when(request("By Friday", MARY, OTTO, MARY))
                .then(new ReviewRequested(SubjectType.STORY, STORY, 1, List.of(MARY, OTTO), "By Friday"));
    }

    @Test
    void what_others_said_makes_no_new_revision() {
        var reviewed = story.given(CHANGED, endorsed(1), objected(1));
        for (var seen : new Long[] {null, 1L, 2L, 3L}) {
            reviewed.when(endorse(seen, null)).then(new Endorsed(SubjectType.STORY, STORY, 1, null));
        }
    }

    @Test
    void refuses_another_revision_and_names_the_present_one() {
        var reviewed = story.given(CHANGED, endorsed(1), CHANGED, objected(3));
        for (var seen : List.of(0L, 1L, 2L, 5L)) {
            reviewed.when(endorse(seen, null)).thenRefused(REVISION_IS_CURRENT, Map.of("revision", 3L));
            reviewed.when(object(seen)).thenRefused(REVISION_IS_CURRENT, Map.of("revision", 3L));
        }
    }

    @Test
    void refuses_what_is_closed() {
        closed.given(CHANGED).when(endorse(null, null)).thenRefused(SUBJECT_IS_OPEN);
        closed.given(CHANGED).when(object(null)).thenRefused(SUBJECT_IS_OPEN);
        closed.given(CHANGED).when(request(null, OTTO)).thenRefused(SUBJECT_IS_OPEN);
    }

    @Test
    void refuses_a_vision_before_there_is_one() {
        var vision = new Scenario<Reviewed, ReviewCommand, Event>(
                past -> new Reviewed(new Subject(SubjectType.VISION, PRODUCT), true, 0, 0, Reviews.NONE),
                (it, command) -> ReviewDecider.decide(it, command, OTTO));
        vision.given().when(endorse(null, null)).thenRefused(VISION_IS_SET);
    }

    @Test
    void who_endorsed_once_need_not_again() {
        byOttoAlone.given(CHANGED, endorsed(1)).when(endorse(null, null)).thenNothing();
        story.given(CHANGED, endorsed(1)).when(endorse(null, null)).then(endorsed(1));
        byOttoAlone
                .given(CHANGED, endorsed(1))
                .when(endorse(null, "And well done"))
                .then(new Endorsed(SubjectType.STORY, STORY, 1, "And well done"));
        byOttoAlone
                .given(CHANGED, endorsed(1), CHANGED)
                .when(endorse(null, null))
                .then(endorsed(3));
    }

    @Test
    void to_endorse_takes_back_an_objection_also_when_one_had_endorsed_before() {
        byOttoAlone
                .given(CHANGED, endorsed(1), objected(1))
                .when(endorse(null, null))
                .then(endorsed(1));
    }

    @Test
    void each_objection_is_one_more() {
        byOttoAlone.given(CHANGED, objected(1)).when(object(null)).then(objected(1));
    }

    @Test
    void who_was_asked_at_this_revision_is_not_asked_again() {
        var asked = new ReviewRequested(SubjectType.STORY, STORY, 1, List.of(MARY, OTTO), null);
        story.given(CHANGED, asked).when(request(null, OTTO)).thenNothing();
        story.given(CHANGED, asked)
                .when(request("Please", OTTO))
                .then(new ReviewRequested(SubjectType.STORY, STORY, 1, List.of(OTTO), "Please"));
        story.given(CHANGED, asked, CHANGED)
                .when(request(null, OTTO))
                .then(new ReviewRequested(SubjectType.STORY, STORY, 3, List.of(OTTO), null));
    }

    @Test
    void somebody_is_asked() {
        assertThatThrownBy(() -> request(null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Scenario<Reviewed, ReviewCommand, Event> scenario(boolean open, UUID past) {
        return new Scenario<>(
                events -> {
                    var reviews = Reviews.NONE;
                    for (var event : events) {
                        reviews = reviews.after(event, past.toString());
                    }
                    return Reviewed.of(new Subject(SubjectType.STORY, STORY), open, reviews);
                },
                (it, command) -> ReviewDecider.decide(it, command, OTTO));
    }

    private static Endorsed endorsed(long revision) {
        return new Endorsed(SubjectType.STORY, STORY, revision, null);
    }

    private static ObjectionRaised objected(long revision) {
        return new ObjectionRaised(SubjectType.STORY, STORY, revision);
    }

    private static Endorse endorse(@Nullable Long revision, @Nullable String note) {
        return new Endorse(PRODUCT, IT, revision, note == null ? null : new Text(note), null);
    }

    private static ReviewCommand.Object object(@Nullable Long revision) {
        return new ReviewCommand.Object(PRODUCT, IT, revision, Why.of("Too dear"));
    }

    private static RequestReview request(@Nullable String note, UUID... reviewers) {
        return new RequestReview(PRODUCT, IT, null, List.of(reviewers), note == null ? null : new Text(note), null);
    }
}
