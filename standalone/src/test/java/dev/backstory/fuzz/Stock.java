package dev.backstory.fuzz;

import dev.backstory.history.Whole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of everything is stored: what no refusal changes, and no reading. */
final class Stock {
    private final JdbcClient sql = Whole.get().part(JdbcClient.class);

    String count() {
        return sql.sql("""
                        select (select position from log.log_head) || ' events, '
                        || (select count(*) from command.receipt) || ' receipts, '
                        || (select count(*) from command.import_job) || ' imports, '
                        || (select count(*) from command.inner_id) || ' ids, '
                        || (select count(*) from directory.account) || ' accounts, '
                        || (select count(*) from directory.person) || ' people, '
                        || (select count(*) from operation.rebuild) || ' rebuilds, '
                        || (select coalesce(md5(string_agg(webhook_id || url || types::text, ',' order by webhook_id)), '')
                        from webhook.webhook) || ' webhooks'""").query(String.class).single();
    }

    /** Whether nothing is being brought in. */
    boolean isAtRest() {
        return sql.sql("select not exists (select from command.import_job where ended is null)")
                .query(Boolean.class)
                .single();
    }
}
