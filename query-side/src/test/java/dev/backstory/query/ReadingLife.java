package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.RecordedEvent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A product with some stories, and how it is read. */
abstract class ReadingLife {
    final LiveViews views = LiveViews.get();
    final TestLog log = views.log();
    final Life life = new Life(3);
    List<RecordedEvent> events = List.of();

    @BeforeEach
    void live() {
        log.append(life.next(), life.beginning());
        for (var command = 0; command < 10; command++) {
            log.append(life.next(), life.define());
        }
        views.caughtUp(life.product);
        events = log.of(life.product);
    }

    static void mustBe(int status, String slug, MockHttpServletResponse answer) throws Exception {
        var body = answer.getContentAsString();
        assertThat(answer.getStatus()).as(body).isEqualTo(status);
        assertThat(JsonPath.<String>read(body, "$.type")).isEqualTo("/problems/" + slug);
    }

    MockHttpServletResponse ask(String path) throws Exception {
        return as(life.owner.toString(), path);
    }

    MockHttpServletResponse as(String caller, String path) throws Exception {
        return ask(path(path), caller);
    }

    MockHttpServletRequestBuilder path(String path) {
        return get(URI.create("/api/v1/products/" + life.product + path));
    }

    MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String caller) throws Exception {
        return views.web()
                .perform(request.header(LiveViews.CALLER, caller))
                .andReturn()
                .getResponse();
    }
}
