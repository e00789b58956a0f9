package dev.backstory.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that a receiver got.
 *
 * @param manner how it was met
 * @param at when, by {@link System#nanoTime()}
 */
record Sent(String head, byte[] body, Manner manner, long at) {
    static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    String header(String name) {
        return header(head, name);
    }

    String id() {
        return header("webhook-id");
    }

    JsonNode event() {
        return JsonMapper.shared().readTree(body);
    }

    long position() {
        return Long.parseLong(event().path("position").asString());
    }

    long previous() {
        return Long.parseLong(event().path("previous").asString());
    }

    /** Whether it is signed with this secret, as a receiver finds out. */
    boolean isSigned(String secret) {
        try {
            var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var content = id() + "." + header("webhook-timestamp") + "." + new String(body, UTF_8);
            var signature = Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
            return header("webhook-signature").equals("v1," + signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
