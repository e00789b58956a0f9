package dev.backstory.query.story;

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

/** Answers for stories: one, or all of a product that meet a filter. */
@RestController
final class StoryEndpoint {
    private final Readings readings;
    private final StoryLists lists;
    private final StoryDetails details;

    record Stories(
            AsOf asOf, List<StoryEntry> stories, @Nullable String next) {}

    StoryEndpoint(Readings readings, StoryLists lists, StoryDetails details) {
        this.readings = readings;
        this.lists = lists;
        this.details = details;
    }

    @GetMapping("/api/v1/products/{product}/stories")
    ResponseEntity<Object> stories(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("stories", product, caller, http)
                .paged()
                .knows(StoryFilter.PARAMETERS)
                .answer(this::stories);
    }

    @GetMapping("/api/v1/products/{product}/stories/{story}")
    ResponseEntity<Object> story(
            @PathVariable UUID product, @PathVariable UUID story, Caller caller, HttpServletRequest http) {
        return readings.of("story", product, caller, http).answer(at -> details.story(story, at));
    }

    private Stories stories(At at) {
        var after = at.placeNumber();
        var matches = new StoryMatches(at.product(), null, StoryFilter.of(at.parameters()), at.position());
        var found = lists.ofProduct(matches, after, at.limitAndOne());
        var page = at.page(found, story -> Long.toString(story.position()));
        var stories = page.entries().stream().map(StoryLists.Defined::story).toList();
        return new Stories(at.asOf(), stories, page.next());
    }
}
