package dev.backstory.web.contract;

import dev.backstory.web.problem.ProblemType;
import java.util.Map;

/** What a type of problem means, what helps against it, and what it says beside what every problem says. */
record ProblemMeaning(String means, String helps, Map<String, String> members) {
    private static final String AGAIN = "Wait as long as Retry-After says, and send the same again.";

    private static ProblemMeaning of(String means, String helps) {
        return new ProblemMeaning(means, helps, Map.of());
    }

    private ProblemMeaning with(String member, String says) {
        return new ProblemMeaning(means, helps, Map.of(member, says));
    }

    static ProblemMeaning of(ProblemType type) {
        return switch (type) {
            case MALFORMED ->
                of(
                                "Body, parameters or headers are not what the contract allows.",
                                "Read the errors, all of which are told at once; compare with the contract.")
                        .with("errors", "for each flaw its JSON pointer or parameter, and a sentence");
            case UNAUTHENTICATED ->
                of("There is no token, or it is not valid, or no longer.", "Get a token, and send it as a bearer.");
            case NOT_YOUR_ROLE ->
                of(
                                "The caller is known in the product, but not in a role that gives this right.",
                                "Ask one who holds such a role, or a Product Manager for the role.")
                        .with("roles", "the roles that may");
            case NOT_FOUND ->
                of(
                        "There is no such thing, or there is and the caller may not see it: the two cannot be told apart.",
                        "Check the id, and whether the caller holds a role in the product.");
            case METHOD ->
                of(
                        "The address is there, but not for this method.",
                        "GET what is read, POST what changes something; Allow says what the address knows.");
            case NOT_ACCEPTABLE ->
                of(
                        "The Accept header asks for kinds of answers that there are none of.",
                        "Accept application/json, or what the contract names.");
            case RULE -> rule();
            case NEIGHBOURS_MOVED ->
                of(
                                "A move was meant between neighbours that stand elsewhere by now.",
                                "Look at the order as it is, and decide anew.")
                        .with("neighbours", "who stands there now");
            case IN_PROGRESS ->
                of("A request with the same idempotency key is still being carried out.", "Send it again in a moment.");
            case STALE ->
                of(
                                "Somebody has changed the subject since the caller read it.",
                                "Read it again, and decide anew with its present version.")
                        .with("version", "the present version");
            case TOO_LARGE ->
                of("The body is larger than is taken here.", "Send less at once.")
                        .with("limit", "how many bytes are taken");
            case UNSUPPORTED ->
                of("The body is of a kind that is not understood.", "Send JSON, and say so in Content-Type.");
            case WRONG_HOST ->
                of(
                        "The Host header names a host that this server does not answer for.",
                        "Use the name that the server was set up with.");
            case KEY_REUSED ->
                of(
                        "The idempotency key was used for a request with another body.",
                        "Take a new key for each new request.");
            case SLOW_DOWN -> of("There are more requests than can be served.", AGAIN);
            case HEADERS_TOO_LARGE -> of("Address and headers are too large together.", "Send fewer or shorter ones.");
            case INTERNAL ->
                of(
                                "Something went wrong that nobody foresaw. Nothing of it is told but its number.",
                                "Tell the operator the incident, under which the log has all of it.")
                        .with("incident", "the number under which the log has it");
            case BEHIND -> of("The view has not taken in the position that was asked for.", AGAIN);
            case UNAVAILABLE -> of("The store cannot be reached just now. Nothing was changed.", AGAIN);
        };
    }

    private static ProblemMeaning rule() {
        return of(
                        "The request is understood, and what it asks for is against a rule. Nothing was changed.",
                        "The detail says it in a sentence, the rule by its stable name; all of them are below.")
                .with("rule", "the rule's stable name");
    }
}
