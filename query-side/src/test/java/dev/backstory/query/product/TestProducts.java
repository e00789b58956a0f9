package dev.backstory.query.product;

import dev.backstory.query.support.Projection;

/** Lets other packages' tests have products, whose roles decide what one may see. */
public final class TestProducts {
    private TestProducts() {}

    public static Projection projection() {
        return new ProductProjection();
    }
}
