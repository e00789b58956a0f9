package dev.backstory.query.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads products, roles and backlogs as they are now or were at a position. */
@Component
final class Products {
    /** A role that somebody holds, with the person's name if the directory still has it. */
    record Holder(UUID person, @Nullable String name, String role) {}

    /** A product as one finds it in a list, with the roles of whoever asks. */
    record Listed(UUID productId, String key, String name, boolean archived, List<String> roles) {}

    private static final String HELD =
            " where from_position <= :position and (until_position is null or until_position > :position)";

    private final JdbcClient database;

    Products(JdbcClient database) {
        this.database = database;
    }

    Optional<ProductRow> product(UUID product, long position) {
        return database.sql("select " + ProductRow.TABLE.columnNames() + " from product" + HELD
                        + " and product_id = :product")
                .param("position", position)
                .param("product", product)
                .query((row, number) -> ProductRow.TABLE.read(row, 1))
                .optional();
    }

    /** In the order in which the roles were given. */
    List<Holder> roles(UUID product, long position) {
        return database.sql("select r.person, p.name, r.role from product_role r"
                        + " left join directory.person p on p.person = r.person" + HELD
                        + " and product_id = :product order by from_position, r.person, role")
                .param("position", position)
                .param("product", product)
                .query((row, number) -> new Holder(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    List<UUID> backlogs(UUID product, long position) {
        return database.sql("select backlog_id from product_backlog"
                        + " where product_id = :product and position <= :position order by position")
                .param("position", position)
                .param("product", product)
                .query(UUID.class)
                .list();
    }

    /** Today's visible products in which the person holds a role, by name. */
    List<Listed> of(UUID person, boolean demoOnly) {
        return listed("join", person, demoOnly);
    }

    /** All of today's visible products with the roles that the person holds there, if any, by name. */
    List<Listed> all(UUID person, boolean demoOnly) {
        return listed("left join", person, demoOnly);
    }

    private List<Listed> listed(String join, UUID person, boolean demoOnly) {
        var found = new LinkedHashMap<UUID, Listed>();
        database.sql("select p.product_id, p.product_key, p.name, p.archived, r.role from product p " + join
                        + " product_role r on r.product_id = p.product_id and r.person = :person"
                        + " and r.until_position is null where p.until_position is null and p.visible"
                        + (demoOnly ? " and p.demo" : "") + " order by p.name, p.product_key, r.role")
                .param("person", person)
                .query((row, number) -> Map.entry(
                        new Listed(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                new ArrayList<>()),
                        Optional.ofNullable(row.getString(5))))
                .list()
                .forEach(entry -> {
                    var listed = found.computeIfAbsent(entry.getKey().productId(), id -> entry.getKey());
                    entry.getValue().ifPresent(listed.roles()::add);
                });
        return List.copyOf(found.values());
    }
}
