package dev.backstory.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.SubjectType;
import dev.backstory.query.Life;
import dev.backstory.query.LiveViews;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Page;
import dev.backstory.query.reading.Parameters;
import dev.backstory.web.caller.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How much of a product's facts is in memory at a time. */
class FactsPageTest {
    private static final int TEXTS = 20;
    private static final String LONG = "x".repeat(2 << 20);
    private static final long MOST = EventsFile.BYTES_MAX + LONG.length();

    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(41);

    @Test
    void long_texts_make_its_pages_shorter_and_none_is_lost() {
        var story = story();
        for (int i = 0; i < TEXTS; i++) {
            append(said(story, "note " + i, LONG));
        }
        var pages = pages();
        assertThat(pages)
                .allSatisfy(page -> assertThat(length(page)).isLessThanOrEqualTo(MOST))
                .hasSizeGreaterThan(TEXTS / 5);
        assertThat(fields(pages)).filteredOn(field -> field.startsWith("note")).hasSize(TEXTS);
    }

    @Test
    void so_does_what_was_said_before_however_short_what_is_said_now() {
        var story = story();
        for (int i = 0; i < TEXTS; i++) {
            append(said(story, "note " + i, LONG));
        }
        for (int i = 0; i < TEXTS; i++) {
            append(said(story, "note " + i, "short"));
        }
        var pages = pages();
        assertThat(pages).allSatisfy(page -> assertThat(length(page)).isLessThanOrEqualTo(2 * MOST));
        assertThat(pages.stream().flatMap(page -> page.entries().stream()))
                .filteredOn(fact -> LONG.equals(fact.from()))
                .hasSize(TEXTS);
    }

    private UUID story() {
        append(life.beginning().toArray(Event[]::new));
        append(life.define().toArray(Event[]::new));
        return life.story();
    }

    private void append(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private static Event said(UUID story, String field, String value) {
        return new ForeignFactRecorded(SubjectType.STORY, story, field, null, value);
    }

    private List<Page<FactLine>> pages() {
        views.caughtUp(life.product);
        var until = views.log().of(life.product).getLast().position();
        var pages = new ArrayList<Page<FactLine>>();
        String place = null;
        do {
            pages.add(views.bean(FactsExport.class).page(at(until, place)));
            place = String.valueOf(
                    Objects.requireNonNull(pages.getLast().entries().getLast().position()));
        } while (pages.getLast().next() != null);
        return pages;
    }

    private At at(long until, @Nullable String place) {
        var caller = new Caller(life.owner, "Somebody", false, false);
        var parameters = new Parameters(new MockHttpServletRequest());
        return new At(life.product, until, Instant.EPOCH, caller, Set.of(), parameters, place, 500);
    }

    private static List<String> fields(List<Page<FactLine>> pages) {
        return pages.stream()
                .flatMap(page -> page.entries().stream())
                .map(FactLine::field)
                .toList();
    }

    private static long length(Page<FactLine> page) {
        return page.entries().stream()
                .mapToLong(fact -> length(fact.from()) + length(fact.to()))
                .sum();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
