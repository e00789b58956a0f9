package dev.backstory.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The rights as they were agreed on, frozen in a file that is written by hand. */
final class WhoMayWhat {
    private static final Map<String, Role> SHORT = Map.of(
            "PM", Role.PRODUCT_MANAGER,
            "PO", Role.PRODUCT_OWNER,
            "TM", Role.TEAM_MEMBER,
            "SH", Role.STAKEHOLDER,
            "AU", Role.AUDITOR);

    private WhoMayWhat() {}

    /**
     * One agreed right.
     *
     * @param what how to use it: a command's body, or a view's path
     */
    record Row(String name, Set<Role> roles, boolean admin, String what) {
        /** As a refusal lists them. */
        List<String> roleNames() {
            return List.copyOf(new TreeSet<>(
                    roles.isEmpty()
                            ? List.of("ADMIN")
                            : roles.stream().map(Role::name).toList()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Map<String, Row> commands() {
        return read("/authority/commands.txt");
    }

    static Map<String, Row> views() {
        return read("/authority/views.txt");
    }

    private static Map<String, Row> read(String file) {
        var rows = new LinkedHashMap<String, Row>();
        try (var text = Objects.requireNonNull(WhoMayWhat.class.getResourceAsStream(file))) {
            new String(text.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(WhoMayWhat::row)
                    .forEach(row -> rows.put(row.name(), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row row(String line) {
        var cells = Arrays.stream(line.split("\\|", 3)).map(String::strip).toList();
        var roles = EnumSet.noneOf(Role.class);
        var admin = false;
        for (var who : cells.get(1).split(" +", -1)) {
            if (who.startsWith("ADMIN")) {
                admin = true;
            } else {
                roles.add(Objects.requireNonNull(SHORT.get(who), who));
            }
        }
        return new Row(cells.get(0), roles, admin, cells.get(2));
    }
}
