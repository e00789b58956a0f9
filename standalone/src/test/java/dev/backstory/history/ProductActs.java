package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.history.Act.Attempt;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product's name, roles and vision, and its end. */
final class ProductActs {
    private static final List<String> ROLES =
            List.of("PRODUCT_MANAGER", "PRODUCT_OWNER", "TEAM_MEMBER", "STAKEHOLDER", "AUDITOR");

    /** The end of a product is drawn in a test of its own: nothing comes after it. */
    static final List<Act> ALL = List.of(
            Act.doing("RenameProduct", 2, MANAGER, "productId", ProductActs::name, ProductActs::rename),
            Act.deciding("ArchiveProduct", 0, MANAGER, "productId", Drawing::because, attempt -> Rulebook.TAKEN),
            Act.doing("AssignRole", 7, MANAGER, "productId", ProductActs::role, ProductActs::assign),
            Act.deciding("RevokeRole", 5, MANAGER, "productId", ProductActs::roleToRevoke, ProductActs::revoke),
            Act.deciding("SetVision", 4, MANAGER, "productId", ProductActs::vision, ProductActs::setVision));

    private ProductActs() {}

    private static Map<String, Object> name(Drawing drawing) {
        return Body.of("name", "Product " + drawing.dice().below(4));
    }

    private static Map<String, Object> role(Drawing drawing) {
        var body = Body.of("person", drawing.person(), "role", drawing.dice().of(ROLES));
        Body.put(body, "rationale", drawing.dice().orNull(30, drawing.why()));
        return body;
    }

    private static Map<String, Object> roleToRevoke(Drawing drawing) {
        return drawing.because(
                "person", drawing.person(), "role", drawing.dice().of(ROLES));
    }

    private static Map<String, Object> vision(Drawing drawing) {
        var dice = drawing.dice();
        var body = drawing.because("statement", "Vision " + dice.below(6));
        Body.put(body, "needs", dice.orNull(50, "Need " + dice.below(3)));
        Body.put(body, "targetCustomers", dice.orNull(50, "People"));
        return body;
    }

    private static String rename(Attempt attempt) {
        var same = attempt.fold().product().name.equals(Body.text(attempt.body(), "name"));
        return same ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static String assign(Attempt attempt) {
        var person = Body.id(attempt.body(), "person");
        if (person.equals(attempt.draft().actor().id())) {
            return Rulebook.RULE;
        }
        return holds(attempt, person) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static String revoke(Attempt attempt) {
        var managers = attempt.fold().product().roles.stream()
                .filter(role -> role.role().equals("PRODUCT_MANAGER"))
                .count();
        var last = Body.text(attempt.body(), "role").equals("PRODUCT_MANAGER") && managers == 1;
        return holds(attempt, Body.id(attempt.body(), "person")) && !last ? Rulebook.TAKEN : Rulebook.RULE;
    }

    private static boolean holds(Attempt attempt, UUID person) {
        var role = Body.text(attempt.body(), "role");
        return attempt.fold().product().roles.stream()
                .anyMatch(held -> held.person().equals(person) && held.role().equals(role));
    }

    private static String setVision(Attempt attempt) {
        var body = attempt.body();
        var wanted = new Vision(
                Body.text(body, "statement"),
                Body.textOrNull(body, "targetCustomers"),
                Body.textOrNull(body, "needs"),
                null);
        var visions = attempt.fold().product().visions;
        var same = !visions.isEmpty()
                && ((VisionSet) visions.getLast().event()).after().equals(wanted);
        return same ? Rulebook.NOTHING : Rulebook.TAKEN;
    }
}
