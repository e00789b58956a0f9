package dev.backstory.query.changes;

import dev.backstory.events.storage.EventNames;
import dev.backstory.query.changes.Listener.Wish;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Parameters;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.caller.TokenEnd;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail as it grows, as server-sent events. */
@RestController
@RequestMapping("/api/v1/products/{product}")
final class ChangesEndpoint {
    private static final String RESUME_HEADER = "Last-Event-ID";

    private final Readings readings;
    private final Moments moments;
    private final Changes changes;
    private final Seats seats;

    /** What is asked for, and how far the product was at that moment. */
    private record Start(Wish wish, long head) {}

    ChangesEndpoint(Readings readings, Moments moments, Changes changes, ChangesProperties properties) {
        this.readings = readings;
        this.moments = moments;
        this.changes = changes;
        this.seats = new Seats(properties.listenersPerPerson(), properties.listeners());
    }

    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void changes(
            @PathVariable UUID product,
            Caller caller,
            TokenEnd end,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var start = readings.of(Trail.VIEW, product, caller, request)
                .knows("after", "type")
                .now(at -> start(at, request.getHeader(RESUME_HEADER)));
        var seat = seats.take(caller.person());
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no"); // proxies would else collect what is to arrive at once
            if (request.getMethod().equals("HEAD")) {
                seat.leave(); // nobody would hear the rest
                return;
            }
            response.flushBuffer();
            var listener = Served.by(changes, start.wish(), caller, end, seat, request, response);
            changes.serve(listener, start.head());
        } catch (IOException | RuntimeException failed) {
            seat.leave();
            throw failed;
        }
    }

    /** A browser that comes back says where it was in the header, and the address of its first visit again. */
    private Start start(At at, @Nullable String resumed) {
        var types = at.parameters().all("type").stream().distinct().toList();
        if (!EventNames.all().keySet().containsAll(types)) {
            throw Parameters.malformed(
                    "type",
                    "must be one of "
                            + String.join(", ", new TreeSet<>(EventNames.all().keySet())));
        }
        var after = position("after", at.parameters().one("after"));
        var header = position(RESUME_HEADER, resumed);
        var position = header != null ? header : after != null ? after : Long.valueOf(at.position());
        if (position > at.position() && position > moments.logHead()) {
            throw Parameters.malformed("after", "lies in the future: no event has that position yet");
        }
        return new Start(new Wish(at.product(), position, List.copyOf(types)), at.position());
    }

    private static @Nullable Long position(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,18}")) {
            throw Parameters.malformed(name, "must be a position");
        }
        return Long.valueOf(text.strip());
    }
}
