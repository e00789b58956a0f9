package dev.backstory.query.strategy;

import dev.backstory.query.kpi.TestKpis;
import dev.backstory.query.support.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets other packages' tests have strategies and goals. */
public final class TestStrategies {
    private TestStrategies() {}

    public static Projection projection() {
        return new StrategyProjection();
    }

    public static Strategies of(JdbcClient client) {
        return new Strategies(client, TestKpis.of(client));
    }
}
