package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of a named site may read the answers, and those of no other. */
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "backstory.cors.origins=https://roadmap.example")
class OriginTest {
    private static final String HERE = "https://roadmap.example";
    private static final String ALLOWED = "access-control-allow-origin";

    @LocalServerPort
    int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void a_page_of_the_site_may_ask_and_read() throws Exception {
        var asked = preflight(HERE);
        assertThat(asked).startsWith("HTTP/1.1 204 ").contains("Access-Control-Allow-Origin: " + HERE);
        assertThat(asked).contains("Idempotency-Key").doesNotContain("Allow-Credentials");
        var raw = client.raw("GET /actuator/health HTTP/1.1", "Host: localhost", "Origin: " + HERE);
        assertThat(raw).startsWith("HTTP/1.1 200 ").contains("Access-Control-Allow-Origin: " + HERE);
        assertThat(raw).contains("Access-Control-Expose-Headers: ").containsIgnoringCase("Vary: Origin");
    }

    @Test
    void it_may_read_refusals_too() throws Exception {
        var raw = client.raw("GET /api/v1/me HTTP/1.1", "Host: localhost", "Origin: " + HERE);
        assertThat(raw).startsWith("HTTP/1.1 401 ").contains("Access-Control-Allow-Origin: " + HERE);
    }

    @Test
    void nothing_is_said_to_another_site() throws Exception {
        for (var other : new String[] {"https://roadmap.example.evil", "http://roadmap.example", "null"}) {
            assertThat(preflight(other).toLowerCase(java.util.Locale.ROOT))
                    .startsWith("http/1.1 200 ")
                    .contains("\r\nallow: post,options\r\n")
                    .doesNotContain(ALLOWED);
        }
    }

    private String preflight(String origin) throws Exception {
        return client.raw(
                "OPTIONS /api/v1/commands/Greet HTTP/1.1",
                "Host: localhost",
                "Origin: " + origin,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization, idempotency-key");
    }
}
