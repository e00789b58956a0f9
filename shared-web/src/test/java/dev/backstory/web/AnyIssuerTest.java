package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.backstory.events.storage.StorageConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens of an issuer that is somebody else's, and of those who would like to be taken for it. */
@SpringBootTest(
        classes = AnyIssuerTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=classpath:backstory-web.properties", "backstory.hosts="})
class AnyIssuerTest {
    private static final String ME = "/api/v1/test/caller";
    private static final String API = "backstory";
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";
    private static final String ISSUER_URI = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final RSAKey KEY = WebTestApplication.key();
    private static final RSAKey STRANGER = WebTestApplication.key();
    private static final Issuer ISSUER = new Issuer(KEY);

    @LocalServerPort
    int port;

    @EnableAutoConfiguration
    @Import({StorageConfiguration.class, WebConfiguration.class, WebTestApplication.Endpoints.class})
    static class Application {
        @Bean
        DataSource database() {
            return WebTestApplication.DATABASE.application();
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add(ISSUER_URI, ISSUER::url);
        registry.add(AUDIENCES, () -> API);
        registry.add("backstory.admins", () -> "root");
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void its_access_tokens_are_let_in_and_its_subjects_are_persons() throws Exception {
        var ann = who(token(claims -> claims));
        assertThat(ann.status()).isEqualTo(200);
        assertThat(ann.body().path("admin").asBoolean()).isFalse();
        assertThat(who(token(claims -> claims.audience(List.of("other", API)))).body())
                .isEqualTo(ann.body());
        assertThat(who(token(claims -> claims.subject("root")))
                        .body()
                        .path("admin")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_clock_may_differ_by_a_minute_and_no_more() throws Exception {
        assertThat(who(token(claims -> claims.issueTime(in(-600)).expirationTime(in(-30))))
                        .status())
                .isEqualTo(200);
        assertThat(who(token(claims -> claims.notBeforeTime(in(30)))).status()).isEqualTo(200);
        assertThat(who(token(claims -> claims.issueTime(in(-600)).expirationTime(in(-90))))
                        .status())
                .isEqualTo(401);
        assertThat(who(token(claims -> claims.notBeforeTime(in(90)))).status()).isEqualTo(401);
    }

    @Test
    void a_new_key_of_the_issuer_is_known_at_once() throws Exception {
        var next = new RSAKey.Builder(WebTestApplication.key()).keyID("next").build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("next").build();
        var token = Issuer.signed(header, ISSUER.claims("ann", API).build(), new RSASSASigner(next));
        assertThat(who(token).status()).isEqualTo(401);
        ISSUER.add(next);
        assertThat(who(token).status()).isEqualTo(200);
    }

    @Test
    void whatever_else_somebody_brings_is_refused() throws Exception {
        for (var entry : forged().entrySet()) {
            var answer = who(entry.getValue());
            assertThat(answer.status()).as(entry.getKey()).isEqualTo(401);
            assertThat(answer.type()).as(entry.getKey()).isEqualTo("/problems/unauthenticated");
        }
    }

    private static Map<String, String> forged() throws JOSEException {
        var good = ISSUER.claims("root", API).build();
        var forged = new LinkedHashMap<String, String>();
        forged.put("no audience", token(claims -> claims.audience((String) null)));
        forged.put("another audience", token(claims -> claims.audience("another")));
        forged.put("another issuer", token(claims -> claims.issuer("https://issuer.example")));
        forged.put("no issuer", token(claims -> claims.issuer(null)));
        forged.put("no subject", token(claims -> claims.subject(null)));
        forged.put("ID token", token(claims -> claims.claim("nonce", "n-0S6")));
        forged.put("ID token with a hash", token(claims -> claims.claim("at_hash", "77Qm")));
        forged.put("ID token by its mark", token(claims -> claims.claim("typ", "ID")));
        forged.put("alg none", new PlainJWT(good).serialize());
        forged.put("HS256 with the public key", macSigned(good));
        forged.put("RS512", Issuer.signed(header(JWSAlgorithm.RS512), good, new RSASSASigner(KEY)));
        forged.put("a stranger's key", Issuer.signed(header(JWSAlgorithm.RS256), good, new RSASSASigner(STRANGER)));
        forged.put("a stranger's key in the header", strangers(builder -> builder.jwk(STRANGER.toPublicJWK())));
        forged.put(
                "a stranger's key by address", strangers(builder -> builder.jwkURL(URI.create("http://localhost/k"))));
        forged.put("a key id of another place", strangers(builder -> builder.keyID("../../etc/passwd")));
        forged.put("a key id with SQL", strangers(builder -> builder.keyID("' or 1=1 --")));
        var typed = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").type(new JOSEObjectType("logout+jwt"));
        forged.put("another type", Issuer.signed(typed.build(), good, new RSASSASigner(KEY)));
        forged.put("no end", token(claims -> claims.expirationTime(null)));
        forged.put("cut", token(claims -> claims).substring(0, 60));
        forged.put("without its signature", token(claims -> claims).replaceAll("[^.]*$", ""));
        return forged;
    }

    private static String macSigned(JWTClaimsSet claims) throws JOSEException {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return Issuer.signed(header(JWSAlgorithm.HS256), claims, new MACSigner(pem.getBytes(StandardCharsets.UTF_8)));
    }

    private static String strangers(UnaryOperator<JWSHeader.Builder> header) throws JOSEException {
        var claims = ISSUER.claims("root", API).build();
        var built = header.apply(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test"))
                .build();
        return Issuer.signed(built, claims, new RSASSASigner(STRANGER));
    }

    @Test
    void without_an_audience_it_does_not_start() {
        var application = new SpringApplicationBuilder(Application.class);
        assertThatThrownBy(() -> application.run(
                        "--server.port=0", "--" + ISSUER_URI + "=" + ISSUER.url(), "--backstory.admins="))
                .hasRootCauseMessage("Set " + AUDIENCES + " to what the issuer's tokens for this server are meant for");
    }

    private Client.Answer who(String token) throws Exception {
        return Client.send(new Client(port).to(ME).header("Authorization", "Bearer " + token));
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return Issuer.signed(
                header(JWSAlgorithm.RS256),
                change.apply(ISSUER.claims("ann", API)).build(),
                new RSASSASigner(KEY));
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("test").build();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
