package dev.backstory.query.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.events.authority.Role;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One GET of one product's view: waits, asks for the right, finds the moment, and reads in one transaction. */
public final class Reading {
    private static final String POSITION_HEADER = "Backstory-Position";
    private static final List<String> MOMENTS = List.of("asOf", "from", "to");
    private static final int LIMIT_MAX = 500;
    private static final int PAGE = 500;
    private static final int LINES_MAX = Integer.MAX_VALUE;
    private static final String LIMIT_DEFAULT = "50";

    private final Readings readings;
    private final String view;
    private final UUID product;
    private final Caller caller;
    private final HttpServletRequest http;
    private final Parameters parameters;
    private final Set<String> known = new TreeSet<>(Set.of("asOf"));
    private boolean isWhole;

    Reading(Readings readings, String view, UUID product, Caller caller, HttpServletRequest http) {
        this.readings = readings;
        this.view = view;
        this.product = product;
        this.caller = caller;
        this.http = http;
        this.parameters = new Parameters(http);
    }

    /** The view is given page by page. */
    public Reading paged() {
        return knows(List.of("limit", "next"));
    }

    /** The view knows these parameters, too. */
    public Reading knows(List<String> names) {
        known.addAll(names);
        return this;
    }

    /** Likewise. */
    public Reading knows(String... names) {
        return knows(List.of(names));
    }

    /**
     * The view is given whole or not at all: of a part of it nobody could tell that something is missing. It ends with a
     * whole command, the last one up to the moment asked for.
     */
    public Reading whole() {
        isWhole = true;
        return this;
    }

    /**
     * The view's answer at the moment asked for, or that it has not changed.
     *
     * @param answer reads inside the transaction; its record's first component is {@link At#asOf()}
     */
    public ResponseEntity<Object> answer(Function<At, ?> answer) {
        parameters.allowOnly(known);
        var limit = limit();
        var cursor = Cursor.of(parameters);
        waitUntilKnown();
        return inTransaction(() -> read(answer, cursor, limit));
    }

    /** What this reads of the view as it is now, for an answer that goes on: without a moment, a tag or pages. */
    public <A> A now(Function<At, A> reading) {
        known.remove("asOf");
        parameters.allowOnly(known);
        waitUntilKnown();
        return inTransaction(() -> {
            var roles = readings.access().check(view, product, caller);
            var head = readings.moments().head(product).orElseThrow(Access::notFound);
            return reading.apply(
                    new At(product, head.position(), head.at(), caller, roles, parameters, null, LIMIT_MAX));
        });
    }

    /**
     * All entries of the view at the moment asked for, line by line, or that it has not changed. They are read page by
     * page at one position, each page in a transaction of its own: nothing is held but one page, no connection while a
     * slow client takes its time, and yet nothing is missed or repeated. {@code limit} may be any number here, unless
     * the view is {@link #whole()}.
     *
     * @param page reads inside a transaction
     */
    public <E> void write(HttpServletResponse response, Lines<E> lines, Function<At, Page<E>> page) throws IOException {
        if (!isWhole) {
            known.add("limit");
        }
        parameters.allowOnly(known);
        var most = Objects.requireNonNullElse(parameters.number("limit", LINES_MAX), LINES_MAX);
        waitUntilKnown();
        var first = inTransaction(() -> at(null, PAGE, lines.contentType()));
        response.setHeader(HttpHeaders.ETAG, "W/" + first.tag());
        response.setHeader(POSITION_HEADER, Long.toString(first.at().position()));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (isKnown(first.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var pages = new Walk<>(first.at(), most, page);
        var entries = inTransaction(pages::next);
        response.setContentType(lines.contentType());
        if (http.getMethod().equals("HEAD")) {
            return;
        }
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        var sink = lines.to(out);
        for (; !entries.isEmpty(); entries = inTransaction(pages::next)) {
            for (var entry : entries) {
                sink.write(entry);
            }
        }
        out.flush();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(readings.transaction().execute(status -> work.get()));
    }

    /** Where it is read, and the tag of what is read there. */
    private record Tagged(At at, String tag) {}

    private ResponseEntity<Object> read(Function<At, ?> answer, @Nullable Cursor cursor, int limit) {
        var first = at(cursor, limit, "");
        var at = first.at();
        if (isKnown(first.tag())) {
            return headed(ResponseEntity.status(HttpStatus.NOT_MODIFIED), first.tag(), at.asOf())
                    .build();
        }
        return headed(ResponseEntity.ok(), first.tag(), at.asOf()).body(answer.apply(at));
    }

    private Tagged at(@Nullable Cursor cursor, int limit, String format) {
        var roles = readings.access().check(view, product, caller);
        var asked = moment(cursor);
        var moment = isWhole ? readings.moments().whole(product, asked) : asked;
        var place = cursor == null ? null : cursor.place();
        var at = new At(product, moment.position(), moment.at(), caller, roles, parameters, place, limit);
        return new Tagged(at, tag(moment, roles, format));
    }

    private AsOf moment(@Nullable Cursor cursor) {
        var head = readings.moments().head(product).orElseThrow(Access::notFound);
        if (cursor == null) {
            return readings.moments().resolve(product, head, parameters, "asOf");
        }
        if (cursor.position() > head.position()) {
            throw Problem.of(ProblemType.BEHIND, "The views here have not reached the position of the first page yet.");
        }
        return readings.moments().position(product, head, cursor.position(), "next");
    }

    /** Until the views know all that is asked of them: what the caller has written, and the moments that it names. */
    private void waitUntilKnown() {
        var position = Math.max(
                asked(),
                MOMENTS.stream()
                        .filter(known::contains)
                        .mapToLong(name -> readings.moments().needed(product, parameters, name))
                        .max()
                        .orElse(0));
        if (position > 0) {
            await(position);
        }
    }

    /**
     * That a product which the views know does not get there is told to those alone who may see it; a position that
     * nothing has yet is not there for anybody, whatever the product.
     */
    private void await(long position) {
        try {
            readings.heads().await(caller.person(), product, position);
        } catch (Problem refused) {
            if (position <= readings.moments().logHead()
                    && readings.moments().head(product).isPresent()) {
                readings.access().check(view, product, caller);
            }
            throw refused;
        }
    }

    private long asked() {
        var asked = http.getHeader(POSITION_HEADER);
        if (asked == null) {
            return 0;
        }
        if (!asked.strip().matches("\\d{1,18}")) {
            throw Problem.of(ProblemType.MALFORMED, "The header " + POSITION_HEADER + " must be a position.");
        }
        return Long.parseLong(asked.strip());
    }

    private int limit() {
        var text = Objects.requireNonNullElse(parameters.one("limit"), LIMIT_DEFAULT);
        var limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LIMIT_MAX) {
            throw Parameters.malformed("limit", "must be a number from 1 to " + LIMIT_MAX);
        }
        return limit;
    }

    private String tag(AsOf moment, Set<Role> roles, String format) {
        var seen = (roles.isEmpty() ? " as ADMIN" : "") + format;
        return '"' + Digests.brief(parameters.question() + moment.position() + seen) + '"';
    }

    /** Tags are sent as weak ones: names may change meanwhile, and the answer may be compressed on its way. */
    private boolean isKnown(String tag) {
        return Collections.list(http.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static <B extends ResponseEntity.HeadersBuilder<B>> B headed(B answer, String tag, AsOf moment) {
        return answer.eTag("W/" + tag).header(POSITION_HEADER, Long.toString(moment.position()));
    }
}
