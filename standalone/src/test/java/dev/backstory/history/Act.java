package dev.backstory.history;

import dev.backstory.history.Client.Draft;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One command as random histories use it: how it is drawn, who may give it, and what must become of it by the rules of the
 * domain, written down once more.
 *
 * @param weight how often it is drawn, beside the others
 * @param roles those that give the right to it
 * @param why whether it must bring its reason
 * @param aggregate the property of its body that names what {@code If-Match} is about
 * @param malformed whether a body that was drawn so says what cannot be said at all
 */
record Act(
        String command,
        int weight,
        List<String> roles,
        boolean why,
        String aggregate,
        Draw draw,
        Judge judge,
        Predicate<Map<String, Object>> malformed) {
    /** Makes a body, all but its product. */
    @FunctionalInterface
    interface Draw {
        Map<String, Object> body(Drawing drawing);
    }

    /** Says what must become of a command whose author has the right to it: one of the outcomes of {@link Rulebook}. */
    @FunctionalInterface
    interface Judge {
        String outcome(Attempt attempt);
    }

    /** A command that has come to its decision. */
    record Attempt(Draft draft, World world, Fold fold) {
        Map<String, Object> body() {
            return draft.body();
        }
    }

    static final List<String> MANAGER = List.of("PRODUCT_MANAGER");
    static final List<String> OWNER = List.of("PRODUCT_OWNER");
    static final List<String> MANAGER_AND_OWNER = List.of("PRODUCT_MANAGER", "PRODUCT_OWNER");
    static final List<String> OWNER_AND_TEAM = List.of("PRODUCT_OWNER", "TEAM_MEMBER");
    static final List<String> TEAM = List.of("TEAM_MEMBER");
    static final List<String> ANYONE = List.of("PRODUCT_MANAGER", "PRODUCT_OWNER", "TEAM_MEMBER", "STAKEHOLDER");

    /** A decision, which must say why. */
    static Act deciding(String command, int weight, List<String> roles, String aggregate, Draw draw, Judge judge) {
        return new Act(command, weight, roles, true, aggregate, draw, judge, body -> false);
    }

    /** Any other. */
    static Act doing(String command, int weight, List<String> roles, String aggregate, Draw draw, Judge judge) {
        return new Act(command, weight, roles, false, aggregate, draw, judge, body -> false);
    }

    /** The same where some of the bodies cannot be read. */
    Act malformedIf(Predicate<Map<String, Object>> wrong) {
        return new Act(command, weight, roles, why, aggregate, draw, judge, wrong);
    }
}
