package dev.backstory.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.backstory.standalone.database.DataFolder;
import dev.backstory.standalone.database.StartRefused;
import java.text.ParseException;

/** The key that tokens are signed with: made once, kept in the data folder for its owner's eyes only. */
final class SigningKey {
    static final String FILE = "issuer.key";

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(DataFolder folder) {
        try {
            return RSAKey.parse(folder.readOrWrite(FILE, SigningKey::generate));
        } catch (ParseException e) {
            throw new StartRefused(
                    "The key of tokens cannot be read: " + folder.resolve(FILE) + ".",
                    "Remove the file: a new key is made, and everyone fetches a new token.",
                    e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
