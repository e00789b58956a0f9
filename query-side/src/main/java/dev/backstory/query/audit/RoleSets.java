package dev.backstory.query.audit;

import dev.backstory.events.authority.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries are indexed by the whole set of roles in which something was done; there are few, so all can be tried. */
final class RoleSets {
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).sorted().toList();
    private static final String ADMIN = "ADMIN";

    private RoleSets() {}

    /** Every set that contains one of these roles, as PostgreSQL writes arrays; ADMIN always stands alone. */
    static List<String> containing(List<String> wanted) {
        var sets = new ArrayList<String>();
        for (var bits = 1; bits < 1 << ROLES.size(); bits++) {
            var members = members(bits);
            if (members.stream().anyMatch(wanted::contains)) {
                sets.add("{" + String.join(",", members) + "}");
            }
        }
        if (wanted.contains(ADMIN)) {
            sets.add("{" + ADMIN + "}");
        }
        return sets;
    }

    private static List<String> members(int bits) {
        var members = new ArrayList<String>();
        for (var i = 0; i < ROLES.size(); i++) {
            if ((bits & 1 << i) != 0) {
                members.add(ROLES.get(i));
            }
        }
        return members;
    }
}
