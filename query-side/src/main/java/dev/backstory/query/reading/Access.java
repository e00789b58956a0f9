package dev.backstory.query.reading;

import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see what, by today's roles: to whom holds none, a product that exists looks like one that does not. */
@Component
public final class Access {
    private final JdbcClient sql;

    public Access(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The roles by which the caller may read this view of this product; empty where it is as ADMIN alone.
     *
     * @throws Problem not found without a role, not your role where none of those held gives the right
     */
    public Set<Role> check(String view, UUID product, Caller caller) {
        if (!isVisible(product, caller)) {
            throw notFound();
        }
        var right = Authority.view(view);
        var roles = roles(product, caller.person());
        if (roles.isEmpty()) {
            if (caller.admin() && right.admin()) {
                return roles;
            }
            throw notFound();
        }
        if (roles.stream().noneMatch(right.roles()::contains)) {
            var those = right.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
            throw Problem.of(ProblemType.NOT_YOUR_ROLE, "This is for: " + those + ".")
                    .with("roles", right.roles().stream().sorted().toList());
        }
        return roles;
    }

    /** Who may read this view of this product, by today's roles: asked once for any number of callers. */
    public Predicate<Caller> readers(String view, UUID product) {
        var right = Authority.view(view);
        var demo = sql.sql(
                        "select demo from product where product_id = :product and visible and until_position is null")
                .param("product", product)
                .query(Boolean.class)
                .optional();
        var holders = new HashMap<UUID, Set<Role>>();
        sql.sql("select person, role from product_role where product_id = :product and until_position is null")
                .param("product", product)
                .query(row -> {
                    holders.computeIfAbsent(row.getObject(1, UUID.class), person -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString(2)));
                });
        return caller -> demo.filter(ofDemo -> ofDemo || !caller.demo()).isPresent()
                && mayRead(right, holders.getOrDefault(caller.person(), Set.of()), caller.admin());
    }

    private static boolean mayRead(Authority.Right right, Set<Role> roles, boolean admin) {
        return roles.isEmpty() ? admin && right.admin() : roles.stream().anyMatch(right.roles()::contains);
    }

    /** The refusal that gives nothing away. */
    public static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such thing here, or you may not see it.");
    }

    private boolean isVisible(UUID product, Caller caller) {
        return sql.sql("select visible and (demo or not :demo) from product"
                        + " where product_id = :product and until_position is null")
                .param("product", product)
                .param("demo", caller.demo())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Set<Role> roles(UUID product, UUID person) {
        var roles = EnumSet.noneOf(Role.class);
        sql.sql("select role from product_role where product_id = :product and person = :person"
                        + " and until_position is null")
                .param("product", product)
                .param("person", person)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }
}
