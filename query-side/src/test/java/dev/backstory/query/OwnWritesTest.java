package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** That who and what across products, too, is read with what the caller has just written. */
class OwnWritesTest {
    private static final long FAR_AHEAD = 1_000_000_000L;

    private final LiveViews views = LiveViews.get();

    @ParameterizedTest
    @ValueSource(strings = {"me", "products"})
    void a_product_is_among_ones_own_at_the_position_of_its_making(String path) throws Exception {
        for (var round = 0; round < 10; round++) {
            var life = new Life(round);
            views.log().append(life.next(), life.beginning());
            var made = views.log().of(life.product).getLast().position();
            var answer = ask(path, life, String.valueOf(made));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(JsonPath.<List<String>>read(answer.getContentAsString(), "$.products[*].productId"))
                    .containsExactly(life.product.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "products"})
    void a_position_that_the_views_do_not_reach_is_behind(String path) throws Exception {
        var answer = ask(path, new Life(1), String.valueOf(FAR_AHEAD));
        mustBe(503, "behind", answer);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "products"})
    void what_is_no_position_is_malformed(String path) throws Exception {
        for (var header : List.of("now", "-1", "", "1 2")) {
            mustBe(400, "malformed", ask(path, new Life(1), header));
        }
    }

    @Test
    void a_position_far_behind_is_waited_for_no_longer() throws Exception {
        var life = new Life(2);
        views.log().append(life.next(), life.beginning());
        views.caughtUp(life.product);
        var first = views.log().of(life.product).getFirst().position();
        assertThat(ask("me", life, String.valueOf(first)).getStatus()).isEqualTo(200);
    }

    private static void mustBe(int status, String type, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.type")).isEqualTo("/problems/" + type);
    }

    private MockHttpServletResponse ask(String path, Life life, String position) throws Exception {
        return views.web()
                .perform(get(URI.create("/api/v1/" + path))
                        .header(LiveViews.CALLER, life.owner)
                        .header("Backstory-Position", position))
                .andReturn()
                .getResponse();
    }
}
