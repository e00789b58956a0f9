package dev.backstory.fuzz;

import java.util.List;

/** What is wrong with a request's form, so that no client's library would send it. */
final class FrameFaults {
    private static final List<String> LINES = Odd.of("""
            Bad Header: x¦Bad : x¦: x¦X¦X: \u0000¦X: a\u0001b¦ X: folded¦\tX: folded¦X : y¦X\u00e9: y¦X(: y¦\
            Host: localhost¦Host: evil.example¦Content-Length: -1¦Content-Length: x¦Content-Length: 5¦\
            Content-Length: 99999999999999999999¦Content-Length: 1, 1¦Content-Length: +1¦Content-Length: 0x1¦\
            Transfer-Encoding: chunked¦Transfer-Encoding: gzip, chunked¦Transfer-Encoding: x¦\
            Transfer-Encoding: chunked, chunked¦Transfer-Encoding : chunked¦Connection: close, x¦X: y\rZ: z¦\
            Authorization: Bearer \u0000\
            """, "X: " + "y".repeat(20_000));

    static final List<Fault> ALL = List.of(
            new Fault("an odd line", (shot, dice) -> shot.headers.add(dice.of(LINES))),
            new Fault("many lines", (shot, dice) -> {
                for (var count = dice.of(101, 500); count > 0; count--) {
                    shot.headers.add("X-" + count + ": y");
                }
            }),
            new Fault(
                    "another version",
                    (shot, dice) -> shot.version = dice.of(
                            "HTTP/1.0",
                            "HTTP/2.0",
                            "HTTP/0.9",
                            "HTTP/1.2",
                            "http/1.1",
                            "HTTP/1.1 x",
                            "",
                            "X",
                            "HTTP/11")),
            new Fault("no host", (shot, dice) -> shot.remove("Host")),
            new Fault(
                    "another form of address",
                    (shot, dice) -> shot.target = dice.of(
                            "http://localhost" + shot.target,
                            "http://evil.example" + shot.target,
                            "https://localhost/",
                            "*",
                            "localhost:80",
                            "",
                            "http://",
                            "//evil.example" + shot.target,
                            "http://[::1]:x/")),
            new Fault("shorter than it says", (shot, dice) -> {
                shot.measured = false;
                shot.header("Content-Length", String.valueOf((shot.body == null ? 0 : shot.body.length()) + 10));
            }),
            new Fault("longer than it says", (shot, dice) -> {
                shot.measured = false;
                shot.header("Content-Length", String.valueOf(shot.body == null ? 0 : shot.body.length() / 2));
            }),
            new Fault("of no length", (shot, dice) -> shot.measured = false),
            new Fault("in pieces", (shot, dice) -> {
                var body = shot.body == null ? "" : shot.body;
                shot.measured = false;
                shot.header("Transfer-Encoding", "chunked");
                var whole = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
                shot.body = (body.isEmpty() ? "" : whole) + "0\r\n\r\n";
            }),
            new Fault("in odd pieces", (shot, dice) -> {
                var body = shot.body == null ? "" : shot.body;
                shot.measured = false;
                shot.header("Transfer-Encoding", "chunked");
                shot.body = dice.of(
                        "zz\r\n" + body,
                        "-1\r\n" + body,
                        "ffffffffffffffff\r\n" + body,
                        "5\r\n" + body,
                        "0\r\n",
                        "1;" + "x".repeat(9_000) + "\r\na\r\n0\r\n\r\n",
                        "\r\n",
                        "",
                        Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\nX: y\r\n\r\n");
            }),
            new Fault("lines end otherwise", (shot, dice) -> {
                var end = dice.of("\n", "\r", "\r\r\n", "\n\n");
                shot.whole = text -> text.replace("\r\n", end);
            }),
            new Fault(
                    "a preface of HTTP/2",
                    (shot, dice) -> shot.whole = text -> "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + text),
            new Fault("cut off", (shot, dice) -> {
                var share = dice.below(100);
                shot.whole = text -> text.substring(0, text.length() * share / 100);
            }),
            new Fault("something before it", (shot, dice) -> {
                var before = dice.of("\r\n", "\n", " ", "\u0000", "x", "\u0016\u0003\u0001");
                shot.whole = text -> before + text;
            }));

    private FrameFaults() {}
}
