package dev.backstory.web.problem;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of failure that a client can tell apart; names and numbers are part of the contract. */
public enum ProblemType {
    MALFORMED(400, "malformed", "The request cannot be understood"),
    UNAUTHENTICATED(401, "unauthenticated", "It is not known who calls"),
    NOT_YOUR_ROLE(403, "not-your-role", "The caller's roles do not give this right"),
    NOT_FOUND(404, "not-found", "There is no such thing, or the caller may not see it"),
    METHOD(405, "method", "The address does not know this method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "There is no answer of the kind asked for"),
    RULE(409, "rule", "A rule forbids it"),
    NEIGHBOURS_MOVED(409, "neighbours-moved", "The neighbours are no longer those that the caller saw"),
    IN_PROGRESS(409, "in-progress", "The same request is still being carried out"),
    STALE(412, "stale", "The version is no longer the one that the caller saw"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED(415, "unsupported", "Content of this kind is not understood"),
    WRONG_HOST(421, "wrong-host", "This server does not answer for that host"),
    KEY_REUSED(422, "key-reused", "The idempotency key belongs to another request"),
    SLOW_DOWN(429, "slow-down", "Too many requests", 1),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request's headers are too large"),
    INTERNAL(500, "internal", "Something went wrong here"),
    BEHIND(503, "behind", "The view has not got there yet", 1),
    UNAVAILABLE(503, "unavailable", "The store cannot be reached", 5);

    private final int status;
    private final String slug;
    private final String title;
    private final @Nullable Integer retryAfterSeconds;

    ProblemType(int status, String slug, String title) {
        this(status, slug, title, null);
    }

    ProblemType(int status, String slug, String title, @Nullable Integer retryAfterSeconds) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The type as a reference, e.g. {@code /problems/stale}. */
    public String uri() {
        return "/problems/" + slug;
    }

    Optional<Integer> retryAfterSeconds() {
        return Optional.ofNullable(retryAfterSeconds);
    }

    /** The type of this name, if there is one. */
    public static Optional<ProblemType> withSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** The kind that says most nearly what an HTTP status says. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 409 -> RULE;
            case 414 -> HEADERS_TOO_LARGE;
            case 501, 505 -> MALFORMED; // an encoding, a version or a method that Tomcat does not know
            case 503 -> UNAVAILABLE;
            default ->
                Arrays.stream(values())
                        .filter(type -> type.status == status)
                        .findFirst()
                        .orElse(status < 500 ? MALFORMED : INTERNAL);
        };
    }
}
