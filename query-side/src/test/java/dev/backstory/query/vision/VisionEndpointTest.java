package dev.backstory.query.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.query.audit.Asked;
import dev.backstory.query.audit.Told;
import dev.backstory.query.product.TestProducts;
import dev.backstory.query.review.Reviews;
import dev.backstory.query.support.TestViews;
import dev.backstory.query.vision.VisionEndpoint.Answer;
import dev.backstory.query.vision.VisionEndpoint.Revision;
import dev.backstory.web.caller.Caller;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisionEndpointTest {
    private static final TestViews VIEWS = new TestViews(TestProducts.projection(), new VisionProjection());
    private static final VisionEndpoint ENDPOINT = new VisionEndpoint(
            VIEWS.readings(), new Visions(VIEWS.client()), VIEWS.people(), new Reviews(VIEWS.client(), VIEWS.people()));
    private static final Caller READER = new Caller(UUID.randomUUID(), "Reader", false, false);
    private static final Vision FIRST = new Vision("Every shop online", "Shops", null, null);
    private static final Vision SECOND = new Vision("Every café online", "Cafés", "Time", "Fast");

    private final UUID product = UUID.randomUUID();

    @Test
    void tells_every_revision_with_who_when_and_why() {
        happens(1, new ProductCreated(product, "SHOP", "Shop", UUID.randomUUID(), false));
        happens(2, new RoleAssigned(product, READER.person(), "STAKEHOLDER"));
        happens(3, new VisionSet(product, 1, null, FIRST));
        happens(4, new VisionSet(product, 2, FIRST, SECOND));

        var now = read();
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.statement()).isEqualTo("Every café online");
        assertThat(now.needs()).isEqualTo("Time");
        assertThat(now.revisions()).extracting(Revision::revision).containsExactly(1, 2);
        var second = now.revisions().getLast();
        assertThat(second.actor()).isEqualTo(Told.ACTOR);
        assertThat(second.at()).isEqualTo(Told.START.plusSeconds(240));
        assertThat(Objects.requireNonNull(second.rationale()).text()).isEqualTo("Reason 4");

        var then = read("asOf", "position:3");
        assertThat(then.statement()).isEqualTo("Every shop online");
        assertThat(then.revisions()).hasSize(1);

        var before = read("asOf", "position:2");
        assertThat(before.revision()).isZero();
        assertThat(before.statement()).isNull();
        assertThat(before.revisions()).isEmpty();
    }

    private void happens(long position, Event event) {
        VIEWS.happen(List.of(
                Told.by(product).at(position).because("Reason " + position).recorded(event)));
    }

    private Answer read(String... parameters) {
        return (Answer) Objects.requireNonNull(
                ENDPOINT.vision(product, READER, Asked.with(parameters)).getBody());
    }
}
