package dev.backstory.command.webhook;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of webhooks, as those who subscribe see it. */
@Component
class WebhookTable {
    private final JdbcClient database;

    WebhookTable(JdbcClient database) {
        this.database = database;
    }

    int count(UUID product) {
        return database.sql("select count(*) from webhook.webhook where product_id = ?")
                .param(product)
                .query(Integer.class)
                .single();
    }

    /** Enters a webhook that is told of what happens after a position. */
    void add(UUID webhook, UUID product, Subscription wanted, Secret secret, UUID person, long after) {
        var types = wanted.types().stream().map(EventType::value).distinct().toArray(String[]::new);
        database.sql("insert into webhook.webhook (webhook_id, product_id, url, types, secret, created_by, delivered)"
                        + " values (:webhook, :product, :url, :types, :secret, :person, :after)")
                .param("webhook", webhook)
                .param("product", product)
                .param("url", wanted.url().value())
                .param("types", types)
                .param("secret", secret.value())
                .param("person", person)
                .param("after", after)
                .update();
    }

    /** False if the product has no such webhook. */
    boolean remove(UUID product, UUID webhook) {
        return database.sql("delete from webhook.webhook where webhook_id = ? and product_id = ?")
                        .params(webhook, product)
                        .update()
                == 1;
    }

    /** Has a webhook tried at once, from where it stands; false if the product has none such. */
    boolean redrive(UUID product, UUID webhook) {
        return database.sql("update webhook.webhook set state = 'ACTIVE', attempts = 0, error = null,"
                                + " due = clock_timestamp() where webhook_id = ? and product_id = ?")
                        .params(webhook, product)
                        .update()
                == 1;
    }
}
