package dev.backstory.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.backstory.events.storage.StorageConfiguration;
import dev.backstory.events.storage.TestDatabase;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.safety.LongRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest application that has callers, and endpoints that fail in every way. */
@EnableAutoConfiguration
@Import({StorageConfiguration.class, WebConfiguration.class, WebTestApplication.Endpoints.class})
class WebTestApplication {
    static final RSAKey KEY = key();
    static final TestDatabase DATABASE = TestDatabase.with("log", "directory");

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    DataSource database() {
        return DATABASE.application();
    }

    @Bean
    JwtDecoder decoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    record Greeting(String name, int times) {}

    @RestController
    static class Endpoints {
        static final Semaphore GATE = new Semaphore(0);
        static final Semaphore INSIDE = new Semaphore(0);

        @GetMapping("/api/v1/test/caller")
        Caller caller(Caller caller) {
            return caller;
        }

        @GetMapping(path = "/api/v1/test/csv", produces = "text/csv")
        String csv() {
            throw new IllegalStateException("select secret from somewhere");
        }

        @GetMapping("/api/v1/test/outage")
        String outage() {
            throw new IllegalStateException(new SQLTransientConnectionException("timeout"));
        }

        @GetMapping("/api/v1/test/broken-sql")
        String brokenSql() throws SQLException {
            throw new SQLException("syntax error at select", "42601");
        }

        @GetMapping("/api/v1/test/number")
        int number(@RequestParam int value) {
            return value;
        }

        @GetMapping("/api/v1/test/long")
        List<Integer> many() {
            return IntStream.range(0, 10_000).boxed().toList();
        }

        /** Ends when it may, so that several can be made to run at a time. */
        @LongRequest
        @GetMapping("/api/v1/test/slow")
        int slow() throws InterruptedException {
            INSIDE.release();
            GATE.acquire();
            return 1;
        }

        @PostMapping(path = "/api/v1/commands/Greet", consumes = MediaType.APPLICATION_JSON_VALUE)
        Greeting greet(@RequestBody Greeting greeting) {
            return greeting;
        }

        @PostMapping("/api/v1/commands")
        List<Greeting> greetAll(@RequestBody List<Greeting> greetings) {
            return greetings;
        }
    }
}
