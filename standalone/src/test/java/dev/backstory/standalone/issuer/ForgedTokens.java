package dev.backstory.standalone.issuer;

import static dev.backstory.standalone.issuer.Issuer.header;
import static dev.backstory.standalone.issuer.Issuer.signed;
import static dev.backstory.standalone.issuer.Issuer.signer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What others bring who would like to be taken for somebody whom an issuer has let in, each by its trick. */
final class ForgedTokens {
    private static final RSAKey STRANGER = Issuer.key("test");

    private final Issuer issuer;
    private final JWTClaimsSet good;
    private final Map<String, String> all = new LinkedHashMap<>();

    private ForgedTokens(Issuer issuer) {
        this.issuer = issuer;
        this.good = issuer.claims("root").build();
    }

    static Map<String, String> of(Issuer issuer) throws JOSEException {
        var forged = new ForgedTokens(issuer);
        forged.claims();
        forged.idTokens();
        forged.signatures();
        forged.strangers();
        forged.types();
        return forged.all;
    }

    private void claims() {
        all.put("no audience", issuer.token(claims -> claims.audience((String) null)));
        all.put("another audience", issuer.token(claims -> claims.audience("another")));
        all.put("another issuer", issuer.token(claims -> claims.issuer("https://issuer.example")));
        all.put("an issuer that begins alike", issuer.token(claims -> claims.issuer(issuer.url() + "/")));
        all.put("no issuer", issuer.token(claims -> claims.issuer(null)));
        all.put("no subject", issuer.token(claims -> claims.subject(null)));
        all.put("no end", issuer.token(claims -> claims.expirationTime(null)));
    }

    private void idTokens() {
        all.put("ID token", issuer.token(claims -> claims.claim("nonce", "n-0S6")));
        all.put("ID token with a hash", issuer.token(claims -> claims.claim("at_hash", "77Qm")));
        all.put("ID token by its mark", issuer.token(claims -> claims.claim("typ", "ID")));
    }

    private void signatures() throws JOSEException {
        all.put("alg none", new PlainJWT(good).serialize());
        all.put("HS256 with the public key", macSigned());
        all.put("RS512", signed(header(JWSAlgorithm.RS512), good, signer(issuer.key())));
        all.put("PS256", signed(header(JWSAlgorithm.PS256), good, signer(issuer.key())));
        all.put("cut", issuer.token(claims -> claims).substring(0, 60));
        all.put("without its signature", issuer.token(claims -> claims).replaceAll("[^.]*$", ""));
    }

    private String macSigned() throws JOSEException {
        var key = Base64.getMimeEncoder()
                .encodeToString(issuer.key().toRSAPublicKey().getEncoded());
        var pem = "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
        return signed(header(JWSAlgorithm.HS256), good, new MACSigner(pem.getBytes(StandardCharsets.UTF_8)));
    }

    private void strangers() {
        all.put("a stranger's key", stranger(header -> header));
        all.put("a stranger's key in the header", stranger(header -> header.jwk(STRANGER.toPublicJWK())));
        all.put("a stranger's key by address", stranger(header -> header.jwkURL(URI.create("http://localhost/k"))));
        all.put("a key id of another place", stranger(header -> header.keyID("../../etc/passwd")));
        all.put("a key id with SQL", stranger(header -> header.keyID("' or 1=1 --")));
    }

    private String stranger(UnaryOperator<JWSHeader.Builder> header) {
        var built = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test");
        return signed(header.apply(built).build(), good, signer(STRANGER));
    }

    private void types() {
        for (var type : new String[] {"logout+jwt", "id+jwt", "secevent+jwt", "dpop+jwt", "at+jwt2"}) {
            all.put(type, typed(issuer, good, type));
        }
    }

    /** A good token with a header that says what it is. */
    static String typed(Issuer issuer, JWTClaimsSet claims, String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").type(new JOSEObjectType(type));
        return signed(header.build(), claims, signer(issuer.key()));
    }
}
