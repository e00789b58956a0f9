package dev.backstory.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.history.Dice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;

/** What is wrong with a body as a whole, as bytes. */
final class TextFaults {
    private static final List<String> ENDS = Odd.of("""
            }¦]¦{}¦ x¦\u0000¦,¦null¦\u00ff¦\n\n{"a":1}¦//¦\u001a\
            """);
    private static final List<String> WHOLES = Odd.of("""
            ¦ ¦\n¦null¦{}¦[]¦[{}]¦""¦0¦x¦{¦[¦\u0000¦\u00ff\u00fe¦\u00ef\u00bb\u00bf¦a=b&c=d¦<xml/>¦\
            \u001f\u008b¦{"name":null}¦{"name":""}¦[[[[¦]¦}¦{"command":1}¦[{"command":"Nothing","body":{}}]¦\
            [null]¦[1,2]\
            """);

    static final List<Fault> ALL = List.of(
            new Fault(
                    "a body cut off",
                    (shot, dice) -> shot.body = of(shot).substring(0, dice.below(of(shot).length() + 1))),
            text("something follows", (body, dice) -> body + dice.of(ENDS)),
            text("something else", (body, dice) -> dice.of(WHOLES)),
            text("a mark of the order of bytes", (body, dice) -> "\u00ef\u00bb\u00bf" + body),
            text("UTF-16", (body, dice) -> in(body, dice.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"))),
            text("a bit is turned", TextFaults::turned),
            text("a byte between", (body, dice) -> {
                var at = dice.below(body.length() + 1);
                return body.substring(0, at) + (char) dice.below(256) + body.substring(at);
            }),
            text("noise", (body, dice) -> noise(dice.below(2_000), dice)),
            text("spaces", (body, dice) -> " ".repeat(dice.of(10, 100_000, 1_048_577)) + body),
            new Fault("packed", (shot, dice) -> {
                shot.body = packed(of(shot));
                shot.header("Content-Encoding", "gzip");
            }),
            new Fault(
                    "not packed", (shot, dice) -> shot.header("Content-Encoding", dice.of("gzip", "br", "identity"))));

    private TextFaults() {}

    private static Fault text(String name, BiFunction<String, Dice, String> change) {
        return new Fault(name, (shot, dice) -> shot.body = change.apply(of(shot), dice));
    }

    private static String of(Shot shot) {
        return shot.body == null ? "" : shot.body;
    }

    private static String turned(String body, Dice dice) {
        if (body.isEmpty()) {
            return "\u0001";
        }
        var at = dice.below(body.length());
        return body.substring(0, at) + (char) (body.charAt(at) ^ (1 << dice.below(8))) + body.substring(at + 1);
    }

    private static String in(String body, String charset) {
        var text = new String(body.getBytes(ISO_8859_1), UTF_8);
        return new String(text.getBytes(Charset.forName(charset)), ISO_8859_1);
    }

    private static String noise(int length, Dice dice) {
        var noise = new StringBuilder();
        for (var count = 0; count < length; count++) {
            noise.append((char) dice.below(256));
        }
        return noise.toString();
    }

    private static String packed(String body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toString(ISO_8859_1);
    }
}
