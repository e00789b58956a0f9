package dev.backstory.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request on its way to the server, to be changed in any way; each of its characters is a byte. */
final class Shot {
    private static final int SHOWN_MAX = 2_000;
    private static final List<String> UNFINISHED = List.of("cut off", "lines end otherwise", "a preface of HTTP/2");

    String method;
    String target;
    String version = "HTTP/1.1";
    final List<String> headers = new ArrayList<>();

    @Nullable
    String body;

    /** Whether its length is said as it is. */
    boolean measured = true;

    /** What becomes of the whole at last. */
    UnaryOperator<String> whole = text -> text;

    /** What was done to it. */
    final List<String> faults = new ArrayList<>();

    Shot(String method, String target) {
        this.method = method;
        this.target = target;
    }

    /** A text as the characters that its bytes are in UTF-8. */
    static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    void header(String name, String value) {
        headers.add(name + ": " + value);
    }

    /** In place of those of this name. */
    void replace(String name, String value) {
        remove(name);
        header(name, value);
    }

    void remove(String name) {
        headers.removeIf(line -> has(line, name));
    }

    boolean has(String name) {
        return headers.stream().anyMatch(line -> has(line, name));
    }

    private static boolean has(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
    }

    /** Another value behind the question mark. */
    void ask(String parameter) {
        target += (target.contains("?") ? "&" : "?") + parameter;
    }

    String path() {
        return target.replaceFirst("^https?://localhost(?=/)", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("^/actuator/health/$", "/actuator/health");
    }

    boolean isSafe() {
        return List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method);
    }

    /** Whether the server may have to wait for more of it in vain. */
    boolean isUnfinished() {
        return UNFINISHED.stream().anyMatch(faults::contains);
    }

    byte[] bytes() {
        return text().getBytes(ISO_8859_1);
    }

    private String text() {
        var text = new StringBuilder(method + " " + target + " " + version + "\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        if (body != null && measured) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return whole.apply(text.append("\r\n").append(body == null ? "" : body).toString());
    }

    /** The request without its token, with the bytes that cannot be shown escaped. */
    @Override
    public String toString() {
        var shown = new StringBuilder();
        text().replaceAll("(Bearer e[\\w-]{6})[\\w.-]+", "$1…")
                .chars()
                .limit(SHOWN_MAX)
                .forEach(c -> shown.append(
                        (c >= ' ' && c < 127) || c == '\n' || c == '…'
                                ? String.valueOf((char) c)
                                : c == '\r' ? "" : String.format("\\x%02x", c)));
        return faults + "\n" + shown;
    }
}
