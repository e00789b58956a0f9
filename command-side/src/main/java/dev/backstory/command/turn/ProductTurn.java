package dev.backstory.command.turn;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A product's turn for work that is no command: in its queue and in one root unit of work with its transaction. */
@Component
public class ProductTurn {
    private final ProductQueue queue;
    private final RootUnit root;

    ProductTurn(ProductQueue queue, RootUnit root) {
        this.queue = queue;
        this.root = root;
    }

    /** Runs the work when it is the product's turn, all or nothing; the product's row it has to lock itself. */
    public <T> T take(UUID product, Supplier<T> work) {
        return queue.inTurn(product, () -> root.done(product, unit -> work.get()));
    }
}
