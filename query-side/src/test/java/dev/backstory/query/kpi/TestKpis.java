package dev.backstory.query.kpi;

import dev.backstory.query.support.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets other packages' tests have KPIs. */
public final class TestKpis {
    private TestKpis() {}

    public static Projection projection() {
        return new KpiProjection();
    }

    public static Kpis of(JdbcClient client) {
        return new Kpis(client);
    }
}
