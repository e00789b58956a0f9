package dev.backstory.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer with a description and keys, such as any installation may have. */
public final class Issuer implements AutoCloseable {
    /** What its tokens for this server are meant for. */
    public static final String API = "backstory";

    private static final String KEYS = "/keys";

    private final HttpServer server;
    private final RSAKey first = key("test");
    private final List<RSAKey> keys = new CopyOnWriteArrayList<>(List.of(first));

    public Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
        serve(
                "/.well-known/openid-configuration",
                () -> JsonMapper.shared().writeValueAsString(Map.of("issuer", url(), "jwks_uri", keysUrl())));
        serve(KEYS, () -> new JWKSet(List.copyOf(keys)).toString());
        server.start();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            var body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String keysUrl() {
        return url() + KEYS;
    }

    /** What it signs with. */
    RSAKey key() {
        return first;
    }

    /** It signs with this one, too, from now on. */
    void add(RSAKey key) {
        keys.add(key);
    }

    /** Claims of a good access token. */
    JWTClaimsSet.Builder claims(String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience(API)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    /** A token of Ann's, made otherwise. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(JWSAlgorithm.RS256), change.apply(claims("ann")).build(), signer(first));
    }

    static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("test").build();
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
