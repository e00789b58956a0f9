package dev.backstory.query.roadmap;

import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers for the roadmap: its timeline, or one item. */
@RestController
final class RoadmapEndpoint {
    private final Readings readings;
    private final Roadmaps roadmaps;

    RoadmapEndpoint(Readings readings, Roadmaps roadmaps) {
        this.readings = readings;
        this.roadmaps = roadmaps;
    }

    @GetMapping("/api/v1/products/{product}/roadmap")
    ResponseEntity<Object> roadmap(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("roadmap", product, caller, http).answer(this::timeline);
    }

    @GetMapping("/api/v1/products/{product}/roadmap/items/{item}")
    ResponseEntity<Object> item(
            @PathVariable UUID product, @PathVariable UUID item, Caller caller, HttpServletRequest http) {
        return readings.of("roadmap-item", product, caller, http).answer(at -> roadmaps.item(item, at));
    }

    private Timeline timeline(At at) {
        var roadmap = roadmaps.of(at);
        return Timeline.of(at.asOf(), roadmap.roadmapId(), roadmap.version(), roadmap.items());
    }
}
