package dev.backstory.query.baseline;

import dev.backstory.query.support.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets other packages' tests have baselines. */
public final class TestBaselines {
    private TestBaselines() {}

    public static Projection projection() {
        return new BaselineProjection();
    }

    public static Baselines of(JdbcClient client) {
        return new Baselines(client);
    }
}
