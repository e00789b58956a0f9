package dev.backstory.query.vision;

import dev.backstory.query.support.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets other packages' tests have visions. */
public final class TestVisions {
    private TestVisions() {}

    public static Projection projection() {
        return new VisionProjection();
    }

    public static Visions of(JdbcClient client) {
        return new Visions(client);
    }
}
