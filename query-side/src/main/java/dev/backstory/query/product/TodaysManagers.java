package dev.backstory.query.product;

import dev.backstory.web.caller.ProductManagers;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who is a Product Manager today. */
@Component
final class TodaysManagers implements ProductManagers {
    private final JdbcClient database;

    TodaysManagers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean includes(UUID person) {
        return database.sql("select exists (select 1 from product_role where person = :person"
                        + " and role = 'PRODUCT_MANAGER' and until_position is null)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
